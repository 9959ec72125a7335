import { Module } from '@nestjs/common';
import { BudgetModule } from '@samla/budget/budget.module.js';
import { ContributionsModule } from '@samla/budget/contributions/contributions.module.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { BookedEquityReader } from './booked-equity.js';
import { EquityResolver } from './equity.resolver.js';
import { EquityService } from './equity.service.js';
import { EquitySettingRepository } from './equity-setting.repository.js';
import { EquitySettingService } from './equity-setting.service.js';
import { StatementsEquityResolver } from './statements-equity.resolver.js';

const SERVICES = [EquityService, EquitySettingService];

/** Eget kapital over the years, beside its ceiling, its goals and the budgets. */
@Module({
  imports: [BudgetModule, ContributionsModule, LedgerModule],
  providers: [
    EquitySettingRepository,
    ...SERVICES,
    EquityResolver,
    StatementsEquityResolver,
    BookedEquityReader,
  ],
  exports: SERVICES,
})
export class EquityModule {}
