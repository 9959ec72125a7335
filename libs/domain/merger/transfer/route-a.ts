import type { Payer } from '../../contributions/allotment-split.js';
import { DomainError } from '../../errors/domain-error.js';
import { Money } from '../../money/money.js';
import { assertCovered } from './deficit.js';
import { assertMutualAgree } from './mutual-balances.js';
import { type BookRow, netAssetsOf, type TransferBooks } from './transfer-books.js';
import {
  afterEntries,
  EQUITY_MOVEMENT,
  type TransferEntry,
  type TransferSettings,
} from './transfer-entry.js';

/** Equity that goes from one förbund to another. */
export interface Transferred {
  readonly from: string;
  readonly to: string;
  readonly amount: Money;
}

/** What a transfer books, and what the books are after it. */
export interface TransferPlan {
  readonly entries: readonly TransferEntry[];
  readonly transferred: readonly Transferred[];
  /** Mutual claims that ended, as the claims were booked; the debts were as large. */
  readonly settled: Money;
  readonly after: readonly TransferBooks[];
}

/**
 * Route A, final: all that the ceasing förbund have goes over to the one that remains, their dealings with each other end, and
 * what others among the named have booked with them points at the one that remains. The order of the ceasing does not
 * matter. Throws `MUTUAL_DIFFERENCE`, `EQUITY_NEGATIVE` and `OUTSIDE_PERIMETER`. `payersOf` are a ceasing förbund's members.
 */
export function transferAll(
  books: readonly TransferBooks[],
  ceasing: readonly string[],
  remaining: string,
  payersOf: (forbund: string) => readonly Payer[],
  settings: TransferSettings = EQUITY_MOVEMENT,
): TransferPlan {
  assertNamed(books, ceasing, remaining);
  assertMutualAgree(books);
  for (const each of books) if (ceasing.includes(each.forbund)) assertCovered(each, payersOf(each.forbund));
  const entries: TransferEntry[] = [];
  const transferred: Transferred[] = [];
  let settled = Money.zero;
  let now = books;
  for (const from of ceasing) {
    const step = transferOne(now, from, remaining, settings);
    entries.push(...step.entries);
    transferred.push({ from, to: remaining, amount: step.amount });
    settled = settled.add(step.settled);
    now = afterEntries(now, step.entries);
  }
  return { entries, transferred, settled, after: now };
}

interface OneTransfer {
  readonly entries: readonly TransferEntry[];
  readonly amount: Money;
  readonly settled: Money;
}

function transferOne(
  books: readonly TransferBooks[],
  from: string,
  to: string,
  settings: TransferSettings,
): OneTransfer {
  const own = books.find(({ forbund }) => forbund === from)!;
  const held = own.rows.filter(({ side }) => side !== 'EQUITY');
  const amount = netAssetsOf(own);
  const equity = (account: string, sum: Money): BookRow => ({
    account,
    side: 'EQUITY',
    counterparty: '',
    amount: sum,
  });
  const given = [...held.map(negated), equity(settings.giverAccount, amount)];
  const received = [...held, equity(settings.receiverAccount, amount.negate())];
  const heir = books.find(({ forbund }) => forbund === to)!;
  const mutual = [
    ...held.filter(({ counterparty }) => counterparty === to),
    ...heir.rows.filter(({ counterparty, side }) => counterparty === from && side !== 'EQUITY'),
  ];
  const claims = mutual.filter(({ side }) => side === 'ASSET').map((row) => row.amount);
  const entries: TransferEntry[] = [
    { forbund: from, text: `Allt överfört till ${to}`, rows: given },
    { forbund: to, text: `Övertaget från ${from}`, rows: received },
    ...(mutual.length > 0
      ? [{ forbund: to, text: `Mellanhavanden med ${from} upphör`, rows: mutual.map(negated) }]
      : []),
    ...books.flatMap((each) => repointed(each, from, to)),
  ];
  return { entries, amount, settled: Money.sum(claims) };
}

/** What a third one among the named has booked with the one that ceases is from now on with the one that remains. */
function repointed({ forbund, rows }: TransferBooks, from: string, to: string): TransferEntry[] {
  if (forbund === from || forbund === to) return [];
  const dealings = rows.filter(({ counterparty }) => counterparty === from);
  if (dealings.length === 0) return [];
  const moved = dealings.flatMap((row) => [negated(row), { ...row, counterparty: to }]);
  return [{ forbund, text: `Motparten ${from} är nu ${to}`, rows: moved }];
}

function negated(row: BookRow): BookRow {
  return { ...row, amount: row.amount.negate() };
}

function assertNamed(books: readonly TransferBooks[], ceasing: readonly string[], remaining: string): void {
  const named = books.map(({ forbund }) => forbund);
  const isSound =
    new Set(named).size === named.length &&
    new Set(ceasing).size === ceasing.length &&
    !ceasing.includes(remaining) &&
    [...ceasing, remaining].every((forbund) => named.includes(forbund));
  if (isSound) return;
  throw new DomainError(
    'OUTSIDE_PERIMETER',
    'Överföringen gäller just de förbund som sammanslagningen namnger, var och en en gång.',
    {
      named,
      ceasing,
      remaining,
    },
  );
}
