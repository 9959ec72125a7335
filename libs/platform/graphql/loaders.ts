import DataLoader from 'dataloader';

type Batch<Key, Value> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;

/** The loaders of one operation: each named batch is made once, so N rows cost one statement. */
export class Loaders {
  private readonly made = new Map<string, DataLoader<never, unknown>>();

  /** The loader of that name; `batch` answers a map, and a key that is missing in it loads as null. */
  of<Key extends string, Value>(name: string, batch: Batch<Key, Value>): DataLoader<Key, Value | null> {
    const known = this.made.get(name);
    if (known) return known as unknown as DataLoader<Key, Value | null>;
    const loader = new DataLoader<Key, Value | null>(async (keys) => {
      const found = await batch(keys);
      return keys.map((key) => found.get(key) ?? null);
    });
    this.made.set(name, loader as unknown as DataLoader<never, unknown>);
    return loader;
  }
}
