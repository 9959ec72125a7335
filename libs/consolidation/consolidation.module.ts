import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { CellRowsService } from './cell-rows.service.js';
import { CombinedConsolidationResolver } from './combined-consolidation.resolver.js';
import { CombinedConsolidationService } from './combined-consolidation.service.js';
import { ComparisonResolver } from './comparison.resolver.js';
import { ConsolidatedCellResolver, ConsolidatedOperatingCellResolver } from './consolidated-cell.resolver.js';
import { CombinedPartsResolver, ConsolidationPartsResolver } from './consolidation-parts.resolver.js';
import { ConsolidationPartsService } from './consolidation-parts.service.js';
import { ConsolidationResolver } from './consolidation.resolver.js';
import { ConsolidationService } from './consolidation.service.js';
import { EliminationSideResolver } from './elimination-side.resolver.js';
import { FiguresService } from './figures.service.js';
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
    FiguresService,
    ConsolidationService,
    CombinedConsolidationService,
    CellRowsService,
    ConsolidationPartsService,
    ConsolidationResolver,
    CombinedConsolidationResolver,
    ComparisonResolver,
    ConsolidationPartsResolver,
    CombinedPartsResolver,
    ConsolidatedCellResolver,
    ConsolidatedOperatingCellResolver,
    EliminationSideResolver,
  ],
  exports: [
    ConsolidationService,
    ConsolidationPartsService,
    CombinedConsolidationService,
    RollUpService,
    RollupProofService,
  ],
})
export class ConsolidationModule {}
