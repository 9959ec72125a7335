import { readPrinted } from '../numbers/printed-number.js';
import { isBold, plainText } from './plain-text.js';

const YEAR = /^(?:19|20)\d{2}$/;
const SHORT_DATE = /^\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const NAMES_TIME = /\b(?:19|20)\d{2}\b|\b\d{2}-?(?:0[1-9]|1[0-2])-?(?:0[1-9]|[12]\d|3[01])\b/;
const NAMES_COLUMN =
  /\b(?:budget|utfall|bokslut|prognos|avvikelse|nettoavvikelse|netto|intäkt|kostnad|differens|förändring|not|antal|totalt|kvinnor|män|deltagare|andel|belopp|kvartal|helår|delår|plan|beviljat|ackumulerat|period|kr|tkr|kkr|mkr|sida|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)\b/i;

/** An amount within words says that they are no head. */
const HOLDS_AMOUNT = /\d\s?(?:kr|tkr|kkr|mkr|%)(?!\p{L})|\d[ \u00a0]\d{3}(?!\d)/u;
/** How many rows below a head are looked at for figures. */
const LOOKED_BELOW = 12;

/** Whether a cell is a figure of a body: a number that is no year and no date written together. */
export function isBodyFigure(cell: string): boolean {
  const shown = plainText(cell);
  return readPrinted(shown) !== null && !YEAR.test(shown) && !SHORT_DATE.test(shown);
}

/**
 * Whether cells read as the head of columns: beyond the first nothing but words and years, which name a time or what
 * is measured.
 */
export function isHeadLike(cells: readonly string[]): boolean {
  const beyond = cells
    .slice(1)
    .map(plainText)
    .filter((cell) => cell !== '');
  if (beyond.length === 0 || beyond.some((cell) => isBodyFigure(cell) || HOLDS_AMOUNT.test(cell)))
    return false;
  return beyond.some((cell) => cell.length <= 60 && (NAMES_TIME.test(cell) || NAMES_COLUMN.test(cell)));
}

/** Whether nothing but one cell of a row is filled: a title over the table, or a group's name. */
export function isLone(cells: readonly string[]): boolean {
  return cells.filter((cell) => plainText(cell) !== '').length === 1;
}

/** A row as far as its place in a head depends on it. */
interface HeadRow {
  readonly cells: readonly string[];
  readonly isAboveRule: boolean;
}

/** Which rows are heads: those above the first figures that name columns, and those further down that do it again. */
export function headsOf(rows: readonly HeadRow[]): boolean[] {
  const heads = rows.map(() => false);
  let at = 0;
  while (at < rows.length && isTopHead(rows, at)) {
    heads[at] = true;
    at += 1;
  }
  for (let index = at; index < rows.length; index += 1) heads[index] = isInnerHead(rows[index]!.cells);
  return heads;
}

function isTopHead(rows: readonly HeadRow[], at: number): boolean {
  const { cells, isAboveRule } = rows[at]!;
  const beyond = cells
    .slice(1)
    .map(plainText)
    .filter((cell) => cell !== '');
  if (beyond.length === 0 || beyond.some(isBodyFigure)) return false;
  if (isAboveRule) return true;
  const isUnnamed = plainText(cells[0]!) === '';
  if (at > 0 && !isUnnamed) return false;
  return (isHeadLike(cells) || beyond.length > 1) && (figuresBelow(rows, at) || isUnnamedYear(cells));
}

/** Years over columns head them also where nothing but words stands below. */
function isUnnamedYear(cells: readonly string[]): boolean {
  return (
    plainText(cells[0]!) === '' &&
    cells.slice(1).every((cell) => /^(?:|(?:19|20)\d{2})$/.test(plainText(cell)))
  );
}

/** Whether the rows that follow have figures in most of the columns that a row would name. */
function figuresBelow(rows: readonly HeadRow[], at: number): boolean {
  const named = rows[at]!.cells.flatMap((cell, place) =>
    place > 0 && plainText(cell) !== '' ? [place] : [],
  );
  const below = rows.slice(at + 1, at + 1 + LOOKED_BELOW);
  const figured = named.filter((place) => below.some(({ cells }) => isBodyFigure(cells[place] ?? '')));
  return figured.length * 2 >= named.length;
}

function isInnerHead(cells: readonly string[]): boolean {
  const beyond = cells.slice(1).filter((cell) => plainText(cell) !== '');
  const isMarked =
    plainText(cells[0]!) === '' || cells.filter((cell) => plainText(cell) !== '').every(isBold);
  return isMarked && beyond.length > 1 && isHeadLike(cells);
}
