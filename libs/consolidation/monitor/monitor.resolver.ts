import { Args, GraphQLISODateTime, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CountyType } from '@samla/forbund/county.graphql.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { countyFor, tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestTime } from '@samla/platform/graphql/context-params.js';
import { MonitorRowType, SubmissionMonitor } from './monitor.graphql.js';
import { MonitorService } from './monitor.service.js';

const YEAR = { type: () => Int, description: 'Räkenskapsår.' };
const TO_PERIOD = { type: () => Int, defaultValue: 12, description: 'Till och med period 1–12.' };

/** Who in a county has handed in, what is approved, what is late and what differs. */
@Resolver(() => CountyType)
export class CountyMonitorResolver {
  constructor(private readonly service: MonitorService) {}

  @ResolveField(() => SubmissionMonitor, {
    description:
      'Övervakning av en period: alla förbund i länet, utfall, budget och prognos var för sig, som det var känt vid `knownAt`.',
  })
  async monitor(
    @Parent() { key: countyId }: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args('year', YEAR) year: number,
    @Args('toPeriod', TO_PERIOD) toPeriod: number,
    @Args('knownAt', {
      type: () => GraphQLISODateTime,
      nullable: true,
      description: 'Som det var känt vid; nu när det utelämnas.',
    })
    knownAt?: Date | null,
  ): Promise<SubmissionMonitor> {
    const context = countyFor(principal, countyId, 'READ_CONSOLIDATION');
    const question = { year, toPeriod, knownAt: knownAt ?? now };
    const rows = await this.service.monitor(context, question);
    return SubmissionMonitor.of(
      question,
      rows.map((row) => MonitorRowType.of(row, null)),
    );
  }
}

/** How a förbund itself stands with its county. */
@Resolver(() => ForbundType)
export class ForbundMonitorResolver {
  constructor(private readonly service: MonitorService) {}

  @ResolveField(() => [MonitorRowType], {
    description:
      'Förbundets egna rader i länets övervakning: utfall, budget och prognos, med sista dag och om något har ändrats sedan godkännandet.',
  })
  async submissionMonitor(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestTime() now: Date,
    @Args('year', YEAR) year: number,
    @Args('toPeriod', TO_PERIOD) toPeriod: number,
  ): Promise<MonitorRowType[]> {
    const context = tenantFor(principal, forbundId, 'READ_SUBMISSIONS');
    const rows = await this.service.ofForbund(context, { year, toPeriod, knownAt: now });
    return rows.map(({ changedSince, ...row }) => MonitorRowType.of(row, changedSince));
  }
}
