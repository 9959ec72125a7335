import { Injectable } from '@nestjs/common';
import { isAccountNumber } from '@samla/domain/accounts/mapping.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { Page, Paged } from '@samla/platform/paging.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { assertText, assertYear, badInput } from '../accounts/checked-input.js';
import {
  type CounterpartyFilter,
  type CounterpartyRow,
  type JournalEntry,
  type JournalFilter,
  JournalRepository,
  type LedgerEntry,
} from './journal.repository.js';

/** More than any code of an object or a motpart. */
const LONGEST_CODE = 200;
const ENTRY_NO = /^[1-9]\d{0,17}$/;

export type { CounterpartyRow } from './journal.repository.js';

/** Reads the journal of a förbund. */
@Injectable()
export class JournalService {
  constructor(
    private readonly database: Database,
    private readonly journal: JournalRepository,
  ) {}

  /** A page of a year's entries, those with a row as wanted; what cannot be is `BAD_USER_INPUT`. */
  async page(context: TenantContext, filter: JournalFilter, page: Page): Promise<Paged<JournalEntry>> {
    assertFilter(filter);
    if (page.after && !ENTRY_NO.test(page.after[0]!))
      throw badInput('after', 'after är inte en markör från den här listan.');
    return this.database.tenant(context, (tx) => this.journal.page(tx, filter, page));
  }

  /** One entry; throws `NOT_FOUND`. */
  async entry(context: TenantContext, entryNo: string): Promise<JournalEntry> {
    if (!ENTRY_NO.test(entryNo)) throw notFound();
    const entry = await this.database.tenant(context, (tx) => this.journal.byNo(tx, entryNo));
    if (!entry) throw notFound();
    return entry;
  }

  /** The rows against some motparter in the order of booking, inside the caller's transaction. */
  rowsAgainst(tx: TenantTransaction, filter: CounterpartyFilter): Promise<CounterpartyRow[]> {
    return this.journal.rowsAgainst(tx, filter);
  }

  /** The rows of entries, by entry number: one statement however many they are. */
  async rowsOf(context: TenantContext, entryNos: readonly string[]): Promise<Map<string, LedgerEntry[]>> {
    const rows = await this.database.tenant(context, (tx) => this.journal.rowsOf(tx, entryNos));
    const byEntry = new Map<string, LedgerEntry[]>(entryNos.map((entryNo) => [entryNo, []]));
    for (const row of rows) byEntry.get(row.entryNo)?.push(row);
    return byEntry;
  }
}

function assertFilter(filter: JournalFilter): void {
  assertYear(filter.year);
  if (typeof filter.account === 'string' && !isAccountNumber(filter.account))
    throw badInput('account', 'account är ett konto med 3–6 siffror.');
  for (const argument of ['period', 'fromPeriod', 'toPeriod'] as const) {
    const period = filter[argument] ?? 0;
    if (!(period >= 0 && period <= 12))
      throw badInput(argument, `${argument} är 0 (ingående balans) till 12.`);
  }
  for (const argument of ['counterparty', 'insats', 'costCentre'] as const) {
    const code = filter[argument] ?? '';
    // No code is a wish too: rows that stand without one.
    if (code !== '') assertText(argument, code, LONGEST_CODE);
  }
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
