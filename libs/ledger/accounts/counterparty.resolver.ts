import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { ForbundReferenceType, ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { CounterpartySet, CounterpartyType, SetCounterpartyInput } from './counterparty.graphql.js';
import { CounterpartyService } from './counterparty.service.js';

const SetCounterpartyResult = createUnionType({
  name: 'SetCounterpartyResult',
  description: 'Motparten som den nu står, eller regeln som sa nej.',
  types: () => [CounterpartySet, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver(() => ForbundType)
export class CounterpartiesResolver {
  constructor(private readonly service: CounterpartyService) {}

  @ResolveField(() => [CounterpartyType], {
    description: 'Motparter i böckerna och vilka de står för, efter kod.',
  })
  async counterparties(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<CounterpartyType[]> {
    const found = await this.service.list(tenantFor(principal, forbundId, 'READ_BOOKS'));
    return found.map((counterparty) => CounterpartyType.of({ ...counterparty, forbundId }));
  }

  @Mutation(() => SetCounterpartyResult, {
    description:
      'Anger vem en motpartskod står för. Gäller inlämningar som görs därefter. Problem: `COUNTERPARTY_KIND`, `OWN_COUNTERPARTY`.',
  })
  setCounterparty(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input')
    { forbundId: id, code, name, kind, counterpartForbundId, idempotencyKey }: SetCounterpartyInput,
  ): Promise<CounterpartySet | RuleProblem> {
    const context = tenantNamed(principal, id, 'MAP_ACCOUNTS');
    const { forbundId } = context;
    const other = counterpartForbundId ? uuidOf('Forbund', counterpartForbundId) : null;
    const { of } = RuleProblem;
    return withProblems({ COUNTERPARTY_KIND: of, OWN_COUNTERPARTY: of }, async () => {
      const set = await this.service.set(
        context,
        { code, name, kind, counterpartForbundId: other },
        idempotencyKey,
      );
      return Object.assign(new CounterpartySet(), {
        counterparty: CounterpartyType.of({ ...set, forbundId }),
      });
    });
  }
}

@Resolver(() => CounterpartyType)
export class CounterpartyResolver {
  constructor(private readonly directory: ForbundDirectory) {}

  @ResolveField(() => ForbundReferenceType, {
    nullable: true,
    description: 'Det andra förbundet; null när motparten är något annat.',
  })
  async forbund(
    @Parent() { forbundKey }: CounterpartyType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ForbundReferenceType | null> {
    if (!forbundKey) return null;
    const forbund = await loaders
      .of('forbund', (ids: readonly string[]) => this.directory.forbundByIds(ids))
      .load(forbundKey);
    return forbund && ForbundReferenceType.of(forbund);
  }
}
