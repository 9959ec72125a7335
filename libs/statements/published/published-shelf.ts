import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { PublishedSource, PublishedTable } from '@samla/domain/statements/published/published-table.js';
import { Clock } from '@samla/platform/clock/clock.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { PublishedDocumentRepository } from './published-document.repository.js';
import { PublishedTableRepository } from './published-table.repository.js';
import { PublishedTableWriter } from './published-table-writer.js';
import type { EnteredAs, KeptTable } from './published-table.js';
import { contentSha256 } from './table-content.js';

/** A document with tables to put on the shelf. */
export interface DocumentToPut {
  readonly document: PublishedSource;
  readonly tables: readonly TableToPut[];
}

/** A table to put; without its number it is the document's table of the same name and section, else a new one. */
export interface TableToPut {
  readonly tableNo: number | null;
  readonly table: PublishedTable;
}

/** Who puts, how, and why what stood before is replaced. */
export interface Putting {
  readonly enteredAs: EnteredAs;
  readonly recordedBy: string;
  /** '' where nothing is to be replaced: then another content than the kept one throws `REASON_REQUIRED`. */
  readonly reason: string;
}

/** What a table that was put is now: the version that holds it, and whether that was there already. */
export interface PutTable {
  readonly kept: KeptTable;
  readonly isKnown: boolean;
  /** Whether an earlier version was replaced. */
  readonly isCorrection: boolean;
}

/** Where published tables are put: the same content is the version that is there, another one a new version with a reason. */
@Injectable()
export class PublishedShelf {
  constructor(
    private readonly clock: Clock,
    private readonly documents: PublishedDocumentRepository,
    private readonly tables: PublishedTableRepository,
    private readonly writer: PublishedTableWriter,
  ) {}

  /** Puts all or nothing. Throws `DOCUMENT_DIFFERS`, `REASON_REQUIRED`, `NOT_FOUND`. */
  async put(tx: TenantTransaction, given: readonly DocumentToPut[], putting: Putting): Promise<PutTable[]> {
    const planned = await this.plan(tx, given, putting);
    const unexplained = planned.find(({ isKnown, isCorrection }) => !isKnown && isCorrection);
    if (unexplained && putting.reason === '') throw reasonRequired(unexplained.kept);
    await this.writer.add(
      tx,
      planned.filter(({ isKnown }) => !isKnown).map(({ kept }) => kept),
    );
    return planned;
  }

  /** What `put` would come to; documents that are new are added by it, so it is for a transaction that is rolled back or used. */
  async plan(tx: TenantTransaction, given: readonly DocumentToPut[], putting: Putting): Promise<PutTable[]> {
    await this.documents.lock(tx);
    const ids = await this.documentIds(tx, given, putting.recordedBy);
    const known = ids.isNew ? [] : await this.tables.ofDocuments(tx, [...ids.byTitle.values()]);
    return given.flatMap(({ document, tables }) => {
      const documentId = ids.byTitle.get(document.title)!;
      const own = known.filter((table) => table.documentId === documentId);
      return tables.map((each): PutTable => {
        const placed = this.placed(documentId, own, each, putting);
        if (!placed.isKnown) own.push(placed.kept);
        return placed;
      });
    });
  }

  private placed(
    documentId: string,
    own: readonly KeptTable[],
    { tableNo, table }: TableToPut,
    { enteredAs, recordedBy, reason }: Putting,
  ): PutTable {
    const before = latest(own, tableNo, table);
    if (tableNo !== null && !before)
      throw new DomainError('NOT_FOUND', 'Det finns ingen tabell med det numret.');
    const sha256 = contentSha256(table);
    if (before?.contentSha256 === sha256) return { kept: before, isKnown: true, isCorrection: false };
    const kept = {
      ...table,
      id: randomUUID(),
      documentId,
      tableNo: before?.tableNo ?? Math.max(0, ...own.map((each) => each.tableNo)) + 1,
      version: (before?.version ?? 0) + 1,
      reason: before ? reason : '',
      enteredAs,
      contentSha256: sha256,
      recordedBy,
      recordedAt: this.clock.now(),
    };
    return { kept, isKnown: false, isCorrection: before !== undefined };
  }

  private async documentIds(
    tx: TenantTransaction,
    given: readonly DocumentToPut[],
    recordedBy: string,
  ): Promise<{ byTitle: ReadonlyMap<string, string>; isNew: boolean }> {
    const known = await this.documents.byTitles(
      tx,
      given.map(({ document }) => document.title),
    );
    const byTitle = new Map(known.map(({ title, id }) => [title, id]));
    for (const { document } of given) {
      const kept = known.find(({ title }) => title === document.title);
      if (kept) assertSameDocument(kept, document);
      if (byTitle.has(document.title)) continue;
      const id = randomUUID();
      await this.documents.add(tx, id, document, recordedBy, this.clock.now());
      byTitle.set(document.title, id);
    }
    return { byTitle, isNew: known.length === 0 };
  }
}

function latest(
  own: readonly KeptTable[],
  tableNo: number | null,
  { name, section }: PublishedTable,
): KeptTable | undefined {
  return own.findLast((each) =>
    tableNo === null ? each.name === name && each.section === section : each.tableNo === tableNo,
  );
}

function assertSameDocument(kept: PublishedSource, given: PublishedSource): void {
  const { year, kind, dated, source } = kept;
  if (given.year === year && given.kind === kind && given.dated === dated && given.source === source) return;
  throw new DomainError(
    'DOCUMENT_DIFFERS',
    `${kept.title} finns redan med andra uppgifter (${year}); ge det nya dokumentet ett eget namn.`,
    { title: kept.title },
  );
}

function reasonRequired({ name, tableNo, version }: KeptTable): DomainError {
  return new DomainError(
    'REASON_REQUIRED',
    `Tabellen ${name} finns redan (version ${version - 1}) med ett annat innehåll. Ange skälet till rättelsen; den gamla står kvar.`,
    { tableNo },
  );
}
