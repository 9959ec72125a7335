import { STANDARD_REQUIREMENT } from '@samla/domain/statements/balance-requirement.js';
import { CASH_FLOW_KEYS, CASH_FLOW_SUMS } from '@samla/domain/statements/cash-flow.js';
import { type Comparison, publishedAmount } from './comparison.js';
import { BALANCE_REQUIREMENT, CASH_FLOW, type PrintedFigure } from './printed-figures.js';
import type { PublishedFigure } from './published/published-figure.repository.js';

const ORDER: Readonly<Record<string, readonly string[]>> = {
  [CASH_FLOW]: CASH_FLOW_KEYS,
  [BALANCE_REQUIREMENT]: STANDARD_REQUIREMENT.map(({ key }) => key),
};
const SUMS: Readonly<Record<string, readonly string[]>> = {
  [CASH_FLOW]: [...Object.keys(CASH_FLOW_SUMS), 'closing'],
  [BALANCE_REQUIREMENT]: ['adjusted', 'balanskravsresultat'],
};

/** The rows of a statement as a document prints them, in the order of the statement; those that nobody has placed come last. */
export function publishedRows(
  figures: readonly PublishedFigure[],
  statement: typeof CASH_FLOW | typeof BALANCE_REQUIREMENT,
  comparison: Comparison | null,
): PrintedFigure[] {
  const order = ORDER[statement]!;
  const place = ({ rowKey }: PublishedFigure) =>
    order.includes(rowKey) ? order.indexOf(rowKey) : order.length;
  return figures
    .filter((figure) => figure.statement === statement)
    .sort((a, b) => place(a) - place(b))
    .map((figure) => ({
      key: figure.rowKey,
      label: figure.label,
      isSum: SUMS[statement]!.includes(figure.rowKey),
      amount: { ...publishedAmount(figure), isForced: false },
      comparison: comparison?.amount(statement, figure.rowKey) ?? null,
      sums: [],
      lines: [],
      accounts: [],
    }));
}
