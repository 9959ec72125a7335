import fc from 'fast-check';
import { Money } from '@samla/domain/money/money.js';
import { presentEach } from '@samla/domain/money/presentation.js';
import { CASH_FLOW_KEYS, cashFlow, flowOf } from '@samla/domain/statements/cash-flow.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';
import {
  STATEMENT_LINES,
  type LeafLine,
  type StatementLine,
} from '@samla/domain/statements/statement-line.js';
import { VASTERAS_2021 } from '../support/vasteras-2021.js';

const RULES = { placementsAreCash: false };
const LEAFS = (Object.keys(STATEMENT_LINES) as StatementLine[]).filter(
  (line): line is LeafLine => STATEMENT_LINES[line].kind === 'LEAF',
);

const balance = (line: LeafLine, opening: string, change: string): StatementBalance => {
  const [from, moved] = [Money.parse(opening), Money.parse(change)];
  return {
    account: '1',
    line,
    counterparty: '',
    insats: '',
    opening: from,
    change: moved,
    closing: from.add(moved),
  };
};
/** Books of one line each, whose last row makes them balance. */
const books = fc
  .array(
    fc.tuple(
      fc.constantFrom(...LEAFS),
      fc.integer({ min: -9e8, max: 9e8 }),
      fc.integer({ min: -9e8, max: 9e8 }),
    ),
    {
      maxLength: 30,
    },
  )
  .chain((rows) => fc.tuple(fc.constant(rows), fc.constantFrom(...LEAFS)))
  .map(([rows, last]) => {
    const kept = rows.map(([line, opening, change]) => balance(line, ore(opening), ore(change)));
    const rest = (of: 'opening' | 'change') =>
      Money.sum(kept.map((row) => row[of]))
        .negate()
        .toString();
    return [...kept, balance(last, rest('opening'), rest('change'))];
  });
const ore = (amount: number): string => Money.fromOre(BigInt(amount)).toString();

describe('kassaflödet möter likvida medel', () => {
  it('opening and flow come to closing in whatever books, placements money or not', () => {
    fc.assert(
      fc.property(books, fc.boolean(), (balances, placementsAreCash) => {
        const rows = cashFlow(balances, { placementsAreCash });
        const moved = flowOf(rows, 'closing').subtract(flowOf(rows, 'opening'));
        expect(flowOf(rows, 'total').toString()).toBe(moved.toString());
      }),
      { numRuns: 500 },
    );
  });

  it('every sum is what its rows add, and every line moves the total once', () => {
    fc.assert(
      fc.property(books, (balances) => {
        const rows = cashFlow(balances, RULES);
        for (const { key, sums, amount } of rows.filter((row) => row.sums.length > 0)) {
          const added = Money.sum(sums.map((part) => flowOf(rows, part)));
          expect([key, added.toString()]).toEqual([key, amount.toString()]);
        }
      }),
    );
  });

  it('does not tie where the books do not balance: the proof is no definition', () => {
    const rows = cashFlow([balance('INCOME', '0', '-100'), balance('CASH', '0', '90')], RULES);
    expect([flowOf(rows, 'total'), flowOf(rows, 'closing')].map(String)).toEqual(['100.00', '90.00']);
  });

  it('Västerås 2021 row by row', () => {
    const rows = cashFlow(VASTERAS_2021, RULES).filter(({ amount }) => !amount.isZero());
    expect(rows.map(({ label, amount }) => `${label} ${presentEach(amount, 'KR')}`)).toEqual([
      'Årets resultat -471931',
      'Medel från verksamheten före förändring av rörelsekapital -471931',
      'Ökning/minskning kortfristiga fordringar -189496',
      'Ökning/minskning kortfristiga skulder 243726',
      'Kassaflöde för den löpande verksamheten -417701',
      'Årets kassaflöde -417701',
      'Likvida medel vid årets början 11352229',
      'Likvida medel vid årets slut 10934528',
    ]);
  });

  it('a depreciation is no payment, and what was bought is', () => {
    const rows = cashFlow(
      [
        balance('DEPRECIATION', '0', '2000'),
        balance('TANGIBLE_ASSETS', '10000', '3000'),
        balance('CASH', '9000', '-5000'),
        balance('OTHER_EQUITY', '-19000', '0'),
      ],
      RULES,
    );
    expect(
      (['result', 'depreciation', 'operating', 'fixed-assets', 'investing', 'total'] as const).map((key) =>
        flowOf(rows, key).toString(),
      ),
    ).toEqual(['-2000.00', '2000.00', '0.00', '-5000.00', '-5000.00', '-5000.00']);
  });

  it('Västerbergslagen 2020: placements outside likvida medel are an investment, inside them nothing', () => {
    const books2020 = [
      balance('RECEIVABLES', '785597', '-493657'),
      balance('SHORT_TERM_INVESTMENTS', '1038583', '-613169'),
      balance('CASH', '1017539', '1007322'),
      balance('SHORT_TERM_DEBT', '-237773', '40687'),
      balance('OTHER_EQUITY', '-2603946', '-1'),
      balance('INCOME', '0', '-4511722'),
      balance('COSTS', '0', '4567005'),
      balance('FINANCIAL_COSTS', '0', '3535'),
    ];
    const outside = cashFlow(books2020, RULES);
    expect(
      (['result', 'receivables', 'debts', 'operating', 'investing', 'opening', 'closing'] as const).map(
        (key) => presentEach(flowOf(outside, key), 'KR'),
      ),
    ).toEqual(['-58818', '493657', '-40687', '394152', '613169', '1017539', '2024861']);
    const inside = cashFlow(books2020, { placementsAreCash: true });
    expect([flowOf(inside, 'investing'), flowOf(inside, 'opening')].map(String)).toEqual([
      '0.00',
      '2056122.00',
    ]);
  });

  it('Norra Västmanland 2014: a growing pension provision is a cost that was not paid', () => {
    const rows = cashFlow(
      [
        balance('INCOME', '0', '-7033000'),
        balance('COSTS', '0', '8212000'),
        balance('PROVISIONS', '-137000', '-5000'),
        balance('RECEIVABLES', '261000', '-220000'),
        balance('SHORT_TERM_DEBT', '-2147000', '424000'),
        balance('CASH', '4466000', '-1378000'),
        balance('OTHER_EQUITY', '-2443000', '0'),
      ],
      RULES,
    );
    expect(
      (
        ['result', 'non-cash', 'before-working-capital', 'receivables', 'debts', 'total', 'closing'] as const
      ).map((key) => presentEach(flowOf(rows, key), 'KKR')),
    ).toEqual(['-1179', '5', '-1174', '220', '-424', '-1378', '3088']);
  });

  it('a row opens into the lines that it is made of', () => {
    const rows = cashFlow(VASTERAS_2021, RULES);
    expect(rows.map(({ key }) => key)).toEqual([...CASH_FLOW_KEYS]);
    expect(rows.find(({ key }) => key === 'fixed-assets')!.parts.map(({ line }) => line)).toEqual([
      'INTANGIBLE_ASSETS',
      'TANGIBLE_ASSETS',
      'DEPRECIATION',
    ]);
  });
});
