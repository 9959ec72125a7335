import { isResultAccount } from '../accounts/mapping.js';
import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import type { FaultLog } from './fault.js';
import type { AccountFigure } from './plan.js';
import type { BalanceRecord } from './record.js';

/** What a file states for an account of its own year, and what its entries add up to; öre, debit +. */
export interface AccountSums {
  opening: bigint;
  /** Line of `#IB`, 0 for none. */
  openingLine: number;
  closing: bigint | undefined;
  closingLine: number;
  result: bigint | undefined;
  resultLine: number;
  /** By month of the year; 0 takes what lies outside it. */
  readonly moved: bigint[];
}

/** More accounts than this is no chart of accounts. */
const MOST_ACCOUNTS = 100_000;
/** A fiscal year is at most 18 months and one of a förbund 12; what lies beyond counts as outside the year. */
const MOST_MONTHS = 24;

/** The balances that a file states for its own year, and what its entries add up to. */
export class FileBalances {
  /** How many balance records the file has, of any year. */
  count = 0;
  readonly accounts = new Map<string, AccountSums>();
  statesClosing = false;
  private openingUnread = false;
  private overflown = false;

  constructor(private readonly log: FaultLog) {}

  /** Takes `#IB`, `#UB` or `#RES`. */
  add(record: BalanceRecord): void {
    this.count += 1;
    if (record.yearNumber !== 0) return;
    this.checkClass(record);
    const sums = this.of(record.account);
    if (record.label === '#IB') {
      if (sums.openingLine > 0) this.repeated(record);
      sums.opening = record.ore;
      sums.openingLine = record.line;
    } else if (record.label === '#UB') {
      if (sums.closingLine > 0) this.repeated(record);
      sums.closing = record.ore;
      sums.closingLine = record.line;
      this.statesClosing = true;
    } else {
      if (sums.resultLine > 0) this.repeated(record);
      sums.result = record.ore;
      sums.resultLine = record.line;
      this.statesClosing = true;
    }
  }

  /** A balance that could not be read: what the others add up to says nothing. */
  addUnread(label: string): void {
    this.count += 1;
    if (label === '#IB') this.openingUnread = true;
  }

  /** Whether every opening balance could be read. */
  get opensWhole(): boolean {
    return !this.openingUnread;
  }

  move(account: string, period: number, ore: bigint): void {
    const { moved } = this.accounts.get(account) ?? this.of(account);
    moved[period <= MOST_MONTHS ? period : 0]! += ore;
  }

  /** Opening balances that are not zero, in the order of the file. */
  openings(): AccountFigure[] {
    return this.figures(({ opening, openingLine }) => [opening, openingLine]);
  }

  /** The same of closing balances and results. */
  closings(): AccountFigure[] {
    return this.figures(({ closing, closingLine }) => [closing ?? 0n, closingLine]);
  }

  results(): AccountFigure[] {
    return this.figures(({ result, resultLine }) => [result ?? 0n, resultLine]);
  }

  /** Accounts that the file opens or moves, and in a file without entries those that it closes. */
  accountsWithAmounts(alsoStated: boolean): string[] {
    return [...this.accounts].flatMap(([account, { opening, closing, result, moved }]) => {
      const isStated = alsoStated && (closing || result);
      return opening || isStated || moved.some((ore) => ore !== 0n) ? [account] : [];
    });
  }

  private figures(of: (sums: AccountSums) => [bigint, number]): AccountFigure[] {
    return [...this.accounts].flatMap(([account, sums]) => {
      const [ore, line] = of(sums);
      return ore === 0n ? [] : [{ line, account, ore }];
    });
  }

  /** The result of a year is carried to equity, so a result account has nothing to open or close with but zero. */
  private checkClass({ line, label, account, ore }: BalanceRecord): void {
    if (ore === 0n || label === '#RES' || !isResultAccount(account)) return;
    const message = `Konto ${account} är ett resultatkonto och har ${label} ${swedishKronor(Money.fromOre(ore))}; bara balanskonton har ingående och utgående balans.`;
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
      sums = {
        opening: 0n,
        openingLine: 0,
        closing: undefined,
        closingLine: 0,
        result: undefined,
        resultLine: 0,
        moved: new Array<bigint>(MOST_MONTHS + 1).fill(0n),
      };
      if (this.accounts.size < MOST_ACCOUNTS) this.accounts.set(account, sums);
      else this.refuseAccounts();
    }
    return sums;
  }

  private refuseAccounts(): void {
    if (this.overflown) return;
    this.overflown = true;
    this.log.fault(0, '#KONTO', 'kontonr', 'CHART_TOO_LARGE', 'Filen använder fler än 100 000 konton.');
  }
}
