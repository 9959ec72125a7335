import { Injectable } from '@nestjs/common';
import { type Forbund, ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import type { BooksIdentity } from './books-reader.js';
import { ImportLedger } from './import-ledger.js';
import type { ImportProgress } from '../import-outcome.js';
import type { ImportRun } from '../import-run.repository.js';
import type { BookedFile } from './sie-booking.js';
import { type SieSource, yearOf } from './sie-source.js';
import type { Walked } from './sie-walk.js';

/** A förbund's file, ready to be held against its books. */
export interface FileForBooks {
  readonly source: SieSource;
  readonly sha256: string;
  readonly isConstructed: boolean;
  readonly forbund: Forbund;
  readonly identity: BooksIdentity;
  /** The calendar year that it is about; undefined where its plan will say why. */
  readonly year: number | undefined;
}

/** What was made of a file: the run that stands for its content, or a plan with faults, which booked nothing. */
export type Booked =
  | { readonly status: 'BOOKED' | 'ALREADY_BOOKED'; readonly run: ImportRun; readonly walked?: Walked }
  | { readonly status: 'REFUSED'; readonly walked: Walked };

/** Holds a file against the books of its förbund and books it: whole or not at all, once per content. */
@Injectable()
export class SieImportBooking {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly directory: ForbundDirectory,
    private readonly ledger: ImportLedger,
  ) {}

  /** Looks up what has to be known before the file is read. */
  async fileFor(
    { forbundId }: TenantContext,
    source: SieSource,
    sha256: string,
    isConstructed = false,
  ): Promise<FileForBooks> {
    const forbund = await this.directory.forbundById(forbundId);
    const identity = await this.identityOf(forbund);
    return { source, sha256, isConstructed, forbund, identity, year: await yearOf(source) };
  }

  /** What the file would do; the run where its content is booked already. */
  async tryOut(
    context: TenantContext,
    file: FileForBooks,
    options: { readonly sample: boolean },
  ): Promise<ImportRun | Walked> {
    const { run, before } = await this.database.tenant(
      context,
      async (tx) => ({
        run: await this.ledger.runs.standing(tx, file.sha256),
        before: await this.ledger.books.read(tx, file.identity, file.year),
      }),
      'SNAPSHOT',
    );
    // The transaction is over: planning a large file takes seconds and needs no connection.
    return run ?? this.ledger.booking.tryOut(file.source, before, options);
  }

  /**
   * Books the file inside the caller's transaction, which has to be rolled back when the answer is `REFUSED`. Content that
   * stands in the books already changes nothing.
   */
  async book(
    tx: TenantTransaction,
    context: TenantContext,
    file: FileForBooks,
    progress?: ImportProgress,
  ): Promise<Booked> {
    const { source, sha256, isConstructed, identity, year } = file;
    // Whoever else books waits here, and what they booked is then seen.
    await this.ledger.journal.lock(tx);
    const known = await this.ledger.runs.standing(tx, sha256);
    if (known) return { status: 'ALREADY_BOOKED', run: known };
    const before = await this.ledger.books.read(tx, identity, year);
    if (year === undefined) {
      const walked = await this.ledger.booking.tryOut(source, before, { sample: false });
      if (walked.plan.faults.length > 0) return { status: 'REFUSED', walked };
      throw new Error('A file without fiscal year is planned without faults.');
    }
    const facts = { importId: newId(), year, recordedAt: this.clock.now(), isConstructed };
    const booked = await this.ledger.booking.book(tx, source, before, facts, progress);
    if (booked.plan.faults.length > 0) return { status: 'REFUSED', walked: booked };
    const run = runOf(file, facts, booked, context.actor.name);
    await this.ledger.runs.insert(tx, run);
    return { status: 'BOOKED', run: { ...run, reversedByRunId: null }, walked: booked };
  }

  /** The own number, or where it is not known those of the county: one ekonom keeps the books of neighbours. */
  private async identityOf({ countyId, organisationNumber }: Forbund): Promise<BooksIdentity> {
    if (organisationNumber !== null) return { organisationNumber, othersNumbers: new Set() };
    const county = await this.directory.forbundOfCounty(countyId);
    return {
      organisationNumber,
      othersNumbers: new Set(county.flatMap((other) => other.organisationNumber ?? [])),
    };
  }
}

function runOf(
  { source, sha256, isConstructed }: FileForBooks,
  { importId, year, recordedAt }: { importId: string; year: number; recordedAt: Date },
  { plan, differences, first, next }: BookedFile,
  bookedBy: string,
): Omit<ImportRun, 'reversedByRunId'> {
  const { charset, entries, rows, newAccounts, unmappedAccounts, warnings } = plan;
  return {
    id: importId,
    kind: 'FILE',
    fileName: source.fileName,
    sha256,
    charset,
    fileType: plan.fileType,
    year,
    entries,
    rows,
    differences,
    newAccounts,
    unmappedAccounts,
    warnings,
    firstEntryNo: first.toString(),
    nextEntryNo: next.toString(),
    reversesRunId: null,
    reason: null,
    isConstructed,
    bookedBy,
    bookedAt: recordedAt,
  };
}
