import { plainText } from './plain-text.js';

/** What a wrapped label needs to know of a row. */
interface LabelledRow {
  readonly cells: readonly string[];
}

const BEGINS_ANEW = /^(?:varav|därav|av vilka|avgår|samt\b.*:)/i;
const LONGEST_PART = 70;
/** A shorter label is whole, as the name of a group, unless its last word asks for more. */
const SHORTEST_PART = 22;
const UNFINISHED = /[-,/]$|\b(?:och|för|av|till|i|samt|med|på|från|per|vid|om|hos|inom)$/i;

/**
 * Joins the rows of a label that is set on two lines: one of them has the figures, and the later begins in lower case.
 * Where labels begin in lower case as a habit nothing is joined.
 */
export function joinWrappedLabels<Row extends LabelledRow>(rows: readonly Row[]): Row[] {
  if (!beginInUpperCase(rows)) return [...rows];
  const whole: Row[] = [];
  for (const row of rows) {
    const last = whole.at(-1);
    if (last !== undefined && areOne(last.cells, row.cells)) {
      whole[whole.length - 1] = { ...last, ...figuresOf(last, row), cells: joined(last.cells, row.cells) };
    } else whole.push(row);
  }
  return whole;
}

function beginInUpperCase(rows: readonly LabelledRow[]): boolean {
  const labels = rows.map(({ cells }) => plainText(cells[0] ?? '')).filter((label) => label !== '');
  return labels.filter((label) => /^\p{Ll}/u.test(label)).length * 2 <= labels.length;
}

function areOne(upper: readonly string[], lower: readonly string[]): boolean {
  const [above, below] = [plainText(upper[0] ?? ''), plainText(lower[0] ?? '')];
  if (above === '' || !/^\p{Ll}/u.test(below) || BEGINS_ANEW.test(below)) return false;
  if (above.length > LONGEST_PART * 2 || below.length > LONGEST_PART || /[:.;]$/.test(above)) return false;
  return isBare(upper) !== isBare(lower) && (above.length >= SHORTEST_PART || UNFINISHED.test(above));
}

function isBare(cells: readonly string[]): boolean {
  return cells.slice(1).every((cell) => plainText(cell) === '');
}

/** A row is where its figures are printed. */
function figuresOf<Row extends LabelledRow>(upper: Row, lower: Row): Row {
  return isBare(upper.cells) ? lower : upper;
}

function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const label = plainText(upper[0]!).replace(/(\p{Ll})-$/u, '$1');
  const isHyphenated = label !== plainText(upper[0]!);
  const figures = isBare(upper) ? lower : upper;
  return [`${label}${isHyphenated ? '' : ' '}${plainText(lower[0]!)}`, ...figures.slice(1)];
}
