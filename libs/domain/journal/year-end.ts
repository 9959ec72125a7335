import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import type { YearEndSide } from './year-end-sides.js';

/** What can be found at a year's end, each with what it means. */
export const YEAR_END_CODES = {
  OPENING_DIFFERS: 'Året öppnar inte som det föregående stängde.',
  OPENING_MISSING: 'Året före har saldon, men det här har inga ingående balanser.',
  NEXT_OPENING_DIFFERS: 'Nästa år öppnar inte som det här stänger.',
  YEAR_UNBALANCED: 'ΣIB är inte ΣUB och ΣRES.',
  MONTH_UNBALANCED: 'En månad, eller ingående balansen, summerar inte till noll.',
  FILE_DIFFERS: 'Den inlästa filen uppger ett annat saldo än böckerna.',
  UNMAPPED_ACCOUNT: 'Ett konto med belopp har ingen rad i uppställningen.',
  PREVIOUS_YEAR_OPEN: 'Året före är inte låst, så dess saldon kan ändras.',
  LATER_YEAR_BOOKED: 'Ett senare år är bokfört medan det här är öppet.',
} as const;
export type YearEndCode = keyof typeof YEAR_END_CODES;

/** An error keeps the year from being locked without a reason; a warning is to be judged; a notice is to be known. */
export const YEAR_END_SEVERITIES = ['ERROR', 'WARNING', 'NOTICE'] as const;
export type YearEndSeverity = (typeof YEAR_END_SEVERITIES)[number];

/** Something found at a year's end. Amounts in öre, ledger sign (debit +); null where there is nothing to compare. */
export interface YearEndFinding {
  readonly code: YearEndCode;
  readonly severity: YearEndSeverity;
  readonly message: string;
  readonly account: string | null;
  readonly expected: bigint | null;
  readonly found: bigint | null;
  readonly difference: bigint | null;
}

/** What an account opened with and moved in a year, öre. */
export interface AccountYear {
  readonly opening: bigint;
  readonly moved: bigint;
}

/** The books around a year's end; a year that has no books is null. */
export interface YearEndBooks {
  readonly year: number;
  readonly accounts: ReadonlyMap<string, AccountYear>;
  readonly previous: { readonly accounts: ReadonlyMap<string, AccountYear>; readonly locked: boolean } | null;
  /** The next year, once it is opened. */
  readonly next: ReadonlyMap<string, AccountYear> | null;
  /** What each period sums to where it is not zero; 0 is the opening balance. */
  readonly unbalanced: ReadonlyMap<number, bigint>;
  readonly unmapped: readonly string[];
  /** What the file last read said of balances that its entries do not give. */
  readonly fileSays: readonly string[];
  readonly laterYears: readonly number[];
  readonly locked: boolean;
}

/** Everything that is to be known before a year is closed, errors first. */
export function yearEndFindings(
  books: YearEndBooks,
  sideOf: (account: string) => YearEndSide,
): YearEndFinding[] {
  const { accounts, previous, next } = books;
  const findings = [
    ...(previous ? openingFindings(books, previous.accounts, sideOf) : []),
    ...sumFindings(accounts, sideOf),
    ...monthFindings(books.unbalanced),
    ...(next ? carryFindings('NEXT_OPENING_DIFFERS', accounts, next, sideOf) : []),
    ...otherFindings(books),
  ];
  const rank = (finding: YearEndFinding): number => YEAR_END_SEVERITIES.indexOf(finding.severity);
  return findings.sort((a, b) => rank(a) - rank(b));
}

/** Whether a year may be locked without a reason. */
export function isSettled(findings: readonly YearEndFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'ERROR');
}

/** What an account closes with. */
export function closing({ opening, moved }: AccountYear): bigint {
  return opening + moved;
}

function openingFindings(
  { accounts, year }: YearEndBooks,
  previous: ReadonlyMap<string, AccountYear>,
  sideOf: (account: string) => YearEndSide,
): YearEndFinding[] {
  const isOpened = [...accounts.values()].some(({ opening }) => opening !== 0n);
  const wasClosed = [...previous.values()].some((account) => closing(account) !== 0n);
  if (isOpened || !wasClosed) return carryFindings('OPENING_DIFFERS', previous, accounts, sideOf);
  const message = `Räkenskapsåret ${year} har inga ingående balanser, fast ${year - 1} har utgående: för över dem.`;
  return [finding('OPENING_MISSING', 'ERROR', message)];
}

/** One year's closing balances beside the next one's opening balances, the result carried to equity, whichever account of it. */
function carryFindings(
  code: 'OPENING_DIFFERS' | 'NEXT_OPENING_DIFFERS',
  before: ReadonlyMap<string, AccountYear>,
  after: ReadonlyMap<string, AccountYear>,
  sideOf: (account: string) => YearEndSide,
): YearEndFinding[] {
  const findings: YearEndFinding[] = [];
  let [expectedEquity, foundEquity] = [0n, 0n];
  for (const account of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    const side = sideOf(account);
    const closed = before.has(account) ? closing(before.get(account)!) : 0n;
    const opened = after.get(account)?.opening ?? 0n;
    if (side !== 'CARRIED') expectedEquity += closed;
    if (side === 'EQUITY') foundEquity += opened;
    const expected = side === 'CARRIED' ? closed : 0n;
    if (side === 'EQUITY' || opened === expected) continue;
    const message = `Konto ${account}: ingående ${kronor(opened)}, men året före stängde med ${kronor(expected)}.`;
    findings.push(finding(code, 'ERROR', message, { account, expected, found: opened }));
  }
  if (expectedEquity !== foundEquity) {
    const message = `Eget kapital: ingående ${kronor(foundEquity)}, men året före stängde med ${kronor(expectedEquity)}, årets resultat medräknat.`;
    findings.push(finding(code, 'ERROR', message, { expected: expectedEquity, found: foundEquity }));
  }
  return findings;
}

/** `ΣIB0 = ΣUB0 + ΣRES0` (SIE 4C): what the year opened with is what it closes with and the result. */
function sumFindings(
  accounts: ReadonlyMap<string, AccountYear>,
  sideOf: (account: string) => YearEndSide,
): YearEndFinding[] {
  let [opened, closed, result] = [0n, 0n, 0n];
  for (const [account, sums] of accounts) {
    opened += sums.opening;
    if (sideOf(account) === 'CLOSED') result += sums.moved;
    else closed += closing(sums);
  }
  const found = closed + result;
  if (opened === found) return [];
  const message = `Ingående balanser ${kronor(opened)} är inte utgående ${kronor(closed)} och resultat ${kronor(result)}.`;
  return [finding('YEAR_UNBALANCED', 'ERROR', message, { expected: opened, found })];
}

function monthFindings(unbalanced: ReadonlyMap<number, bigint>): YearEndFinding[] {
  return [...unbalanced].map(([period, found]) => {
    const what = period === 0 ? 'Ingående balanser' : `Period ${period}`;
    const message = `${what} summerar till ${kronor(found)}, inte till noll.`;
    return finding('MONTH_UNBALANCED', 'ERROR', message, { expected: 0n, found });
  });
}

function otherFindings({ year, ...books }: YearEndBooks): YearEndFinding[] {
  const { accounts, previous, unmapped, fileSays, laterYears, locked } = books;
  return [
    ...fileSays.map((message) => finding('FILE_DIFFERS', 'WARNING', message)),
    ...unmapped.map((account) => {
      const found = accounts.has(account) ? closing(accounts.get(account)!) : 0n;
      const message = `Konto ${account} med ${kronor(found)} har ingen rad i uppställningen: lägg till det i mappningen.`;
      return finding('UNMAPPED_ACCOUNT', 'WARNING', message, { account, found });
    }),
    ...(previous && !previous.locked
      ? [finding('PREVIOUS_YEAR_OPEN', 'WARNING', `Räkenskapsåret ${year - 1} är inte låst.`)]
      : []),
    ...(locked ? [] : laterYears).map((later) =>
      finding('LATER_YEAR_BOOKED', 'NOTICE', `Räkenskapsåret ${later} är bokfört medan ${year} är öppet.`),
    ),
  ];
}

function finding(
  code: YearEndCode,
  severity: YearEndSeverity,
  message: string,
  {
    account = null,
    expected = null,
    found = null,
  }: Partial<Pick<YearEndFinding, 'account' | 'expected' | 'found'>> = {},
): YearEndFinding {
  const difference = expected === null || found === null ? null : found - expected;
  return { code, severity, message, account, expected, found, difference };
}

function kronor(ore: bigint): string {
  return swedishKronor(Money.fromOre(ore));
}
