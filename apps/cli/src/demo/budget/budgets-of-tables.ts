import type { OperatingTable, TableGroup, TableRow } from '../published/operating-table.js';
import {
  constructedDecision,
  type DemoBudget,
  type DemoBudgetLine,
  type DemoPrintedTotal,
  tkr,
} from './demo-budget.js';

/** The budget column of a driftredovisning that a document prints for a year without books; rows without a budget are left out. */
export function budgetOfTable(
  table: OperatingTable,
  { name, phase }: Pick<DemoBudget, 'name' | 'phase'>,
): DemoBudget {
  const column = table.columns.findIndex((each) => each.table === 'OPERATING_BUDGET');
  const { year } = table.columns[column]!;
  const value = (values: readonly string[]): string => {
    const printed = values[column] ?? '';
    return table.unit === 'TKR' ? tkr(printed) : printed;
  };
  return {
    forbund: table.forbund,
    year,
    phase,
    name,
    document: table.document,
    place: table.place,
    isConstructed: false,
    samradOn: null,
    decision: constructedDecision(year, table.document),
    lines: table.groups.flatMap((group) => group.rows.flatMap((row) => lineOf(group, row, value))),
    printedTotals: [
      ...table.groups.flatMap(({ heading, sum }) => (sum ? totalOf(heading, sum, value) : [])),
      ...(table.costs ? totalOf('COSTS', table.costs, value) : []),
      ...totalOf('RESULT', table.result, value),
    ],
  };
}

function lineOf(
  { heading, kind }: TableGroup,
  [label, select, ...values]: TableRow,
  value: (values: readonly string[]) => string,
): DemoBudgetLine[] {
  const amount = value(values);
  if (amount === '') return [];
  const { insatser = [], costCentres = [], accountPrefixes = [] } = select;
  const [insats = ''] = insatser;
  return [
    {
      kind,
      groupKey: heading,
      groupLabel: heading,
      label,
      // Several prefixes are the classes of the line's kind, which a line takes without naming them.
      account: accountPrefixes.length === 1 ? accountPrefixes[0]! : '',
      // What was granted by its name alone has no code that an outcome could be booked on.
      insats: insats === label ? '' : insats,
      costCentre: costCentres[0] ?? '',
      amount,
    },
  ];
}

function totalOf(
  key: string,
  [label, ...values]: readonly [string, ...string[]],
  value: (values: readonly string[]) => string,
): DemoPrintedTotal[] {
  const amount = value(values);
  return amount === '' ? [] : [{ key, label, amount }];
}
