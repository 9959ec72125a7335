import { CountyRepository } from '@samla/forbund/county.repository.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { ForbundRepository } from '@samla/forbund/forbund.repository.js';
import type { Entry, EntryRow } from '@samla/domain/journal/entry.js';
import { AccountRepository } from '@samla/ledger/accounts/account.repository.js';
import { DimensionRepository } from '@samla/ledger/accounts/dimension.repository.js';
import { FiscalYearRepository } from '@samla/ledger/accounts/fiscal-year.repository.js';
import { BooksExportService } from '@samla/ledger/export/books-export.service.js';
import { BooksToExportReader } from '@samla/ledger/export/books-to-export.js';
import type { BooksFormat } from '@samla/ledger/export/export-format.js';
import { ExportRepository } from '@samla/ledger/export/export.repository.js';
import { BookingRepository } from '@samla/ledger/journal/booking.repository.js';
import { JournalBooking, type OpenBooking } from '@samla/ledger/journal/journal-booking.service.js';
import { JournalChainRepository } from '@samla/ledger/journal/journal-chain.repository.js';
import { JournalHeadRepository } from '@samla/ledger/journal/journal-head.repository.js';
import { FixedClock } from '@samla/platform/clock/clock.js';
import type { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';

/** The service that exports, put together by hand on one database; its day is 15 January 2024. */
export function exportsOn(database: Database): BooksExportService {
  const clock = new FixedClock(new Date('2024-01-15T12:00:00Z'));
  const directory = new ForbundDirectory(database, clock, new CountyRepository(), new ForbundRepository());
  const reader = new BooksToExportReader(
    new FiscalYearRepository(),
    new AccountRepository(),
    new DimensionRepository(),
    new ExportRepository(),
  );
  return new BooksExportService(database, clock, directory, reader);
}

/** The bytes of an export, with what was told about it. */
export async function exported(
  exports: BooksExportService,
  context: TenantContext,
  format: BooksFormat,
  year = 2021,
) {
  const { file, ...told } = await exports.export(context, { year, format });
  const pieces: Buffer[] = [];
  for await (const piece of file.read()) pieces.push(piece as Buffer);
  return { ...told, bytes: Buffer.concat(pieces) };
}

/** A row with nothing but its amount, and what a test changes. */
export function row(account: string, ore: bigint, changes: Partial<EntryRow> = {}): EntryRow {
  return {
    line: 0,
    account,
    ore,
    counterparty: '',
    insats: '',
    costCentre: '',
    otherObjects: '',
    text: '',
    ...changes,
  };
}

/** An entry of January 2021, and what a test changes. */
export function entry(changes: Partial<Entry>): Entry {
  return { line: 0, series: 'A', number: '1', date: '2021-01-15', period: 1, text: '', rows: [], ...changes };
}

/** Lays 2021 up with a chart and the four dimensions, and books what `work` adds, in one transaction. */
export async function book(
  database: Database,
  context: TenantContext,
  accounts: readonly { number: string; name: string }[],
  work: (booking: OpenBooking) => Promise<void>,
): Promise<void> {
  const booking = new JournalBooking(
    new BookingRepository(),
    new JournalChainRepository(),
    new JournalHeadRepository(),
  );
  await database.tenant(context, async (tx) => {
    const [startsOn, endsOn] = ['2021-01-01', '2021-12-31'];
    await new FiscalYearRepository().ensure(tx, { year: 2021, startsOn, endsOn, isConstructed: true });
    await new AccountRepository().put(tx, 2021, accounts);
    await new DimensionRepository().put(tx, [
      { number: 1, name: 'Kostnadsställe', meaning: 'COST_CENTRE' },
      { number: 6, name: 'Projekt', meaning: 'OTHER' },
      { number: 20, name: 'Insats', meaning: 'INSATS' },
      { number: 21, name: 'Motpart', meaning: 'COUNTERPARTY' },
    ]);
    const recordedAt = new Date('2021-12-31T23:30:00Z');
    await booking.book(tx, { year: 2021, recordedAt, importId: null, isConstructed: true }, work);
  });
}

/** Samla's own balances of a year: öre by `account period`, zeros left out. */
export function ownBalances(
  database: Database,
  context: TenantContext,
  year = 2021,
): Promise<Record<string, string>> {
  return database.tenant(context, async (tx) => {
    const rows = await tx.query<{ at: string; ore: string }>(
      `select account || ' ' || period as at, (sum(amount) * 100)::bigint::text as ore from balance
       where forbund_id = $1 and year = $2 group by account, period having sum(amount) <> 0`,
      [tx.forbundId, year],
    );
    return Object.fromEntries(rows.map(({ at, ore }) => [at, ore]));
  });
}
