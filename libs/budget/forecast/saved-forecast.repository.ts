import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { SavedForecastHead, SavedForecastLine } from './saved-forecast.js';

type LineRow = Omit<SavedForecastLine, 'budget' | 'outcome' | 'remaining'> & {
  readonly versionId: string;
  readonly budget: string | null;
  readonly outcome: string | null;
  readonly remaining: string | null;
};

/** What stands behind saved forecasts, beside their lines among the budget versions. Written once. */
@Injectable()
export class SavedForecastRepository {
  async heads(tx: TenantTransaction, versionIds: readonly string[]): Promise<SavedForecastHead[]> {
    const rows = await tx.query<Omit<SavedForecastHead, 'openingEquity'> & { openingEquity: string | null }>(
      `select version_id as "versionId", base_version_id as "baseVersionId", as_of_period::integer as "asOf",
         opening_equity::text as "openingEquity"
       from forecast where forbund_id = $1 and version_id = any ($2::uuid[])`,
      [tx.forbundId, versionIds],
    );
    return rows.map((row) => ({ ...row, openingEquity: moneyOrNull(row.openingEquity) }));
  }

  /** How the lines of forecasts were made, by version; lines in their order. */
  async lines(
    tx: TenantTransaction,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, readonly SavedForecastLine[]>> {
    const rows = await tx.query<LineRow>(
      `select version_id as "versionId", line_no as "lineNo", rule, explanation, budget::text as budget,
         outcome::text as outcome, remaining::text as remaining, reason, changed_by as "changedBy", changed_at as "changedAt"
       from forecast_line where forbund_id = $1 and version_id = any ($2::uuid[]) order by version_id, line_no`,
      [tx.forbundId, versionIds],
    );
    const found = new Map<string, SavedForecastLine[]>(versionIds.map((id) => [id, []]));
    for (const { versionId, budget, outcome, remaining, ...line } of rows)
      found.get(versionId)!.push({
        ...line,
        budget: moneyOrNull(budget),
        outcome: moneyOrNull(outcome),
        remaining: moneyOrNull(remaining),
      });
    return found;
  }

  async add(
    tx: TenantTransaction,
    { versionId, baseVersionId, asOf, openingEquity }: SavedForecastHead,
    lines: readonly SavedForecastLine[],
  ): Promise<void> {
    await tx.execute(
      `insert into forecast (forbund_id, version_id, base_version_id, as_of_period, opening_equity) values ($1, $2, $3, $4, $5)`,
      [tx.forbundId, versionId, baseVersionId, asOf, openingEquity && openingEquity.toString()],
    );
    await tx.execute(
      `insert into forecast_line (forbund_id, version_id, line_no, rule, explanation, budget, outcome, remaining, reason, changed_by, changed_at)
       select $1, $2, "lineNo", rule, explanation, budget, outcome, remaining, reason, "changedBy", "changedAt"
       from jsonb_to_recordset($3::jsonb) as given ("lineNo" integer, rule text, explanation text, budget numeric, outcome numeric,
         remaining numeric, reason text, "changedBy" text, "changedAt" timestamptz)`,
      [tx.forbundId, versionId, JSON.stringify(lines)],
    );
  }
}

function moneyOrNull(text: string | null): Money | null {
  return text === null ? null : Money.parse(text);
}
