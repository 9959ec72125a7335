import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { StatementsModule } from '@samla/statements/statements.module.js';
import { ConsolidationModule } from '../consolidation.module.js';
import { DeadlineRepository } from './deadline.repository.js';
import { DeadlineResolver } from './deadline.resolver.js';
import { DeadlineService } from './deadline.service.js';
import { CountyMonitorResolver, ForbundMonitorResolver } from './monitor.resolver.js';
import { MonitorService } from './monitor.service.js';

/** Who has handed in, what is approved, what is late and what differs. */
@Module({
  imports: [ForbundModule, StatementsModule, ConsolidationModule],
  providers: [
    DeadlineRepository,
    DeadlineService,
    DeadlineResolver,
    MonitorService,
    CountyMonitorResolver,
    ForbundMonitorResolver,
  ],
  exports: [DeadlineService, MonitorService],
})
export class MonitorModule {}
