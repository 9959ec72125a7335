import type { KnownEntry } from '@samla/domain/journal/difference.js';
import type { Entry } from '@samla/domain/journal/entry.js';

/** Gives entries without a number the next one of their series: feeder systems leave that to the books. */
export class NumberGiver {
  private readonly last = new Map<string, bigint>();

  constructor(known: ReadonlyMap<string, KnownEntry>) {
    for (const { series, number } of known.values()) {
      if (!/^\d{1,18}$/.test(number)) continue;
      const value = BigInt(number);
      if (value > (this.last.get(series) ?? 0n)) this.last.set(series, value);
    }
  }

  give(entry: Entry): Entry {
    const number = (this.last.get(entry.series) ?? 0n) + 1n;
    this.last.set(entry.series, number);
    return { ...entry, number: number.toString() };
  }
}
