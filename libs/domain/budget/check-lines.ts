import { DomainError } from '../errors/domain-error.js';
import { Money } from '../money/money.js';
import { assertNoPersonalIdentity } from '../privacy/personal-identity.js';
import type { BudgetLine } from './budget-line.js';

const LONGEST = 300;
const MOST_LINES = 2000;
const CONTROL = /\p{Cc}/u;

/**
 * Refuses lines that are none: `BUDGET_LINE_INVALID` names the line and the field, for an account that is not digits, a
 * text that is empty or too long, a proposal for the länsförbund by nobody, and months that are not twelve or do not sum to
 * the line; `PERSONAL_DATA` a personnummer in a text.
 */
export function assertLines(lines: readonly BudgetLine[]): void {
  if (lines.length > MOST_LINES)
    throw new DomainError('BUDGET_LINE_INVALID', `En budget har högst ${MOST_LINES} rader.`, {
      lines: lines.length,
    });
  for (const line of lines) assertLine(line);
}

function assertLine(line: BudgetLine): void {
  const { lineNo, label, groupKey, groupLabel, account, insats, costCentre, proposedBy, note } = line;
  if (label.trim() === '') throw invalid(lineNo, 'label', 'saknar namn');
  if (!/^\d{0,6}$/.test(account)) throw invalid(lineNo, 'account', 'har ett konto som inte är 0–6 siffror');
  const texts = { label, groupKey, groupLabel, insats, costCentre, proposedBy, note };
  for (const [field, text] of Object.entries(texts))
    if (text.length > LONGEST || CONTROL.test(text))
      throw invalid(lineNo, field, `har en text i ${field} som är för lång eller har styrtecken`);
  assertNoPersonalIdentity(texts);
  if (line.takenAlong && proposedBy.trim() === '')
    throw invalid(lineNo, 'proposedBy', 'föreslås för länsförbundet, men inte av vem');
  assertMonths(line);
}

function assertMonths({ lineNo, amount, months }: BudgetLine): void {
  if (months === null) return;
  if (months.length !== 12) throw invalid(lineNo, 'months', 'har inte tolv månader');
  const sum = Money.sum(months);
  if (!sum.equals(amount))
    throw invalid(
      lineNo,
      'months',
      `har månader som blir ${sum.toString()}, men raden är ${amount.toString()}`,
    );
}

function invalid(lineNo: number, field: string, what: string): DomainError {
  return new DomainError('BUDGET_LINE_INVALID', `Budgetrad ${lineNo} ${what}.`, { lineNo, field });
}
