import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/** Transactions of others a second above which people are taken to be waiting for answers; queue and progress alone make some 10. */
const BUSY = 25;
/** How often the database is asked, in milliseconds: sessions tell what they ended about once a second, so less would be all or nothing. */
const EVERY = 2_000;
/** How long a rest is, beside the piece before it, and how long at most, in milliseconds. */
const REST = 2;
const LONGEST = 1_000;

/** Time as a job feels it, in milliseconds. */
export interface Pace {
  now(): number;
  sleep(ms: number): Promise<void>;
}

const REAL: Pace = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** Every transaction that ended in this database, whoever made it; what a session did is counted within about a second. */
const ENDED = `select (xact_commit + xact_rollback)::float8 as ended from pg_stat_database where datname = current_database()`;

/** Makes room for people: a job that works piece by piece rests between the pieces while others ask the database. */
@Injectable()
export class Courtesy {
  constructor(private readonly database: Database) {}

  /** For one job. */
  begin(): Rests {
    return new Rests(async () => {
      const [row] = await this.database.registry(
        (tx) => tx.prepared<{ ended: number }>('transactions-ended', ENDED),
        'ONE_READ',
      );
      return row!.ended;
    });
  }
}

/** The rests of one job: twice as long as the piece before took, so that others have two moments of three to themselves. */
export class Rests {
  private at: number;
  private pieceFrom: number;
  private own = 0;
  private ended: number | undefined;
  private isBusy = false;

  /** @param transactionsEnded so far, of the whole database. */
  constructor(
    private readonly transactionsEnded: () => Promise<number>,
    private readonly pace: Pace = REAL,
  ) {
    this.at = this.pieceFrom = pace.now();
  }

  /** Called between two pieces. @param own transactions that the job itself has made for the piece. */
  async rest(own: number): Promise<void> {
    this.own += own;
    const now = this.pace.now();
    if (now - this.at >= EVERY || this.ended === undefined) await this.look(now);
    if (this.isBusy) await this.pace.sleep(Math.min(LONGEST, REST * (now - this.pieceFrom)));
    this.pieceFrom = this.pace.now();
  }

  private async look(now: number): Promise<void> {
    const ended = await this.transactionsEnded();
    const seconds = (now - this.at) / 1000;
    if (this.ended !== undefined) this.isBusy = (ended - this.ended - this.own) / seconds > BUSY;
    this.ended = ended;
    this.at = now;
    // The look itself is one.
    this.own = 1;
  }
}
