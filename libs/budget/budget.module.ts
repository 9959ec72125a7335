import { Module } from '@nestjs/common';
import { GovernanceModule } from '@samla/governance/governance.module.js';

@Module({ imports: [GovernanceModule] })
export class BudgetModule {}
