import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import type { Principal } from '@samla/platform/auth/principal.js';
import { installationFor } from '@samla/platform/auth/authorise.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { AddUserInput, DisableUserInput, UserAdded, UserDisabled, UserType } from './user.graphql.js';
import { UserEndService } from './user-end.service.js';
import { UserService } from './user.service.js';

const AddUserResult = createUnionType({
  name: 'AddUserResult',
  description: 'Den upplagda användaren, eller regeln som sa nej.',
  types: () => [UserAdded, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const DisableUserResult = createUnionType({
  name: 'DisableUserResult',
  description: 'Den avstängda användaren, eller regeln som sa nej.',
  types: () => [UserDisabled, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver()
export class UserResolver {
  constructor(
    private readonly users: UserService,
    private readonly ends: UserEndService,
  ) {}

  @Mutation(() => AddUserResult, {
    description:
      'Lägger upp en användare, utan uppdrag (operatör). Problem: `USERNAME_TAKEN`, `USERNAME_INVALID`, ' +
      '`DISPLAY_NAME_MISSING`, `PASSWORD_WEAK`.',
  })
  addUser(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') input: AddUserInput,
  ): Promise<UserAdded | RuleProblem> {
    const { actor } = installationFor(principal, 'ADMINISTER');
    const { of } = RuleProblem;
    return withProblems(
      { USERNAME_TAKEN: of, USERNAME_INVALID: of, DISPLAY_NAME_MISSING: of, PASSWORD_WEAK: of },
      async () => Object.assign(new UserAdded(), { user: UserType.of(await this.users.add(actor, input)) }),
    );
  }

  @Mutation(() => DisableUserResult, {
    description:
      'Stänger av en användare för gott (operatör): sessioner och nycklar upphör genast. Problem: `OWN_USER`.',
  })
  disableUser(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { userId, idempotencyKey }: DisableUserInput,
  ): Promise<UserDisabled | RuleProblem> {
    const { actor } = installationFor(principal, 'ADMINISTER');
    return withProblems({ OWN_USER: RuleProblem.of }, async () => {
      const user = await this.ends.disable(actor, uuidOf('User', userId), idempotencyKey);
      return Object.assign(new UserDisabled(), { user: UserType.of(user) });
    });
  }
}
