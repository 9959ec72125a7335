import { Args, createUnionType, ID, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestContext } from '@samla/platform/graphql/context-params.js';
import type { GraphqlContext } from '@samla/platform/graphql/graphql-context.js';
import { countyNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { ProgressListener } from '@samla/platform/jobs/progress-listener.js';
import { type Told, watchWhileAllowed } from '@samla/platform/jobs/watch-while-allowed.js';
import { mayReadRun, reportRunReader } from './report-access.js';
import {
  ReportRequested,
  ReportRunType,
  RequestConsolidatedReportInput,
  WHOLE_YEAR,
} from './report-run.graphql.js';
import { ReportRunService } from './report-run.service.js';

const RequestReportResult = createUnionType({
  name: 'RequestReportResult',
  description: 'Den beställda rapporten, eller regeln som sa nej.',
  types: () => [ReportRequested, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

/** Ordering and following reports. */
@Resolver(() => ReportRunType)
export class ReportRunResolver {
  constructor(
    private readonly runs: ReportRunService,
    private readonly progress: ProgressListener,
  ) {}

  @Query(() => ReportRunType, {
    description: 'En beställd rapport. Okänd, och utom räckhåll för dina uppdrag, ger samma `NOT_FOUND`.',
  })
  async reportRun(
    @CurrentPrincipal() principal: Principal | null,
    @Args('id', { type: () => ID, description: 'Rapportkörningen.' }) id: string,
  ): Promise<ReportRunType> {
    const { context, runId } = reportRunReader(principal, id);
    return ReportRunType.of(await this.runs.run(context, runId));
  }

  @Mutation(() => RequestReportResult, {
    description: 'Beställer en rapport (JSON och CSV) över det som är godkänt nu. Problem: `PERIOD_INVALID`.',
  })
  async requestConsolidatedReport(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { countyId, toPeriod, ...asked }: RequestConsolidatedReportInput,
  ): Promise<ReportRequested | RuleProblem> {
    const context = countyNamed(principal, countyId, 'REQUEST_REPORT');
    const order = { ...asked, toPeriod: toPeriod ?? WHOLE_YEAR };
    return withProblems<ReportRequested, RuleProblem>({ PERIOD_INVALID: RuleProblem.of }, async () =>
      ReportRequested.of(await this.runs.requestConsolidatedReport(context, order)),
    );
  }

  @Subscription(() => ReportRunType, {
    description: 'Rapporten nu och varje gång den kommit vidare.',
    // What is told is only that something changed: the run is read again, with the rights that the reader has by then.
    resolve(this: ReportRunResolver, { leave }: Told<Principal | null>, { id }: { id: string }) {
      return this.reportRun(leave, id);
    },
  })
  async reportRunProgress(
    @RequestContext() { principal, principalNow }: GraphqlContext,
    @Args('id', { type: () => ID, description: 'Rapportkörningen.' }) id: string,
  ): Promise<AsyncIterable<Told<Principal | null>>> {
    const { context, runId } = reportRunReader(principal, id);
    await this.runs.run(context, runId);
    return watchWhileAllowed(await this.progress.changes(runId), async () => {
      const leave = await principalNow();
      return { leave, isAllowed: mayReadRun(leave, id) };
    });
  }
}
