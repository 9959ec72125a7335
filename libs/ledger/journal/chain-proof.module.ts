import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { RequestPrincipalModule } from '@samla/platform/http/request-principal.module.js';
import { ChainExportController } from './chain-export.controller.js';
import { ChainExportService } from './chain-export.service.js';
import { ChainProofService } from './chain-proof.service.js';
import { ChainRecordRepository } from './chain-record.repository.js';

/** The chains of the journal: proved from the database, and handed out to be proved without it. */
@Module({
  imports: [ForbundModule, RequestPrincipalModule],
  providers: [ChainRecordRepository, ChainExportService, ChainProofService],
  controllers: [ChainExportController],
  exports: [ChainExportService, ChainProofService],
})
export class ChainProofModule {}
