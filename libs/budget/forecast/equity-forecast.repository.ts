import { Injectable } from '@nestjs/common';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { EquityForecast } from './equity-forecast.js';

/** Published forecasts of closing equity. They are registered and never changed. */
@Injectable()
export class EquityForecastRepository {
  /** Of some years, in the order they were told. */
  async ofYears(tx: TenantTransaction, years: readonly number[]): Promise<EquityForecast[]> {
    const rows = await tx.query<Omit<EquityForecast, 'amount'> & { amount: string }>(
      `select year::integer as year, kind, told_on::text as "toldOn", amount::text as amount, document, place,
         is_constructed as "isConstructed"
       from equity_forecast where forbund_id = $1 and year = any ($2::smallint[]) order by year, told_on, kind`,
      [tx.forbundId, years],
    );
    return rows.map((row) => ({ ...row, amount: Money.parse(row.amount) }));
  }

  /** Adds what is not there yet; how many were added. */
  async add(tx: TenantTransaction, told: readonly EquityForecast[]): Promise<number> {
    return tx.execute(
      `insert into equity_forecast (forbund_id, year, kind, told_on, amount, document, place, is_constructed)
       select $1, year, kind, "toldOn", amount, document, place, "isConstructed"
       from jsonb_to_recordset($2::jsonb) as given (year smallint, kind text, "toldOn" date, amount numeric, document text,
         place text, "isConstructed" boolean)
       on conflict do nothing`,
      [tx.forbundId, JSON.stringify(told)],
    );
  }
}
