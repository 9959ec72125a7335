import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { CountyType } from './county.graphql.js';
import { ForbundReferenceType } from './forbund.graphql.js';
import { ForbundService } from './forbund.service.js';

@Resolver(() => CountyType)
export class CountyResolver {
  constructor(private readonly service: ForbundService) {}

  @Query(() => CountyType, {
    description: 'Ett län. Okänt, och utom räckhåll för dina uppdrag, ger samma `NOT_FOUND`.',
  })
  async county(
    @CurrentPrincipal() principal: Principal | null,
    @Args('slug', { description: 'Kortnamnet.' }) slug: string,
  ): Promise<CountyType> {
    return CountyType.of(await this.service.countyBySlug(signedIn(principal), slug));
  }

  @ResolveField(() => [ForbundReferenceType], { description: 'Förbunden i länet, efter kortnamn.' })
  async forbund(
    @Parent() county: CountyType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ForbundReferenceType[]> {
    const loader = loaders.of('forbund-of-county', (ids: readonly string[]) => this.service.ofCounties(ids));
    return ((await loader.load(county.key)) ?? []).map((forbund) => ForbundReferenceType.of(forbund));
  }
}
