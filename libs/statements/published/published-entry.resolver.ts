import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { PublishedDocumentType } from './published-document.graphql.js';
import { PublishedImportService } from './published-import.service.js';
import {
  EnterPublishedTableInput,
  ImportPublishedInput,
  type PublishedTableInput,
} from './published-input.graphql.js';
import {
  PublishedImported,
  PublishedImportPlanned,
  PublishedRefused,
  PublishedTableEntered,
} from './published-result.graphql.js';
import { PublishedTableType } from './published-table.graphql.js';
import { PublishedTableService, type TableEntry } from './published-table.service.js';

const EnterPublishedTableResult = createUnionType({
  name: 'EnterPublishedTableResult',
  description: 'Tabellen, felen, eller regeln som sa nej.',
  types: () => [PublishedTableEntered, PublishedRefused, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const PlanPublishedImportResult = createUnionType({
  name: 'PlanPublishedImportResult',
  description: 'Vad filen skulle bli, eller regeln som sa nej.',
  types: () => [PublishedImportPlanned, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const ImportPublishedResult = createUnionType({
  name: 'ImportPublishedResult',
  description: 'Tabellerna, felen, eller regeln som sa nej.',
  types: () => [PublishedImported, PublishedRefused, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
const { of } = RuleProblem;

@Resolver()
export class PublishedEntryResolver {
  constructor(
    private readonly tables: PublishedTableService,
    private readonly imports: PublishedImportService,
  ) {}

  @Mutation(() => EnterPublishedTableResult, {
    description:
      'För in en publicerad tabell som den är tryckt; en rättelse blir en ny version med skäl. Problem: `PUBLISHED_TABLE_INVALID`, `PERSONAL_DATA`, `REASON_REQUIRED`, `DOCUMENT_DIFFERS`.',
    complexity: ({ childComplexity }) => 10 + childComplexity * 10,
  })
  enterPublishedTable(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, idempotencyKey, ...asked }: EnterPublishedTableInput,
  ): Promise<PublishedTableEntered | PublishedRefused | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const declared = {
      PUBLISHED_TABLE_INVALID: PublishedRefused.of,
      PERSONAL_DATA: PublishedRefused.of,
      REASON_REQUIRED: of,
      DOCUMENT_DIFFERS: of,
    };
    return withProblems<PublishedTableEntered, PublishedRefused | RuleProblem>(declared, async () => {
      const { document, table, isKnown } = await this.tables.enter(context, entryOf(asked), idempotencyKey);
      return Object.assign(new PublishedTableEntered(), {
        document: PublishedDocumentType.of(context.forbundId, document),
        table: PublishedTableType.of(context.forbundId, table, [table]),
        isKnown,
      });
    });
  }

  @Mutation(() => PlanPublishedImportResult, {
    description:
      'Provläser en CSV-fil med publicerade tabeller: vad som blir av varje tabell, och alla fel. Ingenting sparas. Problem: `PUBLISHED_FILE_TOO_LARGE`.',
    complexity: ({ childComplexity }) => 10 + childComplexity * 5,
  })
  planPublishedImport(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, fileId, reason, idempotencyKey }: ImportPublishedInput,
  ): Promise<PublishedImportPlanned | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const key = fileKey(context, fileId);
    return withProblems({ PUBLISHED_FILE_TOO_LARGE: of }, async () =>
      Object.assign(
        new PublishedImportPlanned(),
        await this.imports.plan(context, key, reason ?? '', idempotencyKey),
      ),
    );
  }

  @Mutation(() => ImportPublishedResult, {
    description:
      'Läser in en CSV-fil med publicerade tabeller, helt eller inte alls. Samma innehåll ger samma tabeller. Problem: `PUBLISHED_IMPORT_REFUSED`, `PUBLISHED_FILE_TOO_LARGE`, `DOCUMENT_DIFFERS`.',
    complexity: ({ childComplexity }) => 10 + childComplexity * 5,
  })
  importPublished(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, fileId, reason, idempotencyKey }: ImportPublishedInput,
  ): Promise<PublishedImported | PublishedRefused | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const key = fileKey(context, fileId);
    const declared = {
      PUBLISHED_IMPORT_REFUSED: PublishedRefused.of,
      PUBLISHED_FILE_TOO_LARGE: of,
      DOCUMENT_DIFFERS: of,
    };
    return withProblems<PublishedImported, PublishedRefused | RuleProblem>(declared, async () => {
      const { tables } = await this.imports.importFile(context, key, reason ?? '', idempotencyKey);
      return Object.assign(new PublishedImported(), { tables });
    });
  }
}

function entryOf({
  document,
  tableNo,
  table,
  reason,
}: Omit<EnterPublishedTableInput, 'forbundId' | 'idempotencyKey'>): TableEntry {
  const { title, year, kind, dated = null, source } = document;
  return {
    document: { title, year, kind, dated, source: source ?? '' },
    tableNo: tableNo ?? null,
    table: tableOf(table),
    reason: reason ?? '',
  };
}

function tableOf({
  name,
  section,
  page,
  unit,
  sign,
  remark,
  columns,
  rows,
}: PublishedTableInput): TableEntry['table'] {
  return {
    ...{ name: name.trim(), section: section?.trim() ?? '', page: page?.trim() ?? '', unit, sign },
    remark: remark?.trim() ?? '',
    columns: columns.map(({ heading, holds, unit: own, year, toPeriod }) => ({
      ...{ heading: heading.trim(), holds, unit: own ?? null, year: year ?? null },
      toPeriod: year == null ? null : (toPeriod ?? 12),
    })),
    rows: rows.map(({ heading, label, isSum, unit: own, statement, rowKey, isNegated, cells }) => ({
      ...{ heading: heading?.trim() ?? '', label: label.trim(), isSum: isSum ?? false, unit: own ?? null },
      ...{ statement: statement ?? null, rowKey: rowKey?.trim() ?? null, isNegated: isNegated ?? false },
      cells: cells.map((cell) => cell.trim()),
    })),
  };
}

/** The key of a kept file of this very förbund; another's is `NOT_FOUND`, like an unknown one. */
function fileKey({ forbundId }: TenantContext, id: string): string {
  const [owner, key = ''] = fromGlobalId('ImportFile', id);
  if (owner === forbundId) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
