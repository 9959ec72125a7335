import { entryKey, type KnownEntry } from './difference.js';

/**
 * The entries of a year by `entryKey`, each held as one short text: a year of three million rows has some 650,000 entries,
 * which as objects take a quarter of a gigabyte.
 */
export class KnownEntries implements ReadonlyMap<string, KnownEntry> {
  private readonly texts = new Map<string, string>();
  /** Of opening balances, of which a year has one: their öre by account. */
  private readonly openings = new Map<string, ReadonlyMap<string, bigint>>();

  get size(): number {
    return this.texts.size;
  }

  /** Of a number that is known already, what is said last holds. */
  add({ series, number, revision, live }: KnownEntry): void {
    const fields = live ? [revision, live.entryNo, live.period, live.digest] : [revision];
    // Joined and not concatenated: a text that is put together by + remembers its parts.
    const key = entryKey(series, number);
    this.texts.set(key, fields.join('\t'));
    if (live?.opening) this.openings.set(key, live.opening);
    else this.openings.delete(key);
  }

  get(key: string): KnownEntry | undefined {
    const text = this.texts.get(key);
    return text === undefined ? undefined : this.entryOf(key, text);
  }

  has(key: string): boolean {
    return this.texts.has(key);
  }

  keys(): MapIterator<string> {
    return this.texts.keys();
  }

  *values(): MapIterator<KnownEntry> {
    for (const [key, text] of this.texts) yield this.entryOf(key, text);
  }

  *entries(): MapIterator<[string, KnownEntry]> {
    for (const [key, text] of this.texts) yield [key, this.entryOf(key, text)];
  }

  [Symbol.iterator](): MapIterator<[string, KnownEntry]> {
    return this.entries();
  }

  forEach(use: (entry: KnownEntry, key: string, all: ReadonlyMap<string, KnownEntry>) => void): void {
    for (const [key, entry] of this) use(entry, key, this);
  }

  private entryOf(key: string, text: string): KnownEntry {
    const entry = knownEntry(key, text);
    const opening = this.openings.get(key);
    return opening && entry.live ? { ...entry, live: { ...entry.live, opening } } : entry;
  }
}

/** Neither a series nor a number holds a line feed: both stand on one line of a file. */
function knownEntry(key: string, text: string): KnownEntry {
  const [series, number] = key.split('\n') as [string, string];
  const [revision, entryNo, period, digest] = text.split('\t') as [string, string?, string?, string?];
  const live =
    entryNo === undefined
      ? null
      : { entryNo: BigInt(entryNo), period: Number.parseInt(period!, 10), digest: digest! };
  return { series, number, revision: Number.parseInt(revision, 10), live };
}
