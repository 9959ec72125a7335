import { Injectable } from '@nestjs/common';
import type { Unit } from '@samla/domain/money/presentation.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** A printed cell whose row has a place in the statements: whole units, in the product's sign. Nothing is corrected. */
export interface PublishedFigure {
  readonly year: number;
  /** The statement or note that it stands in. */
  readonly statement: string;
  /** The row: a statement line, or the key of a row in a note or in driftredovisningen. */
  readonly rowKey: string;
  readonly label: string;
  /** In `unit`, as printed. */
  readonly amount: string;
  readonly unit: Unit;
  /** The document, by name. */
  readonly document: string;
  /** Table and section or page. */
  readonly place: string;
}

/** A statement of a year that a document publishes. */
export type PublishedContent = Pick<PublishedFigure, 'year' | 'statement' | 'document'>;

/** A figure with the cell that it is, whichever document prints it. */
export interface SourcedFigure extends Omit<PublishedFigure, 'unit'> {
  /** `PERCENT` and `COUNT` too, in a multi-year table. */
  readonly unit: string;
  readonly toPeriod: number;
  readonly documentId: string;
  readonly tableId: string;
  readonly tableName: string;
  readonly section: string;
}

/**
 * Cells of the versions in force whose row and column tell what they are. Budget and forecast are figures of
 * driftredovisningen alone, under names of their own; a part of a year stands under its statement and last month.
 */
const CELLS = `
  select c.year, r.statement as base, c.to_period,
    case c.holds when 'BUDGET' then 'OPERATING_BUDGET' when 'FORECAST' then 'OPERATING_FORECAST' else r.statement end
      || case when c.to_period = 12 then '' else '@' || c.to_period end as statement,
    r.row_key, r.label, case when r.is_negated then -e.value else e.value end as amount,
    coalesce(r.unit, c.unit, t.unit) as unit, d.title as document, d.document_id, d.year as document_year,
    t.table_id, t.table_no, t.name as table_name, t.section, r.row_no,
    concat_ws(', ', nullif(t.section, ''), nullif(t.name, t.section), nullif('s. ' || t.page, 's. ')) as place
  from published_table t
  join published_document d using (forbund_id, document_id)
  join published_row r using (forbund_id, table_id)
  join published_column c using (forbund_id, table_id)
  join published_cell e using (forbund_id, table_id, row_no, column_no)
  where t.forbund_id = $1 and r.statement is not null and c.year is not null and c.to_period is not null
    and e.value is not null
    and (c.holds = 'ACTUAL' or (c.holds in ('BUDGET', 'FORECAST') and r.statement = 'OPERATING_STATEMENT'))
    and not exists (select from published_table later where later.forbund_id = t.forbund_id
      and later.document_id = t.document_id and later.table_no = t.table_no and later.version > t.version)`;

/** What several documents print of one year is taken from the year's own, else from the one nearest to it. */
const NEAREST = `abs(document_year - year), document_year, document collate "C", table_no, row_no`;

const FIGURE = `year, statement, row_key as "rowKey", label, trim_scale(amount)::text as amount, unit, document, place`;

/** What a förbund has published, year by year, read out of its tables. */
@Injectable()
export class PublishedFigureRepository {
  /** Figures of the years asked for, each row once, in the order that they are printed. */
  ofYears(tx: TenantTransaction, years: readonly number[]): Promise<PublishedFigure[]> {
    return tx.query<PublishedFigure>(
      `select year, statement, "rowKey", label, amount, unit, document, place from (
         select distinct on (year, statement collate "C", row_key collate "C") ${FIGURE}, table_no, row_no
         from (${CELLS}) cell where year = any ($2::smallint[]) and base <> 'MULTI_YEAR'
         order by year, statement collate "C", row_key collate "C", ${NEAREST}
       ) figure order by year, document collate "C", table_no, row_no, statement collate "C"`,
      [tx.forbundId, years],
    );
  }

  /** What is published of which year, each statement and document once. */
  contents(tx: TenantTransaction): Promise<PublishedContent[]> {
    return tx.query<PublishedContent>(
      `select distinct year, statement, document from (${CELLS}) cell
       where base <> 'MULTI_YEAR' order by year, statement, document`,
      [tx.forbundId],
    );
  }

  /** Every cell of the years that has a place in the statements, whichever document prints it, the nearest first. */
  cells(tx: TenantTransaction, years: readonly number[]): Promise<SourcedFigure[]> {
    return tx.query<SourcedFigure>(
      `select ${FIGURE}, to_period as "toPeriod", document_id as "documentId", table_id as "tableId",
         table_name as "tableName", section
       from (${CELLS}) cell where year = any ($2::smallint[])
       order by year, ${NEAREST}, statement collate "C"`,
      [tx.forbundId, years],
    );
  }
}
