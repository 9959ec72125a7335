/**
 * One reader's stream of "row `id` may have changed". Changes that come while the reader is busy are told as one. Not a
 * generator: `return` of a generator waits for the next value, and a reader who has left would be kept until then.
 */
export class RowWatch implements AsyncIterableIterator<string> {
  // Told from the start, so that the present state is sent first.
  private pending = true;
  private ended = false;
  private waiting: ((result: IteratorResult<string, undefined>) => void) | undefined;

  constructor(
    readonly id: string,
    private readonly onEnd: (watch: RowWatch) => void,
  ) {}

  /** Something about the row changed. */
  tell(): void {
    this.pending = true;
    this.answer();
  }

  /** Nothing more will come. */
  end(): void {
    if (this.ended) return;
    this.ended = true;
    this.onEnd(this);
    this.answer();
  }

  next(): Promise<IteratorResult<string, undefined>> {
    return new Promise((resolve) => {
      this.waiting = resolve;
      if (this.pending || this.ended) this.answer();
    });
  }

  return(): Promise<IteratorResult<string, undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private answer(): void {
    const waiting = this.waiting;
    if (!waiting) return;
    this.waiting = undefined;
    this.pending = false;
    waiting(this.ended ? { done: true, value: undefined } : { done: false, value: this.id });
  }
}
