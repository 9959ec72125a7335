import { Injectable } from '@nestjs/common';
import { assignLines, compileMapping } from '@samla/domain/accounts/mapping.js';
import type { BookedEquity } from '@samla/domain/equity/equity-run.js';
import { Money } from '@samla/domain/money/money.js';
import { STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import { FiscalYearService } from '@samla/ledger/accounts/fiscal-year.service.js';
import { MappingService } from '@samla/ledger/accounts/mapping.service.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** Reads equity from the books: opening, the year's result, and what is booked against equity itself. */
@Injectable()
export class BookedEquityReader {
  constructor(
    private readonly balances: BalanceService,
    private readonly mappings: MappingService,
    private readonly years: FiscalYearService,
  ) {}

  /** The years with books up to one. Throws `UNMAPPED_ACCOUNTS` where amounts have no line. */
  async upTo(tx: TenantTransaction, lastYear: number): Promise<BookedEquity[]> {
    const booked: BookedEquity[] = [];
    for (const { year, isConstructed } of await this.years.all(tx)) {
      if (year > lastYear || !(await this.balances.hasBookings(tx, year))) continue;
      const mapping = compileMapping((await this.mappings.ofYear(tx, year)).rows);
      const balances = assignLines(mapping, await this.balances.upTo(tx, year, 12));
      const own = balances.filter(({ line }) => line === 'OTHER_EQUITY');
      const results = balances.filter(({ line }) => STATEMENT_LINES[line].statement === 'INCOME_STATEMENT');
      // The ledger's credit is equity's plus.
      booked.push({
        year,
        opening: Money.sum(own.map(({ opening }) => opening)).negate(),
        result: Money.sum(results.map(({ change }) => change)).negate(),
        other: Money.sum(own.map(({ change }) => change)).negate(),
        isConstructed,
      });
    }
    return booked;
  }
}
