import { CombinedConsolidationService } from '@samla/consolidation/combined-consolidation.service.js';
import { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { newSubmitting, type Submitting } from '../statements/submitting.js';
import { workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

/** The small file with the debt where it has the claim. */
const OWING = {
  '#TRANS 1511': '#TRANS 1511 {21 "NV"} -50.00',
  '#TRANS 4611 {20 "10" 21 "NV"}': '#TRANS 4611 {20 "10" 21 "NV"} 50.00',
  '#UB 0 1511': '#UB 0 1511 -50.00',
  '#RES': '#RES 0 4611 250',
};
const KNOWN = new Date('2024-02-01T00:00:00Z');

describe('several counties at once', () => {
  let features: Features;
  let here: Submitting;
  let there: Submitting;
  beforeAll(async () => {
    features = await startFeatures(await workerDatabase());
    features.clock.set('2024-01-15T11:00:00Z');
    here = await newSubmitting(features);
    there = await newSubmitting(features);
    await here.book();
    await there.book('A', OWING);
    for (const [own, other] of [
      [here, there],
      [there, here],
    ] as const) {
      // A counterparty in another county cannot be entered by its own förbund; where it is captured, it is eliminated.
      await features.database.tenant(own.ekonom, (tx) =>
        tx.execute(
          `update counterparty set kind = 'FORBUND', counterpart_forbund_id = $2 where forbund_id = $1 and code = 'NV'`,
          [own.forbund.id, other.forbund.id],
        ),
      );
      await own.approve((await own.handIn()).id);
    }
  });
  afterAll(() => features.close());

  const combined = (contexts: readonly Submitting[], years: readonly number[] = [2021]) =>
    features.services.get(CombinedConsolidationService, { strict: false }).combined(
      contexts.map(({ forbund }) => forbund.county),
      { years, toPeriod: 12, kind: 'ACTUAL', knownAt: KNOWN },
    );

  it('eliminate what förbund have with each other across the border, which each county alone leaves in', async () => {
    const [both] = await combined([here, there]);
    const { figures } = both!.kept;
    expect(figures.findings).toEqual([]);
    expect(
      figures.eliminations.map(({ side, amount, difference }) => [side, String(amount), String(difference)]),
    ).toEqual([
      ['BALANCE', '50.00', '0.00'],
      ['RESULT', '50.00', '0.00'],
    ]);
    const alone = await Promise.all(
      [here, there].map(({ forbund }) =>
        features.services
          .get(ConsolidationService, { strict: false })
          .consolidation(forbund.county, { year: 2021, toPeriod: 12, knownAt: KNOWN }),
      ),
    );
    expect(alone.flatMap((county) => county.figures.eliminations)).toEqual([]);
    const total = (rows: typeof figures.balanceSheet, line: string) =>
      rows.find((row) => row.line === line)!.total;
    const [one, other] = alone.map((county) => total(county.figures.incomeStatement, 'RESULT'));
    expect(String(total(figures.incomeStatement, 'RESULT'))).toBe(String(one!.add(other!)));
    expect(String(total(figures.balanceSheet, 'TOTAL_ASSETS'))).toBe(
      String(total(figures.balanceSheet, 'TOTAL_EQUITY_AND_DEBT')),
    );
  });

  it('each county is read through its own door: a context of one shows nothing of the other', async () => {
    const [mine] = await combined([here]);
    expect([...mine!.kept.submissions.keys()]).toEqual([here.forbund.id]);
    expect(mine!.kept.asked.counties).toHaveLength(1);
  });
});
