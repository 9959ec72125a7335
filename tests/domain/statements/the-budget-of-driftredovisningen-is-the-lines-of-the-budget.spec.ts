import { signed } from '@samla/domain/budget/budget-line.js';
import { Money } from '@samla/domain/money/money.js';
import { budgetByRow } from '@samla/domain/statements/operating-budget.js';
import type { OperatingLayoutGroup, OperatingSelector } from '@samla/domain/statements/operating-layout.js';
import { standardOperatingLayout } from '@samla/domain/statements/operating-layout.js';
import { operatingStatement } from '@samla/domain/statements/operating-statement.js';
import fc from 'fast-check';
import { anyLines, budgetLine } from '../budget/budget-lines.js';

const INSATSER = [
  { code: '110', name: 'Team', group: 'INDIVIDUAL' },
  { code: '120', name: 'Kurs', group: 'STRUCTURAL' },
  { code: '900', name: 'Kansli', group: 'ADMINISTRATION' },
] as const;
const STANDARD = standardOperatingLayout(INSATSER);

const selector: fc.Arbitrary<OperatingSelector> = fc.record(
  {
    insatser: fc.subarray(['', '110', '120', '900']),
    costCentres: fc.subarray(['', '100', '200']),
    accountPrefixes: fc.subarray(['3', '35', '4', '45', '7', '7111']),
  },
  { requiredKeys: [] },
);
const anyLayout: fc.Arbitrary<OperatingLayoutGroup> = fc
  .array(fc.array(selector, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
  .map((groups) => ({
    key: 'result',
    sumLabel: 'Resultat',
    children: groups.map((rows, group) => ({
      key: `group-${group}`,
      sumLabel: `Summa ${group}`,
      children: rows.map((select, row) => ({ key: `row-${group}-${row}`, label: `Rad ${row}`, select })),
    })),
  }));

describe('the budget of driftredovisningen', () => {
  it('is the sum of the lines, whatever the layout, the unit and the rounding', () => {
    const parts = fc.record({
      unit: fc.constantFrom('KR' as const, 'TKR' as const),
      rounding: fc.constantFrom('EACH' as const, 'ADD_UP' as const),
    });
    fc.assert(
      fc.property(fc.oneof(fc.constant(STANDARD), anyLayout), anyLines, parts, (layout, lines, part) => {
        const rows = operatingStatement(layout, [], part, budgetByRow(layout, lines));
        const result = rows.find(({ key }) => key === 'result')!;
        expect(result.budget!.exact.toString()).toBe(Money.sum(lines.map(signed)).toString());
        const shown = rows.filter(({ isSum }) => !isSum).map(({ budget }) => budget!.exact);
        expect(Money.sum(shown).toString()).toBe(result.budget!.exact.toString());
      }),
    );
  });

  it('meets the row that takes the same balances, also for a line that names no account', () => {
    const row = (changes: Parameters<typeof budgetLine>[0]) => [
      ...budgetByRow(STANDARD, [budgetLine(changes)]).keys(),
    ];
    expect(row({ insats: '110' })).toEqual(['insats-110']);
    expect(row({ insats: '900' })).toEqual(['administration']);
    expect(row({ account: '7111', costCentre: '100' })).toEqual(['administration']);
    expect(row({ kind: 'INCOME', account: '3511' })).toEqual(['contributions']);
    expect(row({ kind: 'INCOME', insats: '110' })).toEqual(['other-income']);
    expect(row({ insats: '999' })).toEqual(['unallocated']);
    expect(row({ label: 'utan mappning' })).toEqual(['unallocated']);
    expect(row({ insats: '999', amount: '0' })).toEqual([]);
  });
});
