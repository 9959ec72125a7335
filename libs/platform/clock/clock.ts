/** Made once: making one costs more than a whole statement in the database. */
const SWEDISH_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' });

/** The time of day as a dependency, so that examples and tests can stand still. */
export abstract class Clock {
  abstract now(): Date;

  /** The calendar date in Sweden, `YYYY-MM-DD`: deadlines and mandates are counted in local days. */
  today(): string {
    return swedishDay(this.now());
  }
}

/** The last minute that was asked about and its day: every request asks, and a day begins with a minute. */
let last = { minute: Number.NaN, day: '' };

/** The calendar date in Sweden of a moment, `YYYY-MM-DD`. */
export function swedishDay(now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000);
  if (minute !== last.minute) last = { minute, day: SWEDISH_DAY.format(now) };
  return last.day;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still at one instant. */
export class FixedClock extends Clock {
  constructor(private readonly instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }
}
