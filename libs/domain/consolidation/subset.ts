import { compareCodes } from '../accounts/code-order.js';
import { DomainError } from '../errors/domain-error.js';
import { Money } from '../money/money.js';
import { swedishKronor } from '../money/swedish.js';
import { sideOf, type EliminationSide } from './eliminate.js';
import type { ConsolidationRow, PerimeterForbund } from './perimeter.js';

/** What a förbund of a consolidation has with one that is not in it: it stays in the figures, and is told. */
export interface OutsideDealing {
  readonly forbund: string;
  /** The förbund outside. */
  readonly counterparty: string;
  readonly side: EliminationSide;
  /** Ledger sign: a claim or a cost is positive, a debt, an income or a cost credit negative. */
  readonly booked: Money;
  /** In Swedish, with names and amount. */
  readonly message: string;
}

/**
 * The part of a perimeter that is asked for; one that is not in it is refused with `OUTSIDE_PERIMETER`, and so is nobody at
 * all. `standsFor` tells who stands for a förbund, where asking for a successor is to bring those that it has taken over after.
 */
export function subsetOf<Forbund extends Pick<PerimeterForbund, 'id'>>(
  perimeter: readonly Forbund[],
  asked: readonly string[],
  standsFor: (forbund: string) => string = (forbund) => forbund,
): Forbund[] {
  const wanted = new Set(asked);
  const subset = perimeter.filter(({ id }) => wanted.has(id) || wanted.has(standsFor(id)));
  const known = new Set(subset.flatMap(({ id }) => [id, standsFor(id)]));
  const unknown = asked.filter((id) => !known.has(id));
  if (unknown.length === 0 && subset.length > 0) return subset;
  throw new DomainError(
    'OUTSIDE_PERIMETER',
    'Urvalet har förbund som inte hör till länet, eller inget alls.',
    {
      forbund: unknown,
    },
  );
}

/** The rows of the förbund that are in a subset. */
export function rowsWithin<Row extends Pick<ConsolidationRow, 'forbund'>>(
  subset: readonly Pick<PerimeterForbund, 'id'>[],
  rows: readonly Row[],
): Row[] {
  const ids = new Set(subset.map(({ id }) => id));
  return rows.filter(({ forbund }) => ids.has(forbund));
}

/** What the förbund of a consolidation have with those outside, whose names `nameOf` tells; nothing is left out but zeros. */
export function outsideDealings(
  perimeter: readonly PerimeterForbund[],
  rows: readonly ConsolidationRow[],
  nameOf: (forbund: string) => string,
): OutsideDealing[] {
  const ids = new Set(perimeter.map(({ id }) => id));
  const booked = new Map<string, Omit<OutsideDealing, 'message'>>();
  for (const { forbund, counterpartyForbund, line, amount } of rows) {
    if (counterpartyForbund === null || ids.has(counterpartyForbund)) continue;
    const side = sideOf(line);
    const key = `${forbund} ${counterpartyForbund} ${side}`;
    const before = booked.get(key)?.booked ?? Money.zero;
    booked.set(key, { forbund, counterparty: counterpartyForbund, side, booked: before.add(amount) });
  }
  const place = (dealing: Omit<OutsideDealing, 'message'>): string =>
    `${nameOf(dealing.forbund)} ${nameOf(dealing.counterparty)} ${dealing.side}`;
  return [...booked.values()]
    .filter((dealing) => !dealing.booked.isZero())
    .sort((a, b) => compareCodes(place(a), place(b)))
    .map((dealing) => ({ ...dealing, message: messageOf(dealing, nameOf) }));
}

function messageOf(
  { forbund, counterparty, side, booked }: Omit<OutsideDealing, 'message'>,
  nameOf: (forbund: string) => string,
): string {
  const what = side === 'BALANCE' ? 'fordringar och skulder' : 'intäkter och kostnader';
  return (
    `${nameOf(forbund)} har ${what} mot ${nameOf(counterparty)}, som inte ingår i urvalet: ` +
    `${swedishKronor(booked)} ligger kvar.`
  );
}
