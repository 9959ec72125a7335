import { PublicationService } from '@samla/statements/publication.service.js';
import type { LayoutVersion } from '@samla/statements/statement-layout.repository.js';
import { StatementsService } from '@samla/statements/statements.service.js';
import type { AskedSpan } from '@samla/domain/statements/books-span.js';
import { workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';
import { newSubmitting, type Submitting } from './submitting.js';

/**
 * Books of one small file: costs in 2021, its entries dated 5 January and 31 March, so that each day
 * between them has its own statements.
 */
let features: Features;
let own: Submitting;

beforeAll(async () => {
  features = await startFeatures(await workerDatabase());
});
afterAll(() => features.close());
beforeEach(async () => {
  own = await newSubmitting(features);
  await own.book();
});

const statements = (asked: number | AskedSpan = 12) =>
  features.services.get(StatementsService, { strict: false }).statements(own.ekonom, 2021, asked);
const register = (version: Pick<LayoutVersion, 'statement'> & Partial<LayoutVersion>) =>
  features.services.get(PublicationService, { strict: false }).registerLayout(own.ekonom, {
    validFrom: '2021-01-01',
    unit: 'KR',
    rounding: 'EACH',
    rows: null,
    ...version,
  });
const exact = (rows: readonly { readonly label: string; readonly amount: { readonly exact: string } }[]) =>
  rows.filter(({ amount }) => amount.exact !== '0.00').map(({ label, amount }) => `${label} ${amount.exact}`);

describe('uppställningarna som förbundet visar dem', () => {
  it('as of a day: what is dated after it is not in any statement, and all ties hold', async () => {
    const [before, after, march] = await Promise.all([
      statements({ asOf: '2021-03-30' }),
      statements({ asOf: '2021-03-31' }),
      statements(3),
    ]);
    expect(exact(before.incomeStatement)).not.toEqual(exact(after.incomeStatement));
    expect(exact(after.incomeStatement)).toEqual(exact(march.incomeStatement));
    expect(exact(after.balanceSheet)).toEqual(exact(march.balanceSheet));
    expect(exact(before.balanceSheet)).toEqual(exact((await statements(1)).balanceSheet));
    for (const each of [before, after, march]) expect(each.ties.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('on the day before the first entry there is only what was carried forward', async () => {
    const { incomeStatement, cashFlow } = await statements({ asOf: '2021-01-04' });
    expect(exact(incomeStatement)).toEqual([]);
    const flow = (key: string) => cashFlow.find((row) => row.key === key)!.amount.exact;
    expect(flow('closing')).toBe(flow('opening'));
  });

  it('from a month: the result is the months’ own, the balance sheet is the year’s', async () => {
    const [spring, year] = await Promise.all([statements({ fromPeriod: 2, toPeriod: 12 }), statements()]);
    expect(exact(spring.balanceSheet)).toEqual(exact(year.balanceSheet));
    expect(exact(spring.incomeStatement)).not.toEqual(exact(year.incomeStatement));
    expect(spring.ties.filter(({ holds }) => !holds)).toEqual([]);
    expect(spring.multiYear).toBeNull();
  });

  it('names, order and unit of the lines are data; a line that is not named and has an amount stays', async () => {
    await register({
      statement: 'INCOME_STATEMENT',
      unit: 'KKR',
      rows: {
        rows: [
          { key: 'OPERATING_RESULT', label: 'Verksamhetens nettokostnader' },
          { key: 'INCOME', label: 'Intäkter' },
        ],
      },
    });
    const { incomeStatement } = await statements();
    const labels = incomeStatement.map(({ label }) => label);
    expect([labels[0], labels.indexOf('Intäkter') > 0, labels.includes('Avskrivningar')]).toEqual([
      'Verksamhetens nettokostnader',
      true,
      false,
    ]);
    expect(incomeStatement.map(({ line }) => line)).toEqual(expect.arrayContaining(['COSTS', 'RESULT']));
    expect(incomeStatement.every(({ amount }) => amount.unit === 'KKR')).toBe(true);
  });

  it('placements are likvida medel where the layout says so, and the flow still ties', async () => {
    await register({ statement: 'CASH_FLOW', rows: { placementsAreCash: true } });
    const { cashFlow, ties } = await statements();
    const opening = cashFlow.find(({ key }) => key === 'opening')!;
    expect(opening.lines).toEqual(['CASH', 'SHORT_TERM_INVESTMENTS']);
    expect(ties.filter(({ holds }) => !holds)).toEqual([]);
  });

  it('notes have the numbers that the layout gives them, and the lines point there', async () => {
    await register({
      statement: 'NOTES',
      rows: { labels: [], numbers: { INCOME_PER_PARTY: 1, RECEIVABLES: 3 } },
    });
    const { notes, incomeStatement } = await statements();
    expect(notes.find(({ key }) => key === 'INCOME_PER_PARTY')!.number).toBe(1);
    expect(incomeStatement.find(({ line }) => line === 'INCOME')!.note).toBe(1);
  });

  it('balanskravsutredningen takes the accounts that the layout names', async () => {
    await register({
      statement: 'BALANCE_REQUIREMENT',
      rows: {
        rows: [
          { key: 'result', label: 'Resultat', sum: 'result' },
          { key: 'realised-gains', label: 'Realisationsförluster', accountPrefixes: ['4', '5', '6', '7'] },
          { key: 'balanskravsresultat', label: 'Balanskravsresultat', sum: 'balanskravsresultat' },
        ],
      },
    });
    const { balanceRequirement, incomeStatement } = await statements();
    const costs = incomeStatement.find(({ line }) => line === 'COSTS')!.amount.exact;
    expect(balanceRequirement.map(({ amount }) => amount.exact)).toEqual([costs, costs.slice(1), '0.00']);
    expect(balanceRequirement[1]!.accounts.length).toBeGreaterThan(0);
  });

  it.each([
    ['CASH_FLOW', { placements: true }],
    ['BALANCE_REQUIREMENT', { rows: [{ key: 'a', label: 'A' }] }],
    ['MULTI_YEAR', { years: 99 }],
    ['OPERATING_STATEMENT', { key: 'r', sumLabel: 'R', children: [] }],
    ['INCOME_STATEMENT', { rows: [] }],
    ['KEY_FIGURES', 'x'],
  ] as const)('a layout of %s that cannot be read is refused', async (statement, rows) => {
    await expect(register({ statement, rows })).rejects.toMatchObject({ code: 'LAYOUT_INVALID' });
  });

  it('flerårsöversikten counts the years that the layout says', async () => {
    await register({ statement: 'MULTI_YEAR', unit: 'TKR', rows: { years: 3 } });
    const { multiYear } = await statements();
    expect(multiYear!.years).toEqual([2021, 2020, 2019]);
    expect(multiYear!.rows[0]!.cells.map(({ source }) => source)).toEqual(['BOOKS', null, null]);
  });
});
