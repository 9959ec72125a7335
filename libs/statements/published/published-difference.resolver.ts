import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ImportFigures, ImportOutcomeType } from '@samla/ledger/import/import-outcome.graphql.js';
import { SieImported } from '@samla/ledger/import/import.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { PublishedDifferenceType } from './published-difference.graphql.js';
import { type PublishedDifference, PublishedDifferenceService } from './published-difference.service.js';

const FIELD = {
  description:
    'Rader där filens år skiljer sig från det som förbundet har publicerat; tom utan publicerade belopp, och bara i en plan.',
  complexity: 20,
};

abstract class PublishedDifferences {
  constructor(protected readonly service: PublishedDifferenceService) {}

  protected of(
    { forbundKey, year, sums }: ImportFigures,
    principal: Principal | null,
  ): Promise<PublishedDifference[]> {
    const context = tenantFor(principal, forbundKey, 'READ_STATEMENTS');
    return year === null ? Promise.resolve([]) : this.service.of(context, year, sums);
  }
}

@Resolver(() => ImportOutcomeType)
export class OutcomeDifferencesResolver extends PublishedDifferences {
  constructor(service: PublishedDifferenceService) {
    super(service);
  }

  @ResolveField(() => [PublishedDifferenceType], FIELD)
  publishedDifferences(
    @Parent() outcome: ImportOutcomeType,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<PublishedDifference[]> {
    return this.of(outcome, principal);
  }
}

@Resolver(() => SieImported)
export class ImportedDifferencesResolver extends PublishedDifferences {
  constructor(service: PublishedDifferenceService) {
    super(service);
  }

  @ResolveField(() => [PublishedDifferenceType], FIELD)
  publishedDifferences(
    @Parent() imported: SieImported,
    @CurrentPrincipal() principal: Principal | null,
  ): Promise<PublishedDifference[]> {
    return this.of(imported, principal);
  }
}
