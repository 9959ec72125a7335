import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type {
  ExportedBalance,
  ExportedBooks,
  ExportedRecord,
} from '@samla/domain/journal-export/exported-books.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { AccountRepository } from '../accounts/account.repository.js';
import { DimensionRepository } from '../accounts/dimension.repository.js';
import { FiscalYearRepository } from '../accounts/fiscal-year.repository.js';
import { ExportRepository, type ExportBalanceRow, type ExportJoinedRow } from './export.repository.js';
import { correctionsOf } from './exported-corrections.js';
import { ExportedObjects } from './exported-objects.js';

/** What the books themselves do not tell: who they belong to, and when and by what they are exported. */
export type ExportFacts = Pick<
  ExportedBooks,
  'program' | 'generatedOn' | 'forbundName' | 'organisationNumber'
>;

/** A year's books: what stands before the journal, and the journal in batches. */
export interface BooksToExport {
  readonly books: ExportedBooks;
  journal(): AsyncGenerator<ExportedRecord[], void, undefined>;
}

/** Reads a year's books in the shape that every format is written from. */
@Injectable()
export class BooksToExportReader {
  constructor(
    private readonly years: FiscalYearRepository,
    private readonly accounts: AccountRepository,
    private readonly dimensions: DimensionRepository,
    private readonly exported: ExportRepository,
  ) {}

  /** The books of a year as this transaction sees them; `NOT_FOUND` where the förbund has no such year. */
  async read(tx: TenantTransaction, year: number, facts: ExportFacts): Promise<BooksToExport> {
    const own = await this.years.byYear(tx, year);
    if (!own) throw new DomainError('NOT_FOUND', `Räkenskapsåret ${year} finns inte.`, { year });
    const previousYear = await this.years.byYear(tx, year - 1);
    const objects = new ExportedObjects(await this.dimensions.all(tx), await this.dimensions.objects(tx));
    const balances = await this.balancesOf(tx, year, objects);
    const previousBalances = previousYear ? await this.balancesOf(tx, year - 1, objects) : [];
    const books: ExportedBooks = {
      ...facts,
      isConstructed: own.isConstructed,
      year: own,
      previousYear,
      accounts: await this.chart(tx, year, previousBalances),
      dimensions: objects.all(),
      balances,
      previousBalances,
    };
    return { books, journal: () => recordsOf(this.exported.journal(tx, year), objects) };
  }

  private async balancesOf(
    tx: TenantTransaction,
    year: number,
    objects: ExportedObjects,
  ): Promise<ExportedBalance[]> {
    return (await this.exported.balances(tx, year)).map((row) => balanceOf(row, objects));
  }

  /** A file has one chart of accounts: the year's own, with those that only the year before has amounts on. */
  private async chart(
    tx: TenantTransaction,
    year: number,
    previous: readonly ExportedBalance[],
  ): Promise<{ number: string; name: string }[]> {
    const chart = new Map((await this.accounts.ofYear(tx, year)).map(({ number, name }) => [number, name]));
    const before = new Map(
      (await this.accounts.ofYear(tx, year - 1)).map(({ number, name }) => [number, name]),
    );
    for (const { account } of previous)
      if (!chart.has(account)) chart.set(account, before.get(account) ?? account);
    return [...chart]
      .map(([number, name]) => ({ number, name }))
      .sort((a, b) => (a.number < b.number ? -1 : 1));
  }
}

function balanceOf(row: ExportBalanceRow, objects: ExportedObjects): ExportedBalance {
  return {
    account: row.account,
    object: objects.ofBalance(row),
    opening: BigInt(row.opening),
    change: BigInt(row.change),
  };
}

/** Entries and rows out of joined rows; the same number twice in a series gets its revision behind it. */
async function* recordsOf(
  batches: AsyncIterable<readonly ExportJoinedRow[]>,
  objects: ExportedObjects,
): AsyncGenerator<ExportedRecord[], void, undefined> {
  let last: ExportJoinedRow | undefined;
  for await (const batch of batches) {
    const records: ExportedRecord[] = [];
    for (const row of batch) {
      if (row.entryNo !== last?.entryNo) records.push(entryOf(row, last, objects));
      last = row;
      if (row.account !== null) records.push(rowOf(row, row.account, objects));
    }
    yield records;
  }
}

function entryOf(
  row: ExportJoinedRow,
  last: ExportJoinedRow | undefined,
  objects: ExportedObjects,
): ExportedRecord {
  const { entryNo, series, date, recordedOn, text } = row;
  const again = last?.series === series && last.number === row.number;
  return {
    kind: 'entry',
    entryNo,
    series,
    number: again ? `${row.number}.${row.revision}` : row.number,
    date,
    recordedOn,
    // An entry without rows moves nothing: the month of its date does for it.
    period: row.period ?? Number.parseInt(date.slice(5, 7), 10),
    text,
    ...(row.corrections !== '' && { corrections: correctionsOf(row.corrections, objects) }),
  };
}

function rowOf(row: ExportJoinedRow, account: string, objects: ExportedObjects): ExportedRecord {
  return { kind: 'row', account, ore: BigInt(row.ore), objects: objects.ofRow(row), text: row.rowText };
}
