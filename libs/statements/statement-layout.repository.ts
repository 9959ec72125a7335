import { Injectable } from '@nestjs/common';
import type { RoundingRule, Unit } from '@samla/domain/money/presentation.js';
import type { StatementPart } from '@samla/domain/statements/layout.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** How a förbund prints a part of its statements from a day on. */
export interface LayoutVersion {
  readonly statement: StatementPart;
  /** `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly unit: Unit;
  readonly rounding: RoundingRule;
  /** Rows of driftredovisningen, or labels and order of the notes; null for the standard. */
  readonly rows: unknown;
}

const LAYOUT = 'statement, valid_from::text as "validFrom", unit, rounding, rows';

/** Layouts of a förbund's statements. A version is never changed; another is added. */
@Injectable()
export class StatementLayoutRepository {
  /** The version of each part that applies on a day. */
  validOn(tx: TenantTransaction, day: string): Promise<LayoutVersion[]> {
    return tx.query<LayoutVersion>(
      `select distinct on (statement) ${LAYOUT} from statement_layout where forbund_id = $1 and valid_from <= $2
       order by statement, valid_from desc`,
      [tx.forbundId, day],
    );
  }

  async find(tx: TenantTransaction, statement: string, validFrom: string): Promise<LayoutVersion | null> {
    const rows = await tx.query<LayoutVersion>(
      `select ${LAYOUT} from statement_layout where forbund_id = $1 and statement = $2 and valid_from = $3`,
      [tx.forbundId, statement, validFrom],
    );
    return rows[0] ?? null;
  }

  async insert(
    tx: TenantTransaction,
    { statement, validFrom, unit, rounding, rows }: LayoutVersion,
  ): Promise<void> {
    await tx.execute(
      `insert into statement_layout (forbund_id, statement, valid_from, unit, rounding, rows) values ($1, $2, $3, $4, $5, $6)
       on conflict (forbund_id, statement, valid_from) do nothing`,
      [tx.forbundId, statement, validFrom, unit, rounding, rows === null ? null : JSON.stringify(rows)],
    );
  }
}
