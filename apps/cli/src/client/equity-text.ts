import type { EquityYear } from '@samla/domain/equity/equity-run.js';
import type { Money } from '@samla/domain/money/money.js';
import type { Equity } from '@samla/equity/equity.js';
import { swedishDecimal } from '@samla/domain/money/swedish.js';

const YEAR = 8;
const AMOUNT = 16;
const BASIS = { ACTUAL: 'utfall', PLANNED: 'budget', UNKNOWN: 'inget känt' } as const;

/** Equity as lines of text in kronor: the run, the ceiling's source, the goals, the plans and what was found. */
export function equityLines({
  fromYear,
  toYear,
  years,
  planned,
  goals,
  ceiling,
  findings,
}: Equity): string[] {
  if (years.length === 0 && goals.length === 0)
    return [`Inget är känt om eget kapital ${fromYear}–${toYear}.`];
  return [
    `Eget kapital ${fromYear}–${toYear}. Kronor.`,
    row('År', ['Ingående', 'Resultat', 'Övrigt', 'Utgående', 'Av bidragen', 'Över taket'], ''),
    ...years.map(({ run, ceiling: own }) =>
      row(
        `${run.year}`,
        [
          ...[run.opening, run.result, run.other, run.closing].map(shown),
          own?.share ? `${swedishDecimal(own.share)} %` : '–',
          own ? shown(own.excess) : '–',
        ],
        markOf(run),
      ),
    ),
    `Tak: ${ceiling.source}${ceiling.verified ? '' : ' (inte bekräftat)'}`,
    ...planned.map(
      ({ year, closing, document }) => `Budgeten ${year} leder till ${shown(closing)} (${document})`,
    ),
    ...goals.map(({ goal, limit, equity, difference, basis, isMet }) => {
      const met = isMet === null ? '' : isMet ? ', nått' : ', inte nått';
      const measured = `${shown(limit)}; ${BASIS[basis]} ${shown(equity)}, skillnad ${shown(difference)}${met}`;
      return `Mål ${goal.on}: ${measured}. ”${goal.wording}” (${goal.document})`;
    }),
    ...findings.map(
      ({ code, message, sources }) => `Att se över: ${message} (${code}; ${sources.join('; ')})`,
    ),
  ];
}

function markOf({ source, isConstructed, isDerived }: EquityYear): string {
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

function shown(amount: Money | null): string {
  return amount === null ? '–' : swedishDecimal(amount.toString());
}
