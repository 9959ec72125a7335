import { type Booked, lineFor } from '../budget/budget-outcome.js';
import { type BudgetLine } from '../budget/budget-line.js';
import { monthsOf } from '../budget/budget-period.js';
import { Money } from '../money/money.js';
import type { ForecastAgreement, ForecastLineFacts } from './forecast-line.js';
import { MONTHS } from './months.js';

/** What a year has booked on an account, insats and kostnadsställe, month by month; positive for income and for costs. */
export interface BookedMonths extends Omit<Booked, 'amount'> {
  readonly months: readonly Money[];
}

/** The group of what is booked without a line in the budget. */
export const WITHOUT_LINE = { key: 'utan-budgetrad', label: 'Utan budgetrad' } as const;

/** What the forecast of a budget is made from. */
export interface ForecastSources {
  readonly lines: readonly BudgetLine[];
  readonly booked: readonly BookedMonths[];
  /** Null when last year has no books. */
  readonly lastYear: readonly BookedMonths[] | null;
  /** By object code of the insats. */
  readonly agreements: ReadonlyMap<string, ForecastAgreement>;
  /** The name of an account, for what is booked without a line. */
  readonly accountName: (account: string) => string;
}

/**
 * The lines of a forecast: those of the budget, then what is booked without one, as lines whose budget is zero. Every
 * booked amount goes to one line, of both years alike. An agreement is for the only cost line of its insats: where there
 * are several, nobody has said how it is divided.
 */
export function forecastFacts(sources: ForecastSources): ForecastLineFacts[] {
  const { lines, booked, lastYear } = sources;
  const [taken, before] = [takenBy(lines, booked), lastYear && takenBy(lines, lastYear)];
  const planned = lines.map((line): ForecastLineFacts => {
    const { kind, groupKey, groupLabel, label, account, insats, costCentre } = line;
    return {
      key: String(line.lineNo),
      ...{ kind, groupKey, groupLabel, label, account, insats, costCentre },
      budget: monthsOf(line),
      outcome: taken.byLine.get(line) ?? noMonths(),
      lastYear: before && (before.byLine.get(line) ?? noMonths()),
      agreement: agreementOf(line, sources),
    };
  });
  const unplanned = [...taken.withoutLine].map(([key, rows]): ForecastLineFacts => {
    const { kind, account, insats, costCentre } = rows[0]!;
    const last = before?.withoutLine.get(key);
    return {
      key,
      ...{ kind, account, insats, costCentre },
      groupKey: WITHOUT_LINE.key,
      groupLabel: WITHOUT_LINE.label,
      label: [account, sources.accountName(account)].filter((part) => part !== '').join(' '),
      budget: noMonths(),
      outcome: sumMonths(rows),
      lastYear: before && (last ? sumMonths(last) : noMonths()),
      agreement: null,
    };
  });
  return [...planned, ...unplanned];
}

/** What tells a line from year to year: what it takes. Null for a line that no outcome can meet. */
export function lineKeyOf({
  kind,
  account,
  insats,
  costCentre,
}: Pick<BudgetLine, 'kind' | 'account' | 'insats' | 'costCentre'>): string | null {
  return account + insats + costCentre === '' ? null : [kind, account, insats, costCentre].join('|');
}

interface Taken {
  readonly byLine: ReadonlyMap<BudgetLine, readonly Money[]>;
  readonly withoutLine: ReadonlyMap<string, readonly BookedMonths[]>;
}

function takenBy(lines: readonly BudgetLine[], booked: readonly BookedMonths[]): Taken {
  const byLine = new Map<BudgetLine, readonly Money[]>();
  const withoutLine = new Map<string, BookedMonths[]>();
  for (const row of booked) {
    if (row.months.every((amount) => amount.isZero())) continue;
    const line = lineFor(lines, row);
    if (line) byLine.set(line, addMonths(byLine.get(line) ?? noMonths(), row.months));
    else {
      const key = [row.kind, row.account, row.insats, row.costCentre].join('|');
      withoutLine.set(key, [...(withoutLine.get(key) ?? []), row]);
    }
  }
  return { byLine, withoutLine };
}

function agreementOf(line: BudgetLine, { lines, agreements }: ForecastSources): ForecastAgreement | null {
  if (line.kind !== 'COST' || line.insats === '') return null;
  const sharers = lines.filter(({ kind, insats }) => kind === 'COST' && insats === line.insats);
  return sharers.length === 1 ? (agreements.get(line.insats) ?? null) : null;
}

function sumMonths(rows: readonly BookedMonths[]): readonly Money[] {
  return rows.map(({ months }) => months).reduce(addMonths, noMonths());
}

function addMonths(one: readonly Money[], other: readonly Money[]): readonly Money[] {
  return one.map((amount, index) => amount.add(other[index] ?? Money.zero));
}

function noMonths(): readonly Money[] {
  return Array.from({ length: MONTHS }, () => Money.zero);
}
