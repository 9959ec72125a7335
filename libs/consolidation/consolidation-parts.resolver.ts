import type { Type } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { Loaders } from '@samla/platform/graphql/loaders.js';
import { openerOf } from './cell-rows.service.js';
import { ConsolidatedKeyFigure } from './consolidated-key-figure.graphql.js';
import { ConsolidatedOperating } from './consolidated-operating.graphql.js';
import { ConsolidatedFigureRow } from './consolidated-row.graphql.js';
import { ConsolidationPartsService } from './consolidation-parts.service.js';
import {
  CombinedConsolidation,
  type ConsolidatedFigures,
  Consolidation,
  OutsideDealing,
} from './consolidation.graphql.js';

type Source = Pick<ConsolidatedFigures, 'kept' | 'knownAt'>;

/** The parts that any consolidation has, of one county or of several. */
function partsOf(type: Type<ConsolidatedFigures>) {
  @Resolver(() => type, { isAbstract: true })
  abstract class Parts {
    constructor(protected readonly parts: ConsolidationPartsService) {}

    @ResolveField(() => [ConsolidatedFigureRow])
    cashFlow(@Parent() { kept }: Source): ConsolidatedFigureRow[] {
      return this.parts.cashFlow(kept);
    }

    @ResolveField(() => [ConsolidatedFigureRow])
    equityBridge(@Parent() { kept }: Source): ConsolidatedFigureRow[] {
      return this.parts.equityBridge(kept);
    }

    @ResolveField(() => ConsolidatedOperating)
    operatingStatement(
      @Parent() { kept, knownAt }: Source,
      @CurrentPrincipal() principal: Principal | null,
      @RequestLoaders() loaders: Loaders,
    ): Promise<ConsolidatedOperating> {
      return this.parts.operatingStatement(kept, knownAt, openerOf(principal, loaders));
    }

    @ResolveField(() => [ConsolidatedKeyFigure])
    keyFigures(
      @Parent() { kept, knownAt }: Source,
      @CurrentPrincipal() principal: Principal | null,
      @RequestLoaders() loaders: Loaders,
    ): Promise<ConsolidatedKeyFigure[]> {
      return this.parts.keyFigures(kept, knownAt, openerOf(principal, loaders));
    }

    @ResolveField(() => [OutsideDealing])
    outside(@Parent() { kept }: Source): Promise<OutsideDealing[]> {
      return this.parts.outside(kept);
    }
  }
  return Parts;
}

@Resolver(() => Consolidation)
export class ConsolidationPartsResolver extends partsOf(Consolidation) {
  constructor(parts: ConsolidationPartsService) {
    super(parts);
  }
}

@Resolver(() => CombinedConsolidation)
export class CombinedPartsResolver extends partsOf(CombinedConsolidation) {
  constructor(parts: ConsolidationPartsService) {
    super(parts);
  }
}
