import { Injectable } from '@nestjs/common';
import { MOST_DOCUMENT_BYTES } from '@samla/domain/document-check/document/limits.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertPlanYear, requiredText } from '@samla/governance/checked-text.js';
import type { ImportFile } from '@samla/ledger/import/files/import-file.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { assertTimeCursor } from '@samla/ledger/import/time-cursor.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId, validate } from 'uuid';
import { CheckOrders } from '../checks/check-orders.js';
import { type DocumentVersion, type KeptDocument, type NewDocument, type VersionKey } from './document.js';
import { DocumentRepository } from './document.repository.js';

/** A version that was added, or that the same content was already. */
export interface AddedVersion extends VersionKey {
  readonly isKnown: boolean;
}

/** Keeps the documents of a förbund in their versions; each version is checked as soon as it has come. */
@Injectable()
export class DocumentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: ImportFileService,
    private readonly documents: DocumentRepository,
    private readonly orders: CheckOrders,
  ) {}

  /**
   * Makes a document of a kept file, and orders the check of it. Throws `DOCUMENT_TOO_LARGE`, `PERSONAL_DATA`,
   * `BAD_USER_INPUT` for a title or a year that is none, `NOT_FOUND` for the file.
   */
  async add(
    context: TenantContext,
    { fileId, ...asked }: NewDocument & { readonly fileId: string },
    idempotencyKey: string,
  ): Promise<AddedVersion> {
    assertPlanYear(asked.year);
    const title = requiredText('title', asked.title, 200);
    const file = await this.checkable(context, fileId);
    const input = { ...asked, fileId };
    const call = { actor: context.actor, mutation: 'addDocument', key: idempotencyKey, input };
    return this.database.tenant(context, async (tx) => {
      const { id } = await once(tx, call, async () => {
        const document = { ...asked, title, id: newId(), isConstructed: file.isConstructed };
        await this.documents.insert(tx, { ...document, ...this.signed(context) });
        await this.write(tx, context, { documentId: document.id, version: 1 }, file);
        return document.id;
      });
      return { documentId: id, version: 1, isKnown: false };
    });
  }

  /**
   * Makes a kept file the next version of a document, and orders the check of it; the content that the latest version
   * has is that version. Throws as `add`, and `NOT_FOUND` for the document.
   */
  async addVersion(
    context: TenantContext,
    { documentId, fileId }: { readonly documentId: string; readonly fileId: string },
    idempotencyKey: string,
  ): Promise<AddedVersion> {
    const file = await this.checkable(context, fileId);
    const input = { documentId, fileId };
    const call = {
      ...{ actor: context.actor, mutation: 'addDocumentVersion', key: idempotencyKey, input },
      trail: () => ({ objectKey: documentId }),
    };
    return this.database.tenant(context, async (tx) => {
      let isKnown = true;
      const { id } = await once(tx, call, async () => {
        const before = await this.latest(tx, documentId);
        if (before.fileId === fileId) return String(before.version);
        isKnown = false;
        const version = before.version + 1;
        await this.write(tx, context, { documentId, version }, file);
        return String(version);
      });
      return { documentId, version: Number.parseInt(id, 10), isKnown };
    });
  }

  /** The document; `NOT_FOUND` for an unknown one and another förbund's. */
  async document(context: TenantContext, id: string): Promise<KeptDocument> {
    return this.database.tenant(context, (tx) => this.known(tx, id));
  }

  /** Documents by id; those that are not there are left out. */
  async byIds(context: TenantContext, ids: readonly string[]): Promise<ReadonlyMap<string, KeptDocument>> {
    const found = await this.database.tenant(context, (tx) => this.documents.byIds(tx, ids));
    return new Map(found.map((document) => [document.id, document]));
  }

  /** A page of the förbund's documents, the latest first. */
  async page(context: TenantContext, page: Page): Promise<Paged<KeptDocument & { readonly at: string }>> {
    assertTimeCursor(page);
    return this.database.tenant(context, (tx) => this.documents.page(tx, page));
  }

  /** The versions of documents, the latest first, by document. */
  async versions(
    context: TenantContext,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, readonly DocumentVersion[]>> {
    const found = await this.database.tenant(context, (tx) => this.documents.versions(tx, ids));
    return new Map(ids.map((id) => [id, found.filter(({ documentId }) => documentId === id)]));
  }

  private async write(
    tx: TenantTransaction,
    context: TenantContext,
    added: VersionKey,
    file: ImportFile,
  ): Promise<void> {
    const { id: fileId, fileName, sha256, size } = file;
    const version = { ...added, fileId, fileName, sha256, size, ...this.signed(context) };
    await this.documents.insertVersion(tx, version);
    await this.orders.order(tx, context, [added]);
  }

  /** The latest version, and until the transaction ends nobody else adds one. */
  private async latest(tx: TenantTransaction, documentId: string): Promise<DocumentVersion> {
    await this.known(tx, documentId);
    await this.documents.lock(tx, documentId);
    const [latest] = await this.documents.versions(tx, [documentId]);
    return latest as DocumentVersion;
  }

  private async checkable(context: TenantContext, fileId: string): Promise<ImportFile> {
    const file = await this.files.file(context, fileId);
    if (file.size <= MOST_DOCUMENT_BYTES) return file;
    const limit = `${MOST_DOCUMENT_BYTES / 1024 ** 2} MB`;
    throw new DomainError('DOCUMENT_TOO_LARGE', `En handling som kontrolleras är högst ${limit}.`);
  }

  private async known(tx: TenantTransaction, id: string): Promise<KeptDocument> {
    const document = validate(id) ? await this.documents.byId(tx, id) : undefined;
    if (!document) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    return document;
  }

  private signed({ actor }: TenantContext): Pick<KeptDocument, 'addedBy' | 'addedAt'> {
    return { addedBy: actor.name, addedAt: this.clock.now() };
  }
}
