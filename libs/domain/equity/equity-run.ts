import { Money } from '../money/money.js';

/** What the books hold of equity in a year. */
export interface BookedEquity {
  readonly year: number;
  readonly opening: Money;
  readonly result: Money;
  /** What was booked against equity itself, such as capital handed over. */
  readonly other: Money;
  readonly isConstructed: boolean;
}

/** What a document prints of a year's equity; what it does not print is null. */
export interface PublishedEquity {
  readonly year: number;
  readonly result: Money | null;
  readonly closing: Money | null;
  readonly document: string;
  readonly place: string;
  readonly isConstructed: boolean;
}

/** A year of the run: opening + result + other = closing, always. */
export interface EquityYear {
  readonly year: number;
  readonly source: 'BOOKS' | 'PUBLISHED';
  readonly opening: Money;
  readonly result: Money;
  readonly other: Money;
  readonly closing: Money;
  readonly isConstructed: boolean;
  /** True where the closing balance is not printed and follows from the results of later years. */
  readonly isDerived: boolean;
  readonly published: PublishedEquity | null;
  /** Closing beyond what was published of it; null where nothing was. */
  readonly difference: Money | null;
}

/** A year whose opening balance is not what the year before closed with. */
export interface BrokenOpening {
  readonly code: 'OPENING_DIFFERS';
  readonly year: number;
  readonly closing: Money;
  readonly opening: Money;
  readonly difference: Money;
}

/**
 * Equity year by year: from the books where there are books, else from what was published. A closing balance that no
 * document prints follows backwards from the one after it and its result; a year of which too little is known is left out.
 */
export function equityRun(
  booked: readonly BookedEquity[],
  published: readonly PublishedEquity[],
): EquityYear[] {
  const printed = new Map(published.map((each) => [each.year, each]));
  const books = new Map(booked.map((each) => [each.year, each]));
  const closings = closingsOf(books, printed);
  const years = [...new Set([...books.keys(), ...printed.keys()])].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const known = printed.get(year) ?? null;
    const own = books.get(year);
    if (own) return [fromBooks(own, known)];
    const closing = closings.get(year);
    if (!known || !closing) return [];
    const opening = known.result ? closing.subtract(known.result) : closings.get(year - 1);
    if (!opening) return [];
    const result = closing.subtract(opening);
    const facts = { isConstructed: known.isConstructed, isDerived: known.closing === null };
    const difference = known.closing && closing.subtract(known.closing);
    const amounts = { opening, result, other: Money.zero, closing };
    return [{ year, source: 'PUBLISHED', ...amounts, ...facts, published: known, difference }];
  });
}

/** What is published is printed in whole kronor, so that a year may begin a krona from where the one before ended. */
const A_KRONA = Money.parse('1.00');

/** The years that do not begin where the year before ended: to the öre between books, within a krona of what is published. */
export function brokenOpenings(run: readonly EquityYear[]): BrokenOpening[] {
  return run.flatMap((year) => {
    const before = run.find((each) => each.year === year.year - 1);
    if (!before) return [];
    const { opening } = year;
    const { closing } = before;
    const difference = opening.subtract(closing);
    const tolerance = before.source === 'BOOKS' && year.source === 'BOOKS' ? Money.zero : A_KRONA;
    if (difference.abs().compare(tolerance) <= 0) return [];
    return [{ code: 'OPENING_DIFFERS', year: year.year, closing, opening, difference } as const];
  });
}

function fromBooks(own: BookedEquity, known: PublishedEquity | null): EquityYear {
  const { year, opening, result, other, isConstructed } = own;
  const closing = opening.add(result).add(other);
  const difference = known?.closing ? closing.subtract(known.closing) : null;
  const amounts = { opening, result, other, closing };
  return { year, source: 'BOOKS', ...amounts, isConstructed, isDerived: false, published: known, difference };
}

/** Printed closings, and backwards those that follow from a printed closing and result of the year after. */
function closingsOf(
  books: ReadonlyMap<number, BookedEquity>,
  printed: ReadonlyMap<number, PublishedEquity>,
): ReadonlyMap<number, Money> {
  const closings = new Map<number, Money>();
  for (const year of [...printed.keys()].sort((a, b) => b - a)) {
    const { closing } = printed.get(year)!;
    const after = printed.get(year + 1);
    const next = closings.get(year + 1);
    if (closing) closings.set(year, closing);
    else if (after?.result && next) closings.set(year, next.subtract(after.result));
    else if (books.has(year + 1)) closings.set(year, books.get(year + 1)!.opening);
  }
  return closings;
}
