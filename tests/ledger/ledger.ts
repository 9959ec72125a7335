import { randomUUID } from 'node:crypto';
import { CountyRepository } from '@samla/forbund/county.repository.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { ForbundRepository } from '@samla/forbund/forbund.repository.js';
import { AccountRepository } from '@samla/ledger/accounts/account.repository.js';
import { AccountService } from '@samla/ledger/accounts/account.service.js';
import { CounterpartyRepository } from '@samla/ledger/accounts/counterparty.repository.js';
import { CounterpartyService } from '@samla/ledger/accounts/counterparty.service.js';
import { DimensionRepository } from '@samla/ledger/accounts/dimension.repository.js';
import { DimensionService } from '@samla/ledger/accounts/dimension.service.js';
import { FiscalYearRepository } from '@samla/ledger/accounts/fiscal-year.repository.js';
import { FiscalYearService } from '@samla/ledger/accounts/fiscal-year.service.js';
import { MappingRepository } from '@samla/ledger/accounts/mapping.repository.js';
import { MappingService } from '@samla/ledger/accounts/mapping.service.js';
import { BookingRepository } from '@samla/ledger/journal/booking.repository.js';
import { BookedBefore } from '@samla/ledger/import/booking/booked-before.js';
import { ReversalBooking } from '@samla/ledger/import/reversal/reversal-booking.js';
import { ReversalCheck } from '@samla/ledger/import/reversal/reversal-check.js';
import { BooksReader } from '@samla/ledger/import/booking/books-reader.js';
import type { ImportOutcome, ImportRequest } from '@samla/ledger/import/import-outcome.js';
import { ImportedBalanceRepository } from '@samla/ledger/import/booking/imported-balance.repository.js';
import { ImportReversalService } from '@samla/ledger/import/reversal/import-reversal.service.js';
import { ImportFileRepository } from '@samla/ledger/import/files/import-file.repository.js';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import { ImportJobRepository } from '@samla/ledger/import/jobs/import-job.repository.js';
import { ImportRunRepository } from '@samla/ledger/import/import-run.repository.js';
import { ImportLedger } from '@samla/ledger/import/booking/import-ledger.js';
import { ImportService } from '@samla/ledger/import/import.service.js';
import { SieBooking } from '@samla/ledger/import/booking/sie-booking.js';
import { SieImportBooking } from '@samla/ledger/import/booking/sie-import-booking.service.js';
import { YearLayUp } from '@samla/ledger/import/booking/year-lay-up.js';
import { BalanceRepository } from '@samla/ledger/journal/balance.repository.js';
import { SpanBalanceRepository } from '@samla/ledger/journal/span-balance.repository.js';
import { BalanceService } from '@samla/ledger/journal/balance.service.js';
import { JournalBooking } from '@samla/ledger/journal/journal-booking.service.js';
import { JournalChainRepository } from '@samla/ledger/journal/journal-chain.repository.js';
import { JournalHeadRepository } from '@samla/ledger/journal/journal-head.repository.js';
import { JournalRepository } from '@samla/ledger/journal/journal.repository.js';
import { KnownEntriesRepository } from '@samla/ledger/journal/known-entries.repository.js';
import { JournalService } from '@samla/ledger/journal/journal.service.js';
import { YearEndCarryReader } from '@samla/ledger/journal/year-end-carry-reader.js';
import { YearEndCarryService } from '@samla/ledger/journal/year-end-carry.service.js';
import { YearEndRepository } from '@samla/ledger/journal/year-end.repository.js';
import { YearEndService } from '@samla/ledger/journal/year-end.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { FixedClock } from '@samla/platform/clock/clock.js';
import type { Database } from '@samla/platform/database/database.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { cp437 } from '../domain/sie/sie-file.js';

/** The services of the books, put together by hand on one database. */
export function ledgerOn(database: Database) {
  const clock = new FixedClock(new Date('2024-01-15T12:00:00Z'));
  const directory = new ForbundDirectory(database, clock, new CountyRepository(), new ForbundRepository());
  const [years, accounts, dimensions] = [
    new FiscalYearRepository(),
    new AccountRepository(),
    new DimensionRepository(),
  ];
  const [counterparties, balances, journal] = [
    new CounterpartyRepository(),
    new BalanceRepository(),
    new JournalRepository(),
  ];
  const [heads, runs] = [new JournalHeadRepository(), new ImportRunRepository()];
  const mappings = new MappingService(database, new MappingRepository(), balances, heads);
  const [known, imported] = [new KnownEntriesRepository(), new ImportedBalanceRepository()];
  const writer = new JournalBooking(new BookingRepository(), new JournalChainRepository(), heads);
  const layUp = new YearLayUp(years, accounts, mappings, dimensions, counterparties);
  const books = new BooksReader(
    years,
    accounts,
    mappings,
    dimensions,
    balances,
    new BookedBefore(years, known, imported),
  );
  const ledger = new ImportLedger(books, new SieBooking(writer, known, layUp, imported), writer, runs);
  const sieBooking = new SieImportBooking(database, clock, directory, ledger);
  const files = new ImportFileService(database, clock, new ImportFileRepository());
  const jobs = new ImportJobRepository();
  const yearEnds = new YearEndService(database, years, mappings, balances, new YearEndRepository());
  const carried = new YearEndCarryReader(
    years,
    accounts,
    mappings,
    balances,
    new YearEndRepository(),
    journal,
  );
  return {
    yearEnds,
    carrying: new YearEndCarryService(database, clock, writer, carried),
    reversals: new ImportReversalService(
      database,
      clock,
      writer,
      new ReversalCheck(runs, known, imported, years),
      new ReversalBooking(writer, known, imported, runs),
      runs,
    ),
    imports: new ImportService(database, sieBooking, runs, files, jobs),
    years: new FiscalYearService(database, clock, years, heads, yearEnds),
    accounts: new AccountService(database, accounts, mappings),
    mappings,
    dimensions: new DimensionService(database, dimensions, heads),
    counterparties: new CounterpartyService(database, directory, counterparties),
    balances: new BalanceService(database, balances, journal, new SpanBalanceRepository()),
    journal: new JournalService(database, journal),
  };
}

export type Ledger = ReturnType<typeof ledgerOn>;

/** A request for a text as a CP437 file, booked under a key of its own. */
export function request(text: string, changes: Partial<ImportRequest> = {}): ImportRequest {
  return {
    fileName: 'prov.se',
    bytes: cp437(text),
    dryRun: false,
    sample: false,
    idempotencyKey: randomUUID(),
    ...changes,
  };
}

/** The outcome of an import, also of a refused one. */
export async function outcomeOf(
  ledger: Ledger,
  context: TenantContext,
  asked: ImportRequest,
): Promise<ImportOutcome> {
  try {
    return await ledger.imports.importSie(context, asked);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'SIE_REFUSED')
      return error.details as unknown as ImportOutcome;
    throw error;
  }
}

/** How many rows each table of the books holds for a förbund. */
export async function rowCounts(database: Database, context: TenantContext): Promise<Record<string, number>> {
  const tables = [
    'fiscal_year',
    'period_lock',
    'account',
    'mapping_version',
    'dimension',
    'dimension_object',
    'counterparty',
    'journal_entry',
    'ledger_entry',
    'balance',
    'import_run',
    'idempotency',
  ];
  return database.tenant(context, async (tx) => {
    const counts: Record<string, number> = {};
    for (const table of tables) {
      const [row] = await tx.query<{ rows: number }>(`select count(*)::integer as rows from ${table}`);
      counts[table] = row!.rows;
    }
    return counts;
  });
}
