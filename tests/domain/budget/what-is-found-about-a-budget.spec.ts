import { budgetFindings, type BudgetFacts } from '@samla/domain/budget/budget-finding.js';
import { assertLines } from '@samla/domain/budget/check-lines.js';
import { lineFor } from '@samla/domain/budget/budget-outcome.js';
import { Money } from '@samla/domain/money/money.js';
import { budgetLine } from './budget-lines.js';

const income = budgetLine({
  kind: 'INCOME',
  groupKey: 'intakter',
  label: 'Bidrag',
  account: '35',
  amount: '1000',
});
const cost = budgetLine({ lineNo: 2, label: 'Team', insats: '110', amount: '900' });
const found = (changes: Partial<BudgetFacts> = {}) =>
  budgetFindings({
    year: 2023,
    decidedOn: '2022-11-30',
    body: 'BOARD',
    samradOn: '2022-10-01',
    isRevision: false,
    lines: [income, cost],
    printedTotals: [],
    costKinds: new Map(),
    ...changes,
  });
const codes = (changes: Partial<BudgetFacts> = {}) =>
  found(changes).map(({ code, severity }) => `${code} ${severity}`);

describe('a sound budget', () => {
  it('has nothing to look at, on the last day and as a draft', () => {
    expect(codes()).toEqual([]);
    expect(codes({ decidedOn: null, body: null, samradOn: null })).toEqual([]);
  });
});

describe('the decision', () => {
  it('is late from the first of December (§23)', () => {
    expect(codes({ decidedOn: '2022-12-01' })).toEqual(['BUDGET_LATE WARNING']);
    expect(found({ decidedOn: '2022-12-09' })[0]).toMatchObject({
      paragraph: '23 § lagen (2003:1210)',
      message: 'Budgeten för 2023 är beslutad 2022-12-09; styrelsen ska besluta den senast 2022-11-30.',
    });
  });

  it('of a last day that is a Saturday is told and not judged until the Monday after', () => {
    expect(codes({ year: 2025, decidedOn: '2024-12-02' })).toEqual(['BUDGET_LATE INFO']);
    expect(found({ year: 2025, decidedOn: '2024-12-02' })[0]!.message).toContain('2024-11-30 är en lördag');
    expect(codes({ year: 2025, decidedOn: '2024-12-03' })).toEqual(['BUDGET_LATE WARNING']);
  });

  it('comes after the samråd, which is to be noted', () => {
    expect(codes({ samradOn: '2022-12-16' })).toEqual(['BEFORE_SAMRAD WARNING']);
    expect(codes({ samradOn: '2022-11-30' })).toEqual([]);
    expect(codes({ samradOn: null })).toEqual(['BEFORE_SAMRAD INFO']);
  });

  it('of the members is that of a förbund that begins: it has no last day and no samråd', () => {
    expect(codes({ body: 'MEMBERS', decidedOn: '2023-02-01', samradOn: null })).toEqual([
      'NOT_BY_BOARD INFO',
    ]);
  });

  it('of anybody but the board and the members is told, of a revision too', () => {
    expect(codes({ body: 'PRESIDIUM' })).toEqual(['NOT_BY_BOARD WARNING']);
    expect(found({ body: 'DELEGATE', isRevision: true })[0]).toMatchObject({
      paragraph: '23 § lagen (2003:1210)',
      message: 'Beslutande: Delegat. Det är styrelsen som ska besluta budgeten.',
    });
  });

  it('of a revision has no last day', () => {
    expect(codes({ isRevision: true, decidedOn: '2023-06-01', samradOn: null })).toEqual([]);
  });
});

describe('a printed sum', () => {
  const total = (key: string, amount: string) => ({ key, label: 'Summa', amount: Money.parse(amount) });

  it('that differs is told with the difference, and whether two digits may have changed places', () => {
    expect(found({ printedTotals: [total('COSTS', '918')] })).toMatchObject([
      {
        code: 'SUM_DIFFERS',
        isDivisibleByNine: true,
        message: expect.stringContaining('delbar med 9') as string,
      },
    ]);
    // Digits change places among the öre too.
    expect(found({ printedTotals: [total('RESULT', '104')] })[0]!.isDivisibleByNine).toBe(false);
    expect(found({ printedTotals: [total('RESULT', '100.90')] })[0]!.isDivisibleByNine).toBe(true);
    const [other] = found({ printedTotals: [total('RESULT', '105')] });
    expect([other!.difference?.toString(), other!.isDivisibleByNine]).toEqual(['5.00', false]);
  });

  it('that agrees, and one of groups that are not there, are no findings', () => {
    const agreeing = [total('INCOME', '1000'), total('insatser', '900'), total('intakter+insatser', '100')];
    expect(codes({ printedTotals: [...agreeing, total('annat', '7')] })).toEqual([]);
  });
});

describe('lines', () => {
  it('that no outcome can meet are told, and those that hold nothing are not', () => {
    expect(
      codes({ lines: [income, budgetLine({ lineNo: 2 }), budgetLine({ lineNo: 3, amount: '0' })] }),
    ).toEqual(['LINE_UNMAPPED WARNING']);
  });

  it('that would meet the same outcome are told together', () => {
    const same = [cost, { ...cost, lineNo: 3, label: 'Team två', amount: Money.parse('10') }];
    expect(found({ lines: [income, ...same] })).toMatchObject([{ code: 'LINES_OVERLAP', lineNos: [2, 3] }]);
  });

  it('of costs above income tell the equity that they take', () => {
    const [only] = found({ lines: [income, { ...cost, amount: Money.parse('1500.50') }] });
    expect([only!.code, only!.severity, only!.difference?.toString()]).toEqual([
      'INCOME_BELOW_COSTS',
      'INFO',
      '500.50',
    ]);
  });

  it.each([
    ['an account that is no digits', { account: '46A' }, 'BUDGET_LINE_INVALID'],
    ['no name', { label: ' ' }, 'BUDGET_LINE_INVALID'],
    ['months that are not twelve', { months: [Money.parse('100')] }, 'BUDGET_LINE_INVALID'],
    [
      'months that are not the line',
      { months: Array.from({ length: 12 }, () => Money.parse('1')) },
      'BUDGET_LINE_INVALID',
    ],
    ['a personnummer', { note: 'gäller 121212-1212' }, 'PERSONAL_DATA'],
  ])('with %s are refused', (_, changes, code) => {
    expect(() => assertLines([budgetLine(changes)])).toThrow(expect.objectContaining({ code }));
  });
});

describe('the line that takes an outcome', () => {
  const booked = { kind: 'COST', account: '7111', insats: '900', costCentre: '100' } as const;
  const lines = [
    budgetLine({ label: 'konto', account: '7' }),
    budgetLine({ label: 'längre konto', account: '711' }),
    budgetLine({ label: 'kostnadsställe', costCentre: '100' }),
    budgetLine({ label: 'insats', insats: '900' }),
    budgetLine({ label: 'konto och kostnadsställe', account: '71', costCentre: '100' }),
    budgetLine({ label: 'konto och insats', account: '7', insats: '900' }),
    budgetLine({ label: 'alla', account: '7', insats: '900', costCentre: '100' }),
  ];
  const order: string[] = [];
  for (let left = [...lines]; ;) {
    const line = lineFor(left, booked);
    if (!line) break;
    order.push(line.label);
    left = left.filter((each) => each !== line);
  }

  it('is the one that says most', () => {
    expect(order).toEqual([
      'alla',
      'konto och insats',
      'konto och kostnadsställe',
      'insats',
      'kostnadsställe',
      'längre konto',
      'konto',
    ]);
  });

  it('is of the same kind, and never one without mapping', () => {
    expect(lineFor([budgetLine({ kind: 'INCOME', account: '7' }), budgetLine()], booked)).toBeNull();
  });
});

describe('a line for an insats that 7 § does not let the förbund pay', () => {
  it('is told with the reason, once for each kind of cost; what must be judged is no warning', () => {
    const costKinds = new Map([['110', ['INSATS', 'TRAVEL', 'PARTICIPANT_PAY'] as const]]);
    expect(codes({ costKinds })).toEqual(['NOT_FUNDABLE WARNING', 'NOT_FUNDABLE INFO']);
    expect(found({ costKinds })[0]).toMatchObject({
      paragraph: '7 § lagen (2003:1210)',
      lineNos: [2],
      message: expect.stringMatching(/^Team: Deltagares resor får inte finansieras: /) as string,
    });
  });

  it('is not told of insatser that no line is of, or of a line of nothing', () => {
    expect(codes({ costKinds: new Map([['120', ['TRAVEL']]]) })).toEqual([]);
    const lines = [income, { ...cost, amount: Money.zero }];
    expect(codes({ lines, costKinds: new Map([['110', ['TRAVEL']]]) })).toEqual([]);
  });
});
