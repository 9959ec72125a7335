import { Injectable } from '@nestjs/common';
import { compileMapping } from '@samla/domain/accounts/mapping.js';
import type { YearOutcome } from '@samla/domain/insatser/decided-money.js';
import { DimensionService } from '@samla/ledger/accounts/dimension.service.js';
import { FiscalYearService } from '@samla/ledger/accounts/fiscal-year.service.js';
import { MappingService } from '@samla/ledger/accounts/mapping.service.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** What objects of the books have cost by year, and which of them the books know. */
export interface BookedOutcomes {
  readonly byObject: ReadonlyMap<string, readonly YearOutcome[]>;
  readonly known: ReadonlySet<string>;
  /** Years whose books are constructed, for demo or trial. */
  readonly constructedYears: ReadonlySet<number>;
}

/** The outcome of insatser in the books: verksamhetens kostnader by insats, as the note on costs shows them. */
@Injectable()
export class OutcomeService {
  constructor(
    private readonly balances: BalanceService,
    private readonly mappings: MappingService,
    private readonly dimensions: DimensionService,
    private readonly years: FiscalYearService,
  ) {}

  /** Costs of the objects by year, positive, less what is recharged; inside the caller's transaction. */
  async booked(tx: TenantTransaction, objects: readonly string[]): Promise<BookedOutcomes> {
    const movements = await this.balances.byInsats(tx, objects);
    const byObject = new Map<string, YearOutcome[]>();
    for (const year of new Set(movements.map((movement) => movement.year))) {
      const { lineOf } = compileMapping((await this.mappings.ofYear(tx, year)).rows);
      for (const { account, insats, change, ...movement } of movements) {
        if (movement.year !== year || lineOf(account) !== 'COSTS') continue;
        const outcomes = byObject.get(insats) ?? [];
        const index = outcomes.findIndex((outcome) => outcome.year === year);
        if (index < 0) outcomes.push({ year, amount: change });
        else outcomes[index] = { year, amount: outcomes[index]!.amount.add(change) };
        byObject.set(insats, outcomes);
      }
    }
    const objectsOfBooks = await this.dimensions.insatser(tx);
    const years = await this.years.all(tx);
    return {
      byObject: new Map(
        [...byObject].map(([object, outcomes]) => [
          object,
          outcomes.filter(({ amount }) => !amount.isZero()),
        ]),
      ),
      known: new Set([...objectsOfBooks.map(({ code }) => code), ...byObject.keys()]),
      constructedYears: new Set(years.filter(({ isConstructed }) => isConstructed).map(({ year }) => year)),
    };
  }
}
