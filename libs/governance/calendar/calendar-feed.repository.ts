import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** A secret address at which the förbund's year can be read as a calendar. The secret itself is not stored. */
export interface CalendarFeed {
  readonly id: string;
  /** What it is for, as whoever made it says. */
  readonly name: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  /** Null while it works. */
  readonly revokedAt: Date | null;
}

const FEED = `feed_id as id, name, created_by as "createdBy", created_at as "createdAt", revoked_at as "revokedAt"`;

/** Calendar addresses of a förbund. */
@Injectable()
export class CalendarFeedRepository {
  /** All, newest first, with those that have ended. */
  all(tx: TenantTransaction): Promise<CalendarFeed[]> {
    return tx.query<CalendarFeed>(
      `select ${FEED} from calendar_feed where forbund_id = $1 order by created_at desc, feed_id`,
      [tx.forbundId],
    );
  }

  async add(tx: TenantTransaction, feed: CalendarFeed, tokenHash: string): Promise<void> {
    await tx.execute(
      `insert into calendar_feed (forbund_id, feed_id, token_hash, name, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.forbundId, feed.id, tokenHash, feed.name, feed.createdBy, feed.createdAt],
    );
  }

  /** Ends an address for good; one already ended keeps its time. Whether there is one. */
  async revoke(tx: TenantTransaction, id: string, at: Date): Promise<boolean> {
    const hit = await tx.execute(
      'update calendar_feed set revoked_at = coalesce(revoked_at, $3) where forbund_id = $1 and feed_id = $2',
      [tx.forbundId, id, at],
    );
    return hit === 1;
  }

  /** True for a secret that works. */
  async isOpen(tx: TenantTransaction, tokenHash: string): Promise<boolean> {
    const rows = await tx.query(
      'select 1 from calendar_feed where forbund_id = $1 and token_hash = $2 and revoked_at is null',
      [tx.forbundId, tokenHash],
    );
    return rows.length > 0;
  }
}
