import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { ReadPublished } from '@samla/domain/statements/published/read-csv.js';
import { type PublishedFault, publishedFault } from '@samla/domain/statements/published/table-fault.js';
import { checkedText } from '@samla/governance/checked-text.js';
import type { ImportFile } from '@samla/ledger/import/files/import-file.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { PublishedShelf, type PutTable } from './published-shelf.js';
import { readPublishedFile } from './published-csv.js';
import type { PlannedTable, PublishedImportPlan } from './published-plan.js';
import { checkedDocument } from './published-table.service.js';

const MOST_BYTES = 4 * 1024 * 1024;

/** Ends the transaction of a dry run. */
class DryRun extends Error {
  constructor(readonly planned: readonly PutTable[]) {
    super('a dry run leaves nothing');
  }
}

/** Published tables from files: tried first, then taken in, whole or not at all. */
@Injectable()
export class PublishedImportService {
  constructor(
    private readonly database: Database,
    private readonly files: ImportFileService,
    private readonly shelf: PublishedShelf,
  ) {}

  /** Tries a file: what its tables would become, and every fault. Throws `NOT_FOUND`, `PUBLISHED_FILE_TOO_LARGE`. */
  async plan(
    context: TenantContext,
    fileId: string,
    reason: string,
    idempotencyKey: string,
  ): Promise<PublishedImportPlan> {
    const { file, read } = await this.read(context, fileId);
    await this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'planPublishedImport',
        key: idempotencyKey,
        input: { fileId, reason },
      };
      await once(tx, call, () => Promise.resolve(file.id));
    });
    if (read.faults.length > 0) return { tables: [], faults: read.faults };
    try {
      await this.database.tenant(context, async (tx) => {
        throw new DryRun(await this.shelf.plan(tx, toPut(read), putting(context, reason)));
      });
    } catch (error) {
      if (error instanceof DryRun) return planOf(read, error.planned, reason);
      if (error instanceof DomainError && error.code === 'DOCUMENT_DIFFERS')
        return { tables: [], faults: [publishedFault(0, 'Dokument', 'DOCUMENT_DIFFERS', error.message)] };
      throw error;
    }
    throw new Error('a dry run came to an end');
  }

  /**
   * Takes in a file. The same content is the tables that it has given already. Throws `PUBLISHED_IMPORT_REFUSED` with the
   * faults, and what `plan` throws.
   */
  async importFile(
    context: TenantContext,
    fileId: string,
    givenReason: string,
    idempotencyKey: string,
  ): Promise<PublishedImportPlan> {
    const reason = checkedText('reason', givenReason, 500);
    const { file, read } = await this.read(context, fileId);
    if (read.faults.length > 0) throw refusal(file, read.faults);
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor: context.actor,
        mutation: 'importPublished',
        key: idempotencyKey,
        input: { fileId, reason },
      };
      let put: readonly PutTable[] | null = null;
      await once(tx, { ...call, trail: () => ({ reason }) }, async () => {
        put = await this.putAll(tx, context, file, read, reason);
        return file.id;
      });
      return planOf(read, put ?? (await this.shelf.plan(tx, toPut(read), putting(context, reason))), reason);
    });
  }

  private async putAll(
    tx: TenantTransaction,
    context: TenantContext,
    file: ImportFile,
    read: ReadPublished,
    reason: string,
  ): Promise<readonly PutTable[]> {
    const planned = await this.shelf.plan(tx, toPut(read), putting(context, reason));
    const { faults } = planOf(read, planned, reason);
    if (faults.length > 0) throw refusal(file, faults);
    return this.shelf.put(tx, toPut(read), putting(context, reason));
  }

  private async read(
    context: TenantContext,
    fileId: string,
  ): Promise<{ file: ImportFile; read: ReadPublished }> {
    const file = await this.files.file(context, fileId);
    if (file.size > MOST_BYTES)
      throw new DomainError(
        'PUBLISHED_FILE_TOO_LARGE',
        `En fil med publicerade belopp är högst ${MOST_BYTES / 1024 / 1024} MB.`,
      );
    const chunks: Buffer[] = [];
    for await (const chunk of this.files.chunks(context, file)) chunks.push(chunk);
    const isUtf8 = file.charset !== 'ISO-8859-1' && file.charset !== 'CP437';
    return { file, read: readPublishedFile(Buffer.concat(chunks), isUtf8) };
  }
}

function toPut({ documents }: ReadPublished) {
  return documents.map(({ document, tables }) => ({
    document: checkedDocument(document),
    tables: tables.map((table) => ({ tableNo: null, table })),
  }));
}

function putting({ actor }: TenantContext, reason: string) {
  return { enteredAs: 'CSV', recordedBy: actor.name, reason } as const;
}

function planOf(read: ReadPublished, planned: readonly PutTable[], reason: string): PublishedImportPlan {
  const names = read.documents.flatMap(({ document, tables }) => tables.map(() => document.title));
  const tables = planned.map(({ kept, isKnown, isCorrection }, index): PlannedTable => ({
    document: names[index]!,
    name: kept.name,
    section: kept.section,
    rows: kept.rows.length,
    columns: kept.columns.length,
    outcome: isKnown ? 'KNOWN' : isCorrection ? 'CORRECTION' : 'NEW',
  }));
  const unexplained = reason === '' ? tables.filter(({ outcome }) => outcome === 'CORRECTION') : [];
  return {
    tables,
    faults: unexplained.map(({ name, document }) =>
      publishedFault(
        0,
        'Tabell',
        'REASON_REQUIRED',
        `${name} i ${document} finns redan med ett annat innehåll.`,
      ),
    ),
  };
}

function refusal({ fileName }: ImportFile, faults: readonly PublishedFault[]): DomainError {
  const message = `${fileName} har ${faults.length} fel och tas inte in, inte till någon del.`;
  return new DomainError('PUBLISHED_IMPORT_REFUSED', message, { faults });
}
