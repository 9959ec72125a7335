import { Injectable } from '@nestjs/common';
import type { ImportPlan } from '@samla/domain/sie/plan.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { AccountRepository } from '../../accounts/account.repository.js';
import { CounterpartyRepository } from '../../accounts/counterparty.repository.js';
import { DimensionRepository } from '../../accounts/dimension.repository.js';
import { FiscalYearRepository } from '../../accounts/fiscal-year.repository.js';
import { MappingService } from '../../accounts/mapping.service.js';

/** Lays up what a file brings beside its amounts: the year, its chart, the mapping, dimensions, objects, counterparties. */
@Injectable()
export class YearLayUp {
  constructor(
    private readonly years: FiscalYearRepository,
    private readonly accounts: AccountRepository,
    private readonly mappings: MappingService,
    private readonly dimensions: DimensionRepository,
    private readonly counterparties: CounterpartyRepository,
  ) {}

  async put(tx: TenantTransaction, plan: ImportPlan, isConstructed: boolean): Promise<void> {
    if (!plan.year) return;
    await this.years.ensure(tx, { ...plan.year, isConstructed });
    await this.accounts.put(tx, plan.year.year, plan.accounts);
    await this.mappings.ensureDefault(tx);
    await this.dimensions.put(tx, plan.dimensions);
    await this.dimensions.putObjects(tx, plan.objects);
    const motpart = plan.dimensions.find(({ meaning }) => meaning === 'COUNTERPARTY')?.number;
    await this.counterparties.ensure(
      tx,
      plan.objects.filter(({ dimension }) => dimension === motpart),
    );
  }
}
