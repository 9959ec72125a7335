import { labelKey, namesHeading, summedName } from '../tables/labels.js';
import type { TableKind, TableRow } from '../tables/table-view.js';

/** What stands open above a row: rows that no sum has taken yet, and the headings between them. */
export type OpenEntry =
  | { readonly kind: 'ROW'; readonly row: TableRow; readonly isClosed: boolean }
  | { readonly kind: 'HEADING'; readonly key: string };

/** A place in the open rows from where a sum may begin, the likeliest first by `rank`. */
export interface Cut {
  readonly from: number;
  readonly rank: number;
}

/** What a section of a cash flow statement ends with. */
const SECTION = /^kassaflöde .*(?:investering|finansiering)/;

/** Where the parts of this sum may begin: at the heading that it names, after the last sum, at that sum, at any row. */
export function cutsOf(open: readonly OpenEntry[], sum: TableRow, table: TableKind): Cut[] {
  const starts = sum.kind === 'RESULT' ? startsOfResult(open, sum, table) : startsOfSum(open, sum);
  const all = [...starts, ...open.map((_, index) => open.length - 1 - index)];
  const firstRows = firstRowsOf(open);
  const seen = new Set<number>();
  return all
    .filter((from) => {
      // Cuts that differ by a heading only hold the same rows.
      const first = firstRows[from];
      if (first === undefined || first === -1 || seen.has(first)) return false;
      seen.add(first);
      return true;
    })
    .map((from, rank) => ({ from, rank }));
}

/** For each entry the first row from it on; -1 where there is none. */
function firstRowsOf(open: readonly OpenEntry[]): number[] {
  let first = -1;
  const firsts = open.map(() => -1);
  for (let at = open.length - 1; at >= 0; at -= 1) {
    if (open[at]!.kind === 'ROW') first = at;
    firsts[at] = first;
  }
  return firsts;
}

/** The open rows from an entry on. */
export function rowsFrom(open: readonly OpenEntry[], from: number): TableRow[] {
  return from < 0 ? [] : open.slice(from).flatMap((entry) => (entry.kind === 'ROW' ? [entry.row] : []));
}

function startsOfSum(open: readonly OpenEntry[], sum: TableRow): number[] {
  const lastClosed = open.findLastIndex((entry) => entry.kind === 'ROW' && entry.isClosed);
  const isSumOfSums = lastClosed === open.length - 1 && lastClosed !== -1;
  const headings = headingsOf(open);
  return [
    namedHeading(open, sum),
    ...(isSumOfSums ? [0, ...headings] : [lastClosed + 1, lastClosed, ...headings.toReversed()]),
    0,
  ];
}

/** Headings in a cash flow statement part nothing: each result takes the one above and what lies between. */
function startsOfResult(open: readonly OpenEntry[], sum: TableRow, table: TableKind): number[] {
  const lastResult = open.findLastIndex(
    (entry) => entry.kind === 'ROW' && entry.isClosed && entry.row.kind === 'RESULT',
  );
  const lastClosed = open.findLastIndex((entry) => entry.kind === 'ROW' && entry.isClosed);
  const isWhole = table === 'CASH_FLOW' && !SECTION.test(sum.key);
  const headings = isWhole ? [] : headingsOf(open).toReversed();
  return SECTION.test(sum.key)
    ? [...headings, lastResult, 0, lastClosed + 1]
    : [lastResult, ...headings, 0, lastClosed + 1];
}

function headingsOf(open: readonly OpenEntry[]): number[] {
  return open.flatMap((entry, index) => (entry.kind === 'HEADING' ? [index] : []));
}

/** The heading that a sum names: the last of that very name, else the first whose name goes into the other. */
function namedHeading(open: readonly OpenEntry[], sum: TableRow): number {
  const name = summedName(labelKey(sum.label));
  const exact = open.findLastIndex((entry) => entry.kind === 'HEADING' && entry.key === name);
  if (exact !== -1) return exact;
  return open.findIndex((entry) => entry.kind === 'HEADING' && namesHeading(sum.key, entry.key));
}
