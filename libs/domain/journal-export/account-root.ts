/** The five kinds of account that hledger and beancount know. */
export type AccountRoot = 'ASSETS' | 'LIABILITIES' | 'EQUITY' | 'INCOME' | 'EXPENSES';

const ROOTS: readonly (readonly [prefix: string, root: AccountRoot])[] = [
  ['84', 'INCOME'],
  ['20', 'EQUITY'],
  ['1', 'ASSETS'],
  ['2', 'LIABILITIES'],
  ['3', 'INCOME'],
  ['4', 'EXPENSES'],
  ['5', 'EXPENSES'],
  ['6', 'EXPENSES'],
  ['7', 'EXPENSES'],
  ['8', 'EXPENSES'],
];

/**
 * The kind of an account by its class in Kommun-Bas: 20 is equity, 84 financial income. Internal accounts (class 9), which
 * sum to zero and stand in no statement, have none and go with equity.
 */
export function accountRoot(account: string): AccountRoot {
  return ROOTS.find(([prefix]) => account.startsWith(prefix))?.[1] ?? 'EQUITY';
}
