import { Decimal } from 'decimal.js';
import { broken, holding, rounded, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { amountsIn } from './amount-in-text.js';
import { countsIn, isPeople } from './count-in-text.js';
import type { TextLine } from './text-line.js';

const COUNTED =
  /(?<![\d.,])(\d{1,5})(?: av dessa| personer| deltagare| st)? \((?:ca )?(\d{1,3}(?:,\d)?) ?%/giu;
const OF_AMOUNT = /(\d{1,3}(?:,\d)?) ?(?:%|procent)([^%()]{0,60})\(([^()]{3,60})\)/giu;
const ABOUT = /\b(?:ca|cirka|drygt|knappt|nästan|omkring)\b/iu;
/** A share of another whole than the one just before is not a faulty share: so far off it says something else. */
const ANOTHER_WHOLE = 8;

/** Shares that a text states beside their parts: "77 personer. 36 av dessa (47 %)", "70 % (9,2 mkr av 13,3 mkr)". */
export function sharesInText(document: string, lines: readonly TextLine[]): Outcome[] {
  return lines.flatMap((line) => [...ofPeople(document, line), ...ofAmounts(document, line)]);
}

function ofPeople(document: string, line: TextLine): Outcome[] {
  const counts = countsIn(line.text).filter(isPeople);
  return [...line.text.matchAll(COUNTED)].flatMap((match) => {
    const part = new Decimal(match[1]!);
    const whole = counts.filter(({ end }) => end <= match.index).at(-1);
    if (whole === undefined || part.gt(whole.count) || whole.count === 0) return [];
    const told = `${match[1]} av ${whole.count} ${whole.noun}`;
    return compared(document, line, match[2]!, part.dividedBy(whole.count), told, false);
  });
}

function ofAmounts(document: string, line: TextLine): Outcome[] {
  return [...line.text.matchAll(OF_AMOUNT)].flatMap((match) => {
    if (!/ av /.test(match[3]!)) return [];
    const [part, whole, ...more] = amountsIn(match[3]!);
    if (part === undefined || whole === undefined || more.length > 0 || whole.kronor.isZero()) return [];
    const isAbout = ABOUT.test(line.text.slice(Math.max(0, match.index - 25), match.index));
    return compared(document, line, match[1]!, part.kronor.dividedBy(whole.kronor), match[3]!, isAbout);
  });
}

function compared(
  document: string,
  line: TextLine,
  percent: string,
  share: Decimal,
  told: string,
  isAbout: boolean,
): Outcome[] {
  const printed = new Decimal(percent.replace(',', '.'));
  const exact = share.times(100);
  const recomputed = exact.toDecimalPlaces(printed.decimalPlaces(), Decimal.ROUND_HALF_UP);
  const off = exact.minus(printed).abs();
  if (off.gt(ANOTHER_WHOLE)) return [];
  const tested: Tested = {
    kind: 'andel i text',
    document,
    place: line.place,
    printed,
    recomputed,
    unit: '%',
    message: `Texten anger ${percent} %, men ${told} är ${exact.toDecimalPlaces(1).toString().replace('.', ',')} %.`,
  };
  if (printed.equals(recomputed) || (isAbout && off.lte(2))) return [holding(tested)];
  if (off.lt(1)) return [rounded(tested)];
  return [broken(tested, { class: 'sum', severity: 'warning' })];
}
