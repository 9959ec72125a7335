import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { validate } from 'uuid';
import type { NewAssessment, Risk } from './risk.js';
import { AddRiskInput, ReviseRiskInput, RiskAssessed, RiskType } from './risk.graphql.js';
import { RiskService } from './risk.service.js';

const resultOf = (name: string) =>
  createUnionType({
    name,
    description: 'Risken som den nu står, eller regeln som sa nej.',
    types: () => [RiskAssessed, RuleProblem] as const,
    resolveType: (value: object) => value.constructor,
  });

const AddRiskResult = resultOf('AddRiskResult');
const ReviseRiskResult = resultOf('ReviseRiskResult');
const { of } = RuleProblem;

@Resolver(() => ForbundType)
export class RiskResolver {
  constructor(private readonly service: RiskService) {}

  @ResolveField(() => [RiskType], { description: 'Riskregistret, det högsta riskvärdet först.' })
  async risks(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<RiskType[]> {
    const found = await this.service.list(tenantFor(principal, forbundId, 'READ_PLAN'));
    return found.map((risk) => RiskType.of(forbundId, risk));
  }

  @Mutation(() => AddRiskResult, { description: 'Lägger till en risk. Problem: `PERSONAL_DATA`.' })
  addRisk(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, ...asked }: AddRiskInput,
  ): Promise<RiskAssessed | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    return withProblems({ PERSONAL_DATA: of }, () =>
      assessed(context.forbundId, this.service.add(context, assessment(asked), idempotencyKey)),
    );
  }

  @Mutation(() => ReviseRiskResult, {
    description:
      'Bedömer om en risk. Tidigare bedömningar står kvar. Problem: `RISK_CHANGED`, `PERSONAL_DATA`.',
  })
  reviseRisk(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, riskId, afterVersion, idempotencyKey, ...asked }: ReviseRiskInput,
  ): Promise<RiskAssessed | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const key = riskKey(context.forbundId, riskId);
    return withProblems({ RISK_CHANGED: of, PERSONAL_DATA: of }, () =>
      assessed(
        context.forbundId,
        this.service.revise(context, key, assessment(asked), afterVersion, idempotencyKey),
      ),
    );
  }
}

/** What was asked for, where much may be left out. */
function assessment(asked: Omit<AddRiskInput, 'forbundId' | 'idempotencyKey'>): NewAssessment {
  const { title, probability, consequence, owner, measure, status, note, document } = asked;
  return {
    ...{ title, probability, consequence, owner },
    measure: measure ?? '',
    status: status ?? 'OPEN',
    note: note ?? '',
    document: document ?? '',
  };
}

async function assessed(forbundId: string, risk: Promise<Risk>): Promise<RiskAssessed> {
  return Object.assign(new RiskAssessed(), { risk: RiskType.of(forbundId, await risk) });
}

function riskKey(forbundId: string, id: string): string {
  const [owner, key = ''] = fromGlobalId('Risk', id);
  if (owner === forbundId && validate(key)) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
