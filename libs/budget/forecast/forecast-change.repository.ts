import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { ForecastChange, ProposalKey } from './forecast-change.js';

/** What people have changed in forecasts. Nothing is changed or taken away: a new change stands after the earlier ones. */
@Injectable()
export class ForecastChangeRepository {
  /** The changes of a proposal, in the order they were made. */
  async of(tx: TenantTransaction, { baseVersionId, asOf }: ProposalKey): Promise<ForecastChange[]> {
    const rows = await tx.query<Omit<ForecastChange, 'amount'> & { amount: string | null }>(
      `select change_no as "changeNo", line_key as "lineKey", rule, amount::text as amount, reason,
         changed_by as "changedBy", changed_at as "changedAt"
       from forecast_change where forbund_id = $1 and base_version_id = $2 and as_of_period = $3 order by change_no`,
      [tx.forbundId, baseVersionId, asOf],
    );
    return rows.map(({ amount, ...row }) => ({
      ...row,
      amount: amount === null ? null : Money.parse(amount),
    }));
  }

  /** Adds a change; its number. Changes of one proposal wait for each other. */
  async add(
    tx: TenantTransaction,
    { baseVersionId, asOf }: ProposalKey,
    { lineKey, rule, amount, reason, changedBy, changedAt }: Omit<ForecastChange, 'changeNo'>,
  ): Promise<number> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      ['forecast_change', tx.forbundId, baseVersionId, asOf].join('|'),
    ]);
    const rows = await tx.query<{ changeNo: number }>(
      `insert into forecast_change (forbund_id, base_version_id, as_of_period, change_no, line_key, rule, amount, reason, changed_by, changed_at)
       select $1, $2, $3, coalesce(max(change_no), 0) + 1, $4, $5, $6, $7, $8, $9
       from forecast_change where forbund_id = $1 and base_version_id = $2 and as_of_period = $3
       returning change_no as "changeNo"`,
      [
        ...[tx.forbundId, baseVersionId, asOf, lineKey, rule],
        ...[amount && amount.toString(), reason, changedBy, changedAt],
      ],
    );
    return rows[0]!.changeNo;
  }
}
