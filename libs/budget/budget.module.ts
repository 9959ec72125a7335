import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { GovernanceModule } from '@samla/governance/governance.module.js';
import { InsatserModule } from '@samla/insatser/insatser.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { FORECAST_PROVIDERS, FORECAST_SERVICES } from './forecast/forecast-providers.js';
import { BudgetImportResolver } from './import/budget-import.resolver.js';
import { BudgetImportService } from './import/budget-import.service.js';
import { BudgetShelf } from './import/budget-shelf.service.js';
import { BookedService } from './versions/booked.service.js';
import { BudgetDecisions } from './versions/budget-decision.service.js';
import { BudgetEvidence } from './versions/budget-evidence.service.js';
import { BudgetKnownKeys } from './versions/budget-known-keys.service.js';
import { BudgetLineRepository } from './versions/budget-line.repository.js';
import { BudgetMutationResolver } from './versions/budget-mutation.resolver.js';
import { BudgetRegistration } from './versions/budget-registration.service.js';
import { BudgetVersionRepository } from './versions/budget-version.repository.js';
import { BudgetWriting } from './versions/budget-writing.service.js';
import { BudgetVersionResolver, ForbundBudgetsResolver } from './versions/budget.resolver.js';
import { BudgetService } from './versions/budget.service.js';

const REPOSITORIES = [BudgetLineRepository, BudgetShelf, BudgetVersionRepository];
const SERVICES = [
  BookedService,
  BudgetDecisions,
  BudgetImportService,
  BudgetRegistration,
  BudgetService,
  BudgetWriting,
];
const RESOLVERS = [
  BudgetImportResolver,
  BudgetMutationResolver,
  BudgetVersionResolver,
  ForbundBudgetsResolver,
];

/** What a förbund plans: versions of its budget, tied to decisions, with outcome beside them. */
@Module({
  imports: [ForbundModule, GovernanceModule, InsatserModule, LedgerModule],
  providers: [
    ...REPOSITORIES,
    ...SERVICES,
    BudgetEvidence,
    BudgetKnownKeys,
    ...RESOLVERS,
    ...FORECAST_PROVIDERS,
  ],
  exports: [...SERVICES, ...FORECAST_SERVICES],
})
export class BudgetModule {}
