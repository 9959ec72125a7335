import { labelKey, namesHeading } from '../tables/labels.js';
import type { TableRow, TableView } from '../tables/table-view.js';
import { amountsOf } from './amounts.js';
import { isForced } from './forced-rows.js';
import type { OpenEntry } from './open-rows.js';
import { addedParts, namedParts } from './part-rows.js';
import {
  candidatesOf,
  ENOUGH_EVIDENCE,
  STRONG_EVIDENCE,
  valueOf,
  type Candidate,
} from './structure-candidates.js';
import type { Certainty } from './tie.js';
import { weigh, type Amounts, type Structure, type Weighed } from './weigh.js';

/** A row with the rows that it is recomputed from, and how sure that is. */
export interface FoundStructure extends Weighed {
  readonly certainty: Certainty;
  /** A row between the parts or right above them is not counted, though nothing parts it from them. */
  readonly leavesOut: boolean;
}

/** For a row of which most columns do not agree. */
const SURE_EVIDENCE = 4.5;
/** A sum is tried over the whole table; where many rows are sums, over so many that the table takes bounded time. */
const LEAST_REACH = 20;
const MOST_TRIED = 40_000;
/** A row that is not called a sum is tried over fewer. */
const FEW_OPEN_ROWS = 40;

/** What rows without the word for it may be taken as sums: of rows above them, or of rows below. */
interface Reading {
  readonly itemsMaySum: boolean;
  readonly parents: readonly Structure[];
}

/**
 * Reads what each sum and result of a table is made of. A row that is not called a sum is taken as one only where the
 * sums that are called so come out better for it: two equal shares above their double are no sum.
 */
export function sumStructures(view: TableView): FoundStructure[] {
  const named = namedParts(view);
  const plain = readStructures(view, { itemsMaySum: false, parents: named });
  if (plain.every((structure) => structure.failing === 0 && !structure.leavesOut) && plain.length > 0)
    return plain;
  const readings = [
    plain,
    readStructures(view, { itemsMaySum: true, parents: named }),
    readStructures(view, { itemsMaySum: false, parents: [...named, ...addedParts(view, named)] }),
  ];
  return readings.reduce((best, reading) => (agreementOf(reading) > agreementOf(best) ? reading : best));
}

/** How many columns agree with the rows that are sums by name, and how many do not. */
function agreementOf(structures: readonly FoundStructure[]): number {
  return structures
    .filter(({ row }) => row.kind !== 'ITEM' && row.kind !== 'COUNT')
    .reduce((sum, { holding, failing, leavesOut }) => sum + 2 * holding - failing - (leavesOut ? 1 : 0), 0);
}

/**
 * Reads a table from the top: rows stand open until a sum takes them, and the sum stands open in their stead. Of all
 * ways the one is chosen that most columns agree with; where none agrees, the label and the headings decide.
 */
function readStructures(view: TableView, reading: Reading): FoundStructure[] {
  const found = new Map<number, FoundStructure>();
  const amounts = amountsOf(view, found);
  const isPart = new Set(reading.parents.flatMap((parent) => parent.parts.map((part) => part.index)));
  const furthest = furthestOf(amounts);
  let open: OpenEntry[] = [];
  for (const row of view.rows) {
    if (row.kind === 'HEADING') open.push({ kind: 'HEADING', key: labelKey(row.label) });
    if (isPart.has(row.index) || !canStandOpen(view, row)) continue;
    const reach = open.slice(isItem(row) ? -FEW_OPEN_ROWS : -furthest);
    const structure = isItem(row) && !reading.itemsMaySum ? null : structureOf(amounts, reach, row);
    // Beyond the reach there may be more of its parts: only what agrees is known.
    const isKnown = reach.length === open.length || structure?.failing === 0;
    if (structure !== null && isKnown) {
      found.set(row.index, structure);
      open = open.slice(0, firstTaken(open, structure));
    }
    open.push({ kind: 'ROW', row, isClosed: found.has(row.index) });
  }
  const parts = reading.parents.map((parent): FoundStructure => {
    const weighed = weigh(amounts, parent);
    return {
      ...weighed,
      leavesOut: false,
      certainty: weighed.evidence >= ENOUGH_EVIDENCE ? 'CERTAIN' : 'LIKELY',
    };
  });
  return [...found.values(), ...parts];
}

function furthestOf({ view, columns }: Amounts): number {
  const sums = view.rows.filter((row) => canStandOpen(view, row) && !isItem(row)).length;
  return Math.max(LEAST_REACH, Math.floor(MOST_TRIED / Math.max(sums * columns.length, 1)));
}

function isItem(row: TableRow): boolean {
  return row.kind === 'ITEM' || row.kind === 'OPENING' || row.kind === 'COUNT';
}

/**
 * Where the taken rows begin among the open ones, with the heading right above them, and those above it that the sum
 * names too; a heading that stands over several groups stays for the sum of them.
 */
function firstTaken(open: readonly OpenEntry[], { row, parts }: FoundStructure): number {
  let from = open.findIndex((entry) => entry.kind === 'ROW' && entry.row.index === parts[0]!.index);
  if (open[from - 1]?.kind === 'HEADING') from -= 1;
  for (let above = open[from - 1]; above?.kind === 'HEADING' && namesHeading(row.key, above.key);) {
    from -= 1;
    above = open[from - 1];
  }
  return Math.max(from, 0);
}

function structureOf(amounts: Amounts, open: readonly OpenEntry[], row: TableRow): FoundStructure | null {
  const { view } = amounts;
  const ranked = candidatesOf(amounts, open, row, isItem(row));
  const best = ranked[0];
  if (best === undefined) return null;
  if (isItem(row))
    return isItemSum(best) ? { ...best.weighed, leavesOut: false, certainty: 'CERTAIN' } : null;
  const surplus = valueOf(best);
  if (surplus >= ENOUGH_EVIDENCE && isSupported(view, row, best.weighed, surplus)) {
    return { ...best.weighed, leavesOut: best.leavesOut, certainty: 'CERTAIN' };
  }
  const byLabel = ranked.toSorted((a, b) => a.rank - b.rank)[0]!.weighed;
  return isForced(view, row, byLabel) ? { ...byLabel, leavesOut: false, certainty: 'LIKELY' } : null;
}

/** Two parts or more, and as many columns that agree as not, in too many digits for chance. */
function isItemSum(candidate: Candidate): boolean {
  const { parts, holding, failing } = candidate.weighed;
  return valueOf(candidate) >= STRONG_EVIDENCE && parts.length >= 2 && holding >= failing;
}

/**
 * Whether columns that do not agree may be faults: as many agree as do not, or one does in too many digits for chance,
 * or the label says what the row is.
 */
function isSupported(view: TableView, row: TableRow, weighed: Weighed, surplus: number): boolean {
  const { failing, holding } = weighed;
  return holding >= failing || surplus >= SURE_EVIDENCE || isForced(view, row, weighed);
}

/** Per cents, ratios and numbers of employees are no part of a sum of amounts. */
function canStandOpen(view: TableView, row: TableRow): boolean {
  if (['HEAD', 'HEADING', 'EMPTY', 'PART', 'RATIO', 'CHANGE'].includes(row.kind)) return false;
  if (row.kind === 'COUNT') return view.unit === 'antal';
  return row.figures.some((figure) => figure !== null && !figure.isPercent);
}
