import { Injectable } from '@nestjs/common';
import { type AccountBalance, assignLines, compileMapping } from '@samla/domain/accounts/mapping.js';
import { type BooksSpan, spanOf } from '@samla/domain/statements/books-span.js';
import type { StatementBalance } from '@samla/domain/statements/statement-balance.js';
import type { LeafLine } from '@samla/domain/statements/statement-line.js';
import type { InsatsFacts } from '@samla/domain/statements/cost-note.js';
import { AccountService } from '@samla/ledger/accounts/account.service.js';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { type DimensionObject, DimensionService } from '@samla/ledger/accounts/dimension.service.js';
import { FiscalYearService } from '@samla/ledger/accounts/fiscal-year.service.js';
import { MappingService } from '@samla/ledger/accounts/mapping.service.js';
import { BalanceService, type SpanBalance } from '@samla/ledger/journal/balance.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { PlanNames } from './planned-draft.js';
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

  /** The balances of a whole year on their lines; null for a year without books. Throws `UNMAPPED_ACCOUNTS`. */
  async balancesOf(tx: TenantTransaction, year: number): Promise<readonly StatementBalance[] | null> {
    const found = await this.balances.ofSpan(tx, spanOf(year));
    if (found.length === 0) return null;
    return assignLines(compileMapping((await this.mappings.ofYear(tx, year)).rows), byAccount(found));
  }

  /** What names stand for in a year, also one without books: the mapping that gives lines, and the insatser. */
  async names(tx: TenantTransaction, year: number): Promise<PlanNames> {
    const mapping = await this.mappings.ofYear(tx, year);
    return { mapping, insatser: (await this.dimensions.insatser(tx)).map(insatsFacts) };
  }

  /** The books of a year up to and with a period. Throws `UNMAPPED_ACCOUNTS` where amounts have no line. */
  read(tx: TenantTransaction, year: number, toPeriod: number): Promise<YearBooks> {
    return this.ofSpan(tx, spanOf(year, { toPeriod }));
  }

  /** The books of a part of a year, to a month or to a day. Throws `UNMAPPED_ACCOUNTS` where amounts have no line. */
  async ofSpan(tx: TenantTransaction, span: BooksSpan): Promise<YearBooks> {
    const { year } = span;
    const mapping = await this.mappings.ofYear(tx, year);
    const compiled = compileMapping(mapping.rows);
    const found = await this.balances.ofSpan(tx, span);
    const balances = assignLines(compiled, byAccount(found));
    const accounts = await this.accounts.ofYear(tx, year);
    const counterparties = await this.counterparties.all(tx);
    const insatser = await this.dimensions.insatser(tx);
    const years = await this.years.all(tx);
    return {
      ...span,
      isConstructed: years.some((each) => each.year === year && each.isConstructed),
      mappingVersion: mapping.id,
      balances,
      movements: found.flatMap((movement) => {
        const line = compiled.lineOf(movement.account);
        return line ? [{ ...movement, line }] : [];
      }),
      unverifiedAccounts: new Set(
        balances.flatMap(({ account }) => (compiled.ruleOf(account)?.unverified ? [account] : [])),
      ),
      accountNames: new Map(accounts.map(({ number, name }) => [number, name])),
      counterparties: new Map(counterparties.map((counterparty) => [counterparty.code, counterparty])),
      insatser: insatser.map(insatsFacts),
    };
  }
}

function insatsFacts({ code, name, grouping }: DimensionObject): InsatsFacts {
  return { code, name, group: grouping ?? 'OTHER' };
}

/** The balances without their kostnadsställen, in the order that they came. */
function byAccount(balances: readonly SpanBalance[]) {
  const sums = new Map<string, Omit<SpanBalance, 'costCentre'>>();
  for (const { account, counterparty, insats, opening, change } of balances) {
    const key = JSON.stringify([account, counterparty, insats]);
    const known = sums.get(key);
    sums.set(key, {
      ...{ account, counterparty, insats },
      opening: known ? known.opening.add(opening) : opening,
      change: known ? known.change.add(change) : change,
    });
  }
  return [...sums.values()].map((sum) => ({ ...sum, closing: sum.opening.add(sum.change) }));
}
