import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { groupOf } from '@samla/domain/accounts/account-groups.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { pageOf } from '@samla/platform/paging.js';
import { AccountArgs, AccountConnection, AccountType } from './account.graphql.js';
import { AccountService } from './account.service.js';

@Resolver(() => ForbundType)
export class AccountResolver {
  constructor(private readonly service: AccountService) {}

  @ResolveField(() => AccountConnection, {
    description: 'Kontoplanen ett år, efter kontonummer.',
    complexity: costOfPage,
  })
  async accounts(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args() { year, first, after }: AccountArgs,
  ): Promise<Connection<AccountType>> {
    const page = await this.service.page(
      tenantFor(principal, forbundId, 'READ_BOOKS'),
      year,
      pageOf(first, after, 1, MOST_PER_PAGE),
    );
    return toConnection(
      page,
      ({ number }) => [number],
      (account) =>
        AccountType.of({ ...account, forbundId, groupName: groupOf(account.number)?.name ?? null }),
    );
  }
}
