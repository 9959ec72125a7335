import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { CasePeople } from './case-people.js';
import { MutualCaseRepository } from './mutual-case.repository.js';
import { MutualCaseService } from './mutual-case.service.js';
import { MutualDealingRepository } from './mutual-dealing.repository.js';
import {
  CountyMutualDifferencesResolver,
  ForbundMutualDifferencesResolver,
  MutualDifferenceSideResolver,
} from './mutual-difference.resolver.js';
import { MutualDifferenceService } from './mutual-difference.service.js';

/** What förbund leave over between them, and what the two of them say about it. */
@Module({
  imports: [ForbundModule],
  providers: [
    CasePeople,
    MutualDealingRepository,
    MutualCaseRepository,
    MutualDifferenceService,
    MutualCaseService,
    CountyMutualDifferencesResolver,
    ForbundMutualDifferencesResolver,
    MutualDifferenceSideResolver,
  ],
  exports: [MutualDifferenceService, MutualCaseService],
})
export class WorklistModule {}
