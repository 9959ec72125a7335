import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { keyWithin } from '../jobs/import-job-access.js';
import { ImportReversed, ReverseImportInput } from './import-reversal.graphql.js';
import { ImportReversalService } from './import-reversal.service.js';
import { ImportRunType } from '../import.graphql.js';

const ReverseImportResult = createUnionType({
  name: 'ReverseImportResult',
  description: 'Återföringen, eller regeln som sa nej.',
  types: () => [ImportReversed, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver()
export class ImportReversalResolver {
  constructor(private readonly service: ImportReversalService) {}

  @Mutation(() => ReverseImportResult, {
    description:
      'Återför en bokförd fil hel, med rättelser; inget tas bort. Problem: `IMPORT_NOT_REVERSIBLE`, `PERIOD_LOCKED`, `YEAR_LOCKED`.',
  })
  reverseImport(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, importRunId, reason, idempotencyKey }: ReverseImportInput,
  ): Promise<ImportReversed | RuleProblem> {
    const context = tenantNamed(principal, id, 'IMPORT_BOOKS');
    const { of } = RuleProblem;
    return withProblems({ IMPORT_NOT_REVERSIBLE: of, PERIOD_LOCKED: of, YEAR_LOCKED: of }, async () => {
      const runId = keyWithin(context, 'ImportRun', importRunId);
      const run = await this.service.reverse(context, { runId, reason, idempotencyKey });
      const { forbundId } = context;
      return Object.assign(new ImportReversed(), { run: ImportRunType.of({ ...run, forbundId }) });
    });
  }
}
