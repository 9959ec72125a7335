type Json = Record<string | number, unknown>;

/**
 * Wraps a value so that it remembers which of its fields were read. A validator that knows a field reads it, so what
 * stays unread is a field that the schema does not know: a misspelt one, for most.
 */
export class ReadKeys {
  private readonly read = new Set<string>();

  constructor(private readonly value: object) {}

  /** The value to hand to the validator. */
  watched(): object {
    return this.watch(this.value, '');
  }

  /** Paths of the fields that nobody read, those below an unread one not repeated. */
  unread(): string[] {
    return this.collect(this.value, '');
  }

  private watch(value: object, path: string): object {
    return new Proxy(value, {
      get: (target, key) => {
        const found: unknown = Reflect.get(target, key);
        if (typeof key === 'symbol') return found;
        this.read.add(`${path}/${key}`);
        return typeof found === 'object' && found !== null ? this.watch(found, `${path}/${key}`) : found;
      },
    });
  }

  private collect(value: object, path: string): string[] {
    return Object.keys(value).flatMap((key) => {
      const place = `${path}/${key}`;
      if (!this.read.has(place)) return [place];
      const below = (value as Json)[key];
      return typeof below === 'object' && below !== null ? this.collect(below, place) : [];
    });
  }
}
