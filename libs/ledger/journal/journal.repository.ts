import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';

/** A verifikation. `entryNo` is its number in the förbund's whole journal; days `YYYY-MM-DD`. */
export interface JournalEntry {
  readonly entryNo: string;
  readonly year: number;
  readonly series: string;
  readonly number: string;
  readonly entryDate: string;
  readonly recordedAt: Date;
  readonly text: string;
  /** File that it was read from and the line there; null when it was not read from a file. */
  readonly sourceFile: string | null;
  readonly sourceLine: number | null;
  readonly isConstructed: boolean;
  /** 0 for the first entry of that series and number; each reversal and correction of it is one more. */
  readonly revision: number;
  /** Number of the entry that this one takes back. */
  readonly reverses: string | null;
  /** Number of the entry that takes this one back. */
  readonly reversedBy: string | null;
  /** Hash in the chain of the series, in hex. */
  readonly chainHash: string;
}

/** A konteringsrad. Amount in kronor with two decimals, debit +; the empty text is "none". */
export interface LedgerEntry {
  readonly entryNo: string;
  readonly rowNo: number;
  readonly period: number;
  readonly account: string;
  readonly amount: string;
  readonly counterparty: string;
  readonly insats: string;
  readonly costCentre: string;
  /** Objects of other dimensions, by the dimension's number. */
  readonly objects: Readonly<Record<string, string>> | null;
  readonly text: string;
  readonly sourceLine: number | null;
}

/** A konteringsrad that names a motpart, with where its verifikation is found. Amount as in `LedgerEntry`. */
export interface CounterpartyRow extends Pick<
  LedgerEntry,
  'entryNo' | 'period' | 'account' | 'amount' | 'counterparty' | 'insats'
> {
  readonly series: string;
  readonly number: string;
  /** `YYYY-MM-DD`. */
  readonly entryDate: string;
}

/** Which rows are wanted: of a year from its opening up to and with a month, on the accounts, against the motparter. */
export interface CounterpartyFilter {
  readonly year: number;
  readonly toPeriod: number;
  readonly accounts: readonly string[];
  readonly counterparties: readonly string[];
}

/** Which entries of a year are wanted: those with a row that all that is given holds for. What is left out is any. */
export interface JournalFilter {
  readonly year: number;
  readonly account?: string | null | undefined;
  readonly period?: number | null | undefined;
  readonly fromPeriod?: number | null | undefined;
  readonly toPeriod?: number | null | undefined;
  /** `YYYY-MM-DD`: entries dated to the day or before it. */
  readonly asOf?: string | null | undefined;
  /** Codes; the empty text is a row without one. */
  readonly counterparty?: string | null | undefined;
  readonly insats?: string | null | undefined;
  readonly costCentre?: string | null | undefined;
}

const ENTRY = `e.entry_no::text as "entryNo", e.year, e.series, e.number, e.entry_date::text as "entryDate",
  e.recorded_at as "recordedAt", e.text, i.file_name as "sourceFile", e.source_line as "sourceLine", e.is_constructed as "isConstructed",
  e.revision, e.reverses_entry_no::text as reverses, encode(e.chain_hash, 'hex') as "chainHash",
  (select b.entry_no::text from journal_entry b where b.forbund_id = e.forbund_id and b.reverses_entry_no = e.entry_no) as "reversedBy"`;
const FROM = 'journal_entry e left join import_run i on i.forbund_id = e.forbund_id and i.id = e.import_id';

/** The journal (grundbok), read only: it is written by bookings alone. */
@Injectable()
export class JournalRepository {
  /** A page of entries in the order of booking; the keyset is the entry's number. */
  async page(tx: TenantTransaction, filter: JournalFilter, page: Page): Promise<Paged<JournalEntry>> {
    const { year, asOf, period, ...wanted } = filter;
    const ofRow = [
      wanted.account,
      period ?? wanted.fromPeriod,
      period ?? wanted.toPeriod,
      wanted.counterparty,
      wanted.insats,
      wanted.costCentre,
    ].map((value) => value ?? null);
    const asksForRows = ofRow.some((value) => value !== null);
    const rows = await tx.query<JournalEntry>(
      `select ${ENTRY} from ${FROM}
       where e.forbund_id = $1 and e.year = $2 and e.entry_no > $3::bigint and ($4::date is null or e.entry_date <= $4::date)
         and (not $5::boolean or exists (
           select 1 from ledger_entry l where l.forbund_id = e.forbund_id and l.year = e.year and l.entry_no = e.entry_no
             and l.account = any (case when $6::text is null then e.accounts else array[$6::text] end)
             and ($7::smallint is null or l.period >= $7) and ($8::smallint is null or l.period <= $8)
             and ($9::text is null or l.counterparty = $9) and ($10::text is null or l.insats = $10)
             and ($11::text is null or l.cost_centre = $11)))
       order by e.entry_no limit $12`,
      [tx.forbundId, year, page.after?.[0] ?? '0', asOf ?? null, asksForRows, ...ofRow, page.limit + 1],
    );
    return paged(rows, page);
  }

  async byNo(tx: TenantTransaction, entryNo: string): Promise<JournalEntry | null> {
    const sql = `select ${ENTRY} from ${FROM} where e.forbund_id = $1 and e.entry_no = $2::bigint`;
    return (await tx.query<JournalEntry>(sql, [tx.forbundId, entryNo]))[0] ?? null;
  }

  /** Rows of many entries in one statement. */
  rowsOf(tx: TenantTransaction, entryNos: readonly string[]): Promise<LedgerEntry[]> {
    return tx.query<LedgerEntry>(
      `select l.entry_no::text as "entryNo", l.row_no as "rowNo", l.period, l.account, l.amount::text as amount, l.counterparty,
         l.insats, l.cost_centre as "costCentre", nullif(l.objects, '')::json as objects, l.text, l.source_line as "sourceLine"
       from journal_entry e join ledger_entry l on l.forbund_id = e.forbund_id and l.year = e.year
         and l.account = any (e.accounts) and l.entry_no = e.entry_no
       where e.forbund_id = $1 and e.entry_no = any ($2::bigint[]) order by l.entry_no, l.row_no`,
      [tx.forbundId, entryNos],
    );
  }

  /** The rows against some motparter, in the order of booking. */
  rowsAgainst(
    tx: TenantTransaction,
    { year, toPeriod, accounts, counterparties }: CounterpartyFilter,
  ): Promise<CounterpartyRow[]> {
    return tx.query<CounterpartyRow>(
      `select l.entry_no::text as "entryNo", e.series, e.number, e.entry_date::text as "entryDate", l.period, l.account,
         l.amount::text as amount, l.counterparty, l.insats
       from ledger_entry l join journal_entry e on e.forbund_id = l.forbund_id and e.entry_no = l.entry_no
       where l.forbund_id = $1 and l.year = $2 and l.period <= $3 and l.account = any ($4::text[]) and l.counterparty = any ($5::text[])
       order by l.entry_no, l.row_no`,
      [tx.forbundId, year, toPeriod, accounts, counterparties],
    );
  }

  /** How many rows there are, and the entries that do not sum to zero. */
  async proveZeroSum(tx: TenantTransaction): Promise<{ rows: number; unbalanced: string[] }> {
    const wrong = await tx.query<{ entryNo: string }>(
      `select entry_no::text as "entryNo" from ledger_entry where forbund_id = $1
       group by entry_no having sum(amount) <> 0 order by entry_no limit 100`,
      [tx.forbundId],
    );
    const count = await tx.query<{ rows: number }>(
      'select count(*)::integer as rows from ledger_entry where forbund_id = $1',
      [tx.forbundId],
    );
    return { rows: count[0]!.rows, unbalanced: wrong.map(({ entryNo }) => entryNo) };
  }
}
