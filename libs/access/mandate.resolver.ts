import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import type { Principal } from '@samla/platform/auth/principal.js';
import { installationFor } from '@samla/platform/auth/authorise.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { MandateEndService } from './mandate-end.service.js';
import {
  EndMandateInput,
  GrantMandateInput,
  MandateEnded,
  MandateGranted,
  MandateType,
} from './mandate.graphql.js';
import { MandateService, type NewMandate } from './mandate.service.js';

const GrantMandateResult = createUnionType({
  name: 'GrantMandateResult',
  description: 'Det givna uppdraget, eller regeln som sa nej.',
  types: () => [MandateGranted, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const EndMandateResult = createUnionType({
  name: 'EndMandateResult',
  description: 'Det avslutade uppdraget, eller regeln som sa nej.',
  types: () => [MandateEnded, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver()
export class MandateResolver {
  constructor(
    private readonly mandates: MandateService,
    private readonly ends: MandateEndService,
  ) {}

  @Mutation(() => GrantMandateResult, {
    description:
      'Ger en användare ett uppdrag (operatör). Problem: `MANDATE_PLACE`, `MANDATE_PERIOD`, `OWN_MANDATE`.',
  })
  grantMandate(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') input: GrantMandateInput,
  ): Promise<MandateGranted | RuleProblem> {
    const { actor } = installationFor(principal, 'ADMINISTER');
    const { of } = RuleProblem;
    return withProblems({ MANDATE_PLACE: of, MANDATE_PERIOD: of, OWN_MANDATE: of }, async () =>
      Object.assign(new MandateGranted(), {
        mandate: MandateType.of(await this.mandates.grant(actor, asked(input))),
      }),
    );
  }

  @Mutation(() => EndMandateResult, {
    description:
      'Avslutar ett uppdrag, genast eller en kommande dag (operatör). Problem: `OWN_MANDATE`, `MANDATE_PERIOD`, ' +
      '`MANDATE_ENDED`.',
  })
  endMandate(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { id, lastDay, idempotencyKey }: EndMandateInput,
  ): Promise<MandateEnded | RuleProblem> {
    const { actor } = installationFor(principal, 'ADMINISTER');
    const { of } = RuleProblem;
    return withProblems({ OWN_MANDATE: of, MANDATE_PERIOD: of, MANDATE_ENDED: of }, async () => {
      const wanted = { mandateId: uuidOf('Mandate', id), lastDay: lastDay ?? null, idempotencyKey };
      const mandate = MandateType.of(await this.ends.end(actor, wanted));
      return Object.assign(new MandateEnded(), { mandate });
    });
  }
}

function asked({
  userId,
  role,
  forbundId,
  countyId,
  validFrom,
  validTo,
  idempotencyKey,
}: GrantMandateInput): NewMandate {
  return {
    userId: uuidOf('User', userId),
    role,
    forbundId: forbundId ? uuidOf('Forbund', forbundId) : null,
    countyId: countyId ? uuidOf('County', countyId) : null,
    validFrom,
    validTo: validTo ?? null,
    idempotencyKey,
  };
}
