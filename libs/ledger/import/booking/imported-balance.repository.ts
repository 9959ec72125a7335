import { Injectable } from '@nestjs/common';
import type { BalanceKind, BalanceRow } from '@samla/domain/sie/balance-rows.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** Balances that files brought without entries: appended to, never changed. */
@Injectable()
export class ImportedBalanceRepository {
  /** What a year's files have come to together. */
  async ofYear(tx: TenantTransaction, year: number): Promise<BalanceRow[]> {
    const rows = await tx.query<{
      kind: BalanceKind;
      period: number;
      account: string;
      objects: string;
      ore: string;
    }>(
      `select kind, period, account, objects, (sum(amount) * 100)::bigint::text as ore from imported_balance
       where forbund_id = $1 and year = $2 group by kind, period, account, objects having sum(amount) <> 0
       order by kind, period, account, objects`,
      [tx.forbundId, year],
    );
    return rows.map((row) => ({ ...row, ore: BigInt(row.ore) }));
  }

  /** Appends rows, and adds the outcome of whole accounts to the balances. */
  async add(
    tx: TenantTransaction,
    importId: string,
    year: number,
    rows: readonly BalanceRow[],
  ): Promise<void> {
    if (rows.length === 0) return;
    await tx.execute(
      `insert into imported_balance (forbund_id, import_id, row_no, kind, year, period, account, objects, amount)
       select $1, $2, row_no, kind, $3, period, account, objects, ore * 0.01
       from unnest($4::text[], $5::smallint[], $6::text[], $7::text[], $8::bigint[])
         with ordinality as given (kind, period, account, objects, ore, row_no)`,
      [
        tx.forbundId,
        importId,
        year,
        rows.map(({ kind }) => kind),
        rows.map(({ period }) => period),
        rows.map(({ account }) => account),
        rows.map(({ objects }) => objects),
        rows.map(({ ore }) => ore.toString()),
      ],
    );
    await tx.execute(
      `insert into balance (forbund_id, year, period, account, counterparty, insats, cost_centre, amount)
       select forbund_id, year, period, account, '', '', '', amount from imported_balance
       where forbund_id = $1 and import_id = $2 and kind = 'OUTCOME' and objects = '' order by period, account
       on conflict (forbund_id, year, period, account, counterparty, insats, cost_centre)
       do update set amount = balance.amount + excluded.amount`,
      [tx.forbundId, importId],
    );
  }

  /** The rows of one file, with the opposite sign. */
  async reversed(tx: TenantTransaction, importId: string): Promise<BalanceRow[]> {
    const rows = await tx.query<Omit<BalanceRow, 'ore'> & { ore: string }>(
      `select kind, period, account, objects, (-amount * 100)::bigint::text as ore from imported_balance
       where forbund_id = $1 and import_id = $2 order by row_no`,
      [tx.forbundId, importId],
    );
    return rows.map((row) => ({ ...row, ore: BigInt(row.ore) }));
  }

  /** Whether a later file that stands has changed balances of the year and kind that a file brought. */
  async changedAfter(tx: TenantTransaction, importId: string): Promise<boolean> {
    const rows = await tx.query(
      `select 1 from import_run mine
       join import_run later on later.forbund_id = mine.forbund_id and later.run_no > mine.run_no and later.kind = 'FILE'
         and later.year = mine.year
       where mine.forbund_id = $1 and mine.id = $2
         and not exists (select 1 from import_run b where b.forbund_id = later.forbund_id and b.reverses_run_id = later.id)
         and exists (select 1 from imported_balance l where l.forbund_id = later.forbund_id and l.import_id = later.id and l.kind in (
           select kind from imported_balance m where m.forbund_id = mine.forbund_id and m.import_id = mine.id))
       limit 1`,
      [tx.forbundId, importId],
    );
    return rows.length > 0;
  }
}
