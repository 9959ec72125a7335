import { randomUUID } from 'node:crypto';
import { MutualCaseService } from '@samla/consolidation/worklist/mutual-case.service.js';
import { MutualDifferenceService } from '@samla/consolidation/worklist/mutual-difference.service.js';
import { Money } from '@samla/domain/money/money.js';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { newSubmitting, type Submitting } from '../../statements/submitting.js';
import { workerDatabase } from '../../support/database.js';
import { type Features, startFeatures } from '../../support/features.js';

let features: Features;
let differences: MutualDifferenceService;
let claimant: Submitting;
let other: Submitting;

beforeAll(async () => {
  features = await startFeatures(await workerDatabase());
  differences = features.services.get(MutualDifferenceService, { strict: false });
});
afterAll(() => features.close());
beforeEach(async () => {
  features.clock.set('2024-01-15T11:00:00Z');
  claimant = await newSubmitting(features);
  other = await newSubmitting(features, claimant.forbund.countyId);
});

const NOW = new Date('2024-02-01T00:00:00Z');
const WHOLE_2021 = { year: 2021, toPeriod: 12 };
const standsFor = (kind: 'FORBUND' | 'OTHER') =>
  features.services.get(CounterpartyService, { strict: false }).describe(claimant.ekonom, [
    {
      ...{ code: 'NV', name: 'Grannen', kind, organisationId: null },
      counterpartForbundId: kind === 'FORBUND' ? other.forbund.id : null,
    },
  ]);
const short = (all: Awaited<ReturnType<MutualDifferenceService['ofForbund']>>) =>
  all.map(({ area, difference, isOneSided, first, second }) => {
    const own = [first, second].find(({ forbund }) => forbund.id === claimant.forbund.id);
    return `${area} ${difference} ${isOneSided ? 'one-sided' : 'named'} v${own?.submission?.version}`;
  });
const seenBy = async ({ ekonom }: Submitting) => short(await differences.ofForbund(ekonom, WHOLE_2021, NOW));
const county = async () => short(await differences.ofCounty(claimant.forbund.county, WHOLE_2021, NOW));
const ALONE = ['BALANCE 50.00 one-sided v1', 'RESULT -50.00 one-sided v1'];

describe('one side books alone', () => {
  it('whoever did sees it at once, the county when the other has approved too', async () => {
    await claimant.book();
    await standsFor('FORBUND');
    await claimant.approve((await claimant.handIn()).id);
    expect([await seenBy(claimant), await county(), await seenBy(other)]).toEqual([ALONE, [], []]);
    await other.book();
    await other.approve((await other.handIn()).id);
    expect([await seenBy(claimant), await county(), await seenBy(other)]).toEqual([ALONE, ALONE, ALONE]);
  });

  it('a version without the dealing is shown to whoever was shown the dealing: nothing stale is left', async () => {
    await claimant.book();
    await standsFor('FORBUND');
    await claimant.approve((await claimant.handIn()).id);
    await other.book();
    await other.approve((await other.handIn()).id);
    await standsFor('OTHER');
    await claimant.approve((await claimant.handIn()).id);
    expect([await county(), await seenBy(claimant), await seenBy(other)]).toEqual([[], [], []]);
  });

  const answered = (changes: object = {}) =>
    features.services.get(MutualCaseService, { strict: false }).answer(claimant.ekonom, {
      ...{ ...WHOLE_2021, counterpartForbundId: other.forbund.id, area: 'BALANCE', status: 'OPEN', note: '' },
      ...{ responsibleUserId: null, idempotencyKey: randomUUID(), ...changes },
    });

  it('nothing is explained by, nor agreed with, one that has shown nothing; who can be compared is told', async () => {
    await claimant.book();
    await standsFor('FORBUND');
    await claimant.approve((await claimant.handIn()).id);
    const [found] = await differences.ofForbund(claimant.ekonom, WHOLE_2021, NOW);
    expect(found?.proposals).toEqual([]);
    const shown = [found?.first, found?.second].map((each) => [each?.forbund.id, each?.hasApproved]);
    expect(new Map(shown as [string, boolean][]).get(other.forbund.id)).toBe(false);
    await expect(answered({ status: 'AGREED' })).rejects.toMatchObject({ code: 'NOTHING_TO_AGREE_ON' });
    const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
    for (const compared of [
      await differences.compared(claimant.forbund.county, WHOLE_2021, NOW),
      await differences.comparedWith(other.ekonom, WHOLE_2021, NOW),
    ])
      expect([ids(compared.approved), ids(compared.missing)]).toEqual([
        [claimant.forbund.id],
        [other.forbund.id],
      ]);
  });

  it('an answer with the same key is the same answer once the difference has gone, and a new one is refused', async () => {
    await claimant.book();
    await standsFor('FORBUND');
    await claimant.approve((await claimant.handIn()).id);
    await other.book();
    await other.approve((await other.handIn()).id);
    const asked = { idempotencyKey: randomUUID(), note: 'Vi letar.', difference: Money.parse('50.00') };
    const first = await answered(asked);
    expect([String(first.difference), first.history.length]).toEqual(['50.00', 1]);
    await expect(answered({ difference: Money.parse('51.00') })).rejects.toMatchObject({
      code: 'DIFFERENCE_CHANGED',
    });
    features.clock.set('2024-01-20T11:00:00Z');
    await standsFor('OTHER');
    await claimant.approve((await claimant.handIn()).id);
    expect(await answered(asked)).toEqual(first);
    await expect(answered()).rejects.toMatchObject({ code: 'NO_DIFFERENCE' });
  });
});
