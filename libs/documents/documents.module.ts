import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { StatementsModule } from '@samla/statements/statements.module.js';
import { CheckOrders } from './checks/check-orders.js';
import { DocumentCheckRunService } from './checks/document-check-run.service.js';
import { DocumentCheckRepository } from './checks/document-check.repository.js';
import { DocumentCheckService } from './checks/document-check.service.js';
import { DocumentChecker } from './checks/document-checker.js';
import { KnownFiguresService } from './checks/known-figures.service.js';
import { CheckResultRepository } from './findings/check-result.repository.js';
import { FindingAnswerRepository } from './findings/finding-answer.repository.js';
import { FindingService } from './findings/finding.service.js';
import { DocumentRegistration } from './kept/document-registration.service.js';
import { DocumentRepository } from './kept/document.repository.js';
import { DocumentService } from './kept/document.service.js';
import { CheckedTableRepository } from './tables/checked-table.repository.js';
import { CheckedTableService } from './tables/checked-table.service.js';

const SERVICES = [
  DocumentRegistration,
  DocumentService,
  DocumentCheckService,
  DocumentCheckRunService,
  FindingService,
  CheckedTableService,
];

/** Documents of a förbund and what a check of them found. */
@Module({
  imports: [ForbundModule, LedgerModule, StatementsModule],
  providers: [
    CheckOrders,
    CheckedTableRepository,
    CheckResultRepository,
    DocumentChecker,
    DocumentCheckRepository,
    DocumentRepository,
    FindingAnswerRepository,
    KnownFiguresService,
    ...SERVICES,
  ],
  exports: SERVICES,
})
export class DocumentsModule {}
