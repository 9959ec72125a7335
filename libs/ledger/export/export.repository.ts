import { Injectable } from '@nestjs/common';
import { batchesOf } from '@samla/platform/database/batches.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** What an account has opened with and moved in a year, in öre; `code` is of an object, empty for the account itself. */
export interface ExportBalanceRow {
  readonly account: string;
  readonly meaning: 'NONE' | 'COST_CENTRE' | 'INSATS' | 'COUNTERPARTY';
  readonly code: string;
  readonly opening: string;
  readonly change: string;
}

/** An entry's head beside one of its rows; the row's part is null for an entry without rows. */
export interface ExportJoinedRow {
  readonly entryNo: string;
  readonly series: string;
  readonly number: string;
  readonly revision: number;
  readonly date: string;
  readonly recordedOn: string;
  readonly text: string;
  /** The history of the entry, as `PlannedCorrection[]` in JSON; empty for none. */
  readonly corrections: string;
  readonly period: number | null;
  readonly account: string | null;
  readonly ore: string;
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre: string;
  /** Objects of other dimensions as JSON text, empty for none. */
  readonly otherObjects: string;
  readonly rowText: string;
}

const ORE = '(sum(amount) filter (where %) * 100)::bigint::text';

const balancesBy = (meaning: string, column: string, condition: string): string =>
  `select account, '${meaning}' as meaning, ${column} as code,
     coalesce(${ORE.replace('%', 'period = 0')}, '0') as opening, coalesce(${ORE.replace('%', 'period > 0')}, '0') as change
   from balance where forbund_id = $1 and year = $2 and ${condition} group by account, ${column}`;

const BALANCES = [
  balancesBy('NONE', `''::text`, 'true'),
  balancesBy('COST_CENTRE', 'cost_centre', `cost_centre <> ''`),
  balancesBy('INSATS', 'insats', `insats <> ''`),
  balancesBy('COUNTERPARTY', 'counterparty', `counterparty <> ''`),
].join(' union all ');

/** The month that an entry is booked in, by any of its rows. */
const periodOf = (entry: string): string =>
  `(select l.period from ledger_entry l where l.forbund_id = ${entry}.forbund_id and l.year = ${entry}.year
     and l.account = any (${entry}.accounts) and l.entry_no = ${entry}.entry_no limit 1)`;

/**
 * Numbers of the entries that cancel: a reversal and what it takes back, in the same month. Where a reversal was taken back
 * itself, the pairs count from the first entry on, so that the last of an odd chain stands.
 */
const CANCELLED = `link as (
    select back.entry_no as back, taken.entry_no as taken
    from journal_entry back join journal_entry taken
      on taken.forbund_id = back.forbund_id and taken.entry_no = back.reverses_entry_no and taken.year = back.year
    where back.forbund_id = $1 and back.year = $2 and ${periodOf('back')} is not distinct from ${periodOf('taken')}
  ), chain (entry_no, place) as (
    select taken, 0 from link where not exists (select from link earlier where earlier.back = link.taken)
    union all select link.back, chain.place + 1 from chain join link on link.taken = chain.entry_no
  ), cancelled as (
    select entry_no from chain
    where place % 2 = 1 or exists (select from link where link.taken = chain.entry_no)
  )`;

const JOURNAL = `with recursive ${CANCELLED}
  select e.entry_no::text as "entryNo", e.series, e.number, e.revision, e.entry_date::text as date,
    (e.recorded_at at time zone 'Europe/Stockholm')::date::text as "recordedOn", e.text, e.corrections,
    l.period, l.account, (l.amount * 100)::bigint::text as ore, l.counterparty, l.insats, l.cost_centre as "costCentre",
    l.objects as "otherObjects", l.text as "rowText"
  from journal_entry e
    left join ledger_entry l on l.forbund_id = e.forbund_id and l.year = e.year and l.entry_no = e.entry_no
  where e.forbund_id = $1 and e.year = $2 and not exists (select from cancelled where cancelled.entry_no = e.entry_no)
  order by e.series collate "C", case when e.number ~ '^[0-9]{1,18}$' then e.number::bigint end, e.number collate "C",
    e.revision, e.entry_no, l.row_no`;

/** Rows that are fetched at a time. */
const FETCHED = 5_000;

/** Reads a year's books for an export: in one transaction that sees one state, and never more than a batch at a time. */
@Injectable()
export class ExportRepository {
  /** Balances of a year by account, and by account and object. */
  balances(tx: TenantTransaction, year: number): Promise<ExportBalanceRow[]> {
    return tx.query<ExportBalanceRow>(
      `select * from (${BALANCES}) found order by account collate "C", meaning, code collate "C"`,
      [tx.forbundId, year],
    );
  }

  /**
   * The journal of a year as it stands, by series and number: entries that were taken back in their own month are left out
   * together with what took them back.
   */
  async *journal(tx: TenantTransaction, year: number): AsyncGenerator<ExportJoinedRow[], void, undefined> {
    // Of books that were booked just now PostgreSQL has no statistics: it would take them for one row, and run through
    // all rows of the year for each entry.
    await tx.execute('set local enable_nestloop = off');
    const read = { name: 'exported', sql: JOURNAL, values: [tx.forbundId, year], size: FETCHED };
    yield* batchesOf<ExportJoinedRow>(tx, read);
  }
}
