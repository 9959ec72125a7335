import { entryKey, type KnownEntry } from '@samla/domain/journal/difference.js';
import type { Entry } from '@samla/domain/journal/entry.js';

const NUMBER = /^\d{1,18}$/;

/** Gives entries without a number the next one of their series: feeder systems leave that to the books. */
export class NumberGiver {
  /** The highest number of each series, from the books and from the file; made when the first number is asked for. */
  private last: Map<string, bigint> | undefined;
  private readonly ofFile = new Map<string, bigint>();
  private readonly given = new Set<string>();

  constructor(private readonly known: ReadonlyMap<string, KnownEntry>) {}

  /** The entry with a number. */
  give(entry: Entry): Entry {
    const last = (this.last ??= this.highest());
    const number = (last.get(entry.series) ?? 0n) + 1n;
    last.set(entry.series, number);
    this.given.add(entryKey(entry.series, number.toString()));
    return { ...entry, number: number.toString() };
  }

  /** Takes note of an entry that has its number; false where that number was given to another one of the file. */
  note({ series, number }: Entry): boolean {
    if (!NUMBER.test(number)) return true;
    raise(this.last ?? this.ofFile, series, BigInt(number));
    return !this.given.has(entryKey(series, number));
  }

  private highest(): Map<string, bigint> {
    const last = new Map(this.ofFile);
    for (const { series, number } of this.known.values())
      if (NUMBER.test(number)) raise(last, series, BigInt(number));
    return last;
  }
}

function raise(last: Map<string, bigint>, series: string, number: bigint): void {
  if (number > (last.get(series) ?? 0n)) last.set(series, number);
}
