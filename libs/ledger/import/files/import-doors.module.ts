import { Module } from '@nestjs/common';
import { RequestPrincipalModule } from '@samla/platform/http/request-principal.module.js';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { LedgerModule } from '../../ledger.module.js';
import { ImportFileController } from './import-file.controller.js';
import { ForbundFileResolver, ImportFileResolver } from './import-file.resolver.js';
import { ImportJobOutcomeResolver } from '../jobs/import-job-outcome.resolver.js';
import { ImportJobResolver } from '../jobs/import-job.resolver.js';

/** Files and import jobs as the API shows them. Needs the process's `ProgressModule`. */
@Module({
  imports: [ForbundModule, LedgerModule, RequestPrincipalModule],
  providers: [ForbundFileResolver, ImportFileResolver, ImportJobResolver, ImportJobOutcomeResolver],
  controllers: [ImportFileController],
})
export class ImportDoorsModule {}
