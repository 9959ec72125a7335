import { formatTime, monthName } from './format-date.js';
import type { BookYear } from './years.queries.js';

/** Says what of the year is locked; nothing where all of it is open. */
export function YearLocks({ year }: { year: BookYear | undefined }) {
  if (!year) return null;
  if (year.lockedAt !== null)
    return (
      <p>
        Räkenskapsåret {year.year} låstes {formatTime(year.lockedAt)}.
      </p>
    );
  if (year.lockedPeriods.length === 0) return null;
  return (
    <p>
      Låsta månader {year.year}: {year.lockedPeriods.map(monthName).join(', ')}.
    </p>
  );
}
