import { Injectable } from '@nestjs/common';
import { compileMapping } from '@samla/domain/accounts/mapping.js';
import { budgetKindOf } from '@samla/domain/budget/budget-kind.js';
import type { Booked } from '@samla/domain/budget/budget-outcome.js';
import { MappingService } from '@samla/ledger/accounts/mapping.service.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** What is booked as income and costs, as a budget meets it. */
@Injectable()
export class BookedService {
  constructor(
    private readonly balances: BalanceService,
    private readonly mappings: MappingService,
  ) {}

  /**
   * Income and costs of a year up to and with a period by account, insats and kostnadsställe, inside the caller's
   * transaction; null for a year without books. An account that the mapping has no line for counts by its class.
   */
  async upTo(tx: TenantTransaction, year: number, toPeriod: number): Promise<Booked[] | null> {
    if (!(await this.balances.hasBookings(tx, year))) return null;
    const { lineOf } = compileMapping((await this.mappings.ofYear(tx, year)).rows);
    const movements = await this.balances.byCostCentre(tx, year, toPeriod);
    return movements.flatMap(({ account, insats, costCentre, change }): Booked[] => {
      const kind = budgetKindOf(account, lineOf(account));
      if (!kind) return [];
      return [{ kind, account, insats, costCentre, amount: kind === 'INCOME' ? change.negate() : change }];
    });
  }
}
