import { Module } from '@nestjs/common';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { Courtesy } from '@samla/platform/jobs/courtesy.js';
import { AccountRepository } from './accounts/account.repository.js';
import { AccountResolver } from './accounts/account.resolver.js';
import { AccountService } from './accounts/account.service.js';
import { CounterpartyRepository } from './accounts/counterparty.repository.js';
import { CounterpartiesResolver, CounterpartyResolver } from './accounts/counterparty.resolver.js';
import { CounterpartyService } from './accounts/counterparty.service.js';
import { DimensionRepository } from './accounts/dimension.repository.js';
import { DimensionResolver } from './accounts/dimension.resolver.js';
import { DimensionService } from './accounts/dimension.service.js';
import { FiscalYearRepository } from './accounts/fiscal-year.repository.js';
import { FiscalYearResolver } from './accounts/fiscal-year.resolver.js';
import { FiscalYearService } from './accounts/fiscal-year.service.js';
import { MappingRepository } from './accounts/mapping.repository.js';
import { MappingResolver } from './accounts/mapping.resolver.js';
import { MappingService } from './accounts/mapping.service.js';
import { BookedBefore } from './import/booking/booked-before.js';
import { BooksReader } from './import/booking/books-reader.js';
import { ImportFileRepository } from './import/files/import-file.repository.js';
import { ImportFileService } from './import/files/import-file.service.js';
import { ImportJobRepository } from './import/jobs/import-job.repository.js';
import { ImportJobRunService } from './import/jobs/import-job-run.service.js';
import { ImportJobService } from './import/jobs/import-job.service.js';
import { ImportLedger } from './import/booking/import-ledger.js';
import { ImportedBalanceRepository } from './import/booking/imported-balance.repository.js';
import { ImportReversalResolver } from './import/reversal/import-reversal.resolver.js';
import { ImportReversalService } from './import/reversal/import-reversal.service.js';
import { ImportRunRepository } from './import/import-run.repository.js';
import { ImportResolver } from './import/import.resolver.js';
import { ImportService } from './import/import.service.js';
import { ReversalBooking } from './import/reversal/reversal-booking.js';
import { ReversalCheck } from './import/reversal/reversal-check.js';
import { SieBooking } from './import/booking/sie-booking.js';
import { SieImportBooking } from './import/booking/sie-import-booking.service.js';
import { YearLayUp } from './import/booking/year-lay-up.js';
import { BalanceRepository } from './journal/balance.repository.js';
import { SpanBalanceRepository } from './journal/span-balance.repository.js';
import { BalanceService } from './journal/balance.service.js';
import { BookingRepository } from './journal/booking.repository.js';
import { JournalBooking } from './journal/journal-booking.service.js';
import { JournalChainRepository } from './journal/journal-chain.repository.js';
import { JournalHeadRepository } from './journal/journal-head.repository.js';
import { JournalRepository } from './journal/journal.repository.js';
import { JournalResolver, LedgerEntryResolver } from './journal/journal.resolver.js';
import { JournalService } from './journal/journal.service.js';
import { YearEndCarryReader } from './journal/year-end-carry-reader.js';
import { YearEndCarryService } from './journal/year-end-carry.service.js';
import { YearEndRepository } from './journal/year-end.repository.js';
import { YearEndResolver } from './journal/year-end.resolver.js';
import { YearEndService } from './journal/year-end.service.js';
import { KnownEntriesRepository } from './journal/known-entries.repository.js';

const REPOSITORIES = [
  AccountRepository,
  BalanceRepository,
  SpanBalanceRepository,
  BookingRepository,
  CounterpartyRepository,
  DimensionRepository,
  FiscalYearRepository,
  ImportFileRepository,
  ImportJobRepository,
  ImportRunRepository,
  ImportedBalanceRepository,
  JournalChainRepository,
  JournalHeadRepository,
  JournalRepository,
  KnownEntriesRepository,
  MappingRepository,
  YearEndRepository,
];
const SERVICES = [
  AccountService,
  BalanceService,
  CounterpartyService,
  DimensionService,
  FiscalYearService,
  ImportReversalService,
  ImportFileService,
  ImportJobRunService,
  ImportJobService,
  ImportService,
  JournalService,
  MappingService,
  YearEndCarryService,
  YearEndService,
];
const RESOLVERS = [
  AccountResolver,
  CounterpartiesResolver,
  CounterpartyResolver,
  DimensionResolver,
  FiscalYearResolver,
  ImportResolver,
  ImportReversalResolver,
  JournalResolver,
  LedgerEntryResolver,
  MappingResolver,
  YearEndResolver,
];

/** The books of a förbund: years and locks, chart and mapping, counterparties, journal, balances, SIE. */
@Module({
  imports: [ForbundModule],
  providers: [
    ...REPOSITORIES,
    ...SERVICES,
    ...RESOLVERS,
    BookedBefore,
    BooksReader,
    Courtesy,
    ImportLedger,
    JournalBooking,
    YearEndCarryReader,
    ReversalBooking,
    ReversalCheck,
    SieBooking,
    SieImportBooking,
    YearLayUp,
  ],
  exports: SERVICES,
})
export class LedgerModule {}
