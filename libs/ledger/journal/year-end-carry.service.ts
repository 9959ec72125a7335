import { Injectable } from '@nestjs/common';
import { compileMapping } from '@samla/domain/accounts/mapping.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Entry } from '@samla/domain/journal/entry.js';
import {
  type CarryDifference,
  carryDifferences,
  openingEntry,
} from '@samla/domain/journal/year-end-carry.js';
import { yearEndSides } from '@samla/domain/journal/year-end-sides.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { assertYear } from '../accounts/checked-input.js';
import type { FiscalYear } from '../accounts/fiscal-year.repository.js';
import { JournalBooking } from './journal-booking.service.js';
import type { JournalEntry } from './journal.repository.js';
import { YearEndCarryReader } from './year-end-carry-reader.js';

/** A locked year whose balances are to open the next one. */
export interface CarryRequest {
  readonly year: number;
  /** The account of equity that takes the year's result. */
  readonly equityAccount: string;
  readonly idempotencyKey: string;
}

/** The next year as it is opened; the entry is null where there was nothing to carry, or a file's balances opened it. */
export interface Carried {
  readonly fiscalYear: FiscalYear;
  readonly entry: JournalEntry | null;
}

/** Books the opening balances of a year out of the closing balances of the one before. */
@Injectable()
export class YearEndCarryService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly journal: JournalBooking,
    private readonly reader: YearEndCarryReader,
  ) {}

  /**
   * Opens the year after a locked one; a year that is opened so already is left as it is. Throws `YEAR_UNKNOWN`, `YEAR_OPEN`,
   * `EQUITY_ACCOUNT_UNSUITABLE`, `OPENING_DIFFERS` with the differences, and `YEAR_LOCKED` or `PERIOD_LOCKED` for the next year.
   */
  async carry(context: TenantContext, { idempotencyKey: key, ...request }: CarryRequest): Promise<Carried> {
    assertYear(request.year);
    const call = { actor: context.actor, mutation: 'carryForward', key, input: request };
    const next = request.year + 1;
    return this.database.tenant(context, async (tx) => {
      await once(tx, call, async () => {
        // Whoever books or locks waits here, so that what is read is what is carried.
        await this.journal.lock(tx);
        await this.carryIn(tx, request);
        return `${next}`;
      });
      return { fiscalYear: (await this.reader.year(tx, next))!, entry: await this.reader.entry(tx, next) };
    });
  }

  private async carryIn(
    tx: TenantTransaction,
    { year, equityAccount }: Omit<CarryRequest, 'idempotencyKey'>,
  ): Promise<void> {
    const closed = await this.lockedYear(tx, year);
    const mapping = compileMapping(await this.reader.mapping(tx, year));
    if (mapping.lineOf(equityAccount) !== 'OTHER_EQUITY')
      throw new DomainError(
        'EQUITY_ACCOUNT_UNSUITABLE',
        `Konto ${equityAccount.slice(0, 10)} hör inte till eget kapital: välj det konto som ska ta årets resultat.`,
        { equityAccount },
      );
    const entry = openingEntry(await this.reader.closing(tx, year), yearEndSides(mapping), {
      equityAccount,
      date: `${year + 1}-01-01`,
    });
    if (await this.isOpened(tx, year + 1, entry)) return;
    await this.assertOpen(tx, year + 1);
    await this.reader.layUp(tx, closed, entry?.rows.map(({ account }) => account) ?? []);
    if (entry) await this.book(tx, year + 1, entry, closed.isConstructed);
  }

  private async lockedYear(tx: TenantTransaction, year: number): Promise<FiscalYear> {
    const closed = await this.reader.year(tx, year);
    if (!closed) throw new DomainError('YEAR_UNKNOWN', `Räkenskapsåret ${year} finns inte.`, { year });
    if (closed.lockedAt) return closed;
    throw new DomainError(
      'YEAR_OPEN',
      `Räkenskapsåret ${year} är öppet: lås det, så att saldona inte ändras.`,
      {
        year,
      },
    );
  }

  /** Whether the year is opened as the entry would open it; opened in another way is a refusal. */
  private async isOpened(tx: TenantTransaction, year: number, entry: Entry | undefined): Promise<boolean> {
    const opened = await this.reader.opened(tx, year);
    if (opened.size === 0) return false;
    const differences = carryDifferences(entry, opened);
    if (differences.length === 0) return true;
    throw openingDiffers(year, differences);
  }

  private async assertOpen(tx: TenantTransaction, year: number): Promise<void> {
    const next = await this.reader.year(tx, year);
    if (next?.lockedAt) throw new DomainError('YEAR_LOCKED', `Räkenskapsåret ${year} är låst.`, { year });
    const [period] = next?.lockedPeriods ?? [];
    if (period === undefined) return;
    throw new DomainError(
      'PERIOD_LOCKED',
      `Period ${period} i ${year} är låst; de ingående balanserna hör till vad den stängdes med.`,
      { year, period },
    );
  }

  private async book(
    tx: TenantTransaction,
    year: number,
    entry: Entry,
    isConstructed: boolean,
  ): Promise<void> {
    const facts = { year, recordedAt: this.clock.now(), importId: null, isConstructed };
    const revision = await this.reader.nextRevision(tx, year);
    await this.journal.book(tx, facts, (booking) => booking.add(entry, revision));
  }
}

function openingDiffers(year: number, differences: readonly CarryDifference[]): DomainError {
  const accounts = differences.map(({ account }) => account).join(', ');
  return new DomainError(
    'OPENING_DIFFERS',
    `Räkenskapsåret ${year} är redan öppnat med andra ingående balanser på konto ${accounts}: rätta dem, eller återför dem först.`,
    { year, differences },
  );
}
