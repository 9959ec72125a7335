import type { TableRow } from '../tables/table-view.js';
import { cutsOf, rowsFrom, type OpenEntry } from './open-rows.js';
import { signsOf } from './signs.js';
import { weigh, type Amounts, type Weighed } from './weigh.js';

/** So many digits must agree, over all columns, before figures alone say what a row is the sum of. */
export const ENOUGH_EVIDENCE = 2.5;
/** For a row whose label says nothing of a sum. */
export const STRONG_EVIDENCE = 7;
/** How many beginnings are tried for a sum, and for a row that is hardly one. */
const MOST_CUTS = 40;
/** In longer sums it is not tried to leave out each row. */
const MOST_PARTS = 60;
const FEW_CUTS = 10;

/** A way to recompute a row; `rank` is how far it is from the likeliest by label and place. */
export interface Candidate {
  readonly weighed: Weighed;
  readonly rank: number;
  /** A row between the parts or right above them is not counted, though nothing parts it from them. */
  readonly leavesOut: boolean;
}

/** All ways to recompute a row, the best first: what agrees in most digits, and of equals the likelier by label. */
export function candidatesOf(
  amounts: Amounts,
  open: readonly OpenEntry[],
  row: TableRow,
  isItem: boolean,
): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { from, rank } of cutsOf(open, row, amounts.view.kind).slice(0, isItem ? FEW_CUTS : MOST_CUTS)) {
    const parts = rowsFrom(open, from);
    for (const [way, factors] of (isItem ? [parts.map(() => 1 as const)] : signsOf(parts, row)).entries()) {
      const candidate = {
        rank: rank + way,
        leavesOut: startsInside(open, from, row),
        weighed: weigh(amounts, { row, parts, factors }),
      };
      candidates.push(candidate);
      // What no column speaks against, in so many digits, need not be compared with less likely ways.
      if (candidate.weighed.failing === 0 && valueOf(candidate) >= STRONG_EVIDENCE) return [candidate];
    }
  }
  const best = Math.max(...candidates.map(({ weighed }) => weighed.evidence), 0);
  const agreed = best >= ENOUGH_EVIDENCE ? candidates : [...candidates, ...withoutOne(amounts, candidates)];
  return agreed.sort((a, b) => valueOf(b) - valueOf(a) || a.rank - b.rank);
}

function startsInside(open: readonly OpenEntry[], from: number, row: TableRow): boolean {
  const above = open[from - 1];
  return row.kind === 'SUM' && above?.kind === 'ROW' && !above.isClosed;
}

/** The digits that agree, less what so many tries would bring by chance. */
export function valueOf({ weighed, rank }: Candidate): number {
  return weighed.evidence - Math.log10(rank + 1);
}

/** The likeliest way, but for one row that is not counted: a row of information between the parts. */
function withoutOne(amounts: Amounts, candidates: readonly Candidate[]): Candidate[] {
  const first = candidates.find(({ rank }) => rank === 0)?.weighed;
  if (
    first === undefined ||
    first.parts.length < 3 ||
    first.parts.length > MOST_PARTS ||
    first.row.kind !== 'SUM'
  )
    return [];
  return first.parts.map((left, at) => ({
    rank: first.parts.length + at,
    leavesOut: true,
    weighed: weigh(amounts, {
      row: first.row,
      parts: first.parts.filter((part) => part !== left),
      factors: first.factors.filter((_, index) => index !== at),
    }),
  }));
}
