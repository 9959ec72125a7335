import { DomainError } from '../errors/domain-error.js';
import { Money } from '../money/money.js';
import { isLeafLine, type LeafLine, type StatementLine } from '../statements/statement-line.js';

/** One rule of a mapping: accounts that begin with `prefix` belong to `line`, unless a longer prefix says else. */
export interface MappingRow {
  readonly prefix: string;
  readonly line: LeafLine;
  /** True where the assignment has not been read in a source and a person should confirm it. */
  readonly unverified: boolean;
  /** Why, for the person who confirms. Empty where nothing needs to be said. */
  readonly note: string;
}

/** A version of a förbund's mapping; submissions name the version they were made with. */
export interface MappingVersion {
  readonly id: string;
  /** First day (`YYYY-MM-DD`) that the version applies to. */
  readonly validFrom: string;
  readonly rows: readonly MappingRow[];
}

/** A mapping made ready for lookups. */
export interface CompiledMapping {
  /** The line of an account by its longest prefix, or undefined when the account is unmapped. */
  lineOf(account: string): LeafLine | undefined;
  /** The rule that decides the account's line. */
  ruleOf(account: string): MappingRow | undefined;
}

/** What the coverage proof reads of a balance, in ledger sign. */
export interface AccountBalance {
  readonly account: string;
  readonly opening: Money;
  readonly change: Money;
  readonly closing: Money;
}

const ACCOUNT = /^\d{3,6}$/;
const PREFIX = /^\d{1,6}$/;
const INTERNAL_CLASS = '9';
const RESULT_CLASSES = /^[3-8]/;

/** True for an account number of 3–6 digits, the only form that books may use. */
export function isAccountNumber(account: string): boolean {
  return ACCOUNT.test(account);
}

/** True for class 9, the internal accounts that stand in no statement as long as they sum to zero. */
export function isInternalAccount(account: string): boolean {
  return account.startsWith(INTERNAL_CLASS);
}

/** True for classes 3–8, income and costs of the year: they begin each year at zero. */
export function isResultAccount(account: string): boolean {
  return RESULT_CLASSES.test(account);
}

/** Compiles a mapping once for many lookups; two rows for one prefix are refused with `MAPPING_CONFLICT`. */
export function compileMapping(rows: readonly MappingRow[]): CompiledMapping {
  const byPrefix = new Map<string, MappingRow>();
  for (const row of rows) {
    if (byPrefix.has(row.prefix)) {
      throw twoRowsFor(row.prefix);
    }
    byPrefix.set(row.prefix, row);
  }
  const ruleOf = (account: string): MappingRow | undefined => {
    for (let length = account.length; length > 0; length -= 1) {
      const row = byPrefix.get(account.slice(0, length));
      if (row) return row;
    }
    return undefined;
  };
  return { ruleOf, lineOf: (account) => ruleOf(account)?.line };
}

/** Refuses rows that no mapping can hold: `BAD_USER_INPUT`, `MAPPING_LINE_DERIVED` for a sum, `MAPPING_CONFLICT`. */
export function assertMappingRows(
  rows: readonly { readonly prefix: string; readonly line: StatementLine }[],
): void {
  const prefixes = new Set<string>();
  for (const { prefix, line } of rows) {
    if (!PREFIX.test(prefix)) {
      throw new DomainError('BAD_USER_INPUT', 'prefix är 1–6 siffror.', { argument: 'prefix' });
    }
    if (!isLeafLine(line)) {
      const message = `Raden ${line} är en summa och tar inga konton.`;
      throw new DomainError('MAPPING_LINE_DERIVED', message, { prefix, line });
    }
    if (prefixes.has(prefix)) throw twoRowsFor(prefix);
    prefixes.add(prefix);
  }
}

/** A mapping's rows with others put in, in place of those with the same prefix; by prefix. */
export function revisedRows(rows: readonly MappingRow[], given: readonly MappingRow[]): MappingRow[] {
  const revised = new Map([...rows, ...given].map((row) => [row.prefix, row]));
  return [...revised.values()].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}

/**
 * The coverage proof: the accounts, sorted, that carry an amount and stand in no statement line.
 * Empty means that no öre is unmapped. Internal accounts (class 9) count as covered only while their opening
 * amounts, changes and closing amounts each sum to zero.
 */
export function unmappedAccounts(mapping: CompiledMapping, balances: Iterable<AccountBalance>): string[] {
  const unmapped = new Set<string>();
  const internal: AccountBalance[] = [];
  for (const balance of balances) {
    if (!carriesAmount(balance) || mapping.lineOf(balance.account)) continue;
    if (isInternalAccount(balance.account)) internal.push(balance);
    else unmapped.add(balance.account);
  }
  if (!sumsToZero(internal)) for (const { account } of internal) unmapped.add(account);
  return [...unmapped].sort();
}

/**
 * Gives every balance its line. Internal accounts and accounts without amounts are left out when they have no
 * line; any other account without a line is refused with `UNMAPPED_ACCOUNTS` and the list of them.
 */
export function assignLines<B extends AccountBalance>(
  mapping: CompiledMapping,
  balances: readonly B[],
): (B & { readonly line: LeafLine })[] {
  const accounts = unmappedAccounts(mapping, balances);
  if (accounts.length > 0) {
    throw new DomainError(
      'UNMAPPED_ACCOUNTS',
      `Konton utan rad i uppställningen: ${accounts.join(', ')}. Lägg till dem i mappningen.`,
      { accounts },
    );
  }
  return balances.flatMap((balance) => {
    const line = mapping.lineOf(balance.account);
    return line ? [{ ...balance, line }] : [];
  });
}

function twoRowsFor(prefix: string): DomainError {
  return new DomainError('MAPPING_CONFLICT', `Mappningen har två rader för prefixet ${prefix}.`, { prefix });
}

function carriesAmount({ opening, change, closing }: AccountBalance): boolean {
  return !opening.isZero() || !change.isZero() || !closing.isZero();
}

function sumsToZero(balances: readonly AccountBalance[]): boolean {
  return (['opening', 'change', 'closing'] as const).every((column) =>
    Money.sum(balances.map((balance) => balance[column])).isZero(),
  );
}
