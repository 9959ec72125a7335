import { Money } from '../money/money.js';
import { RESULT_LEAFS } from './income-statement.js';
import type { StatementBalance } from './statement-balance.js';

/** The rows that every balanskravsutredning has: what it begins with, the subtotal, and what it comes to. */
export type RequirementSum = 'result' | 'adjusted' | 'balanskravsresultat';

/** A row of balanskravsutredningen as a layout describes it. */
export interface RequirementRule {
  readonly key: string;
  readonly label: string;
  /** Begins with the result, or sums everything above it; none for an adjustment. */
  readonly sum?: RequirementSum | undefined;
  /** Accounts, by their first digits, whose movement the row takes out of the result or puts aside. */
  readonly accountPrefixes?: readonly string[] | undefined;
  /** Takes only accounts that have moved to that side. */
  readonly side?: 'DEBIT' | 'CREDIT' | undefined;
  /** True for a row that puts back what a row above took away, as an exemption does. */
  readonly isReversed?: boolean | undefined;
}

/** A row with its exact amount and the accounts that it takes. */
export interface RequirementRow {
  readonly key: string;
  readonly label: string;
  readonly isSum: boolean;
  readonly sum: RequirementSum | null;
  readonly amount: Money;
  readonly accounts: readonly RequirementAccount[];
}

/** An account's part of a row, in the row's sign. */
export interface RequirementAccount {
  readonly balance: StatementBalance;
  readonly amount: Money;
}

/**
 * The rows of LKBR 11 kap. 10 § as Västerås prints them. No accounts are assumed: a realised gain is told from other income
 * only by the förbund's own chart, so a layout names them.
 */
export const STANDARD_REQUIREMENT: readonly RequirementRule[] = [
  { key: 'result', label: 'Periodens resultat', sum: 'result' },
  { key: 'realised-gains', label: 'Reducering av samtliga realisationsvinster' },
  { key: 'exempt-gains', label: 'Vissa realisationsvinster enl. undantagsmöjlighet' },
  { key: 'exempt-losses', label: 'Vissa realisationsförluster enl. undantagsmöjlighet' },
  { key: 'unrealised', label: 'Orealiserade vinster/förluster i värdepapper' },
  { key: 'unrealised-reversed', label: 'Återföring orealiserade vinster/förluster i värdepapper' },
  { key: 'adjusted', label: 'Periodens resultat efter balanskravsjusteringar', sum: 'adjusted' },
  { key: 'to-reserve', label: 'Reservering till resultatutjämningsreserv' },
  { key: 'from-reserve', label: 'Disponering från resultatutjämningsreserv' },
  { key: 'balanskravsresultat', label: 'Balanskravsresultat', sum: 'balanskravsresultat' },
];

/**
 * Balanskravsutredning of a period (LKBR 11 kap. 10 §): the result less realised gains and the like, and what is put into or
 * taken out of a reserve. Taking an account out of the result adds its ledger movement: a gain, credited, lowers it.
 */
export function balanceRequirement(
  balances: readonly StatementBalance[],
  rules: readonly RequirementRule[] = STANDARD_REQUIREMENT,
): RequirementRow[] {
  const isResult = new Set<string>(RESULT_LEAFS);
  let total = Money.zero;
  return rules.map((rule) => {
    const { key, label, sum } = rule;
    const taken =
      sum === 'result'
        ? balances.filter(({ line }) => isResult.has(line)).map((each) => partOf(each, true))
        : sum
          ? []
          : takenBy(rule, balances).map((each) => partOf(each, rule.isReversed ?? false));
    const amount = sum && sum !== 'result' ? total : Money.sum(taken.map((each) => each.amount));
    if (!sum || sum === 'result') total = total.add(amount);
    return {
      key,
      label,
      isSum: sum !== undefined && sum !== 'result',
      sum: sum ?? null,
      amount,
      accounts: taken.filter((each) => !each.amount.isZero()),
    };
  });
}

function takenBy(
  { accountPrefixes = [], side }: RequirementRule,
  balances: readonly StatementBalance[],
): StatementBalance[] {
  return balances.filter(
    ({ account, change }) =>
      accountPrefixes.some((prefix) => account.startsWith(prefix)) &&
      (side === undefined || change.isNegative() === (side === 'CREDIT')),
  );
}

function partOf(balance: StatementBalance, isNegated: boolean): RequirementAccount {
  return { balance, amount: isNegated ? balance.change.negate() : balance.change };
}
