import { Injectable } from '@nestjs/common';
import { type AccountBalance, assignLines, compileMapping } from '@samla/domain/accounts/mapping.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { LeafLine } from '@samla/domain/statements/statement-line.js';
import type { InsatsFacts } from '@samla/domain/statements/cost-note.js';
import { AccountService } from '@samla/ledger/accounts/account.service.js';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { DimensionService } from '@samla/ledger/accounts/dimension.service.js';
import { FiscalYearService } from '@samla/ledger/accounts/fiscal-year.service.js';
import { MappingService } from '@samla/ledger/accounts/mapping.service.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { YearBooks } from './year-books.js';

/** Reads what statements and submissions are made of from the ledger's services. */
@Injectable()
export class YearBooksService {
  constructor(
    private readonly balances: BalanceService,
    private readonly accounts: AccountService,
    private readonly counterparties: CounterpartyService,
    private readonly dimensions: DimensionService,
    private readonly mappings: MappingService,
    private readonly years: FiscalYearService,
  ) {}

  /** Whether anything is booked in the year. */
  exist(tx: TenantTransaction, year: number): Promise<boolean> {
    return this.balances.hasBookings(tx, year);
  }

  /** Balances on the lines that the year's mapping gives them; an account without a line is left out. */
  async onLines<B extends AccountBalance>(
    tx: TenantTransaction,
    year: number,
    balances: readonly B[],
  ): Promise<(B & { readonly line: LeafLine })[]> {
    const { lineOf } = compileMapping((await this.mappings.ofYear(tx, year)).rows);
    return balances.flatMap((balance) => {
      const line = lineOf(balance.account);
      return line ? [{ ...balance, line }] : [];
    });
  }

  /** The books of a year up to and with a period. Throws `UNMAPPED_ACCOUNTS` where amounts have no line. */
  async read(tx: TenantTransaction, year: number, toPeriod: number): Promise<YearBooks> {
    assertPeriod(toPeriod);
    const mapping = await this.mappings.ofYear(tx, year);
    const compiled = compileMapping(mapping.rows);
    const balances = assignLines(compiled, await this.balances.upTo(tx, year, toPeriod));
    const movements = await this.balances.byCostCentre(tx, year, toPeriod);
    const accounts = await this.accounts.ofYear(tx, year);
    const counterparties = await this.counterparties.all(tx);
    const insatser = await this.dimensions.insatser(tx);
    const years = await this.years.all(tx);
    return {
      year,
      toPeriod,
      isConstructed: years.some((each) => each.year === year && each.isConstructed),
      mappingVersion: mapping.id,
      balances,
      movements: movements.flatMap((movement) => {
        const line = compiled.lineOf(movement.account);
        return line ? [{ ...movement, line }] : [];
      }),
      unverifiedAccounts: new Set(
        balances.flatMap(({ account }) => (compiled.ruleOf(account)?.unverified ? [account] : [])),
      ),
      accountNames: new Map(accounts.map(({ number, name }) => [number, name])),
      counterparties: new Map(counterparties.map((counterparty) => [counterparty.code, counterparty])),
      insatser: insatser.map(({ code, name, grouping }): InsatsFacts => ({
        code,
        name,
        group: grouping ?? 'OTHER',
      })),
    };
  }
}

function assertPeriod(toPeriod: number): void {
  if (Number.isInteger(toPeriod) && toPeriod >= 1 && toPeriod <= 12) return;
  throw new DomainError('BAD_USER_INPUT', 'toPeriod ska vara 1–12.', { argument: 'toPeriod' });
}
