import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';

/** An account of one year's chart (kontoplan). */
export interface Account {
  readonly year: number;
  readonly number: string;
  readonly name: string;
}

/** The account numbers of the chart that a year is held against. */
export interface ChartFor {
  readonly forYear: number;
  /** The chart's own. */
  readonly year: number;
  readonly numbers: readonly string[];
}

/** The chart of accounts, per förbund and year. */
@Injectable()
export class AccountRepository {
  ofYear(tx: TenantTransaction, year: number): Promise<Account[]> {
    return tx.query<Account>(
      'select year, number, name from account where forbund_id = $1 and year = $2 order by number collate "C"',
      [tx.forbundId, year],
    );
  }

  /** The chart that each of some years is held against: its own, or the latest there is where it has none. */
  chartsFor(tx: TenantTransaction, years: readonly number[]): Promise<ChartFor[]> {
    return tx.query<ChartFor>(
      `select asked.year as "forYear", chart.year, array_agg(chart.number order by chart.number collate "C") as numbers
       from unnest($2::smallint[]) as asked (year)
       join account chart on chart.forbund_id = $1 and chart.year = (
         select own.year from account own where own.forbund_id = $1 order by own.year = asked.year desc, own.year desc limit 1)
       group by asked.year, chart.year order by asked.year`,
      [tx.forbundId, years],
    );
  }

  /** A page of a year's chart by account number; the keyset is the number. */
  async page(tx: TenantTransaction, year: number, page: Page): Promise<Paged<Account>> {
    const rows = await tx.query<Account>(
      `select year, number, name from account where forbund_id = $1 and year = $2 and number collate "C" > $3
       order by number collate "C" limit $4`,
      [tx.forbundId, year, page.after?.[0] ?? '', page.limit + 1],
    );
    return paged(rows, page);
  }

  /** Adds accounts to a year's chart; the name of one that is there already becomes the later one. */
  async put(
    tx: TenantTransaction,
    year: number,
    accounts: readonly Pick<Account, 'number' | 'name'>[],
  ): Promise<void> {
    await tx.execute(
      `insert into account (forbund_id, year, number, name) select $1, $2, number, name from unnest($3::text[], $4::text[]) as given (number, name)
       on conflict (forbund_id, year, number) do update set name = excluded.name where account.name <> excluded.name`,
      [tx.forbundId, year, accounts.map(({ number }) => number), accounts.map(({ name }) => name)],
    );
  }
}
