import { Injectable } from '@nestjs/common';
import { type CompiledMapping, compileMapping } from '@samla/domain/accounts/mapping.js';
import { budgetKindOf } from '@samla/domain/budget/budget-kind.js';
import type { BookedMonths } from '@samla/domain/forecast/forecast-facts.js';
import { MONTHS } from '@samla/domain/forecast/months.js';
import { Money } from '@samla/domain/money/money.js';
import { RESULT_LEAFS } from '@samla/domain/statements/income-statement.js';
import { AccountService } from '@samla/ledger/accounts/account.service.js';
import { FiscalYearService } from '@samla/ledger/accounts/fiscal-year.service.js';
import { MappingService } from '@samla/ledger/accounts/mapping.service.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** The books of a year as a forecast reads them. */
export interface ForecastBooks {
  readonly booked: readonly BookedMonths[];
  /** Null when last year has no books. */
  readonly lastYear: readonly BookedMonths[] | null;
  /** The last month with a booking on a result account, 0–12. */
  readonly lastBookedMonth: number;
  /** Equity when the year began, positive when there is some; null when the year has no books. */
  readonly openingEquity: Money | null;
  readonly isConstructed: boolean;
  readonly accountName: (account: string) => string;
}

/** Reads outcome month by month, and opening equity, from the ledger's services. */
@Injectable()
export class ForecastBooksService {
  constructor(
    private readonly balances: BalanceService,
    private readonly accounts: AccountService,
    private readonly mappings: MappingService,
    private readonly years: FiscalYearService,
  ) {}

  /** The books of a year and of the year before it. */
  async read(tx: TenantTransaction, year: number): Promise<ForecastBooks> {
    const booked = await this.months(tx, year);
    const before = await this.months(tx, year - 1);
    const accounts = new Map(
      (await this.accounts.ofYear(tx, year)).map(({ number, name }) => [number, name]),
    );
    const years = await this.years.all(tx);
    return {
      booked: booked ?? [],
      lastYear: before,
      lastBookedMonth: lastMonthOf(booked ?? []),
      openingEquity: booked && (await this.openingEquity(tx, year)),
      isConstructed: years.some((each) => each.year === year && each.isConstructed),
      accountName: (account) => accounts.get(account) ?? '',
    };
  }

  /** Income and costs of a year by month; null when the year has no books. */
  async months(tx: TenantTransaction, year: number): Promise<readonly BookedMonths[] | null> {
    if (!(await this.balances.hasBookings(tx, year))) return null;
    const mapping = compileMapping((await this.mappings.ofYear(tx, year)).rows);
    return byMonth(await this.balances.byMonth(tx, year), mapping);
  }

  private async openingEquity(tx: TenantTransaction, year: number): Promise<Money> {
    const { lineOf } = compileMapping((await this.mappings.ofYear(tx, year)).rows);
    // A result of last year that nobody has transferred yet is equity too.
    const equity = (await this.balances.upTo(tx, year, 0)).filter(({ account }) => {
      const line = lineOf(account);
      return line === 'OTHER_EQUITY' || (line !== null && RESULT_LEAFS.some((leaf) => leaf === line));
    });
    return Money.sum(equity.map(({ opening }) => opening)).negate();
  }
}

/** What the ledger tells of a month. */
type MonthMovement = Awaited<ReturnType<BalanceService['byMonth']>>[number];

function byMonth(movements: readonly MonthMovement[], { lineOf }: CompiledMapping): BookedMonths[] {
  const found = new Map<string, { row: Omit<BookedMonths, 'months'>; months: Money[] }>();
  for (const { account, insats, costCentre, month, change } of movements) {
    const kind = budgetKindOf(account, lineOf(account));
    if (!kind) continue;
    const key = [account, insats, costCentre].join('|');
    const known = found.get(key) ?? {
      row: { kind, account, insats, costCentre },
      months: Array.from({ length: MONTHS }, () => Money.zero),
    };
    // Income is credit, and is positive here as costs are.
    known.months[month - 1] = kind === 'INCOME' ? change.negate() : change;
    found.set(key, known);
  }
  return [...found.values()].map(({ row, months }) => ({ ...row, months }));
}

function lastMonthOf(booked: readonly BookedMonths[]): number {
  return booked.reduce(
    (last, { months }) =>
      Math.max(
        last,
        months.reduce((at, amount, index) => (amount.isZero() ? at : index + 1), 0),
      ),
    0,
  );
}
