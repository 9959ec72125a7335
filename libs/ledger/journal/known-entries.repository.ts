import { Injectable } from '@nestjs/common';
import { type KnownEntry, oreByAccount } from '@samla/domain/journal/difference.js';
import { KnownEntries } from '@samla/domain/journal/known-entries.js';
import { batchesOf } from '@samla/platform/database/batches.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type BookedEntry, entriesFrom, type JoinedRow } from './booked-entry.js';
import { digestOf } from './entry-digest.js';

/** Entry rows that are fetched at a time. */
const ROWS_A_FETCH = 5000;

const JOINED = `e.entry_no::text as "entryNo", e.series, e.number, e.revision, e.entry_date::text as "date", e.text,
  e.reverses_entry_no::text as reverses, l.period, l.account, (l.amount * 100)::bigint::text as ore, l.counterparty, l.insats,
  l.cost_centre as "costCentre", l.objects as "otherObjects", l.text as "rowText"`;
const FROM = `journal_entry e left join ledger_entry l on l.forbund_id = e.forbund_id and l.year = e.year
  and l.account = any (e.accounts) and l.entry_no = e.entry_no`;

const ENTRIES_OF_YEAR = `select ${JOINED}
  from journal_entry e left join ledger_entry l on l.forbund_id = e.forbund_id and l.year = e.year and l.entry_no = e.entry_no
  where e.forbund_id = $1 and e.year = $2 order by e.entry_no, l.row_no`;

/** How a series and number stands: its highest revision, and the entry that counts; null when that one was taken back. */
export interface LatestEntry {
  readonly series: string;
  readonly number: string;
  readonly revision: number;
  readonly live: BookedEntry | null;
}

/** Reads booked entries whole: to compare a file with them, and to take them back. */
@Injectable()
export class KnownEntriesRepository {
  /** Whether anything is booked in the year: most files open their year. */
  async any(tx: TenantTransaction, year: number): Promise<boolean> {
    const sql = 'select 1 from journal_entry where forbund_id = $1 and year = $2 limit 1';
    return (await tx.query(sql, [tx.forbundId, year])).length > 0;
  }

  /** What stands in the books of a year, by `entryKey`. */
  async ofYear(tx: TenantTransaction, year: number): Promise<KnownEntries> {
    const known = new KnownEntries();
    // Of books that were just written no statistics exist, and a row for row search of a whole year would be quadratic.
    await tx.execute('set local enable_nestloop = off');
    const note = (rows: readonly JoinedRow[]): void => {
      for (const entry of entriesFrom(rows)) known.add(knownOf(entry));
    };
    const read = {
      name: 'known_entry',
      sql: ENTRIES_OF_YEAR,
      values: [tx.forbundId, year],
      size: ROWS_A_FETCH,
    };
    let rest: JoinedRow[] = [];
    for await (const fetched of batchesOf<JoinedRow>(tx, read)) {
      const rows = [...rest, ...fetched];
      const last = rows.at(-1)?.entryNo;
      // The last entry may go on in the next batch.
      const whole = rows.filter(({ entryNo }) => entryNo !== last);
      rest = rows.slice(whole.length);
      note(whole);
    }
    note(rest);
    await tx.execute('set local enable_nestloop = on');
    return known;
  }

  /** Whole entries by their numbers, in that order. */
  async byNos(tx: TenantTransaction, entryNos: readonly bigint[]): Promise<BookedEntry[]> {
    const rows = await tx.query<JoinedRow>(
      `select ${JOINED} from ${FROM} where e.forbund_id = $1 and e.entry_no = any ($2::bigint[]) order by e.entry_no, l.row_no`,
      [tx.forbundId, entryNos.map(String)],
    );
    return entriesFrom(rows);
  }

  /** How each of the numbers stands: its highest revision, and the entry that counts, whole. */
  async latest(
    tx: TenantTransaction,
    year: number,
    numbers: readonly Pick<BookedEntry, 'series' | 'number'>[],
  ): Promise<LatestEntry[]> {
    const rows = await tx.query<{
      entryNo: string;
      series: string;
      number: string;
      revision: number;
      counts: boolean;
    }>(
      `select distinct on (e.series, e.number) e.entry_no::text as "entryNo", e.series, e.number, e.revision,
         e.reverses_entry_no is null as counts
       from unnest($3::text[], $4::text[]) as asked (series, number)
       join journal_entry e on e.forbund_id = $1 and e.year = $2 and e.series = asked.series and e.number = asked.number
       order by e.series, e.number, e.revision desc`,
      [tx.forbundId, year, numbers.map(({ series }) => series), numbers.map(({ number }) => number)],
    );
    const live = await this.byNos(
      tx,
      rows.flatMap(({ counts, entryNo }) => (counts ? BigInt(entryNo) : [])),
    );
    const byNo = new Map(live.map((entry) => [entry.entryNo.toString(), entry]));
    return rows.map(({ entryNo, counts, ...number }) => ({
      ...number,
      live: counts ? byNo.get(entryNo)! : null,
    }));
  }

  /**
   * The file that stands and took back, after `next`, an entry numbered from `first` to before `next`; null for none. What
   * a reversed file took back was given back by its reversal.
   */
  async changedAfter(tx: TenantTransaction, first: bigint, next: bigint): Promise<string | null> {
    const rows = await tx.query<{ fileName: string | null }>(
      `select r.file_name as "fileName" from journal_entry e
       left join import_run r on r.forbund_id = e.forbund_id and r.id = e.import_id
       where e.forbund_id = $1 and e.reverses_entry_no >= $2::bigint and e.reverses_entry_no < $3::bigint and e.entry_no >= $3::bigint
         and r.kind is distinct from 'REVERSAL'
         and not exists (select 1 from import_run b where b.forbund_id = r.forbund_id and b.reverses_run_id = r.id)
       order by e.entry_no limit 1`,
      [tx.forbundId, first.toString(), next.toString()],
    );
    return rows[0] ? (rows[0].fileName ?? 'En senare bokning') : null;
  }

  /** Periods that entries numbered from `first` to before `next` have rows in, sorted. */
  async periodsOf(tx: TenantTransaction, first: bigint, next: bigint): Promise<number[]> {
    const rows = await tx.query<{ period: number }>(
      `select distinct l.period from ${FROM} where e.forbund_id = $1 and e.entry_no >= $2::bigint and e.entry_no < $3::bigint
         and l.period is not null order by l.period`,
      [tx.forbundId, first.toString(), next.toString()],
    );
    return rows.map(({ period }) => period);
  }
}

/** Entries come in the order of booking, so the last one of a number tells how it stands. */
function knownOf(entry: BookedEntry): KnownEntry {
  const { series, number, revision, entryNo, period, reverses } = entry;
  const opening = period === 0 ? { opening: oreByAccount(entry.rows) } : {};
  const live = reverses === null ? { entryNo, period, digest: digestOf(entry), ...opening } : null;
  return { series, number, revision, live };
}
