import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import type { BooksState } from './books-state.js';
import type { FaultLog } from './fault.js';
import type { AccountSums, FileBalances } from './file-balances.js';
import type { PeriodFigure } from './plan.js';

const EQUITY = '20';

/**
 * Holds what a file states about its year against itself and against the books. Good programs differ here now and then
 * (rounded balances, entries left out, months only per object), so it is for the reader to judge: warnings.
 */
export class BalanceOracles {
  constructor(
    private readonly balances: FileBalances,
    private readonly log: FaultLog,
  ) {}

  /** `#IB` and the entries give `#UB`, the entries give `#RES`. */
  proveEntries(): void {
    if (!this.balances.statesClosing) return;
    for (const [account, sums] of this.balances.accounts) {
      const moved = sumOf(sums.moved);
      const stated = statedChange(sums);
      if (moved === stated) continue;
      const message = isBalanceAccount(sums)
        ? `Konto ${account}: #IB ${kronor(sums.opening)} och verifikationerna ${kronor(moved)} ger inte #UB ${kronor(sums.closing ?? 0n)}.`
        : `Konto ${account}: verifikationerna ${kronor(moved)} ger inte #RES ${kronor(sums.result ?? 0n)}.`;
      const rule = isBalanceAccount(sums) ? 'BALANCE_UNEXPLAINED' : 'RESULT_UNEXPLAINED';
      this.warn(account, isBalanceAccount(sums) ? '#UB' : '#RES', rule, message);
    }
  }

  /**
   * `#IB` and the year's `#PSALDO` give `#UB`, or `#PSALDO` gives `#RES`. Beside entries that is asked of the accounts that
   * have `#PSALDO`; where months are all that a file has, of every account, and `consequence` tells what becomes of it.
   */
  proveMonths(periods: readonly PeriodFigure[], consequence: string): void {
    if (!this.balances.statesClosing || periods.length === 0) return;
    const byAccount = new Map<string, bigint>();
    if (consequence) for (const account of this.balances.accounts.keys()) byAccount.set(account, 0n);
    for (const { account, ore } of periods) byAccount.set(account, (byAccount.get(account) ?? 0n) + ore);
    for (const [account, months] of byAccount) {
      const sums = this.balances.accounts.get(account);
      if (months === (sums ? statedChange(sums) : 0n)) continue;
      const message =
        sums && isBalanceAccount(sums)
          ? `Konto ${account}: #IB ${kronor(sums.opening)} och månadernas #PSALDO ${kronor(months)} ger inte #UB ${kronor(sums.closing ?? 0n)}.${consequence}`
          : `Konto ${account}: månadernas #PSALDO ${kronor(months)} ger inte #RES ${kronor(sums?.result ?? 0n)}.${consequence}`;
      this.warn(account, '#PSALDO', 'PERIODS_UNEXPLAINED', message);
    }
  }

  /** `#PSALDO` of a month is what its entries add up to; `lastPeriod` is the last month that the file covers. */
  proveMonthsByEntries(periods: readonly PeriodFigure[], lastPeriod: number): void {
    if (periods.length === 0) return;
    const stated = new Map<string, PeriodFigure>();
    for (const figure of periods) stated.set(`${figure.account} ${figure.period}`, figure);
    for (const [account, { moved }] of this.balances.accounts) {
      for (let period = 1; period <= lastPeriod; period += 1) {
        const figure = stated.get(`${account} ${period}`);
        stated.delete(`${account} ${period}`);
        this.proveMonth(account, period, moved[period] ?? 0n, figure);
      }
    }
    for (const figure of stated.values()) this.proveMonth(figure.account, figure.period, 0n, figure);
  }

  /** What all accounts open with is what they close with and the result: also where the last result is not moved yet. */
  proveYear(): void {
    if (!this.balances.statesClosing) return;
    let opening = 0n;
    let closing = 0n;
    for (const sums of this.balances.accounts.values()) {
      opening += sums.opening;
      closing += (sums.closing ?? 0n) + (sums.result ?? 0n);
    }
    if (opening === closing) return;
    const message = `Summan av #IB är ${kronor(opening)} men summan av #UB och #RES är ${kronor(closing)}.`;
    this.log.warn(0, '#IB', 'saldo', 'YEAR_UNBALANCED', message);
  }

  /**
   * The file opens with what the year before closed with. What a locked year closed with is final: a file that opens with
   * something else is refused. A year's result is moved within equity at its turn, so equity accounts are left out.
   */
  provePrevious({ previousClosing: previous, previousLocked, year }: BooksState): void {
    // A file without opening balances, for a year that is opened already, says nothing about them.
    if (this.balances.openings().length === 0 && year?.opened) return;
    if (previous.size === 0 && !previousLocked) return;
    for (const account of new Set([...previous.keys(), ...this.balances.accounts.keys()])) {
      if (/^[12]/.test(account) && !account.startsWith(EQUITY))
        this.proveOpening(account, previous.get(account) ?? 0n, previousLocked);
    }
  }

  private proveOpening(account: string, before: bigint, isFinal: boolean): void {
    const { opening = 0n, openingLine = 0 } = this.balances.accounts.get(account) ?? {};
    if (before === opening) return;
    const message = `Konto ${account}: ingående balans ${kronor(opening)} är inte föregående års utgående ${kronor(before)}.`;
    if (!isFinal) this.warn(account, '#IB', 'OPENING_BALANCE_MISMATCH', message);
    else {
      const why = `${message} Föregående år är låst.`;
      this.log.faultUnlessSample(openingLine, '#IB', 'saldo', 'OPENING_BALANCE_MISMATCH', why);
    }
  }

  private proveMonth(account: string, period: number, moved: bigint, figure: PeriodFigure | undefined): void {
    const stated = figure?.ore ?? 0n;
    if (moved === stated) return;
    const message = `Konto ${account}, månad ${period}: #PSALDO ${kronor(stated)} är inte verifikationernas ${kronor(moved)}.`;
    this.log.warn(figure?.line ?? 0, '#PSALDO', 'saldo', 'PERIOD_UNEXPLAINED', message);
  }

  private warn(account: string, label: string, rule: Parameters<FaultLog['warn']>[3], message: string): void {
    const sums = this.balances.accounts.get(account);
    const line = sums?.openingLine || sums?.closingLine || sums?.resultLine || 0;
    this.log.warn(line, label, 'saldo', rule, message);
  }
}

function isBalanceAccount({ closing, openingLine }: AccountSums): boolean {
  return closing !== undefined || openingLine > 0;
}

/** What an account changes by in the year, by its stated balances. */
function statedChange(sums: AccountSums): bigint {
  return isBalanceAccount(sums) ? (sums.closing ?? 0n) - sums.opening : (sums.result ?? 0n);
}

function sumOf(amounts: readonly bigint[]): bigint {
  return amounts.reduce((sum, ore) => sum + ore, 0n);
}

function kronor(ore: bigint): string {
  return swedishKronor(Money.fromOre(ore));
}
