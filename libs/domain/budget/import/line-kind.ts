import type { BudgetKind } from '../budget-line.js';

/** What a row says of its kind. */
export interface KindTold {
  readonly group: string;
  readonly account: string;
  /** The kinds of the accounts that begin so; none for the balance sheet. */
  readonly kindsOf: (digits: string) => readonly BudgetKind[];
}

/** Why a row is of no kind, in Swedish. */
export interface KindFault {
  readonly rule: 'KIND_DISAGREES' | 'KIND_UNTOLD' | 'ACCOUNT_NOT_RESULT';
  readonly message: string;
}

const SAID = {
  INCOME: { said: 'intäkt', account: 'ett intäktskonto' },
  COST: { said: 'kostnad', account: 'ett kostnadskonto' },
} as const;

/** Whether a row without a word of its own is income or a cost: by its group, else its account; where they disagree by neither. */
export function lineKind({ group, account, kindsOf }: KindTold): BudgetKind | KindFault {
  const byGroup = kindSaid(group);
  const kinds = account === '' ? [] : kindsOf(account);
  if (account !== '' && kinds.length === 0)
    return { rule: 'ACCOUNT_NOT_RESULT', message: `${account} är inget intäkts- eller kostnadskonto.` };
  const byAccount = kinds.length === 1 ? kinds[0]! : null;
  if (byGroup && byAccount && byGroup !== byAccount) {
    const message = `Gruppen "${group}" säger ${SAID[byGroup].said} och konto ${account} är ${SAID[byAccount].account}.`;
    return { rule: 'KIND_DISAGREES', message };
  }
  const kind = byGroup ?? byAccount ?? (account === '' && isOfCosts(group) ? 'COST' : null);
  if (kind) return kind;
  const both = `Konto ${account} rymmer både intäkter och kostnader, och inget annat säger vad raden är.`;
  const nothing = 'Varken slag, grupp eller konto säger om raden är en intäkt eller en kostnad.';
  return { rule: 'KIND_UNTOLD', message: kinds.length > 1 ? both : nothing };
}

/** What a group says in so many words; null where it says neither, or both. */
function kindSaid(group: string): BudgetKind | null {
  const income = /intäkt|inkomst/iu.test(group);
  const cost = /kostnad(?!sställe)|utgift/iu.test(group);
  if (income === cost) return null;
  return income ? 'INCOME' : 'COST';
}

/** Budgets are printed with their costs under what they are for; an account goes before such a heading. */
function isOfCosts(group: string): boolean {
  return /insats|administration|kansli|styrelse|personal/iu.test(group);
}
