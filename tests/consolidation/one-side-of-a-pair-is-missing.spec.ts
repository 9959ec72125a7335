import { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { RollUpService } from '@samla/consolidation/roll-up.service.js';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { HandedInService } from '@samla/statements/handed-in.service.js';
import { newSubmitting, type Submitting } from '../statements/submitting.js';
import { workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

let features: Features;
let consolidations: ConsolidationService;
let claimant: Submitting;
let other: Submitting;

beforeAll(async () => {
  features = await startFeatures(await workerDatabase());
  consolidations = features.services.get(ConsolidationService, { strict: false });
});
afterAll(() => features.close());
beforeEach(async () => {
  features.clock.set('2024-01-15T11:00:00Z');
  claimant = await newSubmitting(features);
  other = await newSubmitting(features, claimant.forbund.countyId);
});

const standsFor = (context: TenantContext, code: string, forbund: Submitting) =>
  features.services.get(CounterpartyService, { strict: false }).describe(context, [
    {
      code,
      name: 'Grannen',
      kind: 'FORBUND',
      counterpartForbundId: forbund.forbund.id,
      organisationId: null,
    },
  ]);
const approved = async (forbund: Submitting) => forbund.approve((await forbund.handIn()).id);
const county = (knownAt = new Date('2024-02-01T00:00:00Z')) =>
  consolidations.consolidation(claimant.forbund.county, { year: 2021, toPeriod: 12, knownAt });
/** Motpart NV of the small file with the debt where that file has the claim. */
const OWING = {
  '#TRANS 1511': '#TRANS 1511 {21 "NV"} -50.00',
  '#TRANS 4611 {20 "10" 21 "NV"}': '#TRANS 4611 {20 "10" 21 "NV"} 50.00',
  '#UB 0 1511': '#UB 0 1511 -50.00',
  '#RES': '#RES 0 4611 250',
};

describe('one side of a pair is missing', () => {
  it('nothing is eliminated, and it is reported for balance and result', async () => {
    await claimant.book();
    await standsFor(claimant.ekonom, 'NV', other);
    await other.book();
    for (const forbund of [claimant, other]) await approved(forbund);
    const { figures } = await county();
    expect(figures.status).toBe('INCOMPLETE');
    expect(figures.eliminations).toEqual([]);
    expect(figures.findings).toMatchObject([
      { code: 'ONE_SIDED', side: 'BALANCE', forbund: claimant.forbund.id, counterparty: other.forbund.id },
      { code: 'ONE_SIDED', side: 'RESULT', forbund: claimant.forbund.id, counterparty: other.forbund.id },
    ]);
    const receivables = figures.balanceSheet.find(({ line }) => line === 'RECEIVABLES')!;
    expect([receivables.total, receivables.eliminated].map(String)).toEqual(['100.00', '0.00']);
  });

  it('when the other side is booked, handed in and approved, both go', async () => {
    await claimant.book();
    await standsFor(claimant.ekonom, 'NV', other);
    await other.book('A', OWING);
    await standsFor(other.ekonom, 'NV', claimant);
    for (const forbund of [claimant, other]) await approved(forbund);
    const { figures } = await county();
    expect(figures).toMatchObject({ status: 'COMPLETE', findings: [] });
    expect(
      figures.eliminations.map(({ side, amount, difference }) => [side, String(amount), String(difference)]),
    ).toEqual([
      ['BALANCE', '50.00', '0.00'],
      ['RESULT', '50.00', '0.00'],
    ]);
  });

  it('what is handed in but not approved is not there, and cannot be rolled up', async () => {
    await claimant.book();
    const { id } = await claimant.handIn();
    expect((await county()).figures.findings.map(({ code }) => code)).toEqual(['MISSING', 'MISSING']);
    await expect(
      features.services.get(RollUpService, { strict: false }).rollUp(claimant.forbund.county, id),
    ).rejects.toThrow(/no approved/);
  });

  it('a later version speaks from its approval on, and the earlier one before that', async () => {
    await claimant.book();
    features.clock.set('2024-01-16T00:00:00Z');
    await approved(claimant);
    await claimant.book('B');
    features.clock.set('2024-01-20T00:00:00Z');
    const second = await claimant.handIn();
    features.clock.set('2024-01-25T00:00:00Z');
    await claimant.approve(second.id);
    const version = async (day: string) =>
      (await county(new Date(`2024-01-${day}T12:00:00Z`))).submissions.get(claimant.forbund.id)?.version;
    expect(await Promise.all(['15', '16', '24', '25'].map(version))).toEqual([undefined, 1, 1, 2]);
  });

  it('the county sees who has handed in, who has approved, and who has done neither', async () => {
    const handedIn = async () =>
      (
        await features.services
          .get(HandedInService, { strict: false })
          .handedIn(claimant.forbund.county, { year: 2021, toPeriod: 12, kind: 'ACTUAL' })
      )
        .map(
          ({ forbund, status, submissions }) =>
            `${forbund.id === claimant.forbund.id ? 'claimant' : 'other'} ${status} ${submissions.length}`,
        )
        .sort();
    expect(await handedIn()).toEqual(['claimant MISSING 0', 'other MISSING 0']);
    await claimant.book();
    const first = await claimant.handIn();
    expect(await handedIn()).toEqual(['claimant HANDED_IN 1', 'other MISSING 0']);
    await claimant.approve(first.id);
    await claimant.book('B');
    await claimant.handIn();
    expect(await handedIn()).toEqual(['claimant APPROVED 2', 'other MISSING 0']);
  });
});
