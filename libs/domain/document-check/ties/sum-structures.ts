import { labelKey } from '../tables/labels.js';
import type { TableRow, TableView } from '../tables/table-view.js';
import { amountsOf } from './amounts.js';
import { cutsOf, rowsFrom, type OpenEntry } from './open-rows.js';
import { partRows } from './part-rows.js';
import { signsOf } from './signs.js';
import { isForced } from './forced-rows.js';
import type { Certainty } from './tie.js';
import { weigh, type Amounts, type Weighed } from './weigh.js';

/** A row with the rows that it is recomputed from, and how sure that is. */
export interface FoundStructure extends Weighed {
  readonly certainty: Certainty;
}

/** So many digits must agree, over all columns, before figures alone say what a row is the sum of. */
const ENOUGH_EVIDENCE = 2.5;
/** For a row whose label says nothing of a sum. */
const STRONG_EVIDENCE = 7;
/** For a row of which most columns do not agree. */
const SURE_EVIDENCE = 4.5;
const MOST_OPEN_ROWS = 200;
/** How many beginnings are tried for a sum, and for a row that is hardly one. */
const MOST_CUTS = 80;
const FEW_CUTS = 4;

/**
 * Reads what each sum and result of a table is made of, from the top: rows stand open until a sum takes them, and the
 * sum stands open in their stead. Of all ways the one is chosen that most columns agree with; where none agrees, the
 * label and the headings decide.
 */
export function sumStructures(view: TableView): FoundStructure[] {
  const found = new Map<number, FoundStructure>();
  const amounts = amountsOf(view, found);
  const parents = partRows(view, amounts.columns);
  const isPart = new Set(parents.flatMap((parent) => parent.parts.map((part) => part.index)));
  let open: OpenEntry[] = [];
  for (const row of view.rows) {
    if (row.kind === 'HEADING') open.push({ kind: 'HEADING', key: labelKey(row.label) });
    if (isPart.has(row.index) || !canStandOpen(view, row)) continue;
    const structure = structureOf(amounts, open.slice(-MOST_OPEN_ROWS), row);
    if (structure !== null) {
      found.set(row.index, structure);
      open = open.slice(0, firstTaken(open, structure));
    }
    open.push({ kind: 'ROW', row, isClosed: structure !== null });
  }
  const parts = parents.map((parent): FoundStructure => {
    const weighed = weigh(amounts, parent);
    return { ...weighed, certainty: weighed.evidence >= ENOUGH_EVIDENCE ? 'CERTAIN' : 'LIKELY' };
  });
  return [...found.values(), ...parts];
}

/** Where the taken rows begin among the open ones, with the headings right above the first of them. */
function firstTaken(open: readonly OpenEntry[], structure: FoundStructure): number {
  let from = open.findIndex((entry) => entry.kind === 'ROW' && entry.row.index === structure.parts[0]!.index);
  while (from > 0 && open[from - 1]!.kind === 'HEADING') from -= 1;
  return from;
}

function structureOf(amounts: Amounts, open: readonly OpenEntry[], row: TableRow): FoundStructure | null {
  const { view } = amounts;
  const ranked = candidatesOf(amounts, open, row);
  const best = ranked[0];
  if (best === undefined) return null;
  const surplus = best.weighed.evidence - Math.log10(best.rank + 1);
  if (row.kind === 'ITEM' || row.kind === 'OPENING') {
    const isSum = surplus >= STRONG_EVIDENCE && best.weighed.failing === 0 && best.weighed.parts.length >= 2;
    return isSum && best.weighed.holding >= 2 ? { ...best.weighed, certainty: 'CERTAIN' } : null;
  }
  const byLabel = ranked.toSorted((a, b) => a.rank - b.rank)[0]!;
  if (surplus >= ENOUGH_EVIDENCE && isSupported(view, row, best.weighed, surplus)) return { ...best.weighed, certainty: 'CERTAIN' };
  return isForced(view, row, byLabel.weighed)
    ? { ...byLabel.weighed, certainty: 'LIKELY' }
    : null;
}

/** Whether columns that do not agree may be faults: the label says a sum, as many agree as do not, or one does in too many digits for chance. */
function isSupported(view: TableView, row: TableRow, weighed: Weighed, surplus: number): boolean {
  const { failing, holding } = weighed;
  return holding >= failing || surplus >= SURE_EVIDENCE || isForced(view, row, weighed);
}

interface Candidate {
  readonly weighed: Weighed;
  readonly rank: number;
}

/** All ways to recompute a row, the best first: what agrees in most digits, and of equals the likelier by label. */
function candidatesOf(amounts: Amounts, open: readonly OpenEntry[], row: TableRow): Candidate[] {
  const isLikely = row.kind !== 'ITEM' && row.kind !== 'OPENING';
  const candidates: Candidate[] = [];
  for (const { from, rank } of cutsOf(open, row, amounts.view.kind).slice(0, isLikely ? MOST_CUTS : FEW_CUTS)) {
    const parts = rowsFrom(open, from);
    for (const [way, factors] of (isLikely ? signsOf(parts, row) : [parts.map(() => 1 as const)]).entries()) {
      const candidate = { rank: rank + way, weighed: weigh(amounts, { row, parts, factors }) };
      candidates.push(candidate);
      // What no column speaks against, in so many digits, need not be compared with less likely ways.
      if (candidate.weighed.failing === 0 && valueOf(candidate) >= STRONG_EVIDENCE) return [candidate];
    }
  }
  const best = Math.max(...candidates.map(({ weighed }) => weighed.evidence), 0);
  const agreed = best >= ENOUGH_EVIDENCE ? candidates : [...candidates, ...withoutOne(amounts, candidates)];
  return agreed.sort((a, b) => valueOf(b) - valueOf(a) || a.rank - b.rank);
}

function valueOf({ weighed, rank }: Candidate): number {
  return weighed.evidence - Math.log10(rank + 1);
}

/** The likeliest way, but for one row that is not counted: a row of information between the parts. */
function withoutOne(amounts: Amounts, candidates: readonly Candidate[]): Candidate[] {
  const first = candidates.find(({ rank }) => rank === 0)?.weighed;
  if (first === undefined || first.parts.length < 3 || first.row.kind !== 'SUM') return [];
  return first.parts.map((left, at) => ({
    rank: first.parts.length + at,
    weighed: weigh(amounts, {
      row: first.row,
      parts: first.parts.filter((part) => part !== left),
      factors: first.factors.filter((_, index) => index !== at),
    }),
  }));
}

/** Per cents, ratios and numbers of employees are no part of a sum of amounts. */
function canStandOpen(view: TableView, row: TableRow): boolean {
  if (['HEAD', 'HEADING', 'EMPTY', 'PART', 'RATIO', 'CHANGE'].includes(row.kind)) return false;
  if (row.kind === 'COUNT') return view.unit === 'antal';
  return row.figures.some((figure) => figure !== null && !figure.isPercent);
}
