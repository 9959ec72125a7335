import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Database } from '@samla/platform/database/database.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { type JournalEntry, type JournalFilter, JournalRepository, type LedgerEntry } from './journal.repository.js';

const ENTRY_NO = /^[1-9]\d{0,17}$/;

/** Reads the journal of a förbund. */
@Injectable()
export class JournalService {
  constructor(
    private readonly database: Database,
    private readonly journal: JournalRepository,
  ) {}

  /** A page of a year's entries, by account and period where wanted. */
  page(context: TenantContext, filter: JournalFilter, page: Page): Promise<Paged<JournalEntry>> {
    if (page.after) assertEntryNo(page.after[0]!, 'BAD_USER_INPUT');
    return this.database.tenant(context, (tx) => this.journal.page(tx, filter, page));
  }

  /** One entry; throws `NOT_FOUND`. */
  async entry(context: TenantContext, entryNo: string): Promise<JournalEntry> {
    assertEntryNo(entryNo, 'NOT_FOUND');
    const entry = await this.database.tenant(context, (tx) => this.journal.byNo(tx, entryNo));
    if (!entry) throw notFound('NOT_FOUND');
    return entry;
  }

  /** The rows of entries, by entry number: one statement however many they are. */
  async rowsOf(context: TenantContext, entryNos: readonly string[]): Promise<Map<string, LedgerEntry[]>> {
    const rows = await this.database.tenant(context, (tx) => this.journal.rowsOf(tx, entryNos));
    const byEntry = new Map<string, LedgerEntry[]>(entryNos.map((entryNo) => [entryNo, []]));
    for (const row of rows) byEntry.get(row.entryNo)?.push(row);
    return byEntry;
  }
}

function assertEntryNo(entryNo: string, code: 'NOT_FOUND' | 'BAD_USER_INPUT'): void {
  if (!ENTRY_NO.test(entryNo)) throw notFound(code);
}

function notFound(code: 'NOT_FOUND' | 'BAD_USER_INPUT'): DomainError {
  return new DomainError(code, code === 'NOT_FOUND' ? 'Det finns inget med den identiteten.' : 'after är inte en markör från den här listan.');
}
