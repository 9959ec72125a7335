import { Args, ID, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { pageOf } from '@samla/platform/paging.js';
import { validate } from 'uuid';
import { PublishedAgainstBooksType } from './published-against-books.graphql.js';
import { PublishedAgainstBooksService } from './published-against-books.service.js';
import { PublishedDocumentConnection, PublishedDocumentType } from './published-document.graphql.js';
import { PublishedTableType } from './published-table.graphql.js';
import { type DocumentTables, PublishedTableService } from './published-table.service.js';

@Resolver(() => ForbundType)
export class PublishedDocumentsResolver {
  constructor(
    private readonly service: PublishedTableService,
    private readonly comparisons: PublishedAgainstBooksService,
  ) {}

  @ResolveField(() => PublishedDocumentConnection, {
    description: 'Dokument som förbundet har publicerat, det senaste året först.',
    complexity: costOfPage,
  })
  async publishedDocuments(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<PublishedDocumentType>> {
    const context = tenantFor(principal, forbundId, 'READ_STATEMENTS');
    const page = await this.service.page(context, pageOf(first, after, 2, MOST_PER_PAGE));
    return toConnection(
      page,
      ({ year, title }) => [String(year), title],
      (document) => PublishedDocumentType.of(forbundId, document),
    );
  }

  @ResolveField(() => PublishedDocumentType, {
    description: 'Ett publicerat dokument. Okänt ger `NOT_FOUND`.',
  })
  async publishedDocument(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('id', { type: () => ID, description: 'Dokumentets identitet.' }) id: string,
  ): Promise<PublishedDocumentType> {
    const context = tenantFor(principal, forbundId, 'READ_STATEMENTS');
    const [owner, key = ''] = fromGlobalId('PublishedDocument', id);
    if (owner !== forbundId || !validate(key))
      throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    return PublishedDocumentType.of(forbundId, await this.service.document(context, key));
  }

  @ResolveField(() => PublishedAgainstBooksType, {
    description:
      'Det publicerade för ett år bredvid bokföringen: vad som stämmer, vad som skiljer sig och hur mycket.',
    complexity: ({ childComplexity }) => 20 + childComplexity * 10,
  })
  async publishedAgainstBooks(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Räkenskapsår.' }) year: number,
  ): Promise<PublishedAgainstBooksType> {
    const context = tenantFor(principal, forbundId, 'READ_STATEMENTS');
    return PublishedAgainstBooksType.of(forbundId, await this.comparisons.ofYear(context, year));
  }
}

@Resolver(() => PublishedDocumentType)
export class PublishedDocumentTablesResolver {
  constructor(private readonly service: PublishedTableService) {}

  @ResolveField(() => [PublishedTableType], {
    description: 'Dokumentets tabeller i tryckt ordning, i de versioner som gäller.',
    complexity: ({ childComplexity }) => 5 + childComplexity * 5,
  })
  async tables(
    @Parent() { forbundKey, key }: PublishedDocumentType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<PublishedTableType[]> {
    const context = tenantFor(principal, forbundKey, 'READ_STATEMENTS');
    const loader = loaders.of<string, DocumentTables>(`published-tables ${forbundKey}`, (ids) =>
      this.service.tablesOf(context, ids),
    );
    const { tables = [], versions = [] } = (await loader.load(key)) ?? {};
    return tables.map((table) => PublishedTableType.of(forbundKey, table, versions));
  }
}
