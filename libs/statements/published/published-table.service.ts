import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { tableFaults } from '@samla/domain/statements/published/check-table.js';
import type { PublishedSource, PublishedTable } from '@samla/domain/statements/published/published-table.js';
import { type PublishedFault, toldFaults } from '@samla/domain/statements/published/table-fault.js';
import { assertPlanYear, badInput, checkedText, requiredText } from '@samla/governance/checked-text.js';
import { record } from '@samla/platform/audit/record.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { type Page, type Paged, paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { PublishedDocumentRepository } from './published-document.repository.js';
import { type DocumentToPut, PublishedShelf } from './published-shelf.js';
import { PublishedTableRepository } from './published-table.repository.js';
import type { EnteredAs, KeptTable, PublishedDocument, TableVersion } from './published-table.js';

/** A table that somebody enters. */
export interface TableEntry {
  readonly document: PublishedSource;
  /** The table that is corrected; null for the one of the same name and section, or a new one. */
  readonly tableNo: number | null;
  readonly table: PublishedTable;
  /** Why what stood before is replaced; '' for a new table. */
  readonly reason: string;
}

/** The version that holds what was entered, and whether it was there already. */
export interface EnteredTable {
  readonly document: PublishedDocument;
  readonly table: KeptTable;
  readonly isKnown: boolean;
}

/** A document's tables in force, with every version that there has been. */
export interface DocumentTables {
  readonly tables: readonly KeptTable[];
  readonly versions: readonly TableVersion[];
}

/** Published documents with their tables as printed. They are never changed: a correction is a new version with a reason. */
@Injectable()
export class PublishedTableService {
  constructor(
    private readonly database: Database,
    private readonly shelf: PublishedShelf,
    private readonly documents: PublishedDocumentRepository,
    private readonly tables: PublishedTableRepository,
  ) {}

  /** Documents, the latest year first. */
  page(context: TenantContext, page: Page): Promise<Paged<PublishedDocument>> {
    if (page.after && !/^\d{4}$/.test(page.after[0] ?? ''))
      throw badInput('after', 'after är inte en markör från den här listan.');
    return this.database.tenant(context, async (tx) => paged(await this.documents.page(tx, page), page));
  }

  /** One document; an unknown one is `NOT_FOUND`. */
  async document(context: TenantContext, id: string): Promise<PublishedDocument> {
    const [document] = await this.database.tenant(context, (tx) => this.documents.byIds(tx, [id]));
    if (!document) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    return document;
  }

  /** The tables of some documents. */
  tablesOf(
    context: TenantContext,
    documentIds: readonly string[],
  ): Promise<ReadonlyMap<string, DocumentTables>> {
    return this.database.tenant(context, async (tx) => {
      const tables = await this.tables.ofDocuments(tx, documentIds);
      const versions = await this.tables.versions(tx, documentIds);
      const of = <T extends { readonly documentId: string }>(all: readonly T[], id: string) =>
        all.filter(({ documentId }) => documentId === id);
      return new Map(documentIds.map((id) => [id, { tables: of(tables, id), versions: of(versions, id) }]));
    });
  }

  /**
   * Enters a table by form. Throws `PUBLISHED_TABLE_INVALID` with every fault, `REASON_REQUIRED` where it would replace
   * another content without a reason, `DOCUMENT_DIFFERS`, `NOT_FOUND`, `PERSONAL_DATA`.
   */
  enter(context: TenantContext, entry: TableEntry, idempotencyKey: string): Promise<EnteredTable> {
    return this.put(context, entry, { enteredAs: 'FORM', idempotencyKey });
  }

  /**
   * Enters a table that the document check has read; throws as `enter` does. A published document of the same title and
   * year, entered before, is the same document: what is known of it stays.
   */
  publishFromTable(context: TenantContext, entry: TableEntry, idempotencyKey: string): Promise<EnteredTable> {
    return this.put(context, entry, { enteredAs: 'CHECK', idempotencyKey });
  }

  /**
   * Registers documents with all their tables at set-up. The same again changes nothing; another content for a table that
   * is registered throws `REASON_REQUIRED`: what was published stays published.
   */
  async register(context: TenantContext, documents: readonly DocumentToPut[]): Promise<void> {
    const checked = documents.map(({ document, tables }) => ({
      document: checkedDocument(document),
      tables,
    }));
    for (const { tables } of checked) for (const { table } of tables) assertSound(table);
    await this.database.tenant(context, async (tx) => {
      const { actor } = context;
      const put = await this.shelf.put(tx, checked, {
        enteredAs: 'SETUP',
        recordedBy: actor.name,
        reason: '',
      });
      const objectCount = put.filter(({ isKnown }) => !isKnown).length;
      if (objectCount === 0) return;
      const objectKey = checked.map(({ document }) => document.year).join(' ');
      await record(tx, { actor, action: 'registerPublishedFigures', objectKey, objectCount });
    });
  }

  private put(
    context: TenantContext,
    entry: TableEntry,
    { enteredAs, idempotencyKey }: { enteredAs: EnteredAs; idempotencyKey: string },
  ): Promise<EnteredTable> {
    const document = checkedDocument(entry.document);
    const reason = checkedText('reason', entry.reason, 500);
    assertSound(entry.table);
    const { actor } = context;
    const { tableNo, table } = entry;
    return this.database.tenant(context, async (tx) => {
      const call = {
        actor,
        mutation: enteredAs === 'CHECK' ? 'publishCheckedTable' : 'enterPublishedTable',
        key: idempotencyKey,
        input: { ...entry, enteredAs },
      };
      let isKnown = true;
      const { id } = await once(tx, { ...call, trail: () => ({ reason }) }, async () => {
        const putting = { enteredAs, recordedBy: actor.name, reason };
        const known = enteredAs === 'CHECK' ? await this.knownAs(tx, document) : document;
        const [put] = await this.shelf.put(tx, [{ document: known, tables: [{ tableNo, table }] }], putting);
        isKnown = put!.isKnown;
        return put!.kept.id;
      });
      return { ...(await this.entered(tx, id)), isKnown };
    });
  }

  private async knownAs(tx: TenantTransaction, given: PublishedSource): Promise<PublishedSource> {
    await this.documents.lock(tx);
    const [kept] = await this.documents.byTitles(tx, [given.title]);
    return kept?.year === given.year ? kept : given;
  }

  private async entered(tx: TenantTransaction, id: string): Promise<Omit<EnteredTable, 'isKnown'>> {
    const table = (await this.tables.byId(tx, id))!;
    const [document] = await this.documents.byIds(tx, [table.documentId]);
    return { document: document!, table };
  }
}

/** A document's facts as they are kept; throws `BAD_USER_INPUT` and `PERSONAL_DATA`. */
export function checkedDocument({ title, year, kind, dated, source }: PublishedSource): PublishedSource {
  assertPlanYear(year);
  return {
    title: requiredText('title', title, 200),
    year,
    kind,
    dated,
    source: checkedText('source', source, 300),
  };
}

function assertSound(table: PublishedTable): void {
  const faults: readonly PublishedFault[] = tableFaults(table);
  if (faults.length === 0) return;
  const code = faults.every(({ rule }) => rule === 'PERSONAL_DATA')
    ? 'PERSONAL_DATA'
    : 'PUBLISHED_TABLE_INVALID';
  throw new DomainError(code, `${table.name}: ${faults.length} fel. ${toldFaults(faults)}`, { faults });
}
