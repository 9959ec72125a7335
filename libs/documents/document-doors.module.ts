import { Module } from '@nestjs/common';
import { DocumentCheckResolver } from './checks/document-check.resolver.js';
import { DocumentsModule } from './documents.module.js';
import { CheckResultResolver, DocumentFindingResolver } from './findings/finding.resolver.js';
import {
  DocumentResolver,
  DocumentVersionResolver,
  ForbundDocumentsResolver,
} from './kept/document.resolver.js';
import { CheckedTablesResolver } from './tables/checked-table.resolver.js';

/** Documents and checks as the API shows them. Needs the process's `ProgressModule`. */
@Module({
  imports: [DocumentsModule],
  providers: [
    CheckedTablesResolver,
    CheckResultResolver,
    DocumentCheckResolver,
    DocumentFindingResolver,
    DocumentResolver,
    DocumentVersionResolver,
    ForbundDocumentsResolver,
  ],
})
export class DocumentDoorsModule {}
