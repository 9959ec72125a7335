import { isResultAccount } from '../accounts/mapping.js';
import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import type { BooksState } from './books-state.js';
import type { FaultLog } from './fault.js';
import type { BalanceRecord } from './record.js';

interface AccountSums {
  opening: bigint;
  openingLine: number;
  closing: bigint | undefined;
  result: bigint | undefined;
  moved: bigint;
}

/** An account's opening balance in the file, in öre. */
export interface FileOpening {
  readonly line: number;
  readonly account: string;
  readonly ore: bigint;
}

const EQUITY = '20';

/** The balances that a file states for its own year, and what its entries add up to. */
export class FileBalances {
  /** How many balance records the file has, of any year. */
  count = 0;
  private readonly accounts = new Map<string, AccountSums>();
  private statesClosing = false;

  constructor(private readonly log: FaultLog) {}

  add(record: BalanceRecord): void {
    this.count += 1;
    if (record.yearNumber !== 0) return;
    if (record.label === '#IB' || record.label === '#UB') this.checkClass(record);
    const sums = this.of(record.account);
    if (record.label === '#IB') {
      if (sums.openingLine > 0) this.repeated(record);
      sums.opening = record.ore;
      sums.openingLine = record.line;
    } else if (record.label === '#UB') {
      if (sums.closing !== undefined) this.repeated(record);
      sums.closing = record.ore;
      this.statesClosing = true;
    } else if (record.label === '#RES') {
      if (sums.result !== undefined) this.repeated(record);
      sums.result = record.ore;
      this.statesClosing = true;
    }
  }

  move(account: string, ore: bigint): void {
    const sums = this.accounts.get(account) ?? this.of(account);
    sums.moved += ore;
  }

  /** Opening balances that are not zero, in the order of the file. */
  openings(): FileOpening[] {
    return [...this.accounts].flatMap(([account, sums]) =>
      sums.opening === 0n ? [] : [{ line: sums.openingLine, account, ore: sums.opening }],
    );
  }

  /** Accounts that the file puts an amount on. */
  accountsWithAmounts(): string[] {
    return [...this.accounts].flatMap(([account, sums]) =>
      sums.opening === 0n && sums.moved === 0n ? [] : [account],
    );
  }

  /**
   * Holds the stated balances against the entries, and the opening balances against the books. Good programs differ here
   * now and then (rounded balances, entries left out), so it is for the reader to judge: warnings. What a locked year
   * closed with is final: a file that opens with something else is refused.
   */
  prove(books: BooksState): void {
    if (this.statesClosing) {
      for (const [account, sums] of this.accounts) this.proveAccount(account, sums);
      this.proveYear();
    }
    // A file without opening balances, for a year that is opened already, says nothing about them.
    if (this.openings().length === 0 && books.year?.opened) return;
    if (books.previousClosing.size > 0 || books.previousLocked) this.provePrevious(books);
  }

  private proveAccount(account: string, sums: AccountSums): void {
    const isBalance = sums.closing !== undefined || sums.openingLine > 0;
    if (isBalance && sums.opening + sums.moved !== (sums.closing ?? 0n)) {
      this.warn(
        account,
        '#UB',
        'BALANCE_UNEXPLAINED',
        `Konto ${account}: #IB ${kronor(sums.opening)} och verifikationerna ${kronor(sums.moved)} ger inte #UB ${kronor(sums.closing ?? 0n)}.`,
      );
    }
    if (!isBalance && sums.moved !== (sums.result ?? 0n)) {
      this.warn(
        account,
        '#RES',
        'RESULT_UNEXPLAINED',
        `Konto ${account}: verifikationerna ${kronor(sums.moved)} ger inte #RES ${kronor(sums.result ?? 0n)}.`,
      );
    }
  }

  private proveYear(): void {
    let opening = 0n;
    let closing = 0n;
    for (const sums of this.accounts.values()) {
      opening += sums.opening;
      closing += (sums.closing ?? 0n) + (sums.result ?? 0n);
    }
    if (opening === closing) return;
    this.log.warn(
      0,
      '#IB',
      'saldo',
      'YEAR_UNBALANCED',
      `Summan av #IB är ${kronor(opening)} men summan av #UB och #RES är ${kronor(closing)}.`,
    );
  }

  /** The result of the year before is moved within equity at the turn of the year, so the equity accounts are left out. */
  private provePrevious({ previousClosing: previous, previousLocked }: BooksState): void {
    for (const account of new Set([...previous.keys(), ...this.accounts.keys()])) {
      if (!/^[12]/.test(account) || account.startsWith(EQUITY)) continue;
      const before = previous.get(account) ?? 0n;
      const opening = this.accounts.get(account)?.opening ?? 0n;
      if (before === opening) continue;
      const message = `Konto ${account}: ingående balans ${kronor(opening)} är inte föregående års utgående ${kronor(before)}.`;
      if (!previousLocked) this.warn(account, '#IB', 'OPENING_BALANCE_MISMATCH', message);
      else {
        const line = this.accounts.get(account)?.openingLine ?? 0;
        const why = `${message} Föregående år är låst.`;
        this.log.faultUnlessSample(line, '#IB', 'saldo', 'OPENING_BALANCE_MISMATCH', why);
      }
    }
  }

  private warn(account: string, label: string, rule: Parameters<FaultLog['warn']>[3], message: string): void {
    this.log.warn(this.accounts.get(account)?.openingLine ?? 0, label, 'saldo', rule, message);
  }

  /** The result of a year is carried to equity, so a result account has nothing to open or close with but zero. */
  private checkClass({ line, label, account, ore }: BalanceRecord): void {
    if (ore === 0n || !isResultAccount(account)) return;
    const message = `Konto ${account} är ett resultatkonto och har ${label} ${kronor(ore)}; bara balanskonton har ingående och utgående balans.`;
    this.log.fault(line, label, 'kontonr', 'OPENING_ON_RESULT_ACCOUNT', message);
  }

  private repeated(record: BalanceRecord): void {
    this.log.fault(
      record.line,
      record.label,
      'kontonr',
      'BALANCE_REPEATED',
      `Konto ${record.account} har två ${record.label} för samma år.`,
    );
  }

  private of(account: string): AccountSums {
    let sums = this.accounts.get(account);
    if (!sums) {
      sums = { opening: 0n, openingLine: 0, closing: undefined, result: undefined, moved: 0n };
      this.accounts.set(account, sums);
    }
    return sums;
  }
}

function kronor(ore: bigint): string {
  return swedishKronor(Money.fromOre(ore));
}
