import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { CalendarFeedController } from './calendar/calendar-feed.controller.js';
import { CalendarFeedRepository } from './calendar/calendar-feed.repository.js';
import { CalendarFeedResolver } from './calendar/calendar-feed.resolver.js';
import { CalendarFeedService } from './calendar/calendar-feed.service.js';
import { DecisionMandates } from './decisions/decision-mandates.service.js';
import { DecisionRepository } from './decisions/decision.repository.js';
import { DecisionResolver, DecisionsResolver } from './decisions/decision.resolver.js';
import { DecisionService } from './decisions/decision.service.js';
import { CountyDutiesResolver } from './duties/county-duty.resolver.js';
import { CountyDutyService } from './duties/county-duty.service.js';
import { DutyRegistration } from './duties/duty-registration.service.js';
import { DutyReminderRepository } from './duties/duty-reminder.repository.js';
import { DutyReminderService } from './duties/duty-reminder.service.js';
import { DutyRepository } from './duties/duty.repository.js';
import { DutiesResolver } from './duties/duty.resolver.js';
import { DutyService } from './duties/duty.service.js';
import { DutyYears } from './duties/duty-years.service.js';
import { RiskRepository } from './risks/risk.repository.js';
import { RiskResolver } from './risks/risk.resolver.js';
import { RiskService } from './risks/risk.service.js';

const REPOSITORIES = [
  CalendarFeedRepository,
  DecisionRepository,
  DutyReminderRepository,
  DutyRepository,
  RiskRepository,
];
const SERVICES = [
  CalendarFeedService,
  CountyDutyService,
  DecisionMandates,
  DecisionService,
  DutyRegistration,
  DutyReminderService,
  DutyService,
  RiskService,
];
const RESOLVERS = [
  CalendarFeedResolver,
  CountyDutiesResolver,
  DecisionResolver,
  DecisionsResolver,
  DutiesResolver,
  RiskResolver,
];

/** How a förbund is steered: its decisions, the duties of its year and its risks. */
@Module({
  imports: [ForbundModule],
  controllers: [CalendarFeedController],
  providers: [...REPOSITORIES, ...SERVICES, ...RESOLVERS, DutyYears],
  exports: SERVICES,
})
export class GovernanceModule {}
