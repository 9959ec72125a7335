import type { Amount } from '../../api/amount.js';
import { negated, sumAmounts } from '../../parts/sum-amounts.js';
import type { ConsolidatedLine, Consolidation } from './county.answers.js';

/** One measure over the columns of the county. */
export interface Measure {
  readonly name: string;
  readonly forbund: readonly (Amount | undefined)[];
  readonly eliminated: Amount;
  readonly total: Amount;
}

/** The measures that are shown at a glance, each the sum of statement lines. */
export const MEASURES = {
  RESULT: { name: 'Årets resultat', lines: ['RESULT'] },
  INCOME: { name: 'Verksamhetens intäkter', lines: ['INCOME'] },
  COSTS: { name: 'Verksamhetens kostnader', lines: ['COSTS'] },
  ASSETS: { name: 'Summa tillgångar', lines: ['TOTAL_ASSETS'] },
  EQUITY: { name: 'Eget kapital', lines: ['RESULT_FOR_YEAR', 'OTHER_EQUITY'] },
  DEBT: { name: 'Kortfristiga skulder', lines: ['SHORT_TERM_DEBT'] },
} as const;
export type MeasureKey = keyof typeof MEASURES;

/** The measure's amount in every column. */
export function measureOf(consolidation: Consolidation, key: MeasureKey): Measure {
  const { name, lines } = MEASURES[key];
  const wanted: readonly string[] = lines;
  const rows = [...consolidation.incomeStatement, ...consolidation.balanceSheet].filter(
    ({ line }) => line !== null && wanted.includes(line),
  );
  return {
    name,
    forbund: consolidation.columns.map(({ forbund, submissions }) =>
      submissions.length > 0 ? sumAmounts(rows.flatMap((row) => cellOf(row, forbund.slug) ?? [])) : undefined,
    ),
    eliminated: sumAmounts(rows.map(eliminationOf)),
    total: sumAmounts(rows.map(({ total }) => total)),
  };
}

/** What the förbund has on the line; undefined where it has handed in nothing. */
export function cellOf(line: ConsolidatedLine, slug: string): Amount | undefined {
  return line.cells.find(({ forbund }) => forbund.slug === slug)?.amount;
}

/** What the elimination adds to the line, so that förbund and elimination add up to the county. */
export function eliminationOf(line: ConsolidatedLine): Amount {
  return negated(line.eliminated);
}

/** What the line is called in the address: its code, or its name where it is a named difference. */
export function codeOf({ line, label }: Pick<ConsolidatedLine, 'line' | 'label'>): string {
  return line ?? label;
}
