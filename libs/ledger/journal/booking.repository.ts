import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { HEAD_COLUMNS, ROW_COLUMNS } from '@samla/domain/journal/entry-text.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

const HEAD = [...HEAD_COLUMNS, 'accounts', 'chain_hash'].join(', ');
const ROW = ROW_COLUMNS.join(', ');
const BALANCE_KEY = 'year, period, account, counterparty, insats, cost_centre';

/** Writes entries in bulk: `COPY` into temporary tables, then one statement per table under row security. */
@Injectable()
export class BookingRepository {
  /** Makes the temporary tables, which are gone with the transaction, as is the leave to take long. */
  async open(tx: TenantTransaction): Promise<void> {
    // A whole year's books are many statements, and each may take longer than a read is allowed to.
    await tx.execute('set local statement_timeout = 0');
    // Nothing is sent while entries pass that are booked already, nor after the first fault.
    await tx.execute(`set local idle_in_transaction_session_timeout = '15min'`);
    await tx.execute(
      `create temporary table new_entry on commit drop as select ${HEAD} from journal_entry limit 0`,
    );
    await tx.execute(
      `create temporary table new_row on commit drop as select ${ROW} from ledger_entry limit 0`,
    );
    await tx.execute(
      `create temporary table new_movement on commit drop as select ${BALANCE_KEY}, amount from balance limit 0`,
    );
  }

  /** Lays whole entries ready to be booked, given in the text form of `COPY`. */
  async copyIn(
    tx: TenantTransaction,
    { entries, rows }: { entries: readonly Uint8Array[]; rows: readonly Uint8Array[] },
  ): Promise<void> {
    await pipeline(Readable.from(entries), tx.copy('copy new_entry from stdin'));
    await pipeline(Readable.from(rows), tx.copy('copy new_row from stdin'));
  }

  /** Books what lies ready, entries of one year. */
  async book(tx: TenantTransaction, year: number): Promise<void> {
    await tx.execute(`insert into journal_entry (forbund_id, ${HEAD}) select $1, ${HEAD} from new_entry`, [
      tx.forbundId,
    ]);
    await tx.execute(
      `insert into ledger_entry (forbund_id, year, ${ROW}) select $1, $2::smallint, ${ROW} from new_row`,
      [tx.forbundId, year],
    );
    await tx.execute(
      `insert into new_movement (${BALANCE_KEY}, amount)
       select $1::smallint, period, account, counterparty, insats, cost_centre, sum(amount) from new_row
       group by period, account, counterparty, insats, cost_centre`,
      [year],
    );
    await tx.execute('truncate new_entry, new_row');
  }

  /**
   * Adds what the batches moved to the balances, once for the whole booking: a balance that a batch touches is touched by
   * the next one too. The journal's head is locked, so nobody else has booked since.
   */
  async addUp(tx: TenantTransaction): Promise<void> {
    await tx.execute(
      `insert into balance (forbund_id, ${BALANCE_KEY}, amount)
       select $1::uuid, ${BALANCE_KEY}, sum(amount) from new_movement
       group by ${BALANCE_KEY} order by ${BALANCE_KEY}
       on conflict (forbund_id, ${BALANCE_KEY}) do update set amount = balance.amount + excluded.amount`,
      [tx.forbundId],
    );
    await tx.execute('drop table new_entry, new_row, new_movement');
  }
}
