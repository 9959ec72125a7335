import { type CompiledMapping, isInternalAccount, isResultAccount } from '../accounts/mapping.js';
import { STATEMENT_LINES } from '../statements/statement-line.js';

/** What an account is at a year's end: it is carried forward, it holds the equity that takes the result, or it is closed. */
export type YearEndSide = 'CARRIED' | 'EQUITY' | 'CLOSED';

/** The side of each account by its line in the statements; where it has none, by its class. */
export function yearEndSides(mapping: Pick<CompiledMapping, 'lineOf'>): (account: string) => YearEndSide {
  return (account) => {
    const line = mapping.lineOf(account);
    if (line === undefined)
      return isResultAccount(account) || isInternalAccount(account) ? 'CLOSED' : 'CARRIED';
    if (STATEMENT_LINES[line].statement === 'INCOME_STATEMENT') return 'CLOSED';
    return line === 'OTHER_EQUITY' ? 'EQUITY' : 'CARRIED';
  };
}
