import { FaultLog } from './fault.js';
import { SieReader } from './reader.js';
import type { SieRecord } from './record.js';

/**
 * Finds the calendar year that a file is about, so that the books of that year can be looked up before the file is
 * planned. Feed it the file from its beginning until it is `settled` or ends, and close with `end()`.
 */
export class FileYearFinder {
  /** Undefined as long as nothing tells it, and for good where the plan will have a fault for it. */
  year: number | undefined;
  /** Whether more of the file would change nothing. */
  settled = false;
  // Labels and days are ASCII: any character set reads them.
  private readonly reader = new SieReader('ASCII', new FaultLog());

  /** Answers whether it is settled. */
  feed(chunk: Uint8Array): boolean {
    return this.look(this.reader.read(chunk));
  }

  end(): number | undefined {
    this.look(this.reader.end());
    return this.year;
  }

  /** A `#RAR 0` without days leaves it to the first entry. */
  private take(date: string): void {
    if (date === '') return;
    this.year = Number.parseInt(date.slice(0, 4), 10);
    this.settled = true;
  }

  private look(records: Iterable<SieRecord>): boolean {
    if (this.settled) return true;
    for (const record of records) {
      if (record.kind === 'fiscalYear' && record.yearNumber === 0)
        this.take(record.startsOn && record.endsOn);
      else if (record.kind === 'entry') this.take(record.date);
      if (this.settled) return true;
    }
    return this.reader.unreadable;
  }
}

/** The calendar year of a file that is at hand whole. */
export function fiscalYearOf(bytes: Uint8Array): number | undefined {
  const finder = new FileYearFinder();
  finder.feed(bytes);
  return finder.end();
}
