import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { signedIn } from '@samla/platform/auth/authorise.js';
import type { SensitiveReads } from '@samla/platform/audit/sensitive-reads.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders, RequestReads } from '@samla/platform/graphql/context-params.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { CountyReferenceType } from './county.graphql.js';
import { ForbundDirectory } from './forbund-directory.service.js';
import { ForbundNameType, ForbundsordningType, ForbundType } from './forbund.graphql.js';
import { ForbundService } from './forbund.service.js';
import { ForbundsordningService } from './forbundsordning.service.js';
import { MembershipType } from './membership.graphql.js';
import { MembershipService } from './membership.service.js';
import { isVisitor } from './visibility.js';

@Resolver(() => ForbundType)
export class ForbundResolver {
  constructor(
    private readonly service: ForbundService,
    private readonly directory: ForbundDirectory,
    private readonly memberships: MembershipService,
    private readonly ordningar: ForbundsordningService,
  ) {}

  @Query(() => ForbundType, {
    description: 'Ett förbund. Okänt, och utom räckhåll för dina uppdrag, ger samma `NOT_FOUND`.',
  })
  async forbund(
    @CurrentPrincipal() principal: Principal | null,
    @RequestReads() reads: SensitiveReads,
    @Args('slug', { description: 'Kortnamnet.' }) slug: string,
  ): Promise<ForbundType> {
    const signed = signedIn(principal);
    const forbund = await this.service.bySlug(signed, slug);
    if (isVisitor(signed, forbund))
      reads.note({ action: 'operatorAccess', placeId: forbund.id, objectKey: forbund.id, count: 1 });
    return ForbundType.of(forbund);
  }

  @ResolveField(() => CountyReferenceType, { description: 'Länet.' })
  async county(
    @Parent() { countyKey }: ForbundType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<CountyReferenceType | null> {
    const county = await loaders
      .of('county', (ids: readonly string[]) => this.directory.countyByIds(ids))
      .load(countyKey);
    return county && CountyReferenceType.of(county);
  }

  @ResolveField(() => [ForbundNameType], { description: 'Alla namn, äldst först.' })
  async names(
    @Parent() { key }: ForbundType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ForbundNameType[]> {
    return (
      (await loaders.of('forbund-names', (ids: readonly string[]) => this.service.namesOf(ids)).load(key)) ??
      []
    );
  }

  @ResolveField(() => [MembershipType], {
    description: 'Medlemmarna en dag, i dag om ingen anges: staten, regionen, kommunerna.',
  })
  async members(
    @Parent() { key, countyKey }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
    @Args('on', { type: () => CalendarDate, nullable: true, description: 'Dagen.' }) on?: string | null,
  ): Promise<MembershipType[]> {
    this.memberships.assertMayRead(signedIn(principal), { id: key, countyId: countyKey });
    const day = on ?? this.memberships.today();
    const loader = loaders.of(`members-${day}`, (ids: readonly string[]) =>
      this.memberships.membersOf(ids, day),
    );
    return ((await loader.load(key)) ?? []).map((member) => MembershipType.of(member));
  }

  @ResolveField(() => [ForbundsordningType], { description: 'Förbundsordningens versioner, nyast först.' })
  async forbundsordningar(
    @Parent() { key }: ForbundType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ForbundsordningType[]> {
    return (
      (await loaders.of('forbundsordningar', (ids: readonly string[]) => this.ordningar.of(ids)).load(key)) ??
      []
    );
  }
}
