import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { badInput } from '@samla/governance/checked-text.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { validate } from 'uuid';
import type { VersionKey } from '../kept/document.js';
import { DocumentRepository } from '../kept/document.repository.js';
import { CheckOrders } from './check-orders.js';
import { type DocumentCheck, MOST_DOCUMENTS } from './document-check.js';
import { DocumentCheckRepository } from './document-check.repository.js';

/** Orders checks of a förbund's documents and shows how they stand. */
@Injectable()
export class DocumentCheckService {
  constructor(
    private readonly database: Database,
    private readonly documents: DocumentRepository,
    private readonly checks: DocumentCheckRepository,
    private readonly orders: CheckOrders,
  ) {}

  /**
   * Has the latest versions of documents checked, each by itself and all against each other; a check of just these that
   * waits already is that one. Throws `BAD_USER_INPUT` for none or too many, `NOT_FOUND`.
   */
  async request(
    context: TenantContext,
    documentIds: readonly string[],
    idempotencyKey: string,
  ): Promise<DocumentCheck> {
    const wanted = [...new Set(documentIds)].sort();
    if (wanted.length === 0 || wanted.length > MOST_DOCUMENTS)
      throw badInput('documentIds', `En kontroll är av 1–${MOST_DOCUMENTS} handlingar.`);
    const input = { documentIds: wanted };
    const call = { actor: context.actor, mutation: 'checkDocuments', key: idempotencyKey, input };
    return this.database.tenant(context, async (tx) => {
      const { id } = await once(tx, call, async () => {
        for (const documentId of wanted) await this.documents.lock(tx, documentId);
        return this.orders.order(tx, context, await this.latest(tx, wanted));
      });
      return (await this.checks.byId(tx, id)) as DocumentCheck;
    });
  }

  /** The check; `NOT_FOUND` for an unknown one and another förbund's. */
  async check(context: TenantContext, id: string): Promise<DocumentCheck> {
    const check = validate(id)
      ? await this.database.tenant(context, (tx) => this.checks.byId(tx, id))
      : undefined;
    if (!check) throw notFound();
    return check;
  }

  /** The latest check of each version, by `documentId:version`; those that have none are left out. */
  async latestOf(
    context: TenantContext,
    keys: readonly string[],
  ): Promise<ReadonlyMap<string, DocumentCheck>> {
    return this.database.tenant(context, async (tx) => {
      const latest = await this.checks.latestOf(tx, keys.map(versionKey));
      const found = await this.checks.byIds(tx, [...new Set(latest.values())]);
      const byId = new Map(found.map((check) => [check.id, check]));
      return new Map([...latest].map(([key, id]) => [key, byId.get(id) as DocumentCheck]));
    });
  }

  private async latest(tx: TenantTransaction, wanted: readonly string[]): Promise<VersionKey[]> {
    if (!wanted.every((id) => validate(id))) throw notFound();
    const documents = await this.documents.byIds(tx, wanted);
    if (documents.length !== wanted.length) throw notFound();
    const versions = await this.documents.versions(tx, wanted);
    // By the year that they speak of, so that the same documents are always the same check.
    return documents
      .sort((first, second) => first.year - second.year || (first.id < second.id ? -1 : 1))
      .map(({ id }) => versions.find(({ documentId }) => documentId === id) as VersionKey);
  }
}

function versionKey(key: string): VersionKey {
  const [documentId = '', version = ''] = key.split(':');
  return { documentId, version: Number.parseInt(version, 10) };
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
