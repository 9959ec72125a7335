import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { ConsolidatedCellResolver } from './consolidated-cell.resolver.js';
import { ConsolidationResolver } from './consolidation.resolver.js';
import { ConsolidationService } from './consolidation.service.js';
import { EliminationSideResolver } from './elimination-side.resolver.js';
import { RollUpService } from './roll-up.service.js';
import { RollupProofRepository } from './rollup-proof.repository.js';
import { RollupProofService } from './rollup-proof.service.js';
import { ApprovedFiguresService } from './read/approved-figures.service.js';
import { KeptWork } from './read/kept-work.js';
import { RollupRepository } from './read/rollup.repository.js';
import { WorklistModule } from './worklist/worklist.module.js';

/** County figures: approved submissions added together, mutual dealings eliminated. */
@Module({
  imports: [ForbundModule, WorklistModule],
  providers: [
    RollupRepository,
    ApprovedFiguresService,
    KeptWork,
    RollUpService,
    RollupProofRepository,
    RollupProofService,
    ConsolidationService,
    ConsolidationResolver,
    ConsolidatedCellResolver,
    EliminationSideResolver,
  ],
  exports: [ConsolidationService, RollUpService, RollupProofService],
})
export class ConsolidationModule {}
