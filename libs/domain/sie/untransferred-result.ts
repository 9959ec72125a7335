import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import type { FaultLog } from './fault.js';
import type { FileBalances } from './file-balances.js';
import type { AccountFigure, PlannedAccount } from './plan.js';

/** Names of the account in equity that holds a year's result until it is disposed of, the likelier first. */
const HOLDERS: readonly RegExp[] = [
  /(?:resultat|vinst|förlust).*\b(?:föregående|föreg|fg|förra)\b/i,
  /^årets resultat|^redovisat resultat|^resultat$/i,
];

/**
 * The opening balances of a file, with the result of the year before where the program has not transferred it to equity yet
 * (SIE files of a year that is not closed): then they sum to that result, and closing balances and results to the same.
 * It is opened on the file's own account for it, with a warning. Where the file has no such account, or does not add up
 * to the same at both ends, nothing is placed anywhere: `OPENING_UNBALANCED`.
 */
export function wholeOpening(
  balances: FileBalances,
  accounts: readonly PlannedAccount[],
  log: FaultLog,
): AccountFigure[] {
  const openings = balances.openings();
  const sum = total(openings);
  const line = openings[0]?.line;
  if (sum === 0n || line === undefined || !balances.opensWhole) return openings;
  const told = `Ingående balanser summerar till ${swedishKronor(Money.fromOre(sum))}, inte till noll`;
  const isSameAtEnd = total([...balances.closings(), ...balances.results()]) === sum;
  const holder = balances.statesClosing && isSameAtEnd ? holderAmong(accounts, openings) : null;
  if (holder === null) {
    const message = `${told}: för över föregående års resultat till eget kapital och exportera filen igen.`;
    log.faultUnlessSample(line, '#IB', 'saldo', 'OPENING_UNBALANCED', message);
    return openings;
  }
  const message = `${told}: föregående års resultat är inte överfört i filen. Det öppnas på konto ${holder.number} ${holder.name}.`;
  log.warn(line, '#IB', 'saldo', 'RESULT_NOT_TRANSFERRED', message);
  return [...openings, { line, account: holder.number, ore: -sum }];
}

/** The one account of equity whose name says that it holds a result, and that nothing opens. */
function holderAmong(
  accounts: readonly PlannedAccount[],
  openings: readonly AccountFigure[],
): PlannedAccount | null {
  const opened = new Set(openings.map(({ account }) => account));
  const free = accounts.filter(({ number }) => number.startsWith('20') && !opened.has(number));
  const found = HOLDERS.map((named) => free.filter(({ name }) => named.test(name.trim())));
  const likeliest = found.find((each) => each.length > 0) ?? [];
  return likeliest.length === 1 ? likeliest[0]! : null;
}

function total(figures: readonly AccountFigure[]): bigint {
  return figures.reduce((sum, { ore }) => sum + ore, 0n);
}
