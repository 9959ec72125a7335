import { Injectable } from '@nestjs/common';
import type { Unit } from '@samla/domain/money/presentation.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** A figure as a document printed it: whole units, sign and all. Nothing is corrected. */
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
  /** Section or page. */
  readonly place: string;
}

/** A statement of a year that a document publishes. */
export type PublishedContent = Pick<PublishedFigure, 'year' | 'statement' | 'document'>;

const FIGURE = 'year, statement, row_key as "rowKey", label, amount::text as amount, unit, document, place';

/** What a förbund has published, year by year. */
@Injectable()
export class PublishedFigureRepository {
  /** Figures of the years asked for. */
  ofYears(tx: TenantTransaction, years: readonly number[]): Promise<PublishedFigure[]> {
    return tx.query<PublishedFigure>(
      `select ${FIGURE} from published_figure where forbund_id = $1 and year = any ($2::smallint[]) order by year, statement, row_key collate "C"`,
      [tx.forbundId, years],
    );
  }

  /** What is published of which year, each statement and document once. */
  async contents(tx: TenantTransaction): Promise<PublishedContent[]> {
    return tx.query<PublishedContent>(
      'select distinct year, statement, document from published_figure where forbund_id = $1 order by year, statement, document',
      [tx.forbundId],
    );
  }

  /** Adds figures; one that stands there already is left as it is. */
  async insert(tx: TenantTransaction, figures: readonly PublishedFigure[]): Promise<void> {
    const column = <Key extends keyof PublishedFigure>(key: Key) => figures.map((figure) => figure[key]);
    await tx.execute(
      `insert into published_figure (forbund_id, year, statement, row_key, label, amount, unit, document, place)
       select $1, * from unnest($2::smallint[], $3::text[], $4::text[], $5::text[], $6::numeric[], $7::text[], $8::text[], $9::text[])
       on conflict (forbund_id, year, statement, row_key) do nothing`,
      [
        tx.forbundId,
        column('year'),
        column('statement'),
        column('rowKey'),
        column('label'),
        column('amount'),
        column('unit'),
        column('document'),
        column('place'),
      ],
    );
  }
}
