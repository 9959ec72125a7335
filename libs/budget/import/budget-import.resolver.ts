import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { BudgetDifferenceType } from '../versions/budget-difference.graphql.js';
import { BudgetGroupType, BudgetLineType, BudgetPrintedTotalType } from '../versions/budget-line.graphql.js';
import { BudgetFindingType, BudgetVersionType } from '../versions/budget-version.graphql.js';
import {
  BudgetImported,
  BudgetImportPlanned,
  BudgetImportRefused,
  ImportBudgetInput,
  PlanBudgetImportInput,
  presentedSums,
} from './budget-import.graphql.js';
import { type BudgetImportPlan, BudgetImportService } from './budget-import.service.js';

const PlanBudgetImportResult = createUnionType({
  name: 'PlanBudgetImportResult',
  description: 'Vad filen skulle bli, eller regeln som sa nej.',
  types: () => [BudgetImportPlanned, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const ImportBudgetResult = createUnionType({
  name: 'ImportBudgetResult',
  description: 'Utkastet, felen, eller regeln som sa nej.',
  types: () => [BudgetImported, BudgetImportRefused, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const { of } = RuleProblem;

@Resolver()
export class BudgetImportResolver {
  constructor(private readonly service: BudgetImportService) {}

  @Mutation(() => PlanBudgetImportResult, {
    description:
      'Provläser en budgetfil (SIE med #PBUDGET, XLSX eller CSV): rader, summor, skillnader mot versionen före och alla fel. Ingenting sparas. Problem: `BUDGET_FILE_TOO_LARGE`.',
    complexity: ({ childComplexity }) => 10 + childComplexity * 10,
  })
  planBudgetImport(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, fileId: id, year, unit, idempotencyKey }: PlanBudgetImportInput,
  ): Promise<BudgetImportPlanned | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const fileId = fileKey(context, id);
    return withProblems({ BUDGET_FILE_TOO_LARGE: of }, async () =>
      planned(
        context.forbundId,
        await this.service.plan(context, { fileId, year, unit: unit ?? 'KR' }, idempotencyKey),
      ),
    );
  }

  @Mutation(() => ImportBudgetResult, {
    description:
      'Läser in en budgetfil som ett utkast, helt eller inte alls. Samma innehåll för samma år ger samma version. Problem: `BUDGET_IMPORT_REFUSED`, `BUDGET_FILE_TOO_LARGE`, `BUDGET_PHASE`, `PERSONAL_DATA`.',
    complexity: ({ childComplexity }) => 10 + childComplexity * 10,
  })
  importBudget(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, fileId: id, idempotencyKey, ...asked }: ImportBudgetInput,
  ): Promise<BudgetImported | BudgetImportRefused | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const { year, name } = asked;
    const chosen = {
      fileId: fileKey(context, id),
      year,
      unit: asked.unit ?? 'KR',
      phase: asked.phase ?? 'PROPOSED',
      name,
      samradOn: asked.samradOn ?? null,
      document: asked.document ?? '',
      place: asked.place ?? '',
    };
    const declared = {
      BUDGET_IMPORT_REFUSED: BudgetImportRefused.of,
      BUDGET_FILE_TOO_LARGE: of,
      BUDGET_PHASE: of,
      PERSONAL_DATA: of,
    };
    return withProblems<BudgetImported, BudgetImportRefused | RuleProblem>(declared, async () => {
      const { budget, isKnown } = await this.service.importFile(context, chosen, idempotencyKey);
      return Object.assign(new BudgetImported(), {
        budget: BudgetVersionType.of(context.forbundId, budget),
        isKnown,
      });
    });
  }
}

function planned(forbundId: string, plan: BudgetImportPlan): BudgetImportPlanned {
  const { format, lines, sums, totals, findings, faults, notices, known, before, difference } = plan;
  return Object.assign(new BudgetImportPlanned(), {
    format,
    lines: lines.map((line) => BudgetLineType.of(line)),
    groups: sums.groups.map((group) => BudgetGroupType.of(group)),
    ...presentedSums(sums),
    printedTotals: totals.map((total) => BudgetPrintedTotalType.of(total)),
    findings: findings.map((finding) => BudgetFindingType.of(finding)),
    faults,
    notices,
    known: known && BudgetVersionType.of(forbundId, known),
    before: before && BudgetVersionType.of(forbundId, before),
    difference: difference && BudgetDifferenceType.of(difference),
  });
}

/** The key of a kept file of this very förbund; another's is `NOT_FOUND`, like an unknown one. */
function fileKey({ forbundId }: TenantContext, id: string): string {
  const [owner, key = ''] = fromGlobalId('ImportFile', id);
  if (owner === forbundId) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
