import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { ApiKeyType } from './api-key.graphql.js';
import { ApiKeyService } from './api-key.service.js';
import { MandateType } from './mandate.graphql.js';
import { MandateService } from './mandate.service.js';
import { UserService } from './user.service.js';
import { ViewerType } from './viewer.graphql.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly users: UserService,
    private readonly mandates: MandateService,
    private readonly keys: ApiKeyService,
  ) {}

  @Query(() => ViewerType, { nullable: true, description: 'Den som är inloggad; null när ingen är det.' })
  async me(@CurrentPrincipal() principal: Principal | null): Promise<ViewerType | null> {
    return principal && ViewerType.of(await this.users.viewer(principal));
  }

  @ResolveField(() => [MandateType], { name: 'mandates', description: 'Uppdrag som gäller i dag.' })
  async mandatesOf(@Parent() viewer: ViewerType): Promise<MandateType[]> {
    return (await this.mandates.validToday(viewer.key)).map((mandate) => MandateType.of(mandate));
  }

  @ResolveField(() => [ApiKeyType], { description: 'Egna API-nycklar, nyast först.' })
  async apiKeys(@Parent() viewer: ViewerType): Promise<ApiKeyType[]> {
    return (await this.keys.ofUser(viewer.key)).map((key) => ApiKeyType.of(key));
  }
}
