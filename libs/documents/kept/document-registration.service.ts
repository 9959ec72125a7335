import { Injectable } from '@nestjs/common';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { CheckOrders } from '../checks/check-orders.js';
import type { NewDocument } from './document.js';
import { DocumentRepository } from './document.repository.js';

/** A document that is laid up under ids of the caller's, with its bytes and the id of its first check. */
export interface RegisteredDocument extends NewDocument {
  readonly id: string;
  readonly checkId: string;
  readonly fileName: string;
  readonly isConstructed: boolean;
  readonly bytes: Uint8Array;
}

/** Lays up documents for the demo and for set-up. */
@Injectable()
export class DocumentRegistration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly files: ImportFileService,
    private readonly documents: DocumentRepository,
    private readonly orders: CheckOrders,
  ) {}

  /** Keeps the bytes, and makes them version 1 of a new document whose check waits; one that is there is left as it is. */
  async register(context: TenantContext, registered: RegisteredDocument): Promise<void> {
    const { bytes, fileName, isConstructed, checkId, id, ...facts } = registered;
    const { actor } = context;
    const { file } = await this.files.receive(context, { fileName, isConstructed }, inOnePiece(bytes));
    await this.database.tenant(context, async (tx) => {
      if (await this.documents.byId(tx, id)) return;
      const signed = { addedBy: actor.name, addedAt: this.clock.now() };
      await this.documents.insert(tx, { ...facts, id, isConstructed, ...signed });
      const version = { documentId: id, version: 1 };
      const { id: fileId, sha256, size } = file;
      await this.documents.insertVersion(tx, { ...version, fileId, fileName, sha256, size, ...signed });
      await this.orders.order(tx, context, [version], checkId);
      await record(tx, { actor, action: 'registerDocument', objectKey: id, inputSha256: sha256 });
    });
  }
}

async function* inOnePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
