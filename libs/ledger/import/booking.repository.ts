import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { COPY_COLUMNS } from './copy-lines.js';

/** What all entries of one booking have in common. */
export interface BookingFacts {
  readonly importId: string;
  readonly year: number;
  /** Number in the journal of the entry with ordinal 0. */
  readonly firstEntryNo: bigint;
  readonly recordedAt: Date;
  readonly isConstructed: boolean;
}

/** Writes entries in bulk: `COPY` into a temporary table, then one statement per table under row security. */
@Injectable()
export class BookingRepository {
  /** Makes the temporary table, which is gone with the transaction, as is the leave to take long. */
  async open(tx: TenantTransaction): Promise<void> {
    // A whole year's books are one statement or two, and may take longer than a read is allowed to.
    await tx.execute('set local statement_timeout = 0');
    await tx.execute(`create temporary table import_line (${COPY_COLUMNS}) on commit drop`);
  }

  /** Books whole entries, given in the text form of `COPY`: entries and their rows. */
  async book(tx: TenantTransaction, facts: BookingFacts, lines: readonly string[]): Promise<void> {
    await pipeline(Readable.from(lines), tx.copy('copy import_line from stdin'));
    const { importId, year, firstEntryNo, recordedAt, isConstructed } = facts;
    await tx.execute(
      `insert into journal_entry (forbund_id, entry_no, year, series, number, entry_date, recorded_at, text, import_id, source_line, is_constructed)
       select $1, $2::bigint + ordinal, $3, series, number, entry_date, $4, text, $5, source_line, $6 from import_line where row_no = 0`,
      [tx.forbundId, firstEntryNo.toString(), year, recordedAt, importId, isConstructed],
    );
    await tx.execute(
      `insert into ledger_entry (forbund_id, entry_no, row_no, year, period, account, amount, counterparty, insats, cost_centre, objects, text, source_line)
       select $1, $2::bigint + ordinal, row_no, $3, period, account, ore * 0.01, counterparty, insats, cost_centre, objects, text, source_line
       from import_line where row_no > 0`,
      [tx.forbundId, firstEntryNo.toString(), year],
    );
    await tx.execute('truncate import_line');
  }

  /**
   * Adds all that was booked from the first entry on to the balances, once for the whole file: a balance that a batch
   * touches is touched by the next one too. The journal's head is locked, so nobody else has booked since.
   */
  async addUp(tx: TenantTransaction, { firstEntryNo }: BookingFacts): Promise<void> {
    await tx.execute(
      `insert into balance (forbund_id, year, period, account, counterparty, insats, cost_centre, amount)
       select forbund_id, year, period, account, counterparty, insats, cost_centre, sum(amount)
       from ledger_entry where forbund_id = $1 and entry_no >= $2
       group by forbund_id, year, period, account, counterparty, insats, cost_centre order by 1, 2, 3, 4, 5, 6, 7
       on conflict (forbund_id, year, period, account, counterparty, insats, cost_centre)
       do update set amount = balance.amount + excluded.amount`,
      [tx.forbundId, firstEntryNo.toString()],
    );
  }
}
