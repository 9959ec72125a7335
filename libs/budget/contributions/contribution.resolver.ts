import { Args, createUnionType, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { fromGlobalId, uuidOf } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import {
  ContributionsDecided,
  ContributionsRequested,
  DecideContributionsInput,
  RequestContributionsInput,
  SharesInvalidProblem,
} from './contribution-mutation.graphql.js';
import type { ContributionRequest } from './contribution-request.js';
import { ContributionRequestService } from './contribution-request.service.js';
import { ContributionVersionType } from './contribution-version.graphql.js';
import { ContributionService } from './contribution.service.js';
import { ContributionsType } from './contributions.graphql.js';

const RequestContributionsResult = createUnionType({
  name: 'RequestContributionsResult',
  description: 'Bidragen, eller regeln som sa nej.',
  types: () => [ContributionsRequested, SharesInvalidProblem, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const DecideContributionsResult = createUnionType({
  name: 'DecideContributionsResult',
  description: 'Bidragen som de nu står, eller regeln som sa nej.',
  types: () => [ContributionsDecided, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver(() => ForbundType)
export class ContributionsResolver {
  constructor(
    private readonly service: ContributionService,
    private readonly requests: ContributionRequestService,
  ) {}

  @ResolveField(() => ContributionsType, {
    description: 'Ett års bidrag från parterna: begärt, beslutat och mottaget enligt böckerna.',
  })
  async contributions(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Året.' }) year: number,
  ): Promise<ContributionsType> {
    const found = await this.service.ofYear(tenantFor(principal, forbundId, 'READ_PLAN'), year);
    return ContributionsType.of(forbundId, found);
  }

  @Mutation(() => RequestContributionsResult, {
    description:
      'Begär ett års bidrag som en ny version: delat enligt 5 § och fördelningsnyckeln, eller angivet rad för rad. Problem: `SHARES_INVALID`, `CONTRIBUTION_KEY_MISSING`, `CONTRIBUTION_PAYER_MISSING`, `ALLOTMENT_NOT_WHOLE`, `PERSONAL_DATA`.',
  })
  requestContributions(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, ...asked }: RequestContributionsInput,
  ): Promise<ContributionsRequested | SharesInvalidProblem | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const request = requestOf(asked);
    const { of } = RuleProblem;
    const declared = {
      SHARES_INVALID: (error: DomainError) => SharesInvalidProblem.of(error),
      CONTRIBUTION_KEY_MISSING: of,
      CONTRIBUTION_PAYER_MISSING: of,
      ALLOTMENT_NOT_WHOLE: of,
      PERSONAL_DATA: of,
    };
    return withProblems<ContributionsRequested, SharesInvalidProblem | RuleProblem>(declared, async () => {
      const version = await this.requests.request(context, request, idempotencyKey);
      return Object.assign(new ContributionsRequested(), {
        version: ContributionVersionType.of(context.forbundId, version),
      });
    });
  }

  @Mutation(() => DecideContributionsResult, {
    description:
      'Binder begärda bidrag till ett registrerat beslut; de ändras sedan inte. Problem: `CONTRIBUTIONS_DECIDED`.',
  })
  decideContributions(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') input: DecideContributionsInput,
  ): Promise<ContributionsDecided | RuleProblem> {
    const context = tenantNamed(principal, input.forbundId, 'RECORD_DECISION');
    const { forbundId } = context;
    const asked = {
      versionId: keyIn(forbundId, 'ContributionVersion', input.versionId),
      decisionId: keyIn(forbundId, 'Decision', input.decisionId),
      lineNos: input.lineNos ?? null,
    };
    return withProblems({ CONTRIBUTIONS_DECIDED: RuleProblem.of }, async () => {
      const version = await this.requests.decide(context, asked, input.idempotencyKey);
      return Object.assign(new ContributionsDecided(), {
        version: ContributionVersionType.of(forbundId, version),
      });
    });
  }
}

function requestOf(
  asked: Omit<RequestContributionsInput, 'forbundId' | 'idempotencyKey'>,
): ContributionRequest {
  const { year, basis } = asked;
  return {
    ...{ year, basis, isConstructed: false },
    document: asked.document ?? '',
    place: asked.place ?? '',
    // The executor fills in no defaults of input fields, so they are nullable and filled in here.
    unit: asked.unit ?? 'KR',
    frequency: asked.frequency ?? 'QUARTER',
    dueDay: asked.dueDay ?? LAST_DAY_OF_EVERY_MONTH,
    isPublished: asked.isPublished ?? false,
    amount: asked.amount ? Money.parse(asked.amount) : null,
    lines: (asked.lines ?? []).map(({ party, organisationId, label, amount }) => ({
      party,
      organisationId: organisationId ? uuidOf('Organisation', organisationId) : null,
      label,
      amount: Money.parse(amount),
    })),
  };
}

/** The key of a thing in this förbund; another förbund's is as unknown as one that does not exist. */
function keyIn(forbundId: string, type: string, id: string): string {
  const [place, key] = fromGlobalId(type, id);
  if (place === forbundId && key && UUID.test(key)) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}

const LAST_DAY_OF_EVERY_MONTH = 28;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
