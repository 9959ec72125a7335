import type { ImportJob, ImportJobState } from './import-job.js';
import type { ImportOutcome, ImportProgressed } from '../import-outcome.js';

/** What a job says of itself, in Swedish. */
export const IN_QUEUE = 'I kö';
export const READING = 'Läser filen';

const COUNT = new Intl.NumberFormat('sv-SE');

/** What is said while a file is worked on. */
export function phraseOf({ file, kind }: ImportJob, { bytesRead, entries, rows }: ImportProgressed): string {
  const percent = bytesRead === undefined ? '' : ` ${Math.floor((100 * bytesRead) / file.size)} %`;
  const what = kind === 'PLAN' ? 'Provläser' : 'Bokför';
  return `${what}${percent}: ${COUNT.format(entries)} verifikationer, ${COUNT.format(rows)} rader`;
}

/** The state that an outcome ends a job in, and how it is said. */
export function endOf(
  kind: ImportJob['kind'],
  outcome: ImportOutcome,
): { state: ImportJobState; phrase: string } {
  switch (outcome.status) {
    case 'BOOKED':
      return { state: 'BOOKED', phrase: 'Bokförd' };
    case 'ALREADY_BOOKED':
      return { state: kind === 'PLAN' ? 'PLANNED' : 'BOOKED', phrase: 'Var redan bokförd; inget ändrades' };
    case 'WOULD_BE_BOOKED':
      return { state: 'PLANNED', phrase: 'Kan bokföras' };
    case 'REFUSED':
      return {
        state: 'REFUSED',
        phrase: `Avvisad: ${counted(outcome.faults.length + outcome.omittedFaults)}`,
      };
  }
}

function counted(faults: number): string {
  return faults === 1 ? 'ett fel' : `${COUNT.format(faults)} fel`;
}
