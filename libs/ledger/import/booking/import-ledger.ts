import { Injectable } from '@nestjs/common';
import { JournalBooking } from '../../journal/journal-booking.service.js';
import { BooksReader } from './books-reader.js';
import { ImportRunRepository } from '../import-run.repository.js';
import { SieBooking } from './sie-booking.js';

/** What an import works with in the books. */
@Injectable()
export class ImportLedger {
  constructor(
    readonly books: BooksReader,
    readonly booking: SieBooking,
    readonly journal: JournalBooking,
    readonly runs: ImportRunRepository,
  ) {}
}
