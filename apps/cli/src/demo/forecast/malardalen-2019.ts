import { MALARDALEN_OPERATING } from '../published/malardalen-operating.js';
import type { TableGroup, TableRow } from '../published/operating-table.js';
import type { DemoForecast, DemoForecastLine } from './demo-forecast.js';

const { forbund, document, place, columns, groups, result } = MALARDALEN_OPERATING;
const at = (table: string): number => columns.findIndex((column) => column.table === table);
const [OUTCOME, BUDGET, FORECAST] = [
  at('OPERATING_STATEMENT'),
  at('OPERATING_BUDGET'),
  at('OPERATING_FORECAST'),
];

function lineOf({ heading, kind }: TableGroup, [label, select, ...values]: TableRow): DemoForecastLine {
  const { insatser = [], costCentres = [], accountPrefixes = [] } = select;
  const printed = (column: number): string | null => values[column] || null;
  return {
    ...{ kind, groupKey: heading, groupLabel: heading, label },
    account: accountPrefixes.length === 1 ? accountPrefixes[0]! : '',
    // What was granted by its name alone has no code that an outcome could be booked on.
    insats: insatser[0] === label ? '' : (insatser[0] ?? ''),
    costCentre: costCentres[0] ?? '',
    amount: printed(FORECAST) ?? '0',
    budget: printed(BUDGET),
    outcome: printed(OUTCOME),
  };
}

/** "Prognos 2019" of Västra Mälardalens delårsredovisning per 2019-06-30, with outcome and budget of the same table. */
export const MALARDALEN_2019_FORECAST: DemoForecast = {
  forbund,
  year: 2019,
  name: 'Prognos 2019',
  asOf: 6,
  document,
  place: `${place}, kolumnen Prognos 2019`,
  column: 'Prognos 2019',
  lines: groups.flatMap((group) => group.rows.map((row) => lineOf(group, row))),
  printedTotals: [
    ...groups.flatMap(({ heading, sum }) => {
      const [label = '', ...values] = sum ?? [];
      return sum ? [{ key: heading, label, amount: values[FORECAST]! }] : [];
    }),
    { key: 'RESULT', label: result[0], amount: result[FORECAST + 1]! },
  ],
};
