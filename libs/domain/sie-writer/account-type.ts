/**
 * The `#KTYP` of an account by its class: T assets, S debts and equity, I income, K costs. Undefined where the class does
 * not tell: class 8 beyond financial income and costs, and internal accounts.
 */
export function accountType(account: string): 'T' | 'S' | 'I' | 'K' | undefined {
  if (account.startsWith('1')) return 'T';
  if (account.startsWith('2')) return 'S';
  if (account.startsWith('3') || account.startsWith('84')) return 'I';
  return /^(?:[4-7]|85)/.test(account) ? 'K' : undefined;
}
