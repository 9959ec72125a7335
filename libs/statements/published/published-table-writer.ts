import { Injectable } from '@nestjs/common';
import { valueOf } from '@samla/domain/statements/published/printed-cell.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { KeptTable } from './published-table.js';

/** Adds versions of tables, all of them in four statements however many there are. */
@Injectable()
export class PublishedTableWriter {
  async add(tx: TenantTransaction, tables: readonly KeptTable[]): Promise<void> {
    if (tables.length === 0) return;
    await insert(tx, 'published_table', TABLE, tables.map(tableValues));
    await insert(tx, 'published_column', COLUMN, tables.flatMap(columnValues));
    await insert(tx, 'published_row', ROW, tables.flatMap(rowValues));
    await insert(tx, 'published_cell', CELL, tables.flatMap(cellValues));
  }
}

type Columns = readonly (readonly [name: string, type: string])[];

const TABLE: Columns = [
  ['table_id', 'uuid'],
  ['document_id', 'uuid'],
  ['table_no', 'smallint'],
  ['version', 'smallint'],
  ['name', 'text'],
  ['section', 'text'],
  ['page', 'text'],
  ['unit', 'text'],
  ['sign', 'text'],
  ['remark', 'text'],
  ['reason', 'text'],
  ['entered_as', 'text'],
  ['content_sha256', 'text'],
  ['recorded_by', 'text'],
  ['recorded_at', 'timestamptz'],
];
const COLUMN: Columns = [
  ['table_id', 'uuid'],
  ['column_no', 'smallint'],
  ['heading', 'text'],
  ['holds', 'text'],
  ['unit', 'text'],
  ['year', 'smallint'],
  ['to_period', 'smallint'],
];
const ROW: Columns = [
  ['table_id', 'uuid'],
  ['row_no', 'smallint'],
  ['heading', 'text'],
  ['label', 'text'],
  ['is_sum', 'boolean'],
  ['unit', 'text'],
  ['statement', 'text'],
  ['row_key', 'text'],
  ['is_negated', 'boolean'],
];
const CELL: Columns = [
  ['table_id', 'uuid'],
  ['row_no', 'smallint'],
  ['column_no', 'smallint'],
  ['text', 'text'],
  ['value', 'numeric'],
];

async function insert(
  tx: TenantTransaction,
  table: string,
  columns: Columns,
  rows: readonly (readonly unknown[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const arrays = columns.map(([, type], index) => `$${index + 2}::${type}[]`);
  await tx.execute(
    `insert into ${table} (forbund_id, ${columns.map(([name]) => name).join(', ')})
     select $1, * from unnest(${arrays.join(', ')})`,
    [tx.forbundId, ...columns.map((_, index) => rows.map((row) => row[index]))],
  );
}

function tableValues(table: KeptTable): unknown[] {
  const { id, documentId, tableNo, version, name, section, page, unit, sign, remark } = table;
  const { reason, enteredAs, contentSha256, recordedBy, recordedAt } = table;
  return [
    ...[id, documentId, tableNo, version, name, section, page, unit, sign, remark],
    ...[reason, enteredAs, contentSha256, recordedBy, recordedAt],
  ];
}

function columnValues({ id, columns }: KeptTable): unknown[][] {
  return columns.map(({ heading, holds, unit, year, toPeriod }, index) => [
    ...[id, index + 1, heading, holds, unit, year, toPeriod],
  ]);
}

function rowValues({ id, rows }: KeptTable): unknown[][] {
  return rows.map(({ heading, label, isSum, unit, statement, rowKey, isNegated }, index) => [
    ...[id, index + 1, heading, label, isSum, unit, statement, rowKey, isNegated],
  ]);
}

function cellValues({ id, columns, rows }: KeptTable): unknown[][] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((text, column) =>
      text === '' ? [] : [[id, row + 1, column + 1, text, valueOf(text, columns[column]!.holds)]],
    ),
  );
}
