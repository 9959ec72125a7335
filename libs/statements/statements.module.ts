import { Module } from '@nestjs/common';
import { BudgetModule } from '@samla/budget/budget.module.js';
import { ContributionsModule } from '@samla/budget/contributions/contributions.module.js';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { HandedInResolver } from './handed-in.resolver.js';
import { HandedInService } from './handed-in.service.js';
import { MutualEntryRepository } from './mutual-entry.repository.js';
import { PublicationService } from './publication.service.js';
import {
  ImportedDifferencesResolver,
  OutcomeDifferencesResolver,
} from './published/published-difference.resolver.js';
import { PublishedDifferenceService } from './published/published-difference.service.js';
import { PublishedAgainstBooksService } from './published/published-against-books.service.js';
import { PublishedDocumentRepository } from './published/published-document.repository.js';
import {
  PublishedDocumentsResolver,
  PublishedDocumentTablesResolver,
} from './published/published-documents.resolver.js';
import { PublishedEntryResolver } from './published/published-entry.resolver.js';
import { PublishedFigureRepository } from './published/published-figure.repository.js';
import { PublishedImportService } from './published/published-import.service.js';
import { PublishedShelf } from './published/published-shelf.js';
import { PublishedTableRepository } from './published/published-table.repository.js';
import { PublishedTableService } from './published/published-table.service.js';
import { PublishedTableWriter } from './published/published-table-writer.js';
import { PublishedYearFigures } from './published/published-years.service.js';
import { StatementLayoutRepository } from './statement-layout.repository.js';
import { StatementOverviewReader } from './statement-overview.reader.js';
import { StatementsResolver } from './statements.resolver.js';
import { StatementsService } from './statements.service.js';
import { SubmissionDrafts } from './submission-drafts.service.js';
import { SubmissionProofService } from './submission-proof.service.js';
import { SubmissionRepository } from './submission.repository.js';
import { SubmissionResolver } from './submission.resolver.js';
import { SubmissionService } from './submission.service.js';
import { YearBooksService } from './year-books.service.js';

const REPOSITORIES = [
  MutualEntryRepository,
  PublishedDocumentRepository,
  PublishedFigureRepository,
  PublishedTableRepository,
  PublishedTableWriter,
  StatementLayoutRepository,
  SubmissionRepository,
];
const SERVICES = [
  HandedInService,
  PublicationService,
  PublishedAgainstBooksService,
  PublishedDifferenceService,
  PublishedImportService,
  PublishedTableService,
  PublishedYearFigures,
  StatementsService,
  SubmissionProofService,
  SubmissionService,
];
const RESOLVERS = [
  HandedInResolver,
  ImportedDifferencesResolver,
  OutcomeDifferencesResolver,
  PublishedDocumentsResolver,
  PublishedDocumentTablesResolver,
  PublishedEntryResolver,
  StatementsResolver,
  SubmissionResolver,
];

/** What a förbund's books say by law, and what it hands in to its county. */
@Module({
  imports: [ForbundModule, LedgerModule, BudgetModule, ContributionsModule],
  providers: [
    ...REPOSITORIES,
    ...SERVICES,
    ...RESOLVERS,
    PublishedShelf,
    StatementOverviewReader,
    SubmissionDrafts,
    YearBooksService,
  ],
  exports: SERVICES,
})
export class StatementsModule {}
