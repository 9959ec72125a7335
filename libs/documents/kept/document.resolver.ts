import { Args, createUnionType, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { pageOf } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { DocumentCheckType } from '../checks/document-check.graphql.js';
import { DocumentCheckService } from '../checks/document-check.service.js';
import { keyWithin } from '../key-within.js';
import {
  AddDocumentInput,
  AddDocumentVersionInput,
  DocumentAdded,
  DocumentConnection,
  DocumentType,
  DocumentVersionType,
} from './document.graphql.js';
import { type AddedVersion, DocumentService } from './document.service.js';

const resultOf = (name: string) =>
  createUnionType({
    name,
    description: 'Handlingen med den nya versionen, eller regeln som sa nej.',
    types: () => [DocumentAdded, RuleProblem] as const,
    resolveType: (value: object) => value.constructor,
  });

const AddDocumentResult = resultOf('AddDocumentResult');
const AddDocumentVersionResult = resultOf('AddDocumentVersionResult');
const { of } = RuleProblem;

/** The documents of a förbund. */
@Resolver(() => ForbundType)
export class ForbundDocumentsResolver {
  constructor(private readonly service: DocumentService) {}

  @ResolveField(() => DocumentConnection, {
    description: 'Handlingar som har lagts in för kontrollräkning, den senaste först.',
    complexity: costOfPage,
  })
  async documents(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args() { first, after }: PageArgs,
  ): Promise<Connection<DocumentType>> {
    const context = tenantFor(principal, forbundId, 'READ_STATEMENTS');
    return toConnection(
      await this.service.page(context, pageOf(first, after, 2, MOST_PER_PAGE)),
      ({ at, id }) => [at, id],
      ({ at: _, ...document }) => DocumentType.of(forbundId, document),
    );
  }

  @ResolveField(() => DocumentType, {
    description: 'En handling. Okänd, och ett annat förbunds, ger samma `NOT_FOUND`.',
  })
  async document(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('id', { type: () => ID, description: 'Handlingen.' }) id: string,
  ): Promise<DocumentType> {
    const context = tenantFor(principal, forbundId, 'READ_STATEMENTS');
    const key = keyWithin(context, 'Document', id);
    return DocumentType.of(forbundId, await this.service.document(context, key));
  }

  @Mutation(() => AddDocumentResult, {
    description:
      'Lägger in en mottagen fil som en handling och beställer kontroll av den. Problem: `DOCUMENT_TOO_LARGE`, `PERSONAL_DATA`.',
  })
  addDocument(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, fileId: id, idempotencyKey, ...asked }: AddDocumentInput,
  ): Promise<DocumentAdded | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const { title, kind, year } = asked;
    return withProblems({ DOCUMENT_TOO_LARGE: of, PERSONAL_DATA: of }, () => {
      const wanted = { title, kind, year, fileId: keyWithin(context, 'ImportFile', id) };
      return this.added(context, this.service.add(context, wanted, idempotencyKey));
    });
  }

  @Mutation(() => AddDocumentVersionResult, {
    description:
      'Gör en mottagen fil till handlingens nästa version och beställer kontroll av den. Problem: `DOCUMENT_TOO_LARGE`.',
  })
  addDocumentVersion(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, documentId, fileId, idempotencyKey }: AddDocumentVersionInput,
  ): Promise<DocumentAdded | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    return withProblems({ DOCUMENT_TOO_LARGE: of }, () => {
      const wanted = {
        documentId: keyWithin(context, 'Document', documentId),
        fileId: keyWithin(context, 'ImportFile', fileId),
      };
      return this.added(context, this.service.addVersion(context, wanted, idempotencyKey));
    });
  }

  private async added(context: TenantContext, adding: Promise<AddedVersion>): Promise<DocumentAdded> {
    const { documentId, version, isKnown } = await adding;
    const document = await this.service.document(context, documentId);
    const shown = DocumentType.of(context.forbundId, document);
    return Object.assign(new DocumentAdded(), { document: shown, version, isKnown });
  }
}

/** The versions of a document. */
@Resolver(() => DocumentType)
export class DocumentResolver {
  constructor(private readonly service: DocumentService) {}

  @ResolveField(() => [DocumentVersionType], {
    description: 'Alla versioner, den senaste först.',
    complexity: ({ childComplexity }) => 5 + childComplexity * 5,
  })
  async versions(
    @Parent() { forbundKey, key }: DocumentType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<DocumentVersionType[]> {
    const context = tenantFor(principal, forbundKey, 'READ_STATEMENTS');
    const loader = loaders.of(`document-versions-${forbundKey}`, (ids: readonly string[]) =>
      this.service.versions(context, ids),
    );
    const versions = (await loader.load(key)) ?? [];
    return versions.map((version) => DocumentVersionType.of(forbundKey, version));
  }
}

/** What a check of a version has come to. */
@Resolver(() => DocumentVersionType)
export class DocumentVersionResolver {
  constructor(private readonly checks: DocumentCheckService) {}

  @ResolveField(() => DocumentCheckType, {
    nullable: true,
    description: 'Den senaste kontrollen av versionen, för sig eller tillsammans med andra handlingar.',
  })
  async check(
    @Parent() { forbundKey, documentKey, version }: DocumentVersionType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<DocumentCheckType | null> {
    const context = tenantFor(principal, forbundKey, 'READ_STATEMENTS');
    const loader = loaders.of(`checks-of-versions-${forbundKey}`, (keys: readonly string[]) =>
      this.checks.latestOf(context, keys),
    );
    const check = await loader.load(`${documentKey}:${version}`);
    return check && DocumentCheckType.of(forbundKey, check);
  }
}
