import { budgetKindOf } from '@samla/domain/budget/budget-kind.js';

describe('an account of a budget', () => {
  it.each([
    ['8410', 'FINANCIAL_INCOME', 'INCOME'],
    ['3511', 'INCOME', 'INCOME'],
    ['3990', 'COSTS', 'COST'],
    ['7911', 'DEPRECIATION', 'COST'],
    ['8510', 'FINANCIAL_COSTS', 'COST'],
    ['1930', 'CASH', null],
    ['3990', 'RECEIVABLES', null],
  ] as const)('%s that is mapped to %s is %s', (account, line, kind) => {
    expect(budgetKindOf(account, line)).toBe(kind);
  });

  it.each([
    ['3511', 'INCOME'],
    ['4511', 'COST'],
    ['8510', 'COST'],
    ['1930', null],
    ['9100', null],
  ] as const)('%s that is not mapped counts by its class: %s', (account, kind) => {
    expect(budgetKindOf(account, undefined)).toBe(kind);
  });
});
