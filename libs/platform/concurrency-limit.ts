import { DomainError } from '@samla/domain/errors/domain-error.js';

/** A number of places in this process for work that must not be done too many times at once. */
export class ConcurrencyLimit {
  private taken = 0;

  constructor(
    private readonly places: number,
    /** What whoever finds no place is told. */
    private readonly full: string,
  ) {}

  /** Takes a place; answers how to leave it. Throws `RATE_LIMITED` when all are taken: nobody waits. */
  enter(): () => void {
    if (this.taken >= this.places) throw new DomainError('RATE_LIMITED', this.full);
    this.taken += 1;
    let inside = true;
    return () => {
      if (inside) this.taken -= 1;
      inside = false;
    };
  }

  /** Does the work in a place of its own. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const leave = this.enter();
    try {
      return await work();
    } finally {
      leave();
    }
  }
}
