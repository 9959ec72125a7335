import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { ImportJobType } from './import-job.graphql.js';
import { ImportJobService } from './import-job.service.js';
import { ImportOutcomeType } from '../import-outcome.graphql.js';

/** What became of a job, read only where it is asked for. */
@Resolver(() => ImportJobType)
export class ImportJobOutcomeResolver {
  constructor(private readonly jobs: ImportJobService) {}

  @ResolveField(() => ImportOutcomeType, {
    nullable: true,
    description: 'Planen, eller vad som bokfördes, med alla fel och varningar; null tills det är känt.',
  })
  async outcome(
    @Parent() { told, forbundKey, jobKey }: ImportJobType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ImportOutcomeType | null> {
    if (told !== undefined) return told;
    const context = tenantFor(principal, forbundKey, 'READ_BOOKS');
    const loader = loaders.of(`import-outcomes-${forbundKey}`, (ids: readonly string[]) =>
      this.jobs.outcomes(context, ids),
    );
    const outcome = await loader.load(jobKey);
    return outcome && ImportOutcomeType.of(forbundKey, outcome);
  }
}
