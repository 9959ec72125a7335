import { Module } from '@nestjs/common';
import { BudgetModule } from '@samla/budget/budget.module.js';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { HandedInResolver } from './handed-in.resolver.js';
import { HandedInService } from './handed-in.service.js';
import { PublicationService } from './publication.service.js';
import {
  ImportedDifferencesResolver,
  OutcomeDifferencesResolver,
} from './published/published-difference.resolver.js';
import { PublishedDifferenceService } from './published/published-difference.service.js';
import { PublishedFigureRepository } from './published/published-figure.repository.js';
import { StatementLayoutRepository } from './statement-layout.repository.js';
import { StatementsResolver } from './statements.resolver.js';
import { StatementsService } from './statements.service.js';
import { SubmissionProofService } from './submission-proof.service.js';
import { SubmissionRepository } from './submission.repository.js';
import { SubmissionResolver } from './submission.resolver.js';
import { SubmissionService } from './submission.service.js';
import { YearBooksService } from './year-books.service.js';

const REPOSITORIES = [PublishedFigureRepository, StatementLayoutRepository, SubmissionRepository];
const SERVICES = [
  HandedInService,
  PublicationService,
  PublishedDifferenceService,
  StatementsService,
  SubmissionProofService,
  SubmissionService,
];
const RESOLVERS = [
  HandedInResolver,
  ImportedDifferencesResolver,
  OutcomeDifferencesResolver,
  StatementsResolver,
  SubmissionResolver,
];

/** What a förbund's books say by law, and what it hands in to its county. */
@Module({
  imports: [ForbundModule, LedgerModule, BudgetModule],
  providers: [...REPOSITORIES, ...SERVICES, ...RESOLVERS, YearBooksService],
  exports: SERVICES,
})
export class StatementsModule {}
