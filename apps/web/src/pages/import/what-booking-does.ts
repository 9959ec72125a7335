import { formatCount } from '../../parts/format-amount.js';
import type { ImportOutcome } from './import.answers.js';

/** What booking a planned file will do, in one sentence. */
export function whatBookingDoes(
  forbund: string,
  { differences, rows, entries, year }: ImportOutcome,
): string {
  const { added, changed, removed } = differences;
  const parts = [
    ...(added > 0 ? [`${counted(added, 'ny verifikation', 'nya verifikationer')} bokförs`] : []),
    ...(changed > 0 ? [`${counted(changed, 'ändrad', 'ändrade')} återförs och bokförs på nytt`] : []),
    ...(removed > 0 ? [`${counted(removed, 'borttagen', 'borttagna')} återförs`] : []),
  ];
  if (parts.length === 0 && entries > 0)
    return `Alla verifikationer i filen är redan bokförda lika hos ${forbund}; ingen verifikation ändras.`;
  const of = `${forbund}, ${year ?? 'utan år'}`;
  if (parts.length === 0) return `Filens saldon bokförs hos ${of}.`;
  return `Hos ${of}: ${parts.join(', ')}. Filen har ${formatCount(rows)} konteringsrader.`;
}

function counted(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
