import { swedishDecimal } from '@samla/domain/money/swedish.js';

/** An amount as the API tells it; null is not known. */
type Told = { readonly exact: string } | null;

/** Equity over some years, as far as it is printed as text. */
export interface ToldEquity {
  readonly fromYear: number;
  readonly toYear: number;
  readonly years: readonly {
    readonly year: number;
    readonly source: 'BOOKS' | 'PUBLISHED';
    readonly opening: Told;
    readonly result: Told;
    readonly other: Told;
    readonly closing: Told;
    readonly isConstructed: boolean;
    readonly isDerived: boolean;
    readonly ceiling: { readonly percent: string; readonly share: string | null; readonly excess: Told } | null;
  }[];
  readonly planned: readonly { readonly year: number; readonly closing: Told; readonly document: string }[];
  readonly goals: readonly {
    readonly goal: { readonly on: string; readonly wording: string; readonly document: string };
    readonly limit: Told;
    readonly equity: Told;
    readonly difference: Told;
    readonly basis: 'ACTUAL' | 'PLANNED' | 'UNKNOWN';
    readonly isMet: boolean | null;
  }[];
  readonly ceiling: { readonly source: string; readonly verified: boolean };
  readonly findings: readonly { readonly code: string; readonly message: string; readonly sources: readonly string[] }[];
}

const YEAR = 8;
const AMOUNT = 16;
const BASIS = { ACTUAL: 'utfall', PLANNED: 'budget', UNKNOWN: 'inget känt' } as const;

/** Equity as lines of text in kronor: the run, the ceiling's source, the goals, the plans and what was found. */
export function equityLines({ fromYear, toYear, years, planned, goals, ceiling, findings }: ToldEquity): string[] {
  if (years.length === 0 && goals.length === 0)
    return [`Inget är känt om eget kapital ${fromYear}–${toYear}.`];
  return [
    `Eget kapital ${fromYear}–${toYear}. Kronor.`,
    row('År', ['Ingående', 'Resultat', 'Övrigt', 'Utgående', 'Av bidragen', 'Över taket'], ''),
    ...years.map(({ year, opening, result, other, closing, ceiling: own, ...facts }) =>
      row(
        `${year}`,
        [
          ...[opening, result, other, closing].map(shown),
          own?.share ? `${swedishDecimal(own.share)} %` : '–',
          own ? shown(own.excess) : '–',
        ],
        markOf(facts),
      ),
    ),
    `Tak: ${ceiling.source}${ceiling.verified ? '' : ' (inte bekräftat)'}`,
    ...planned.map(({ year, closing, document }) => `Budgeten ${year} leder till ${shown(closing)} (${document})`),
    ...goals.map(({ goal, limit, equity, difference, basis, isMet }) => {
      const met = isMet === null ? '' : isMet ? ', nått' : ', inte nått';
      const measured = `${shown(limit)}; ${BASIS[basis]} ${shown(equity)}, skillnad ${shown(difference)}${met}`;
      return `Mål ${goal.on}: ${measured}. ”${goal.wording}” (${goal.document})`;
    }),
    ...findings.map(({ code, message, sources }) => `Att se över: ${message} (${code}; ${sources.join('; ')})`),
  ];
}

function markOf({ source, isConstructed, isDerived }: Omit<ToldEquity['years'][number], 'year' | 'opening' | 'result' | 'other' | 'closing' | 'ceiling'>): string {
  const marks = [
    source === 'BOOKS' ? 'bokfört' : 'publicerat',
    ...(isDerived ? ['härlett ur resultaten'] : []),
    ...(isConstructed ? ['konstruerat'] : []),
  ];
  return `  ${marks.join(', ')}`;
}

function row(label: string, columns: readonly string[], mark: string): string {
  return `${label.padEnd(YEAR)}${columns.map((column) => column.padStart(AMOUNT)).join('')}${mark}`;
}

function shown(amount: Told): string {
  return amount === null ? '–' : swedishDecimal(amount.exact);
}
