import { Money } from '@samla/domain/money/money.js';
import { type BudgetOfPeriod } from '@samla/domain/statements/budget-of-period.js';
import {
  KEY_FIGURE_FACTS,
  type KeyFigure,
  type KeyFigureKey,
  keyFigures,
  type KeyFigureSources,
} from '@samla/domain/statements/key-figures.js';
import { type PartLayout, presentAmount, type PresentedAmount } from '@samla/domain/statements/layout.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import type { YearFigures } from '@samla/domain/statements/year-figures.js';
import { signed } from '@samla/domain/budget/budget-line.js';
import type { RowLabel } from './layout-rows.js';
import type { MultiYear } from './multi-year.js';
import { byLayout } from './printed-layout.js';

/** What a key figure is made of, as printed. */
export interface PrintedTerm {
  readonly label: string;
  readonly amount: PresentedAmount;
  readonly lines: readonly StatementLine[];
  /** Null for the books. */
  readonly source: string | null;
}

/** A key figure as printed, with the year before where it is known. */
export interface PrintedKeyFigure {
  readonly key: KeyFigureKey;
  readonly label: string;
  readonly how: string;
  readonly percent: string | null;
  readonly exactPercent: string | null;
  readonly amount: PresentedAmount | null;
  readonly comparisonPercent: string | null;
  readonly comparison: PresentedAmount | null;
  readonly terms: readonly PrintedTerm[];
}

/** A period's figures with what is not of the books. */
export interface KeyFigureInput {
  readonly figures: YearFigures;
  readonly sources: KeyFigureSources;
}

/** The key figures of a period beside those of the year before; of a published year before only what is printed of it. */
export function printKeyFigures(
  own: KeyFigureInput,
  before: KeyFigureInput | null,
  overview: MultiYear | null,
  { unit }: PartLayout,
  labels: readonly RowLabel[],
): PrintedKeyFigure[] {
  const earlier = new Map(
    before && keyFigures(before.figures, before.sources).map((each) => [each.key, each]),
  );
  const printed = keyFigures(own.figures, own.sources).map((figure): PrintedKeyFigure => {
    const compared = earlier.get(figure.key);
    return {
      key: figure.key,
      ...KEY_FIGURE_FACTS[figure.key],
      ...shown(figure, unit),
      comparisonPercent: compared?.percent ?? publishedPercent(figure.key, overview),
      comparison: compared?.amount ? presentAmount(compared.amount, unit) : null,
      terms: figure.terms.map((term) => ({ ...term, amount: presentAmount(term.amount, unit) })),
    };
  });
  return byLayout(printed, labels, ({ percent, amount }) => percent !== null || amount !== null);
}

/** The budget of a period as key figures hold against it; null where the period has none of its own. */
export function budgetSource(
  budget: BudgetOfPeriod | null,
  source: string,
): NonNullable<KeyFigureSources['budget']> | null {
  if (!budget || budget.rule === 'WHOLE') return null;
  const costs = budget.lines.filter(({ kind }) => kind === 'COST').map(({ amount }) => amount);
  return { result: Money.sum(budget.lines.map(signed)), costs: Money.sum(costs), source };
}

function shown({ percent, exactPercent, amount }: KeyFigure, unit: PartLayout['unit']) {
  return { percent, exactPercent, amount: amount && presentAmount(amount, unit) };
}

function publishedPercent(key: KeyFigureKey, overview: MultiYear | null): string | null {
  if (key !== 'EQUITY_RATIO') return null;
  return overview?.rows.find((row) => row.key === 'EQUITY_RATIO')?.cells[1]?.number ?? null;
}
