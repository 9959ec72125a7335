import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { SensitiveReads } from '@samla/platform/audit/sensitive-reads.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal, RequestLoaders, RequestReads } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { pageOf } from '@samla/platform/paging.js';
import { JournalArgs, JournalEntryConnection, JournalEntryType, LedgerEntryType } from './journal.graphql.js';
import { JournalService } from './journal.service.js';

@Resolver(() => ForbundType)
export class JournalResolver {
  constructor(private readonly service: JournalService) {}

  @ResolveField(() => JournalEntryConnection, {
    description:
      'Verifikationer ett år i bokföringsordning, om så önskas bara de som har en rad på ett konto, i vissa månader eller med en kod.',
    complexity: costOfPage,
  })
  async journalEntries(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestReads() reads: SensitiveReads,
    @Args() { first, after, ...filter }: JournalArgs,
  ): Promise<Connection<JournalEntryType>> {
    const context = tenantFor(principal, forbundId, 'READ_BOOKS');
    const page = await this.service.page(context, filter, pageOf(first, after, 1, MOST_PER_PAGE));
    const count = page.rows.length;
    reads.note({ action: 'readJournal', placeId: forbundId, objectKey: `${filter.year}`, count });
    return toConnection(
      page,
      ({ entryNo }) => [entryNo],
      (entry) => JournalEntryType.of({ ...entry, forbundId }),
    );
  }

  @ResolveField(() => JournalEntryType, {
    description: 'En verifikation. Okänd, och ett annat förbunds, ger samma `NOT_FOUND`.',
  })
  async journalEntry(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestReads() reads: SensitiveReads,
    @Args('id', { type: () => ID, description: 'Verifikationen.' }) id: string,
  ): Promise<JournalEntryType> {
    const context = tenantFor(principal, forbundId, 'READ_BOOKS');
    const [owner, entryNo] = fromGlobalId('JournalEntry', id);
    if (owner !== forbundId) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    const entry = await this.service.entry(context, entryNo ?? '');
    reads.note({ action: 'readJournalEntry', placeId: forbundId, objectKey: entry.entryNo, count: 1 });
    return JournalEntryType.of({ ...entry, forbundId });
  }
}

@Resolver(() => JournalEntryType)
export class LedgerEntryResolver {
  constructor(private readonly service: JournalService) {}

  @ResolveField(() => [LedgerEntryType], { description: 'Konteringsraderna; deras summa är noll.' })
  async rows(
    @Parent() { forbundKey, entryNo }: JournalEntryType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<LedgerEntryType[]> {
    const context = tenantFor(principal, forbundKey, 'READ_BOOKS');
    const loader = loaders.of(`ledger-entries-${forbundKey}`, (entryNos: readonly string[]) =>
      this.service.rowsOf(context, entryNos),
    );
    return ((await loader.load(entryNo)) ?? []).map((row) => LedgerEntryType.of(row));
  }
}
