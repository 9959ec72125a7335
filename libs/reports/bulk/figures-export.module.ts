import { Module } from '@nestjs/common';
import { ConsolidationModule } from '@samla/consolidation/consolidation.module.js';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { RequestPrincipalModule } from '@samla/platform/http/request-principal.module.js';
import { FiguresExportController } from './figures-export.controller.js';
import { FiguresExportService } from './figures-export.service.js';

/** Consolidated figures in bulk, over HTTP. */
@Module({
  imports: [ConsolidationModule, ForbundModule, RequestPrincipalModule],
  providers: [FiguresExportService],
  controllers: [FiguresExportController],
  exports: [FiguresExportService],
})
export class FiguresExportModule {}
