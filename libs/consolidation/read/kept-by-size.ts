import { LRUCache } from 'lru-cache';

/**
 * Keeps what was worked out, up to a size, and drops what was asked for least recently. There is no time in it: a key
 * names everything that the value was made of, so what is found is what would be worked out again.
 */
export class KeptBySize<Value extends object> {
  private readonly kept: LRUCache<string, Value> | null;

  /** At most `most`, counted by `sizeOf`; with 0 nothing is kept. */
  constructor(most: number, sizeOf: (value: Value) => number) {
    const sizeCalculation = (value: Value): number => Math.max(1, sizeOf(value));
    this.kept = most > 0 ? new LRUCache({ maxSize: most, sizeCalculation }) : null;
  }

  /** False where nothing is kept, so that nobody needs to make a key. */
  get keeps(): boolean {
    return this.kept !== null;
  }

  get(key: string): Value | undefined {
    return this.kept?.get(key);
  }

  /** Too large a value is not kept. */
  set(key: string, value: Value): void {
    this.kept?.set(key, value);
  }
}
