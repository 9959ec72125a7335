/**
 * How the months that are left are computed: evenly by the budget, as the same months of last year, what is left of an
 * agreement, as invoiced so far, or an amount that a person gives.
 */
export const FORECAST_RULES = ['EVEN', 'AS_LAST_YEAR', 'AS_AGREED', 'AS_INVOICED', 'AMOUNT'] as const;
export type ForecastRule = (typeof FORECAST_RULES)[number];

/** A rule that computes; `AMOUNT` does not, a person does. */
export type ComputingRule = Exclude<ForecastRule, 'AMOUNT'>;

/** What the rules are called. */
export const FORECAST_RULE_LABELS: Readonly<Record<ForecastRule, string>> = {
  EVEN: 'Budgetens periodisering',
  AS_LAST_YEAR: 'Som förra året',
  AS_AGREED: 'Enligt beslutade medel',
  AS_INVOICED: 'Som fakturerat',
  AMOUNT: 'Angivet belopp',
};

/** What sort of line it is, for the choice of rule. */
export const LINE_SORTS = ['CONTRIBUTION', 'OTHER_INCOME', 'INSATS', 'PERSONNEL', 'ADMINISTRATION'] as const;
export type LineSort = (typeof LINE_SORTS)[number];

/** What a line is sorted by. */
export interface SortedBy {
  readonly kind: 'INCOME' | 'COST';
  /** Digits that the accounts begin with; the empty text is "none". */
  readonly account: string;
  readonly insats: string;
}

/** Which sort a line is of: the first whose condition it meets. Kommun-Bas: 35 contributions, class 5 and 7 as told. */
const SORTS: readonly { readonly sort: LineSort; readonly takes: (line: SortedBy) => boolean }[] = [
  { sort: 'CONTRIBUTION', takes: ({ kind, account }) => kind === 'INCOME' && account.startsWith('35') },
  { sort: 'OTHER_INCOME', takes: ({ kind }) => kind === 'INCOME' },
  { sort: 'INSATS', takes: ({ insats }) => insats !== '' },
  { sort: 'PERSONNEL', takes: ({ account }) => account.startsWith('50') || account.startsWith('51') },
  { sort: 'ADMINISTRATION', takes: () => true },
];

/**
 * The rules that are tried for each sort, the first that is offered is proposed. `EVEN` is always offered; a last year of
 * nothing is offered and never proposed.
 */
export const DEFAULT_RULES: Readonly<Record<LineSort, readonly ComputingRule[]>> = {
  // The year's allotment is decided and comes in by its instalments.
  CONTRIBUTION: ['EVEN'],
  OTHER_INCOME: ['AS_INVOICED', 'EVEN'],
  INSATS: ['AS_AGREED', 'EVEN'],
  PERSONNEL: ['AS_INVOICED', 'EVEN'],
  // Audit, fees and subscriptions come in the same months every year.
  ADMINISTRATION: ['AS_LAST_YEAR', 'EVEN'],
};

/** The sort of a line. */
export function sortOf(line: SortedBy): LineSort {
  return SORTS.find(({ takes }) => takes(line))!.sort;
}
