import { Args, ID, Mutation, Parent, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestContext } from '@samla/platform/graphql/context-params.js';
import type { GraphqlContext } from '@samla/platform/graphql/graphql-context.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { ProgressListener } from '@samla/platform/jobs/progress-listener.js';
import { type Told, watchWhileAllowed } from '@samla/platform/jobs/watch-while-allowed.js';
import { keyWithin } from '../key-within.js';
import { documentCheckReader, mayReadDocumentCheck } from './document-check-access.js';
import { CheckDocumentsInput, DocumentCheckType } from './document-check.graphql.js';
import { DocumentCheckService } from './document-check.service.js';

/** Ordering and following the checks of a förbund's documents. */
@Resolver(() => ForbundType)
export class DocumentCheckResolver {
  constructor(
    private readonly checks: DocumentCheckService,
    private readonly progress: ProgressListener,
  ) {}

  @ResolveField(() => DocumentCheckType, {
    description: 'En kontroll. Okänd, och ett annat förbunds, ger samma `NOT_FOUND`.',
  })
  async documentCheck(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('id', { type: () => ID, description: 'Kontrollen.' }) id: string,
  ): Promise<DocumentCheckType> {
    const context = tenantFor(principal, forbundId, 'READ_STATEMENTS');
    const check = await this.checks.check(context, keyWithin(context, 'DocumentCheck', id));
    return DocumentCheckType.of(forbundId, check);
  }

  @Mutation(() => DocumentCheckType, {
    description:
      'Beställer en kontroll av handlingars senaste versioner, var för sig och mot varandra; följ den med `documentCheckProgress`.',
  })
  async checkDocuments(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, documentIds, idempotencyKey }: CheckDocumentsInput,
  ): Promise<DocumentCheckType> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const keys = documentIds.map((id) => keyWithin(context, 'Document', id));
    const check = await this.checks.request(context, keys, idempotencyKey);
    return DocumentCheckType.of(context.forbundId, check);
  }

  @Subscription(() => DocumentCheckType, {
    description: 'Kontrollen nu och varje gång den kommit vidare.',
    // What is told is only that something changed: the check is read again, with the rights that the reader has by then.
    async resolve(this: DocumentCheckResolver, { leave }: Told<Principal | null>, { id }: { id: string }) {
      const { context, checkId } = documentCheckReader(leave, id);
      return DocumentCheckType.of(context.forbundId, await this.checks.check(context, checkId));
    },
  })
  async documentCheckProgress(
    @RequestContext() { principal, principalNow }: GraphqlContext,
    @Args('id', { type: () => ID, description: 'Kontrollen.' }) id: string,
  ): Promise<AsyncIterable<Told<Principal | null>>> {
    const { context, checkId } = documentCheckReader(principal, id);
    await this.checks.check(context, checkId);
    return watchWhileAllowed(await this.progress.changes(checkId), async () => {
      const leave = await principalNow();
      return { leave, isAllowed: mayReadDocumentCheck(leave, id) };
    });
  }
}
