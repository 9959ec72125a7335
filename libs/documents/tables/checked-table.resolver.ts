import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { pageOf } from '@samla/platform/paging.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { PublishedDocumentType } from '@samla/statements/published/published-document.graphql.js';
import {
  PublishedRefused,
  PublishedTableEntered,
} from '@samla/statements/published/published-result.graphql.js';
import { PublishedTableType } from '@samla/statements/published/published-table.graphql.js';
import { DocumentCheckType } from '../checks/document-check.graphql.js';
import { resultPage } from '../findings/result-page-argument.js';
import {
  CheckedTableConnection,
  CheckedTableType,
  PublishCheckedTableInput,
} from './checked-table.graphql.js';
import type { CheckedTable } from './checked-table.js';
import { CheckedTableService } from './checked-table.service.js';

const PublishCheckedTableResult = createUnionType({
  name: 'PublishCheckedTableResult',
  description: 'Den publicerade tabellen, felen, eller regeln som sa nej.',
  types: () => [PublishedTableEntered, PublishedRefused, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const { of } = RuleProblem;
const DECLARED = {
  PUBLISHED_TABLE_INVALID: PublishedRefused.of,
  PERSONAL_DATA: PublishedRefused.of,
  REASON_REQUIRED: of,
  DOCUMENT_DIFFERS: of,
  UNIT_REQUIRED: of,
  TABLE_HAS_ERRORS: of,
};

/** The tables of a check, and publishing them. */
@Resolver(() => DocumentCheckType)
export class CheckedTablesResolver {
  constructor(private readonly service: CheckedTableService) {}

  @ResolveField(() => CheckedTableConnection, {
    description: 'Tabellerna som kontrollen läste, i handlingarnas ordning.',
    complexity: costOfPage,
  })
  async tables(
    @Parent() { forbundKey, key }: DocumentCheckType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<CheckedTableType>> {
    const context = tenantFor(principal, forbundKey, 'READ_STATEMENTS');
    const page = resultPage(pageOf(first, after, 1, MOST_PER_PAGE));
    const loader = loaders.of(
      JSON.stringify(['checked-tables', forbundKey, page]),
      (ids: readonly string[]) => this.service.page(context, ids, page),
    );
    return toConnection(
      (await loader.load(key)) ?? { rows: [], hasNext: false },
      ({ tableNo }) => [String(tableNo)],
      (table) => CheckedTableType.of(forbundKey, table),
    );
  }

  @Mutation(() => PublishCheckedTableResult, {
    description:
      'Lägger in en tabell ur en kontrollerad handling som publicerad, som den är tryckt. Problem: `TABLE_HAS_ERRORS`, `UNIT_REQUIRED`, `PUBLISHED_TABLE_INVALID`, `PERSONAL_DATA`, `REASON_REQUIRED`, `DOCUMENT_DIFFERS`.',
    complexity: ({ childComplexity }) => 10 + childComplexity * 10,
  })
  publishCheckedTable(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, checkedTableId, idempotencyKey, ...asked }: PublishCheckedTableInput,
  ): Promise<PublishedTableEntered | PublishedRefused | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const { name, unit, isAsPrinted, reason } = asked;
    const entry = {
      ...tableWithin(context, checkedTableId),
      ...{ name: name ?? null, unit: unit ?? null, isAsPrinted: isAsPrinted ?? false, reason: reason ?? '' },
    };
    return withProblems<PublishedTableEntered, PublishedRefused | RuleProblem>(DECLARED, async () => {
      const { document, table, isKnown } = await this.service.publish(context, entry, idempotencyKey);
      return Object.assign(new PublishedTableEntered(), {
        document: PublishedDocumentType.of(context.forbundId, document),
        table: PublishedTableType.of(context.forbundId, table, [table]),
        isKnown,
      });
    });
  }
}

/** The keys of a table of this very förbund; another's is `NOT_FOUND`, like an unknown one. */
function tableWithin({ forbundId }: TenantContext, id: string): Pick<CheckedTable, 'checkId' | 'tableNo'> {
  const [owner, checkId = '', tableNo = ''] = fromGlobalId('CheckedTable', id);
  if (owner === forbundId && /^\d{1,9}$/.test(tableNo))
    return { checkId, tableNo: Number.parseInt(tableNo, 10) };
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
