import { Money } from '@samla/domain/money/money.js';
import { presentAddUp } from '@samla/domain/money/presentation.js';
import { generateDemoCounty } from '../../apps/cli/src/demo/demo-county.js';
import {
  VASTERAS_OPERATING_STATEMENT_2021,
  type OperatingRowSelector,
} from '../../apps/cli/src/demo/operating-statement.js';
import { publishedTable } from '../../apps/cli/src/demo/published/printed-document.js';
import { booksOf, readDemo, type DemoBooks } from './demo-books.js';
import { ore, rounded, sum, type ReadRow } from './read-sie.js';

/**
 * Source of the amounts: Samordningsförbundet Västerås, årsredovisning 2021, sections 2–6. The exact öre are those
 * with which every printed amount is the rounding of its own exact amount.
 */
const KRONA = 100n;
const TKR = 100_000n;
const COSTS = /^[4-7]/;

/** Another seed moves every voucher, but no published amount. */
const seeds = [
  ['the product’s seed', undefined],
  ['another seed', 99],
] as const;

const insats = (books: DemoBooks, code: string) =>
  books.change((row) => COSTS.test(row.account) && row.objects['20'] === code);

describe.each(seeds)('Västerås 2021 with %s', (_name, seed) => {
  const books = booksOf(readDemo(seed), 'vasteras', 2021);
  const inKronor = (amount: bigint) => rounded(amount, KRONA);

  test('resultaträkning', () => {
    const income = -books.change((row) => row.account.startsWith('3'));
    const costs = -books.change((row) => COSTS.test(row.account));
    expect([income, costs, income + costs]).toEqual([
      ore('13310000.00'),
      ore('-13781931.20'),
      ore('-471931.20'),
    ]);
    expect([income, costs, income + costs].map(inKronor)).toEqual(['13310000', '-13781931', '-471931']);
    expect(books.change((row) => row.account.startsWith('8'))).toBe(0n);
  });

  test('balansräkning 2021-12-31', () => {
    const receivables = sum(['15', '16', '17'].map((prefix) => books.closing(prefix)));
    const cash = books.closing('19');
    const equity = -books.closing('20');
    const debts = -sum(['25', '26', '27', '28', '29'].map((prefix) => books.closing(prefix)));
    const result = -books.change((row) => /^[3-8]/.test(row.account));
    expect([receivables, cash, result, equity, debts]).toEqual(
      ['561187.00', '10934527.60', '-471931.20', '8241303.40', '3726342.40'].map(ore),
    );
    expect([receivables, cash, receivables + cash, result, equity, debts].map(inKronor)).toEqual([
      '561187',
      '10934528',
      '11495715',
      '-471931',
      '8241303',
      '3726342',
    ]);
    expect(books.closing('1')).toBe(ore('11495714.60'));
    expect(result + equity + debts).toBe(books.closing('1'));
  });

  test('balansräkning 2020-12-31 is the opening balance', () => {
    const opening = (prefix: string) =>
      sum(
        books
          .balances('#IB')
          .filter((each) => each.account.startsWith(prefix))
          .map((each) => each.ore),
      );
    expect(inKronor(opening('1'))).toBe('11723920');
    expect(inKronor(opening('15') + opening('16') + opening('17'))).toBe('371691');
    expect(inKronor(opening('19'))).toBe('11352229');
    expect(inKronor(-opening('2010'))).toBe('8053977');
    expect(inKronor(-opening('25') - opening('29'))).toBe('3482617');
    expect([opening('2010'), opening('2011'), opening('25')]).toEqual(
      ['-8053977.40', '-187326.00', '-309129.60'].map(ore),
    );
  });

  test('note 2: income per party', () => {
    const from = (counterparty: string) =>
      -books.change((row) => row.account.startsWith('3') && row.objects['21'] === counterparty);
    expect(['100', '120', '110'].map((code) => inKronor(from(code)))).toEqual([
      '6655000',
      '3327500',
      '3327500',
    ]);
  });

  test('note 3: costs per insats, net of what other förbund bear', () => {
    const codes = ['110', '120', '130', '210', '220', '230', '240', '250', '900'];
    expect(codes.map((code) => inKronor(insats(books, code)))).toEqual([
      '6030339',
      '3294761',
      '1504294',
      '100000',
      '290253',
      '213626',
      '717487',
      '145411',
      '1485761',
    ]);
    expect([insats(books, '240'), insats(books, '900')]).toEqual(['717486.60', '1485760.60'].map(ore));
    const all = sum(codes.map((code) => insats(books, code)));
    expect(inKronor(all - insats(books, '900'))).toBe('12296171');
    expect(all).toBe(books.change((row) => COSTS.test(row.account)));
  });

  test('note 4: receivables by counterparty', () => {
    expect(books.closing('1791', '210')).toBe(ore('93677.00'));
    expect(books.closing('1791', '220')).toBe(ore('127016.00'));
    expect(books.closing('1651', '300')).toBe(ore('340494.00'));
    expect(books.closing('15')).toBe(0n);
  });

  test('note 5: short-term debts', () => {
    const debts = ['2511', '2991', '2992', '2993', '2994', '2995'].map((account) => -books.closing(account));
    expect(debts[0]).toBe(ore('681620.40'));
    expect(debts.map(inKronor)).toEqual(['681620', '827262', '1450776', '679981', '48500', '38203']);
    expect(-books.closing('2991', '120') - books.closing('2992', '120')).toBe(ore('2278038.00'));
    expect([-books.closing('2993', '110'), -books.closing('2994', '310')]).toEqual(
      ['679981.00', '48500.00'].map(ore),
    );
    const opening = books
      .balances('#IB')
      .filter((each) => each.account.startsWith('2') && each.account > '2100');
    expect(opening.map((each) => inKronor(-each.ore))).toEqual([
      '309130',
      '868228',
      '1862386',
      '353000',
      '51080',
      '38793',
    ]);
  });

  test('kassaflöde: the change of receivables, debts and cash', () => {
    const change = (...prefixes: string[]) =>
      books.change((row) => prefixes.some((prefix) => row.account.startsWith(prefix)));
    expect(inKronor(-change('15', '16', '17'))).toBe('-189496');
    expect(inKronor(-change('25', '29'))).toBe('243726');
    expect(change('19')).toBe(ore('-417701.40'));
  });

  test('driftredovisning in tkr, each group by largest remainder', () => {
    const { groups, totals } = VASTERAS_OPERATING_STATEMENT_2021;
    const printed = groups.map((group) => {
      const sign = group.kind === 'INCOME' ? -1n : 1n;
      const parts = group.rows.map((row) => sign * books.change((each) => selects(row.selector, each)));
      return {
        rows: presentAddUp(
          parts.map((part) => Money.fromOre(part)),
          'TKR',
        ).presented,
        sum: rounded(sum(parts), TKR),
      };
    });
    expect(printed).toEqual([
      { rows: ['13310'], sum: '13310' },
      { rows: ['6030', '3295', '1504', '100', '290', '214', '718', '145'], sum: '12296' },
      { rows: ['35', '59', '7', '44', '0', '1'], sum: '146' },
      { rows: ['0', '2', '8', '20', '80', '26', '1160', '10', '2', '27', '5'], sum: '1340' },
    ]);
    expect(12296 + 146 + 1340).toBe(13782);
    expect([totals.costs.budget, totals.result.budget]).toEqual(['18506', '-5196']);
  });

  test('every result row stands in exactly one row of the driftredovisning', () => {
    const selectors = VASTERAS_OPERATING_STATEMENT_2021.groups.flatMap((group) =>
      group.rows.map((row) => row.selector),
    );
    for (const row of books.rows().filter((each) => /^[3-8]/.test(each.account))) {
      expect(selectors.filter((selector) => selects(selector, row))).toHaveLength(1);
    }
  });
});

test('the published figures say what the books of 2021 say, table by table', () => {
  const { tables } = generateDemoCounty().publishedDocuments.find(
    ({ forbund, year }) => forbund === 'vasteras' && year === 2021,
  )!;
  const value = (name: string, column: string, label: string) => {
    const { columns, rows } = publishedTable(tables.find((table) => table.name.startsWith(name))!);
    const at = columns.findIndex(({ heading }) => heading.startsWith(column));
    return rows.find((row) => row.label === label)!.cells[at];
  };
  expect(value('Resultaträkning', '2021', 'Årets resultat')).toBe('-471 931');
  expect(value('Resultaträkning', '2020', 'Årets resultat')).toBe('187 326');
  expect(value('Balansräkning', '2020', 'Årets resultat')).toBe('187 325');
  expect(value('Balansräkning', '2021', 'Summa tillgångar')).toBe('11 495 715');
  expect(value('Not 3', '2020', 'Delsumma insatser')).toBe('11 685 527');
  expect(value('Not 4', '2020', 'Samordningsförbundet Västra Mälardalen')).toBe('');
});

test('the budget of the layout adds up to the published sums', () => {
  const { groups, totals } = VASTERAS_OPERATING_STATEMENT_2021;
  for (const group of groups)
    expect(sum(group.rows.map((row) => BigInt(row.budget))).toString()).toBe(group.sumBudget);
  const costs = groups.filter(({ kind }) => kind === 'COST').map(({ sumBudget }) => BigInt(sumBudget));
  expect(sum(costs).toString()).toBe(totals.costs.budget);
  expect((BigInt(groups[0]!.sumBudget) - sum(costs)).toString()).toBe(totals.result.budget);
});

function selects(selector: OperatingRowSelector, row: ReadRow): boolean {
  const starts = (prefixes: readonly string[]) => prefixes.some((prefix) => row.account.startsWith(prefix));
  if (selector.accountPrefixes && !starts(selector.accountPrefixes)) return false;
  if (selector.exceptAccountPrefixes && starts(selector.exceptAccountPrefixes)) return false;
  if (selector.insats && row.objects['20'] !== selector.insats) return false;
  return !selector.costCentre || row.objects['1'] === selector.costCentre;
}
