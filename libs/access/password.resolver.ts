import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import { recognised } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestContext } from '@samla/platform/graphql/context-params.js';
import type { GraphqlContext } from '@samla/platform/graphql/graphql-context.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { ChangePasswordInput, PasswordChanged } from './password.graphql.js';
import { PasswordService } from './password.service.js';
import { ViewerType } from './viewer.graphql.js';

const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'Att lösenordet är bytt, eller regeln som sa nej.',
  types: () => [PasswordChanged, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver()
export class PasswordResolver {
  constructor(private readonly passwords: PasswordService) {}

  @Mutation(() => ChangePasswordResult, {
    description:
      'Byter den inloggades lösenord och avslutar dennes andra sessioner. Problem: `WRONG_PASSWORD`, ' +
      '`PASSWORD_WEAK`, `PASSWORD_SAME`, `DEMO_PASSWORD`.',
  })
  changePassword(
    @CurrentPrincipal() principal: Principal | null,
    @RequestContext() { token }: GraphqlContext,
    @Args('input') input: ChangePasswordInput,
  ): Promise<PasswordChanged | RuleProblem> {
    const { actor } = recognised(principal);
    const { of } = RuleProblem;
    return withProblems(
      { WRONG_PASSWORD: of, PASSWORD_WEAK: of, PASSWORD_SAME: of, DEMO_PASSWORD: of },
      async () => {
        const viewer = ViewerType.of(await this.passwords.change(actor, token, input));
        return Object.assign(new PasswordChanged(), { viewer });
      },
    );
  }
}
