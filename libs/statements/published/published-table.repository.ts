import { Injectable } from '@nestjs/common';
import type { PublishedColumn, PublishedRow } from '@samla/domain/statements/published/published-table.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { KeptTable, TableVersion } from './published-table.js';

type StoredTable = Omit<KeptTable, 'columns' | 'rows'>;
type Of<Part> = Part & { readonly tableId: string };
type StoredRow = Of<Omit<PublishedRow, 'cells'>> & { readonly rowNo: number };
interface StoredCell {
  readonly tableId: string;
  readonly rowNo: number;
  readonly columnNo: number;
  readonly text: string;
}

const VERSION = `table_id as id, document_id as "documentId", table_no as "tableNo", version, reason,
  entered_as as "enteredAs", content_sha256 as "contentSha256", recorded_by as "recordedBy", recorded_at as "recordedAt"`;

/** Reads tables as printed: of each the version in force, and which versions there have been. */
@Injectable()
export class PublishedTableRepository {
  /** The tables in force of some documents, in the order that they are printed. */
  async ofDocuments(tx: TenantTransaction, documentIds: readonly string[]): Promise<KeptTable[]> {
    const tables = await tx.query<StoredTable>(
      `select * from (
         select distinct on (document_id, table_no) ${VERSION}, name, section, page, unit, sign, remark
         from published_table where forbund_id = $1 and document_id = any ($2::uuid[])
         order by document_id, table_no, version desc
       ) in_force order by "documentId", "tableNo"`,
      [tx.forbundId, documentIds],
    );
    return this.filled(tx, tables);
  }

  /** One version of a table; null where there is none of that id. */
  async byId(tx: TenantTransaction, id: string): Promise<KeptTable | null> {
    const tables = await tx.query<StoredTable>(
      `select ${VERSION}, name, section, page, unit, sign, remark
       from published_table where forbund_id = $1 and table_id = $2`,
      [tx.forbundId, id],
    );
    return (await this.filled(tx, tables))[0] ?? null;
  }

  /** Every version of the documents' tables, the latest first. */
  versions(tx: TenantTransaction, documentIds: readonly string[]): Promise<TableVersion[]> {
    return tx.query<TableVersion>(
      `select ${VERSION} from published_table where forbund_id = $1 and document_id = any ($2::uuid[])
       order by document_id, table_no, version desc`,
      [tx.forbundId, documentIds],
    );
  }

  private async filled(tx: TenantTransaction, tables: readonly StoredTable[]): Promise<KeptTable[]> {
    const values = [tx.forbundId, tables.map(({ id }) => id)];
    const of = 'where forbund_id = $1 and table_id = any ($2::uuid[])';
    const columns = await tx.query<Of<PublishedColumn>>(
      `select table_id as "tableId", heading, holds, unit, year, to_period as "toPeriod"
       from published_column ${of} order by table_id, column_no`,
      values,
    );
    const rows = await tx.query<StoredRow>(
      `select table_id as "tableId", row_no as "rowNo", heading, label, is_sum as "isSum", unit, statement,
         row_key as "rowKey", is_negated as "isNegated" from published_row ${of} order by table_id, row_no`,
      values,
    );
    const cells = await tx.query<StoredCell>(
      `select table_id as "tableId", row_no as "rowNo", column_no as "columnNo", text from published_cell ${of}`,
      values,
    );
    return assembled(tables, columns, rows, cells);
  }
}

function assembled(
  tables: readonly StoredTable[],
  columns: readonly Of<PublishedColumn>[],
  rows: readonly StoredRow[],
  cells: readonly StoredCell[],
): KeptTable[] {
  const columnsOf = byTable(columns);
  const rowsOf = byTable(rows);
  const texts = new Map(cells.map((cell) => [`${cell.tableId} ${cell.rowNo} ${cell.columnNo}`, cell.text]));
  return tables.map((table) => {
    const own = (columnsOf.get(table.id) ?? []).map(({ tableId: _, ...column }) => column);
    return {
      ...table,
      columns: own,
      rows: (rowsOf.get(table.id) ?? []).map(({ tableId, rowNo, ...row }) => ({
        ...row,
        cells: own.map((_, at) => texts.get(`${tableId} ${rowNo} ${at + 1}`) ?? ''),
      })),
    };
  });
}

function byTable<Part extends { readonly tableId: string }>(
  parts: readonly Part[],
): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, Part[]>();
  for (const part of parts) {
    const own = found.get(part.tableId);
    if (own) own.push(part);
    else found.set(part.tableId, [part]);
  }
  return found;
}
