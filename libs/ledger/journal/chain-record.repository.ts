import { Injectable } from '@nestjs/common';
import type { ChainEnds, ChainRecord, StrayRow } from '@samla/domain/journal/chain-record.js';
import { HEAD_COLUMNS, ROW_COLUMNS } from '@samla/domain/journal/entry-text.js';
import { batchesOf } from '@samla/platform/database/batches.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

const plain = (column: string): string => `${column}::text`;
const nullable = (column: string): string => `coalesce(${column}::text, '\\N')`;
const escaped = (column: string): string =>
  `replace(replace(replace(replace(${column}, '\\', '\\\\'), E'\\t', '\\t'), E'\\n', '\\n'), E'\\r', '\\r')`;

const TIME = 'YYYY-MM-DD"T"HH24:MI:SS';
/** Booked times have milliseconds; one that has more was not booked so, and must not look as if. */
const RECORDED_AT = `to_char(recorded_at at time zone 'UTC',
  case when recorded_at = date_trunc('milliseconds', recorded_at) then '${TIME}.MS"Z"' else '${TIME}.US"Z"' end)`;

/** How each column is put back in the text that was hashed. */
const HEAD_TEXT: Readonly<Record<(typeof HEAD_COLUMNS)[number], string>> = {
  entry_no: plain('entry_no'),
  year: plain('year'),
  series: escaped('series'),
  number: escaped('number'),
  revision: plain('revision'),
  entry_date: plain('entry_date'),
  recorded_at: RECORDED_AT,
  text: escaped('text'),
  import_id: nullable('import_id'),
  source_line: nullable('source_line'),
  reverses_entry_no: nullable('reverses_entry_no'),
  is_constructed: `case when is_constructed then 't' else 'f' end`,
  corrections: escaped('corrections'),
};
const ROW_TEXT: Readonly<Record<(typeof ROW_COLUMNS)[number], string>> = {
  entry_no: plain('entry_no'),
  row_no: plain('row_no'),
  period: plain('period'),
  account: plain('account'),
  amount: plain('amount'),
  counterparty: escaped('counterparty'),
  insats: escaped('insats'),
  cost_centre: escaped('cost_centre'),
  objects: escaped('objects'),
  text: escaped('text'),
  source_line: nullable('source_line'),
};
const TAB = ` || E'\\t' || `;

const HEADS = `select entry_no::text as "entryNo", year, series, number, encode(chain_hash, 'hex') as hash, accounts,
    ${HEAD_COLUMNS.map((column) => HEAD_TEXT[column]).join(TAB)} as line
  from journal_entry where forbund_id = $1 order by entry_no`;
const ROWS = `select entry_no::text as "entryNo", row_no as "rowNo", year, account,
    ${ROW_COLUMNS.map((column) => ROW_TEXT[column]).join(TAB)} as line
  from ledger_entry where forbund_id = $1 order by entry_no, row_no`;

interface HeadLine {
  readonly entryNo: string;
  readonly year: number;
  readonly series: string;
  readonly number: string;
  readonly hash: string;
  readonly accounts: readonly string[];
  readonly line: string;
}

interface RowLine {
  readonly entryNo: string;
  readonly rowNo: number;
  readonly year: number;
  readonly account: string;
  readonly line: string;
}

/** Lines that are fetched, and pieces that are handed on, at a time. */
const AT_A_TIME = 5_000;

/** Reads a förbund's whole journal in the text that its chains are over, and never more than a batch at a time. */
@Injectable()
export class ChainRecordRepository {
  /** The journal in its order; in one transaction that sees one state. */
  async *records(tx: TenantTransaction): AsyncGenerator<ChainRecord[], void, undefined> {
    let batch: ChainRecord[] = [];
    for await (const record of this.one(tx)) {
      batch.push(record);
      if (batch.length < AT_A_TIME) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }

  /** Heads and rows are read beside each other: a join would lose what has no other half. */
  private async *one(tx: TenantTransaction): AsyncGenerator<ChainRecord, void, undefined> {
    const rows = new RowFeed(linesOf<RowLine>(tx, 'chain_row', ROWS));
    for await (const heads of linesOf<HeadLine>(tx, 'chain_head', HEADS)) {
      for (const head of heads) {
        const entryNo = BigInt(head.entryNo);
        for (let row = await rows.before(entryNo); row; row = await rows.before(entryNo)) yield stray(row);
        const { series, number, hash, accounts, line } = head;
        yield { kind: 'ENTRY', entryNo: head.entryNo, series, number, text: line, hash, accounts };
        for (let row = await rows.of(entryNo); row; row = await rows.of(entryNo))
          yield row.year === head.year && accounts.includes(row.account) ? ofEntry(row) : stray(row);
      }
    }
    for (let row = await rows.next(); row; row = await rows.next()) yield stray(row);
  }

  /** Where the chains end, as the books remember it. */
  async ends(tx: TenantTransaction): Promise<ChainEnds> {
    const heads = await tx.query<{ series: string; entryNo: string; hash: string }>(
      `select series, entry_no::text as "entryNo", encode(hash, 'hex') as hash from journal_chain
       where forbund_id = $1 order by series collate "C"`,
      [tx.forbundId],
    );
    const [head] = await tx.query<{ next: string }>(
      'select next_entry_no::text as next from journal_head where forbund_id = $1',
      [tx.forbundId],
    );
    return {
      heads: new Map(heads.map(({ series, entryNo, hash }) => [series, { entryNo: BigInt(entryNo), hash }])),
      nextEntryNo: BigInt(head?.next ?? '1'),
    };
  }
}

function linesOf<Line>(tx: TenantTransaction, name: string, sql: string): AsyncGenerator<Line[]> {
  return batchesOf<Line>(tx, { name, sql, values: [tx.forbundId], size: AT_A_TIME });
}

/** Rows one by one in the order of their entries, with a look at the next one. */
class RowFeed {
  private lines: RowLine[] = [];
  private at = 0;

  constructor(private readonly batches: AsyncGenerator<RowLine[]>) {}

  /** The next row if it is numbered before an entry; null otherwise. */
  before(entryNo: bigint): Promise<RowLine | null> {
    return this.taken((row) => BigInt(row.entryNo) < entryNo);
  }

  /** The next row if it has an entry's number; null otherwise. */
  of(entryNo: bigint): Promise<RowLine | null> {
    return this.taken((row) => BigInt(row.entryNo) === entryNo);
  }

  /** The next row; null after the last. */
  next(): Promise<RowLine | null> {
    return this.taken(() => true);
  }

  private async taken(wanted: (row: RowLine) => boolean): Promise<RowLine | null> {
    if (this.at === this.lines.length) {
      const { value, done } = await this.batches.next();
      if (done) return null;
      [this.lines, this.at] = [value, 0];
    }
    const row = this.lines[this.at]!;
    if (!wanted(row)) return null;
    this.at += 1;
    return row;
  }
}

function ofEntry({ entryNo, rowNo, account, line }: RowLine): ChainRecord {
  return { kind: 'ROW', entryNo, rowNo, account, text: line };
}

function stray({ entryNo, line }: RowLine): StrayRow {
  return { kind: 'STRAY', entryNo, text: line };
}
