import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import { installationFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { ForbundType } from './forbund.graphql.js';
import { AddForbundInput, ForbundAdded } from './new-forbund.graphql.js';
import type { NewForbund } from './new-forbund.js';
import { NewForbundService } from './new-forbund.service.js';

const AddForbundResult = createUnionType({
  name: 'AddForbundResult',
  description: 'Det upplagda förbundet, eller regeln som sa nej.',
  types: () => [ForbundAdded, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const CODES = [
  'SLUG_TAKEN',
  'SLUG_INVALID',
  'NAME_INVALID',
  'ORGNR_TAKEN',
  'ORGNR_INVALID',
  'COUNTY_UNKNOWN',
  'ORGANISATION_UNKNOWN',
  'MEMBER_TWICE',
  'SHARES_INVALID',
] as const;
const PROBLEMS = Object.fromEntries(CODES.map((code) => [code, RuleProblem.of]));

@Resolver()
export class NewForbundResolver {
  constructor(private readonly service: NewForbundService) {}

  @Mutation(() => AddForbundResult, {
    description: `Lägger upp ett förbund, och dess län om det är nytt (operatör). Problem: ${CODES.map((code) => `\`${code}\``).join(', ')}.`,
  })
  addForbund(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { idempotencyKey, ...input }: AddForbundInput,
  ): Promise<ForbundAdded | RuleProblem> {
    const { actor } = installationFor(principal, 'ADMINISTER');
    return withProblems(PROBLEMS, async () => {
      const forbund = await this.service.add(actor, asked(input), idempotencyKey);
      return Object.assign(new ForbundAdded(), { forbund: ForbundType.of(forbund) });
    });
  }
}

function asked(input: Omit<AddForbundInput, 'idempotencyKey'>): NewForbund {
  const { organisationNumber, validFrom, isConstructed, members } = input;
  return {
    ...input,
    organisationNumber: organisationNumber ?? null,
    validFrom: validFrom ?? null,
    isConstructed: isConstructed ?? false,
    members: members ?? [],
  };
}
