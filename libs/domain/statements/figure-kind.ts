/** What figures say: what happened, what was decided to happen, or what is expected. They are never added to one another. */
export const FIGURE_KINDS = ['ACTUAL', 'BUDGET', 'FORECAST'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** What the kinds are called in Swedish. */
export const FIGURE_KIND_NAMES: Readonly<Record<FigureKind, string>> = {
  ACTUAL: 'Utfall',
  BUDGET: 'Budget',
  FORECAST: 'Prognos',
};
