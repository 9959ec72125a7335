import type { ImportProgress, ImportProgressed } from '../import-outcome.js';

/** How often it is told, in milliseconds: often enough to watch, seldom enough to cost nothing. */
const EVERY = 500;

/**
 * Tells how far a file has come, beside the transaction that books it: what is told stands at once, what is booked when
 * it is whole. One telling at a time; that one is lost is no fault of the import's.
 */
export class ImportJobProgress {
  private underway: Promise<void> | undefined;
  private toldAt = 0;

  constructor(
    private readonly tell: (done: ImportProgressed) => Promise<void>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** To be handed to whoever works. */
  readonly report: ImportProgress = (done) => {
    if (this.underway || Date.now() - this.toldAt < EVERY) return;
    this.toldAt = Date.now();
    this.underway = this.tell(done)
      .catch(this.onFailure)
      .finally(() => (this.underway = undefined));
  };

  /** Waits for the telling that is under way, so that it does not come after the end. */
  async end(): Promise<void> {
    await this.underway;
  }
}
