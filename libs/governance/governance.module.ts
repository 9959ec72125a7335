import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { DecisionRepository } from './decisions/decision.repository.js';
import { DecisionService } from './decisions/decision.service.js';

const REPOSITORIES = [DecisionRepository];
const SERVICES = [DecisionService];

/** How a förbund is steered: its decisions, the duties of its year and its risks. */
@Module({
  imports: [ForbundModule],
  providers: [...REPOSITORIES, ...SERVICES],
  exports: SERVICES,
})
export class GovernanceModule {}
