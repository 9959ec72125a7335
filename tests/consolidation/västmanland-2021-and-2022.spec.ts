import { consolidationAnswer } from '@samla/consolidation/consolidation-answer.js';
import { Money } from '@samla/domain/money/money.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { countyContext, SYSTEM } from '@samla/platform/tenant-context.js';
import type { Submission } from '@samla/statements/submission.js';
import { randomUUID } from 'node:crypto';
import { ids } from '../../apps/cli/src/demo-load/demo-ids.js';
import { withOwner } from '../support/database.js';
import { type DemoCountyUnderTest, type Slug, SLUGS, startDemoCounty } from './demo-county.js';

/**
 * The claims of 93 677 kr and 127 016 kr are printed in note 4 of Samordningsförbundet Västerås, årsredovisning 2021; its
 * result −471 931 and total assets 11 495 715 in sections 2 and 3. The öre beneath are those of the demo's books.
 */
let demo: DemoCountyUnderTest;
const submissions = new Map<string, Submission>();

/** Moments at which something had just become known. */
const BEFORE = new Date('2022-02-01T00:00:00Z');
const TWO = new Date('2022-03-02T00:00:00Z');
const ALL = new Date('2022-04-02T00:00:00Z');
const LATER = new Date('2024-01-01T00:00:00Z');

beforeAll(async () => {
  demo = await startDemoCounty([2021, 2022]);
  const at = (instant: string) => demo.features.clock.set(instant);
  at('2022-02-15T10:00:00Z');
  for (const slug of SLUGS) submissions.set(slug, await demo.handIn(slug, 2021));
  at('2022-03-01T10:00:00Z');
  for (const slug of ['vasteras', 'norra-vastmanland'] as const)
    await demo.approve(slug, submissions.get(slug)!);
  at('2022-04-01T10:00:00Z');
  await demo.approve('vastra-malardalen', submissions.get('vastra-malardalen')!);
  at('2023-04-01T10:00:00Z');
  for (const slug of SLUGS) await demo.approve(slug, await demo.handIn(slug, 2022));
});
afterAll(() => demo.close());

const county = (knownAt: Date, year = 2021) =>
  demo.consolidations.consolidation(demo.county, { year, toPeriod: 12, knownAt });
const answer = async (knownAt: Date, year = 2021) => consolidationAnswer(await county(knownAt, year));
type Answer = Awaited<ReturnType<typeof answer>>;
const lineOf = ({ incomeStatement, balanceSheet }: Answer, line: StatementLine) =>
  [...incomeStatement, ...balanceSheet].find((row) => row.line === line)!;
const cell = (found: Answer, line: StatementLine, slug: Slug) =>
  lineOf(found, line).cells.find(({ forbund }) => forbund.slug === slug)!.amount;
const removed = (found: Answer, area: 'BALANCE' | 'RESULT') =>
  found.eliminations
    .filter((pair) => pair.area === area)
    .map(
      ({ first, second, amount, difference }) =>
        `${first.forbund.slug} ${second.forbund.slug} ${amount.exact} ${difference.exact}`,
    );

describe('Västmanland 2021', () => {
  it('eliminates the two claims of Västerås against their debts, and what was recharged', async () => {
    const found = await answer(LATER);
    expect(found).toMatchObject({
      status: 'COMPLETE',
      kind: 'MANAGEMENT_COMBINATION',
      isConstructed: true,
      findings: [],
    });
    expect(removed(found, 'BALANCE')).toEqual([
      'norra-vastmanland vasteras 93677.00 0.00',
      'vasteras vastra-malardalen 127016.00 0.00',
    ]);
    expect(removed(found, 'RESULT')).toEqual([
      'norra-vastmanland vasteras 93677.00 0.00',
      'vasteras vastra-malardalen 127016.00 0.00',
    ]);
  });

  it('shows Västerås as its own statements do, exact and presented', async () => {
    const found = await answer(LATER);
    expect(cell(found, 'RESULT', 'vasteras')).toEqual({
      exact: '-471931.20',
      presented: '-471931',
      unit: 'KR',
    });
    expect(cell(found, 'TOTAL_ASSETS', 'vasteras')).toEqual({
      exact: '11495714.60',
      presented: '11495715',
      unit: 'KR',
    });
  });

  it('adds up: every total is the förbund less what is eliminated, and the two sides are equal', async () => {
    const found = await answer(LATER);
    for (const { cells, eliminated, total } of [...found.incomeStatement, ...found.balanceSheet]) {
      const sum = Money.sum(cells.map(({ amount }) => Money.parse(amount.exact)));
      expect(sum.subtract(Money.parse(eliminated.exact)).toString()).toBe(total.exact);
    }
    const total = (line: StatementLine) => lineOf(found, line).total.exact;
    expect(total('TOTAL_ASSETS')).toBe(total('TOTAL_EQUITY_AND_DEBT'));
    expect(lineOf(found, 'TOTAL_ASSETS').eliminated.exact).toBe('220693.00');
    expect([
      lineOf(found, 'RESULT').eliminated.exact,
      lineOf(found, 'OTHER_EQUITY').eliminated.exact,
    ]).toEqual(['0.00', '0.00']);
  });

  it('opens down to the rows that each förbund handed in', async () => {
    const { id } = submissions.get('vasteras')!;
    const rows = await demo.consolidations.submittedRows(demo.county, [id], ['RECEIVABLES']);
    expect(
      rows.map(({ account, counterpartyName, closing }) => [account, counterpartyName, closing]),
    ).toEqual([
      ['1651', 'Skatteverket', '340494.00'],
      ['1791', 'Norra Västmanlands Samordningsförbund', '93677.00'],
      ['1791', 'Samordningsförbundet Västra Mälardalen', '127016.00'],
    ]);
  });

  it('knows at every moment what was approved by then', async () => {
    const nothing = await answer(BEFORE);
    expect(nothing.findings.map(({ code }) => code)).toEqual(['MISSING', 'MISSING', 'MISSING']);
    expect(lineOf(nothing, 'TOTAL_ASSETS').total.exact).toBe('0.00');
    const two = await answer(TWO);
    expect(two.status).toBe('INCOMPLETE');
    expect(two.findings).toEqual([
      {
        code: 'MISSING',
        message: expect.stringContaining('Västra Mälardalen') as string,
        forbundIds: [toGlobalId('Forbund', ids.forbund('vastra-malardalen'))],
      },
    ]);
    // What Västerås has with the förbund that is missing stays in.
    expect(removed(two, 'BALANCE')).toEqual(['norra-vastmanland vasteras 93677.00 0.00']);
    expect(two.columns.map(({ submission }) => submission?.version ?? null)).toEqual([1, 1, null]);
    expect((await answer(ALL)).status).toBe('COMPLETE');
  });
});

describe('Västmanland 2022', () => {
  it('names what the two sides of one pair leave over, and shows both', async () => {
    const found = await answer(LATER, 2022);
    const differing = found.eliminations.filter(({ difference }) => difference.exact !== '0.00');
    expect(differing).toHaveLength(1);
    const [pair] = differing;
    expect([pair!.area, pair!.first.forbund.slug, pair!.second.forbund.slug]).toEqual([
      'BALANCE',
      'norra-vastmanland',
      'vasteras',
    ]);
    const [debt, claim] = [Money.parse(pair!.first.booked.exact), Money.parse(pair!.second.booked.exact)];
    // The last payment of 8 640 kr has left Norra Västmanland's bank and not reached Västerås.
    expect(debt.isNegative()).toBe(true);
    expect(claim.add(debt).toString()).toBe('8640.00');
    expect(pair!.difference.exact).toBe('8640.00');
    expect(found.balanceSheet.find(({ line }) => line === null)).toMatchObject({
      label: 'Differens i mellanhavanden Norra Västmanlands Samordningsförbund–Samordningsförbundet Västerås',
      total: { exact: '8640.00' },
    });
    expect(found.findings).toEqual([expect.objectContaining({ code: 'DIFFERENCE' })]);
    expect(found.status).toBe('COMPLETE');
    const total = (line: StatementLine) => lineOf(found, line).total.exact;
    expect(total('TOTAL_ASSETS')).toBe(total('TOTAL_EQUITY_AND_DEBT'));
  });
});

describe('the roll-up', () => {
  const rolledUp = () =>
    withOwner(async (owner) => {
      const { rows } = await owner.query(
        'select (select count(*) from county_rollup)::int as heads, (select count(*) from county_rollup_row)::int as rows',
      );
      return rows[0] as { heads: number; rows: number };
    }, demo.urls.owner);

  it('changes no figure, half done or done, and done again changes nothing', async () => {
    const figures = async () => JSON.stringify([await answer(LATER), await answer(LATER, 2022)]);
    expect(await rolledUp()).toEqual({ heads: 0, rows: 0 });
    const before = await figures();
    await demo.rollUps.rollUp(demo.county, submissions.get('vasteras')!.id);
    expect((await rolledUp()).heads).toBe(1);
    expect(await figures()).toBe(before);
    for (const { id } of submissions.values()) await demo.rollUps.rollUp(demo.county, id);
    const once = await rolledUp();
    expect(once.heads).toBe(3);
    expect(await figures()).toBe(before);
    await Promise.all(
      [...submissions.values()].flatMap(({ id }) => [
        demo.rollUps.rollUp(demo.county, id),
        demo.rollUps.rollUp(demo.county, id),
      ]),
    );
    expect(await rolledUp()).toEqual(once);
    expect(await figures()).toBe(before);
  });

  it('of a submission that is not there, or is another county’s, fails', async () => {
    await expect(demo.rollUps.rollUp(demo.county, randomUUID())).rejects.toThrow(/no approved submission/);
    const stranger = countyContext(randomUUID(), SYSTEM);
    await expect(demo.rollUps.rollUp(stranger, submissions.get('vasteras')!.id)).rejects.toThrow(
      /no approved submission/,
    );
    await expect(
      demo.consolidations.consolidation(stranger, { year: 2021, toPeriod: 12, knownAt: LATER }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(
      await demo.consolidations.submittedRows(stranger, [submissions.get('vasteras')!.id], ['CASH']),
    ).toEqual([]);
  });
});
