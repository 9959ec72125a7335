import { type DemoBudget, tkr } from '../budget/demo-budget.js';
import { DEMO_BUDGETS } from '../budget/demo-budgets.js';
import type { ForbundSlug } from '../county.js';
import type { OperatingTable } from '../published/operating-table.js';
import type { DemoGrant, DemoOutcome } from './demo-register.js';

/** What the budgets of a förbund give an insats: a grant for each line, by the decision of its budget. */
export function grantsOf(forbund: ForbundSlug, code: string, years: readonly number[]): DemoGrant[] {
  return DEMO_BUDGETS.filter((budget) => budget.forbund === forbund && years.includes(budget.year)).flatMap(
    (budget) =>
      budget.lines
        .filter(({ kind, insats, amount }) => kind === 'COST' && insats === code && /[1-9]/.test(amount))
        .map(({ label, amount }) => grantOf(budget, label, amount)),
  );
}

/** What a printed driftredovisning of a year without books says that an insats has cost. */
export function outcomesOf(
  { document, place, unit, columns, groups }: OperatingTable,
  code: string,
): DemoOutcome[] {
  // The first column is the outcome of the document's own year; the year before has no budget to stand against.
  const column = columns.findIndex(({ table }) => table === 'OPERATING_STATEMENT');
  const { year } = columns[column]!;
  return groups
    .filter(({ kind }) => kind === 'COST')
    .flatMap(({ rows }) => rows)
    .filter(([, { insatser = [] }]) => insatser.includes(code))
    .map(([, , ...values]) => values[column] ?? '')
    .filter((amount) => amount !== '')
    .map((amount) => ({
      amount: unit === 'TKR' ? tkr(amount) : amount,
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      document,
      place,
      isCounted: true,
    }));
}

function grantOf(
  { year, document, place, isConstructed }: DemoBudget,
  label: string,
  amount: string,
): DemoGrant {
  const note = `Budget ${year}: ${label}`;
  return {
    amount,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    budgetYear: year,
    note,
    document,
    place,
    isConstructed,
  };
}
