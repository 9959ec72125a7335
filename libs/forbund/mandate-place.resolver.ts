import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { MandateType } from '@samla/access/mandate.graphql.js';
import { RequestLoaders } from '@samla/platform/graphql/context-params.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { CountyReferenceType } from './county.graphql.js';
import { ForbundDirectory } from './forbund-directory.service.js';
import { ForbundReferenceType } from './forbund.graphql.js';

/** Where a mandate holds, told by the feature that knows the places. */
@Resolver(() => MandateType)
export class MandatePlaceResolver {
  constructor(private readonly directory: ForbundDirectory) {}

  @ResolveField(() => ForbundReferenceType, {
    nullable: true,
    description: 'Förbundet; null för ett uppdrag i ett län eller i hela installationen.',
  })
  async forbund(
    @Parent() { forbundKey }: MandateType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ForbundReferenceType | null> {
    if (forbundKey === null) return null;
    const forbund = await loaders
      .of('forbund', (ids: readonly string[]) => this.directory.forbundByIds(ids))
      .load(forbundKey);
    return forbund && ForbundReferenceType.of(forbund);
  }

  @ResolveField(() => CountyReferenceType, {
    nullable: true,
    description: 'Länet; null för ett uppdrag i ett förbund eller i hela installationen.',
  })
  async county(
    @Parent() { countyKey }: MandateType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<CountyReferenceType | null> {
    if (countyKey === null) return null;
    const county = await loaders
      .of('county', (ids: readonly string[]) => this.directory.countyByIds(ids))
      .load(countyKey);
    return county && CountyReferenceType.of(county);
  }
}
