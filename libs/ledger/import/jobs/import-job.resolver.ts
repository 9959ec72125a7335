import {
  Args,
  createUnionType,
  ID,
  Mutation,
  Parent,
  ResolveField,
  Resolver,
  Subscription,
} from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal, RequestContext } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import type { GraphqlContext } from '@samla/platform/graphql/graphql-context.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { ProgressListener } from '@samla/platform/jobs/progress-listener.js';
import { type Told, watchWhileAllowed } from '@samla/platform/jobs/watch-while-allowed.js';
import { pageOf } from '@samla/platform/paging.js';
import { importJobReader, keyWithin, mayReadImportJob } from './import-job-access.js';
import {
  DeclineImportInput,
  FileDeclined,
  ImportDeclined,
  ImportJobConnection,
  ImportJobType,
  ImportRequested,
  PlanImportInput,
  RequestImportInput,
} from './import-job.graphql.js';
import { ImportJobService } from './import-job.service.js';

const RequestImportResult = createUnionType({
  name: 'RequestImportResult',
  description: 'Den beställda inläsningen, eller vem som har avböjt filen.',
  types: () => [ImportRequested, FileDeclined] as const,
  resolveType: (value: object) => value.constructor,
});

const DeclineImportResult = createUnionType({
  name: 'DeclineImportResult',
  description: 'Den avböjda inläsningen, eller regeln som sa nej.',
  types: () => [ImportDeclined, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

/** Ordering, declining and following the imports of a förbund. */
@Resolver(() => ForbundType)
export class ImportJobResolver {
  constructor(
    private readonly jobs: ImportJobService,
    private readonly progress: ProgressListener,
  ) {}

  @ResolveField(() => ImportJobConnection, {
    description: 'Beställda inläsningar, även provläsningar, den senaste först.',
    complexity: costOfPage,
  })
  async importJobs(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<ImportJobType>> {
    const context = tenantFor(principal, forbundId, 'READ_BOOKS');
    return toConnection(
      await this.jobs.page(context, pageOf(first, after, 2, MOST_PER_PAGE)),
      ({ at, id }) => [at, id],
      ({ at: _, ...job }) => ImportJobType.of(job),
    );
  }

  @ResolveField(() => ImportJobType, {
    description: 'En inläsning. Okänd, och ett annat förbunds, ger samma `NOT_FOUND`.',
  })
  async importJob(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('id', { type: () => ID, description: 'Inläsningen.' }) id: string,
  ): Promise<ImportJobType> {
    const context = tenantFor(principal, forbundId, 'READ_BOOKS');
    return ImportJobType.of(await this.jobs.job(context, keyWithin(context, 'ImportJob', id)));
  }

  @Mutation(() => ImportJobType, {
    description:
      'Provläser en mottagen fil: vad som skulle bokföras, och alla fel. En liten fil är provläst i svaret, en stor lämnas till arbetaren.',
  })
  async planImport(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, fileId, sample, idempotencyKey }: PlanImportInput,
  ): Promise<ImportJobType> {
    const context = tenantNamed(principal, forbundId, 'IMPORT_BOOKS');
    const order = {
      fileId: keyWithin(context, 'ImportFile', fileId),
      sample: sample ?? false,
      idempotencyKey,
    };
    return ImportJobType.of(await this.jobs.plan(context, order));
  }

  @Mutation(() => RequestImportResult, {
    description: 'Beställer att en mottagen fil bokförs, helt eller inte alls. Problem: `FILE_DECLINED`.',
  })
  requestImport(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, fileId, evenIfDeclined, idempotencyKey }: RequestImportInput,
  ): Promise<ImportRequested | FileDeclined> {
    const context = tenantNamed(principal, forbundId, 'IMPORT_BOOKS');
    return withProblems({ FILE_DECLINED: FileDeclined.of }, async () => {
      const file = keyWithin(context, 'ImportFile', fileId);
      const order = { fileId: file, evenIfDeclined: evenIfDeclined ?? false, idempotencyKey };
      return ImportRequested.of(await this.jobs.book(context, order));
    });
  }

  @Mutation(() => DeclineImportResult, {
    description:
      'Avböjer en fil som inte är bokförd. Problem: `IMPORT_BOOKED`, `IMPORT_RUNNING`, `IMPORT_DECLINED`.',
  })
  declineImport(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, importJobId, reason, idempotencyKey }: DeclineImportInput,
  ): Promise<ImportDeclined | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'IMPORT_BOOKS');
    const { of } = RuleProblem;
    return withProblems({ IMPORT_BOOKED: of, IMPORT_RUNNING: of, IMPORT_DECLINED: of }, async () => {
      const order = { importJobId: keyWithin(context, 'ImportJob', importJobId), reason, idempotencyKey };
      return ImportDeclined.of(await this.jobs.decline(context, order));
    });
  }

  @Subscription(() => ImportJobType, {
    description: 'Inläsningen nu och varje gång den kommit vidare.',
    // What is told is only that something changed: the job is read again, with the rights that the reader has by then.
    async resolve(this: ImportJobResolver, { leave }: Told<Principal | null>, { id }: { id: string }) {
      const { context, importJobId } = importJobReader(leave, id);
      return ImportJobType.of(await this.jobs.job(context, importJobId));
    },
  })
  async importProgress(
    @RequestContext() { principal, principalNow }: GraphqlContext,
    @Args('id', { type: () => ID, description: 'Inläsningen.' }) id: string,
  ): Promise<AsyncIterable<Told<Principal | null>>> {
    const { context, importJobId } = importJobReader(principal, id);
    await this.jobs.job(context, importJobId);
    return watchWhileAllowed(await this.progress.changes(importJobId), async () => {
      const leave = await principalNow();
      return { leave, isAllowed: mayReadImportJob(leave, id) };
    });
  }
}
