import type { Money } from '../money/money.js';
import { percentOf, wholePercentOf } from '../money/percent.js';
import type { StatementLine } from './statement-line.js';
import type { YearFigures } from './year-figures.js';

/** The key figures of a förbund. */
export const KEY_FIGURES = [
  'EQUITY_RATIO',
  'EQUITY_OF_ALLOTMENT',
  'BUDGET_DEVIATION',
  'COSTS_OF_BUDGET',
  'COSTS_OF_INCOME',
  'CASH_OF_SHORT_TERM_DEBT',
] as const;
export type KeyFigureKey = (typeof KEY_FIGURES)[number];

/** What each is called, and how it is made. */
export const KEY_FIGURE_FACTS: Readonly<
  Record<KeyFigureKey, { readonly label: string; readonly how: string }>
> = {
  EQUITY_RATIO: { label: 'Soliditet', how: 'Eget kapital genom summa tillgångar, i hela procent.' },
  EQUITY_OF_ALLOTMENT: {
    label: 'Eget kapital av årets bidrag',
    how: 'Eget kapital genom årets bidrag från medlemmarna, i hela procent.',
  },
  BUDGET_DEVIATION: { label: 'Budgetavvikelse', how: 'Resultat minus budgeterat resultat.' },
  COSTS_OF_BUDGET: {
    label: 'Kostnader av budget',
    how: 'Verksamhetens kostnader genom budgeterade kostnader, i hela procent.',
  },
  COSTS_OF_INCOME: {
    label: 'Kostnader av intäkter',
    how: 'Verksamhetens kostnader genom verksamhetens intäkter, i hela procent.',
  },
  CASH_OF_SHORT_TERM_DEBT: {
    label: 'Likvida medel av kortfristiga skulder',
    how: 'Likvida medel genom kortfristiga skulder, i hela procent.',
  },
};

/** What a key figure is made of: an amount with what it is, and the lines that it can be opened on. */
export interface KeyFigureTerm {
  readonly label: string;
  readonly amount: Money;
  readonly lines: readonly StatementLine[];
  /** Where an amount that is not of the books is from, which opens on no line; null for the books. */
  readonly source: string | null;
}

/** A key figure: a percent or an amount, null where what it is made of is not known or is nothing. */
export interface KeyFigure {
  readonly key: KeyFigureKey;
  /** In whole percent, half up by magnitude; null for an amount. */
  readonly percent: string | null;
  /** With two decimals, beside the whole. */
  readonly exactPercent: string | null;
  readonly amount: Money | null;
  readonly terms: readonly KeyFigureTerm[];
}

/** What comes from outside the books: each may be missing. */
export interface KeyFigureSources {
  /** The year's contributions from the members. */
  readonly allotment: { readonly amount: Money; readonly source: string } | null;
  readonly budget: { readonly result: Money; readonly costs: Money; readonly source: string } | null;
  readonly placementsAreCash: boolean;
}

const NO_FIGURE: Pick<KeyFigure, 'percent' | 'exactPercent' | 'amount'> = {
  percent: null,
  exactPercent: null,
  amount: null,
};

/** Soliditet and the other key figures of a period; one whose terms are not known is left out. */
export function keyFigures(
  figures: YearFigures,
  { allotment, budget, placementsAreCash }: KeyFigureSources,
): KeyFigure[] {
  const equity = term('Eget kapital', figures.equity, ['RESULT_FOR_YEAR', 'OTHER_EQUITY']);
  const costs = term('Verksamhetens kostnader', figures.costs, ['COSTS', 'DEPRECIATION']);
  const cash = placementsAreCash ? figures.cash.add(figures.placements) : figures.cash;
  const ratio = (key: KeyFigureKey, part: KeyFigureTerm, whole: KeyFigureTerm): KeyFigure => ({
    ...NO_FIGURE,
    key,
    percent: wholePercentOf(part.amount, whole.amount),
    exactPercent: percentOf(part.amount, whole.amount),
    terms: [part, whole],
  });
  return [
    ratio('EQUITY_RATIO', equity, term('Summa tillgångar', figures.assets, ['TOTAL_ASSETS'])),
    ...(allotment
      ? [ratio('EQUITY_OF_ALLOTMENT', equity, term('Årets bidrag', allotment.amount, [], allotment.source))]
      : []),
    ...(budget ? budgetFigures(figures, costs, budget, ratio) : []),
    ratio('COSTS_OF_INCOME', costs, term('Verksamhetens intäkter', figures.income, ['INCOME'])),
    ratio(
      'CASH_OF_SHORT_TERM_DEBT',
      term('Likvida medel', cash, placementsAreCash ? ['CASH', 'SHORT_TERM_INVESTMENTS'] : ['CASH']),
      term('Kortfristiga skulder', figures.shortTermDebt, ['SHORT_TERM_DEBT']),
    ),
  ];
}

function budgetFigures(
  { result }: YearFigures,
  costs: KeyFigureTerm,
  budget: NonNullable<KeyFigureSources['budget']>,
  ratio: (key: KeyFigureKey, part: KeyFigureTerm, whole: KeyFigureTerm) => KeyFigure,
): KeyFigure[] {
  return [
    {
      ...NO_FIGURE,
      key: 'BUDGET_DEVIATION',
      amount: result.subtract(budget.result),
      terms: [
        term('Årets resultat', result, ['RESULT']),
        term('Budgeterat resultat', budget.result, [], budget.source),
      ],
    },
    ratio('COSTS_OF_BUDGET', costs, term('Budgeterade kostnader', budget.costs, [], budget.source)),
  ];
}

function term(
  label: string,
  amount: Money,
  lines: readonly StatementLine[],
  source: string | null = null,
): KeyFigureTerm {
  return { label, amount, lines, source };
}
