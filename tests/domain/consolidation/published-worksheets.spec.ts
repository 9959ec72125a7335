import { consolidate } from '@samla/domain/consolidation/consolidate.js';
import type { ConsolidationRow, PerimeterForbund } from '@samla/domain/consolidation/perimeter.js';
import { Money } from '@samla/domain/money/money.js';
import type { LeafLine, StatementLine } from '@samla/domain/statements/statement-line.js';
import { row } from '../support/county.js';

/**
 * Worksheets that others have published, reduced to what entities have with each other: goodwill, minorities and unrealised
 * profit are no matter of förbund that own nothing of each other. Amounts in the unit that is printed; equity is what makes
 * the printed assets and debts balance.
 */
const between = (first: string, second: string): PerimeterForbund[] =>
  [first, second].map((name) => ({ id: name, name, submission: `${name} as published` }));
const balanced = (rows: readonly ConsolidationRow[], entities: readonly PerimeterForbund[]) => [
  ...rows,
  ...entities.map(({ id }): ConsolidationRow => {
    const own = rows.filter(({ forbund }) => forbund === id).map(({ amount }) => amount);
    return { forbund: id, line: 'OTHER_EQUITY', counterpartyForbund: null, amount: Money.sum(own).negate() };
  }),
];
const worksheet = (entities: readonly PerimeterForbund[], rows: readonly ConsolidationRow[]) => {
  const { incomeStatement, balanceSheet, eliminations, status } = consolidate(
    entities,
    balanced(rows, entities),
  );
  return {
    status,
    removed: eliminations.map(({ side, amount, difference }) => `${side} ${amount} ${difference}`),
    line: (line: StatementLine): string[] => {
      const found = [...incomeStatement, ...balanceSheet].find((each) => each.line === line)!;
      const { perForbund, eliminated, total } = found;
      return [...perForbund.map(({ amount }) => amount), eliminated, total].map((amount) =>
        amount.toString().replace(/\.00$/, ''),
      );
    },
  };
};

/**
 * Lane County, Oregon: Statement of Net Assets, 30 June 2010, of its annual report (1library.net/document/y967mnvr): governmental
 * beside business-type activities and the two together, with internal balances that the total does not have. Dollars.
 */
describe('Lane County’s statement of net assets 2010', () => {
  const [BUSINESS, GOVERNMENT] = ['Business-type', 'Governmental'] as const;
  const entities = between(BUSINESS, GOVERNMENT);
  const INTERNAL = '5542961';
  const printed: readonly (readonly [LeafLine, government: string, business: string])[] = [
    ['CASH', '152238503', '32077526'],
    ['SHORT_TERM_INVESTMENTS', '0', '3748272'],
    // Receivables, inventories and prepaids.
    ['RECEIVABLES', '22405666', '3786862'],
    ['RECEIVABLES', '2621198', '66508'],
    ['RECEIVABLES', '117218', '64240'],
    // Restricted cash and investments, partnerships, deferred charges, deposits, loans, pension asset.
    ['FINANCIAL_ASSETS', '64261858', '10719050'],
    // Land and construction in progress, other capital assets.
    ['TANGIBLE_ASSETS', '25387651', '26000507'],
    ['TANGIBLE_ASSETS', '314725096', '49295555'],
    ['SHORT_TERM_DEBT', '-29589125', '-6446581'],
    ['LONG_TERM_DEBT', '-116449022', '-9850424'],
  ];
  const outside = printed.flatMap(([line, government, business]) => [
    row(GOVERNMENT, line, government),
    row(BUSINESS, line, business),
  ]);

  it('is reproduced column by column, with internal balances where they are printed', () => {
    // Printed among the assets of both, negative in the one that owes.
    const { line, removed, status } = worksheet(entities, [
      ...outside,
      row(GOVERNMENT, 'RECEIVABLES', `-${INTERNAL}`, BUSINESS),
      row(BUSINESS, 'RECEIVABLES', INTERNAL, GOVERNMENT),
    ]);
    expect(line('TOTAL_CURRENT_ASSETS')).toEqual(['45286369', '171839624', '0', '217125993']);
    expect(line('TOTAL_ASSETS')).toEqual(['131301481', '576214229', '0', '707515710']);
    expect(line('SHORT_TERM_DEBT')).toEqual(['6446581', '29589125', '0', '36035706']);
    expect(line('LONG_TERM_DEBT')).toEqual(['9850424', '116449022', '0', '126299446']);
    expect([status, removed]).toEqual(['COMPLETE', [`BALANCE ${INTERNAL}.00 0.00`]]);
  });

  it('has the same totals with what is owed among the debts, where a förbund books it', () => {
    const { line, removed } = worksheet(entities, [
      ...outside,
      row(GOVERNMENT, 'SHORT_TERM_DEBT', `-${INTERNAL}`, BUSINESS),
      row(BUSINESS, 'RECEIVABLES', INTERNAL, GOVERNMENT),
    ]);
    expect(line('TOTAL_ASSETS')).toEqual(['131301481', '581757190', INTERNAL, '707515710']);
    expect(line('SHORT_TERM_DEBT')).toEqual(['6446581', '35132086', INTERNAL, '36035706']);
    expect(removed).toEqual([`BALANCE ${INTERNAL}.00 0.00`]);
  });
});

/**
 * ACCA, Foundations in Accountancy, interactive text, consolidated statement of financial position, ”Cancellation of like
 * items”: Pleasant has a claim of 5 000 on Sweet (page 418 of the copy at hozir.org). Dollars.
 */
describe('Pleasant and Sweet', () => {
  const entities = between('Pleasant', 'Sweet');
  const books = (owed: string) => [
    row('Pleasant', 'RECEIVABLES', '35000'),
    row('Pleasant', 'RECEIVABLES', '5000', 'Sweet'),
    row('Pleasant', 'SHORT_TERM_DEBT', '-50000'),
    row('Sweet', 'RECEIVABLES', '30000'),
    row('Sweet', 'SHORT_TERM_DEBT', `-${Money.parse('45000').subtract(Money.parse(owed)).toString()}`),
    row('Sweet', 'SHORT_TERM_DEBT', `-${owed}`, 'Pleasant'),
  ];

  it('have receivables of 65 000 and payables of 90 000 together', () => {
    const { line, removed } = worksheet(entities, books('5000'));
    expect(line('RECEIVABLES')).toEqual(['40000', '30000', '5000', '65000']);
    expect(line('SHORT_TERM_DEBT')).toEqual(['50000', '45000', '5000', '90000']);
    expect(removed).toEqual(['BALANCE 5000.00 0.00']);
  });

  it('would, had Sweet booked 4 600 of it, have the 400 named beside both sides removed whole', () => {
    const { line, removed } = worksheet(entities, books('4600'));
    expect(removed).toEqual(['BALANCE 5000.00 400.00']);
    expect(line('RECEIVABLES').at(-1)).toBe('65000');
    expect(line('SHORT_TERM_DEBT').at(-1)).toBe('90400');
    expect(line('TOTAL_ASSETS')).toEqual(['40000', '30000', '4600', '65400']);
  });
});

/**
 * Pat Corporation and subsidiary, consolidated income statement 2011 (exercise with its solution, qammunity.org/9190295): sales
 * of 160 between them. Thousands of dollars. The solution also defers 40 of unrealised profit in stock, which raises its cost
 * of sales to 840 and lowers its income to 480: it is no mutual dealing, and is left out here.
 */
describe('Pat Corporation’s income statement 2011', () => {
  const entities = between('Pat', 'Subsidiary');
  const cost = { Pat: ['800', '400'], Subsidiary: ['160', '120'] } as const;
  const sales = { Pat: '1600', Subsidiary: '400' } as const;
  const less = (amount: string, part: string): string =>
    Money.parse(amount).subtract(Money.parse(part)).toString();
  const books = (seller: 'Pat' | 'Subsidiary', buyer: 'Pat' | 'Subsidiary') => [
    row(seller, 'INCOME', `-${less(sales[seller], '160')}`),
    row(seller, 'INCOME', '-160', buyer),
    row(buyer, 'INCOME', `-${sales[buyer]}`),
    row(buyer, 'COSTS', less(cost[buyer][0], '160')),
    row(buyer, 'COSTS', '160', seller),
    row(seller, 'COSTS', cost[seller][0]),
    ...(['Pat', 'Subsidiary'] as const).map((entity) => row(entity, 'COSTS', cost[entity][1])),
  ];

  it.each([
    ['Pat', 'Subsidiary'],
    ['Subsidiary', 'Pat'],
  ] as const)(
    'has sales of 1 840 and cost of sales of 800 beside other costs of 520, sold by %s',
    (seller, buyer) => {
      const { line, removed } = worksheet(entities, books(seller, buyer));
      expect(line('INCOME')).toEqual(['1600', '400', '160', '1840']);
      expect(line('COSTS')).toEqual(['-1200', '-280', '-160', '-1320']);
      expect(line('RESULT')).toEqual(['400', '120', '0', '520']);
      expect(removed).toEqual(['RESULT 160.00 0.00']);
    },
  );
});
