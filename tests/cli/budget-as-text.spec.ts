import {
  budgetLines,
  importedBudgetLines,
  type ToldBudget,
  type ToldImport,
} from '../../apps/cli/src/client/budget-text.js';

const figures = (
  outcome: string | null,
  budget: string,
  deviation: string | null,
  shareUsed: string | null,
) => ({
  outcome: outcome === null ? null : { presented: outcome },
  budget: { presented: budget },
  deviation: deviation === null ? null : { presented: deviation },
  shareUsed,
});
const budget: ToldBudget = {
  name: 'Budget 2023',
  year: 2023,
  phaseName: 'Beslutad',
  isInForce: true,
  isConstructed: false,
  document: 'Verksamhetsplan 2023',
  decision: { decidedOn: '2022-12-09', bodyName: 'Styrelsen' },
  findings: [{ code: 'BUDGET_LATE', message: 'Budgeten är sen.' }],
  outcome: {
    toPeriod: 12,
    hasBooks: true,
    lines: [
      { line: { label: 'Staten', groupLabel: 'Intäkter' }, ...figures('1000000', '1000000', '0', '100') },
      {
        line: { label: 'En insats vars namn är längre än vad som ryms på en rad', groupLabel: 'Insatser' },
        ...figures('1250', '1000', '-250', '125'),
      },
    ],
    totals: [
      { key: 'i', label: 'Intäkter', ...figures('1000000', '1000000', '0', '100') },
      { key: 'c', label: 'Insatser', ...figures('1250', '1000', '-250', '125') },
      { key: 'RESULT', label: 'Resultat', ...figures('998750', '999000', '-250', '99') },
    ],
    withoutLine: [{ account: '4611', insats: '999', amount: { presented: '7' } }],
  },
};

describe('a budget as text', () => {
  it('sets outcome beside budget, group by group, and ends with what was found', () => {
    const lines = budgetLines(budget);
    expect(lines[0]).toBe(
      'Budget 2023 (beslutad, styrelsen 2022-12-09, gäller), Verksamhetsplan 2023. Kronor.',
    );
    expect(lines.map((line) => line.replace(/ {2,}/g, ' | ').trim())).toEqual([
      lines[0],
      '| Utfall | Budget | Avvikelse | Andel',
      'Intäkter',
      '| Staten | 1 000 000 | 1 000 000 | 0 | 100 %',
      '| Summa intäkter | 1 000 000 | 1 000 000 | 0 | 100 %',
      'Insatser',
      '| En insats vars namn är längre än vad so… | 1 250 | 1 000 | −250 | 125 %',
      '| Summa insatser | 1 250 | 1 000 | −250 | 125 %',
      'Utan budgetrad',
      '| 4611 insats 999 | 7',
      'Resultat | 998 750 | 999 000 | −250 | 99 %',
      'Att se över: Budgeten är sen. (BUDGET_LATE)',
    ]);
  });

  it('of a year without books has dashes for what is not known', () => {
    const line = budget.outcome.lines[0]!;
    const outcome = {
      ...budget.outcome,
      lines: [{ ...line, ...figures(null, '1000000', null, null) }],
      totals: [],
    };
    expect(budgetLines({ ...budget, outcome })[3]!.replace(/ {2,}/g, ' | ')).toBe(
      ' | Staten | – | 1 000 000 | – | –',
    );
  });
});

describe('a budget file as text', () => {
  const report: ToldImport = {
    status: 'WOULD_BE_READ',
    file: 'budget.csv',
    forbund: 'prov',
    year: 2023,
    format: 'CSV',
    lineCount: 3,
    income: { presented: '1000' },
    costs: { presented: '1500' },
    result: { presented: '-500' },
    notices: ['Filen skriver kostnader med minustecken; de läses som positiva.'],
    findings: [],
    faults: [],
  };

  it('tells the sums, or every fault with what to do', () => {
    expect(importedBudgetLines(report)).toEqual([
      'Skulle läsas in: budget.csv (CSV) i prov, budget 2023',
      '  3 rader; intäkter 1 000, kostnader 1 500, resultat −500 kr',
      '  Filen skriver kostnader med minustecken; de läses som positiva.',
    ]);
    const fault = {
      row: 4,
      column: 'Belopp',
      rule: 'AMOUNT_INVALID',
      message: '"tio" är inget belopp.',
      advice: 'Skriv siffror.',
    };
    expect(importedBudgetLines({ ...report, status: 'REFUSED', notices: [], faults: [fault] })).toEqual([
      'Läses inte in: budget.csv (CSV) i prov, budget 2023',
      '  rad 4 Belopp: "tio" är inget belopp. (AMOUNT_INVALID)',
      '    Gör så här: Skriv siffror.',
    ]);
  });
});
