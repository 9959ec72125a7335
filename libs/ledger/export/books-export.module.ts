import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { RequestPrincipalModule } from '@samla/platform/http/request-principal.module.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { DimensionRepository } from '../accounts/dimension.repository.js';
import { FiscalYearRepository } from '../accounts/fiscal-year.repository.js';
import { BooksExportController } from './books-export.controller.js';
import { BooksExportService } from './books-export.service.js';
import { BooksToExportReader } from './books-to-export.js';
import { ExportRepository } from './export.repository.js';

const REPOSITORIES = [AccountRepository, DimensionRepository, ExportRepository, FiscalYearRepository];

/** The books as files for other programs, over HTTP. */
@Module({
  imports: [ForbundModule, RequestPrincipalModule],
  providers: [...REPOSITORIES, BooksToExportReader, BooksExportService],
  controllers: [BooksExportController],
  exports: [BooksExportService],
})
export class BooksExportModule {}
