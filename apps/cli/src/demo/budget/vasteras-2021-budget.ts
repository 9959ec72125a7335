import { VASTERAS_OPERATING_STATEMENT_2021, type OperatingGroup } from '../operating-statement.js';
import { constructedDecision, type DemoBudget, type DemoBudgetLine, tkr } from './demo-budget.js';

const DOCUMENT = 'Samordningsförbundet Västerås, årsredovisning 2021';
const { groups, totals, year } = VASTERAS_OPERATING_STATEMENT_2021;

/** The budget column of section 5 in Västerås' årsredovisning 2021, printed in tkr. */
export const VASTERAS_2021_BUDGET: DemoBudget = {
  forbund: 'vasteras',
  year,
  phase: 'PROPOSED',
  name: 'Budget 2021',
  document: DOCUMENT,
  place: 'avsnitt 5, driftredovisning, kolumnen Budget 2021; skriven i tkr',
  isConstructed: false,
  samradOn: null,
  decision: constructedDecision(year, DOCUMENT),
  lines: groups.flatMap(linesOf),
  printedTotals: [
    ...groups
      .filter(({ kind }) => kind === 'COST')
      .map(({ code, sumName, sumBudget }) => ({
        key: code.toLowerCase(),
        label: sumName,
        amount: tkr(sumBudget),
      })),
    { key: 'COSTS', label: totals.costs.name, amount: tkr(totals.costs.budget) },
    { key: 'RESULT', label: totals.result.name, amount: tkr(totals.result.budget) },
  ],
};

function linesOf({ code, name, kind, rows }: OperatingGroup): DemoBudgetLine[] {
  return rows.map(({ name: label, budget, selector }) => ({
    kind,
    groupKey: code.toLowerCase(),
    groupLabel: name,
    label,
    account: selector.accountPrefixes?.[0] ?? '',
    insats: selector.insats ?? '',
    costCentre: selector.costCentre ?? '',
    amount: tkr(budget),
  }));
}
