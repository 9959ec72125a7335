import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { GovernanceModule } from '@samla/governance/governance.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { CountRepository } from './counts/count.repository.js';
import { CountService } from './counts/count.service.js';
import { DossierPartsService } from './dossier/dossier-parts.service.js';
import { DossierResolver, InsatsTotalsResolver } from './dossier/dossier.resolver.js';
import { DossierService } from './dossier/dossier.service.js';
import { FollowUpResolver } from './follow-up.resolver.js';
import { GoalRepository } from './goals/goal.repository.js';
import { GoalService } from './goals/goal.service.js';
import { GrantRepository } from './money/grant.repository.js';
import { GrantService } from './money/grant.service.js';
import { OutcomeService } from './money/outcome.service.js';
import { PublishedInsatserService } from './published-insatser.service.js';
import { InsatsRepository } from './register/insats.repository.js';
import { InsatserResolver } from './register/insats.resolver.js';
import { InsatsService } from './register/insats.service.js';
import { InsatsReportRepository } from './reports/insats-report.repository.js';
import { InsatsReportService } from './reports/insats-report.service.js';

const REPOSITORIES = [
  CountRepository,
  GoalRepository,
  GrantRepository,
  InsatsReportRepository,
  InsatsRepository,
];
const SERVICES = [
  CountService,
  DossierPartsService,
  DossierService,
  GoalService,
  GrantService,
  InsatsReportService,
  InsatsService,
  OutcomeService,
  PublishedInsatserService,
];
const RESOLVERS = [DossierResolver, FollowUpResolver, InsatserResolver, InsatsTotalsResolver];

/** Insatser: what a förbund finances, by which decision, for what cost and to what end. */
@Module({
  imports: [ForbundModule, GovernanceModule, LedgerModule],
  providers: [...REPOSITORIES, ...SERVICES, ...RESOLVERS],
  exports: SERVICES,
})
export class InsatserModule {}
