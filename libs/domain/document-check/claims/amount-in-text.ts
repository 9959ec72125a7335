import { Decimal } from 'decimal.js';
import { TEXT_UNITS, type TextUnit, textUnitOf } from './text-unit.js';

/** An amount with its unit as a sentence states it. */
export interface AmountInText {
  readonly printed: string;
  /** In the printed unit, signed. */
  readonly value: Decimal;
  readonly unit: TextUnit;
  readonly kronor: Decimal;
  /** Half of the last digit that says something, in kronor: "ca 3 miljoner" is known to half a million. */
  readonly slack: Decimal;
  readonly isApproximate: boolean;
  readonly start: number;
  readonly end: number;
}

const AMOUNT =
  /(?<![\d.,/-])([-+−–‑] ?)?(\d{1,3}(?:[ .]\d{3}){1,5}(?!\d)|\d{1,15})(?:,(\d{1,6}))?[  ]?(kr|kronor|tkr|kkr|kkkr|mkr|mnkr|miljoner kronor|miljon kronor|tusen kronor|sek)(?![\p{L}\d])/giu;
const ABOUT = /\b(?:ca|cirka|c:a|omkring|ungefär|nästan|drygt|knappt|närmare|runt|uppskattningsvis)\.? ?$/iu;
const MINUS = /[-−–‑]/;

/** The amounts of a sentence in the order in which they stand. */
export function amountsIn(text: string): AmountInText[] {
  return [...text.matchAll(AMOUNT)].flatMap((match) => {
    const [whole, sign = '', digits = '', decimals = '', word = ''] = match;
    const unit = textUnitOf(word);
    if (unit === null) return [];
    const start = match.index;
    const before = text.slice(0, start);
    const magnitude = new Decimal(`${digits.replace(/[ .]/g, '')}${decimals && `.${decimals}`}`);
    // A dash between words is no minus: "Budget 2019 – 30 000 kr".
    const isNegative = MINUS.test(sign) && !sign.endsWith(' ');
    const value = isNegative ? magnitude.negated() : magnitude;
    const isApproximate = ABOUT.test(before);
    return [
      {
        printed: whole.slice(0, whole.length - word.length).trim(),
        value,
        unit,
        kronor: value.times(TEXT_UNITS[unit]),
        slack: slackOf(digits, decimals, isApproximate).times(TEXT_UNITS[unit]),
        isApproximate,
        start,
        end: start + whole.length,
      },
    ];
  });
}

/** An amount said to be about has its closing zeros for rounding. */
function slackOf(digits: string, decimals: string, isApproximate: boolean): Decimal {
  if (decimals !== '') return new Decimal(10).pow(-decimals.length).dividedBy(2);
  const zeros = isApproximate ? (/0*$/.exec(digits.replace(/[ .]/g, ''))?.[0].length ?? 0) : 0;
  return new Decimal(10).pow(zeros).dividedBy(2);
}
