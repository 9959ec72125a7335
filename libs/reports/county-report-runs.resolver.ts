import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CountyType } from '@samla/forbund/county.graphql.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { MOST_PER_PAGE, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { pageOf } from '@samla/platform/paging.js';
import { reportReader } from './report-access.js';
import { ReportRunConnection, ReportRunType } from './report-run.graphql.js';
import { ReportRunService } from './report-run.service.js';

/** The reports that a county has ordered. */
@Resolver(() => CountyType)
export class CountyReportRunsResolver {
  constructor(private readonly runs: ReportRunService) {}

  @ResolveField(() => ReportRunConnection, {
    description: 'Länets beställda rapporter, nyast först.',
    complexity: costOfPage,
  })
  async reportRuns(
    @Parent() county: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @Args() { first, after }: PageArgs,
  ) {
    const context = reportReader(principal, county.key);
    const found = await this.runs.page(context, pageOf(first, after, 2, MOST_PER_PAGE));
    return toConnection(
      found,
      (run) => [run.requestedAt.toISOString(), run.id],
      (run) => ReportRunType.of(run),
    );
  }
}
