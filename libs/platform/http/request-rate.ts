import { DomainError } from '@samla/domain/errors/domain-error.js';

const MINUTE = 60_000;
/** Callers that are remembered; the longest known are forgotten first. */
const MOST_CALLERS = 10_000;

interface Bucket {
  left: number;
  at: number;
}

/** How often one caller may do something, in this process: so many times a minute, and as many at once. */
export class RequestRate {
  private readonly buckets = new Map<string, Bucket>();

  constructor(
    private readonly perMinute: number,
    /** What whoever comes too often is told. */
    private readonly tooMany: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** Counts one time for that caller; throws `RATE_LIMITED` when it is one too many. */
  count(caller: string): void {
    const [now, known] = [this.now(), this.buckets.get(caller)];
    const refilled = known ? known.left + ((now - known.at) / MINUTE) * this.perMinute : this.perMinute;
    const left = Math.min(this.perMinute, refilled) - 1;
    this.buckets.delete(caller);
    this.buckets.set(caller, { left: Math.max(left, 0), at: now });
    const oldest = this.buckets.size > MOST_CALLERS ? this.buckets.keys().next().value : undefined;
    if (oldest !== undefined) this.buckets.delete(oldest);
    if (left < 0) throw new DomainError('RATE_LIMITED', this.tooMany);
  }
}
