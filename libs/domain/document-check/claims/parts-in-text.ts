import { Decimal } from 'decimal.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { type CountInText, countsIn, isPeople } from './count-in-text.js';
import type { TextLine } from './text-line.js';

/** How far before its parts a whole may stand. */
const NEAR = 220;

const BY_SEX = /(?<!\d)(\d{1,6}) kvinnor och (?<!\d)(\d{1,6}) män(?!\p{L})/giu;
const IN_PARENTHESES = /\((?<!\d)(\d{1,6}) (\p{L}{4,20}) och (?<!\d)(\d{1,6}) (\p{L}{4,20})\)/giu;
/** Told only where it holds: there may be other places. */
const BY_PLACE =
  /(?<!\d)(\d{1,6}) (?:deltagare|personer|kvinnor|män) [^.;()]{0,40}\p{Lu}\p{Ll}+ och (?<!\d)(\d{1,6}) (?:i|från) \p{Lu}/gu;
const TWICE =
  /(?<!\d)(\d{1,6}) person(?:er)? (?:var|har varit|deltog|deltagit)[^.()]{0,30}?(?<!\d)(\d{1,6}) gånger/iu;
const EACH = /\((?<!\d)(\d{1,6}) (\p{L}{3,20})\)/giu;
const TOTAL = /totalt (?:är det |var det )?(?<!\d)(\d{1,6}) (\p{L}{3,20})/giu;

/** Wholes and parts of people in a sentence: "36 deltagare … 23 kvinnor och 13 män", "(8 lärare), (6 lärare) … Totalt 14 lärare". */
export function partsInText(document: string, lines: readonly TextLine[]): Outcome[] {
  return lines.flatMap((line) => [
    ...pairs(document, line, BY_SEX, [1, 2]),
    ...pairs(document, line, IN_PARENTHESES, [1, 3]),
    ...pairs(document, line, BY_PLACE, [1, 2]).filter(({ finding }) => finding === null),
    ...enumerated(document, line),
  ]);
}

function pairs(
  document: string,
  line: TextLine,
  shape: RegExp,
  groups: readonly [number, number],
): Outcome[] {
  return [...line.text.matchAll(shape)].flatMap((match) => {
    const [first, second] = groups.map((group) => Number.parseInt(match[group]!, 10)) as [number, number];
    const sum = first + second;
    const whole = wholeBefore(line.text, match.index, sum);
    if (whole === null) return [];
    const tested: Tested = {
      kind: 'delar i text',
      document,
      place: line.place,
      printed: new Decimal(whole.count),
      recomputed: new Decimal(sum),
      unit: 'antal',
      message: `Texten anger ${whole.count} ${whole.noun}, men delarna "${match[0]}" blir ${sum}.`,
    };
    if (sum === whole.count) return [holding(tested)];
    if (countedTwice(line.text) === whole.count - sum) return [holding(tested, 'EXPLAINED')];
    return [broken(tested, { class: 'sum', severity: 'warning' })];
  });
}

/** How many more were counted than there were persons: "1 person var med 2 gånger". */
function countedTwice(text: string): number {
  const [, persons, times] = TWICE.exec(text) ?? [];
  if (persons === undefined || times === undefined) return 0;
  return Number.parseInt(persons, 10) * (Number.parseInt(times, 10) - 1);
}

/** The count of people before the parts: the one that they make, else the nearest. */
function wholeBefore(text: string, at: number, together: number): CountInText | null {
  const near = text.slice(Math.max(0, at - NEAR), at);
  const before = countsIn(near).filter((count) => isPeople(count) && isAbout(count.count, together));
  return before.findLast(({ count }) => count === together) ?? before.at(-1) ?? null;
}

/** A number of another size just before is another thing than the whole of the parts. */
function isAbout(count: number, together: number): boolean {
  return count <= together * 2 && count * 2 >= together && together > 0;
}

function enumerated(document: string, line: TextLine): Outcome[] {
  return [...line.text.matchAll(TOTAL)].flatMap(([, total = '', noun = '']) => {
    const parts = [...line.text.matchAll(EACH)].filter(
      ([, , each]) => each?.toLowerCase() === noun.toLowerCase(),
    );
    if (parts.length < 2) return [];
    const sum = parts.reduce((so, [, part]) => so + Number.parseInt(part!, 10), 0);
    const printed = Number.parseInt(total, 10);
    const told = parts.map(([, part]) => part).join(' + ');
    const tested: Tested = {
      kind: 'delar i text',
      document,
      place: line.place,
      printed: new Decimal(printed),
      recomputed: new Decimal(sum),
      unit: 'antal',
      message: `Texten anger totalt ${printed} ${noun}, men de uppräknade delarna är ${told} = ${sum}.`,
    };
    return [sum === printed ? holding(tested) : broken(tested, { class: 'sum', severity: 'warning' })];
  });
}
