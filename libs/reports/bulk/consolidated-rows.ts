import type { CountyConsolidation } from '@samla/consolidation/consolidation.service.js';
import type { ConsolidatedRow } from '@samla/domain/consolidation/consolidate.js';
import { agrees, type Elimination, type MutualSide } from '@samla/domain/consolidation/eliminate.js';
import { findingsOf } from '@samla/domain/consolidation/findings.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { type LeafLine, STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import type { FigurePart, FigureRow, NamedForbund } from './figure-row.js';
import type { ExportSlice } from './figures-order.js';

/** The förbund of a consolidation by id, as rows name them. */
export type NamedForbundById = (id: string) => NamedForbund;

const NOTHING = {
  line: null,
  label: null,
  area: null,
  forbund: null,
  counterpart: null,
  account: null,
  accountName: null,
  counterparty: null,
  insats: null,
  amount: null,
} as const;

/** Makes rows of one consolidation: what they have in common, and nothing else where nothing else is told. */
export type RowMaker = (
  row: Pick<FigureRow, 'part' | 'measure' | 'isConstructed'> & Partial<FigureRow>,
) => FigureRow;

/** A row maker for that consolidation. */
export function rowMaker(slice: ExportSlice, { figures }: CountyConsolidation): RowMaker {
  const { year, kind, toPeriod } = slice;
  return (row) => ({ ...NOTHING, year, kind, toPeriod, status: figures.status, ...row });
}

/** How rows name the förbund of a consolidation. */
export function namesOf({ perimeter }: CountyConsolidation): NamedForbundById {
  const named = new Map(perimeter.forbund.map(({ id, slug, name }) => [id, { slug, name }]));
  return (id) => {
    const found = named.get(id);
    if (!found) throw new Error(`the consolidation names a förbund ${id} that is not in it`);
    return found;
  };
}

/**
 * The rows of a consolidation in the one order that they are ever written in: the statements line by line (each
 * förbund by name, what is eliminated, the whole), the eliminations pair by pair, what is to be sorted out. Where nobody
 * has handed anything in there are no amounts, and a row for each förbund that is missing.
 */
export function* consolidatedRows(
  consolidation: CountyConsolidation,
  make: RowMaker,
): Generator<FigureRow, void, undefined> {
  const { figures, submissions } = consolidation;
  const who = namesOf(consolidation);
  const isConstructed = (id: string): boolean => submissions.get(id)?.isConstructed === true;
  const anyConstructed = [...submissions.keys()].some(isConstructed);
  if (submissions.size > 0) {
    const statement = (part: FigurePart, rows: readonly ConsolidatedRow[]): FigureRow[] =>
      rows.flatMap(({ line, label, perForbund, eliminated, total }) => [
        ...perForbund.map(({ forbund, amount }) =>
          make({
            part,
            measure: 'FORBUND',
            line,
            label,
            forbund: who(forbund),
            amount: presentAmount(amount),
            isConstructed: isConstructed(forbund),
          }),
        ),
        make({
          part,
          measure: 'ELIMINATED',
          line,
          label,
          amount: presentAmount(eliminated),
          isConstructed: anyConstructed,
        }),
        make({
          part,
          measure: 'TOTAL',
          line,
          label,
          amount: presentAmount(total),
          isConstructed: anyConstructed,
        }),
      ]);
    yield* statement('INCOME_STATEMENT', figures.incomeStatement);
    yield* statement('BALANCE_SHEET', figures.balanceSheet);
    for (const pair of figures.eliminations) yield* eliminationRows(pair, who, isConstructed, make);
  }
  for (const { code, message, forbund, counterparty } of findingsOf(figures)) {
    yield make({
      part: 'FINDING',
      measure: code,
      label: message,
      forbund: who(forbund),
      counterpart: counterparty === null ? null : who(counterparty),
      isConstructed: isConstructed(forbund),
    });
  }
}

function* eliminationRows(
  pair: Elimination,
  who: NamedForbundById,
  isConstructed: (id: string) => boolean,
  make: RowMaker,
): Generator<FigureRow, void, undefined> {
  const { side: area, first, second, amount, difference, differenceLabel } = pair;
  const booked = (side: MutualSide, other: MutualSide): FigureRow[] =>
    // By the statements' order: what is summed comes in any order.
    [...side.lines]
      .sort(([one], [next]) => placeOf(one) - placeOf(next))
      .map(([line, sum]) =>
        make({
          part: 'ELIMINATION',
          measure: 'BOOKED',
          line,
          label: STATEMENT_LINES[line].label,
          area,
          forbund: who(side.forbund),
          counterpart: who(other.forbund),
          amount: presentAmount(sum),
          isConstructed: isConstructed(side.forbund),
        }),
      );
  const both = {
    part: 'ELIMINATION',
    area,
    forbund: who(first.forbund),
    counterpart: who(second.forbund),
    isConstructed: isConstructed(first.forbund) || isConstructed(second.forbund),
  } as const;
  yield* booked(first, second);
  yield* booked(second, first);
  yield make({ ...both, measure: 'ELIMINATED', amount: presentAmount(amount) });
  const label = agrees({ difference }) ? null : differenceLabel;
  yield make({ ...both, measure: 'DIFFERENCE', label, amount: presentAmount(difference) });
}

function placeOf(line: LeafLine): number {
  const { statement, order } = STATEMENT_LINES[line];
  return statement === 'INCOME_STATEMENT' ? order : 100 + order;
}
