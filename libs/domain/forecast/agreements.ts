import { type Grant, grantByYear } from '../insatser/decided-money.js';
import { Money } from '../money/money.js';
import type { ForecastAgreement } from './forecast-line.js';
import { MONTHS } from './months.js';

/** An insats with its decided money, and the days that end it; days `YYYY-MM-DD`. */
export interface AgreedInsats {
  /** Its object in the books; empty where it has none. */
  readonly objectCode: string;
  readonly grants: readonly Grant[];
  readonly endedOn: string | null;
  readonly cancelledOn: string | null;
}

/**
 * What is agreed for a year, by object code: the year's part of the decided money, to the last month that any of it is
 * given for, or in which the insats ended. Insatser without an object, or without money in the year, have no agreement.
 */
export function agreementsOf(
  insatser: readonly AgreedInsats[],
  year: number,
): Map<string, ForecastAgreement> {
  const found = new Map<string, ForecastAgreement>();
  for (const { objectCode, grants, endedOn, cancelledOn } of insatser) {
    const own = grants.flatMap((grant) =>
      grantByYear(grant)
        .filter((part) => part.year === year)
        .map(({ amount }) => ({ amount, to: grant.to })),
    );
    if (objectCode === '' || own.length === 0) continue;
    const known = found.get(objectCode);
    const last = earliest([
      own
        .map(({ to }) => to)
        .sort()
        .at(-1)!,
      endedOn,
      cancelledOn,
    ]);
    found.set(objectCode, {
      // Several insatser on one object share its line.
      decided: Money.sum([...own.map(({ amount }) => amount), known?.decided ?? Money.zero]),
      lastMonth: Math.max(lastMonthIn(year, last), known?.lastMonth ?? 0),
    });
  }
  return found;
}

function earliest(days: readonly (string | null)[]): string {
  return days.filter((day) => day !== null).sort()[0]!;
}

/** The month of a day, within the year: 0 for a day before it. */
function lastMonthIn(year: number, day: string): number {
  if (day > `${year}-12-31`) return MONTHS;
  return day < `${year}-01-01` ? 0 : Number.parseInt(day.slice(5, 7), 10);
}
