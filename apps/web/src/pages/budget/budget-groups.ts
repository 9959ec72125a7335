import type { BudgetLine, BudgetVersion, LineFigures, TotalFigures } from './budget.answers.js';

/** A line with its figures. */
export interface ShownLine {
  readonly line: BudgetLine;
  readonly figures: LineFigures;
}

/** A group of a version: its lines with their figures, and its sum. */
export interface ShownGroup {
  readonly key: string;
  readonly label: string;
  readonly kind: BudgetLine['kind'];
  readonly lines: readonly ShownLine[];
  readonly total: TotalFigures | undefined;
}

/** The groups of a version in its order, income before costs. */
export function groupsOf({ groups, lines, outcome }: BudgetVersion): ShownGroup[] {
  const figures = new Map(outcome.lines.map((each) => [each.line.lineNo, each]));
  const shown = groups.map(({ key, label, kind }, index): ShownGroup => ({
    key,
    label,
    kind,
    lines: lines.flatMap((line) => {
      const of = figures.get(line.lineNo);
      return line.groupKey === key && line.kind === kind && of ? [{ line, figures: of }] : [];
    }),
    // The sums of the groups come first, one for each and in the same order.
    total: outcome.totals[index],
  }));
  return [...shown.filter(({ kind }) => kind === 'INCOME'), ...shown.filter(({ kind }) => kind === 'COST')];
}

/** One of the sums under the groups. */
export function wholeOf(
  { outcome }: BudgetVersion,
  key: 'INCOME' | 'COSTS' | 'RESULT',
): TotalFigures | undefined {
  return outcome.totals.findLast((each) => each.key === key);
}
