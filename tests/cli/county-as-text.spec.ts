import { type ConsolidatedCounty, statementLines } from '../../apps/cli/src/up/county-statement.js';

const amount = (presented: string): { readonly presented: string } => ({ presented });
const forbund = [
  { slug: 'ett', name: 'Förbundet Ett' },
  { slug: 'tva', name: 'Förbundet Två' },
];

function line(label: string, [first, second, eliminated, total]: readonly string[]) {
  const cells = [first!, second!].map((each, index) => ({ forbund: forbund[index]!, amount: amount(each) }));
  return { label, isSum: false, cells, eliminated: amount(eliminated!), total: amount(total!) };
}

const LONG = 'Differens i mellanhavanden Samordningsförbundet Västerås–Norra Västmanlands samordningsförbund';

const county: ConsolidatedCounty = {
  county: { name: 'Provlän' },
  year: 2021,
  label: 'Sammanställning',
  isConstructed: false,
  columns: forbund.map((each) => ({ forbund: each })),
  incomeStatement: [
    line('Intäkter', ['1000000', '500', '300', '1000200']),
    line('Kostnader', ['-40', '0', '-40', '0']),
  ],
  balanceSheet: [line(LONG, ['7', '0', '0', '7'])],
  eliminations: [],
  findings: [],
};

describe('a county as text', () => {
  const lines = statementLines(county);
  const amountsOf = (row: string): number[] =>
    row
      .slice(48)
      .match(/.{13}/g)!
      .map((cell) => Number(cell.replaceAll(' ', '').replace('−', '-')));

  it('adds up along each row, what is eliminated with the sign that it is added with', () => {
    const rows = lines.filter((each) => /^ {2}(Intäkter|Kostnader)/.test(each)).map(amountsOf);
    expect(rows).toEqual([
      [1000000, 500, -300, 1000200],
      [-40, 0, 40, 0],
    ]);
  });

  it('shows nothing eliminated as 0, without a sign', () => {
    expect(amountsOf(lines.at(-1)!)).toEqual([7, 0, 0, 7]);
    expect(lines.at(-1)).not.toContain('−');
  });

  it('wraps a label that is too long for its column, and keeps every word', () => {
    const wrapped = lines.slice(lines.findIndex((each) => each.includes('Differens i')));
    expect(wrapped.map((each) => each.slice(0, 48).trim()).join(' ')).toBe(LONG);
    expect(Math.max(...lines.filter((each) => each.startsWith('  ')).map(({ length }) => length))).toBe(100);
  });
});
