import { Args, Query, Resolver } from '@nestjs/graphql';
import { lostBases } from '@samla/domain/contributions/grant-model.js';
import { grantParametersOn } from '@samla/domain/contributions/grant-parameters.js';
import { signedIn } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { GrantModelType, GrantParameterType, LostBasesType } from './grant-model.graphql.js';

@Resolver(() => GrantModelType)
export class GrantModelResolver {
  constructor(private readonly clock: Clock) {}

  @Query(() => GrantModelType, {
    description: 'Statens fördelningsmodell en dag, i dag om ingen anges. För den som är inloggad.',
  })
  grantModel(
    @CurrentPrincipal() principal: Principal | null,
    @Args('on', { type: () => CalendarDate, nullable: true, description: 'Dagen.' }) asked: string | null,
  ): GrantModelType {
    signedIn(principal);
    const on = asked ?? this.clock.today();
    const parameters = grantParametersOn(on);
    const isKnown = parameters.length > 0;
    return Object.assign(new GrantModelType(), {
      on,
      parameters: parameters.map((parameter) => GrantParameterType.of(parameter)),
      isVerified: isKnown && parameters.every(({ verified }) => verified),
      threeBecomeOne: isKnown ? LostBasesType.of(lostBases({ forbundBefore: 3, forbundAfter: 1 }, on)) : null,
    });
  }
}
