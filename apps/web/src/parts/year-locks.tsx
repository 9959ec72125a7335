import { formatTime, monthName } from './format-date.js';
import type { BookYear } from './years.queries.js';

/** Says what of the year is locked, when and by whom, and what has been opened again; nothing where all of it is open. */
export function YearLocks({ year }: { year: BookYear | undefined }) {
  if (!year) return null;
  const { lockedAt, lockedBy, lockReason, locks, openedLocks } = year;
  if (lockedAt === null && locks.length + openedLocks.length === 0) return null;
  return (
    <details className="locks">
      <summary>{lockedAt === null ? summaryOf(year) : `Räkenskapsåret ${year.year} är låst`}</summary>
      <ul>
        {lockedAt === null ? null : (
          <li>
            Hela året låstes {formatTime(lockedAt)} av {lockedBy ?? 'okänd'}.
            {lockReason === null ? null : ` Skäl: ${lockReason}`}
          </li>
        )}
        {locks.map((lock) => (
          <li key={lock.period}>
            {named(lock.period)} låstes {formatTime(lock.lockedAt)} av {lock.lockedBy}.
          </li>
        ))}
        {openedLocks.map((lock) => (
          <li key={`${lock.period} ${lock.openedAt}`}>
            {named(lock.period)} låstes {formatTime(lock.lockedAt)} av {lock.lockedBy} och öppnades igen{' '}
            {formatTime(lock.openedAt)} av {lock.openedBy}. Skäl: {lock.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function summaryOf({ locks }: BookYear): string {
  if (locks.length === 0) return 'Ingen månad är låst nu';
  return `Låsta månader: ${locks.map(({ period }) => monthName(period)).join(', ')}`;
}

function named(period: number): string {
  const name = monthName(period);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
