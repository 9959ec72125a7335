import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { GovernanceModule } from '@samla/governance/governance.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { ContributionBooksReader } from './contribution-books.js';
import { ContributionKeyRepository } from './contribution-key.repository.js';
import { ContributionKeyResolver } from './contribution-key.resolver.js';
import { ContributionKeyService } from './contribution-key.service.js';
import { ContributionRequestService } from './contribution-request.service.js';
import { ContributionVersionRepository } from './contribution-version.repository.js';
import { ContributionsResolver } from './contribution.resolver.js';
import { ContributionReading, ContributionService } from './contribution.service.js';
import { GrantModelResolver } from './grant-model.resolver.js';

const REPOSITORIES = [ContributionKeyRepository, ContributionVersionRepository];
const SERVICES = [ContributionKeyService, ContributionRequestService, ContributionService];
const RESOLVERS = [ContributionKeyResolver, ContributionsResolver, GrantModelResolver];

/** What the parties pay (5 §): keys, allotments, what was decided and what the books have received. */
@Module({
  imports: [ForbundModule, GovernanceModule, LedgerModule],
  providers: [...REPOSITORIES, ...SERVICES, ...RESOLVERS, ContributionBooksReader, ContributionReading],
  exports: SERVICES,
})
export class ContributionsModule {}
