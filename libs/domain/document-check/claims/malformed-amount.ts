import type { TextLine } from './text-line.js';
import { textUnitOf } from './text-unit.js';

/** An amount whose groups of digits are no thousands: "2 600 0000 kr" is read as ten times what is likely meant. */
export interface MalformedAmount {
  readonly line: TextLine;
  readonly printed: string;
  /** Its digits as they stand, in the printed unit. */
  readonly asPrinted: string;
  /** With the group that is too long cut to three digits. */
  readonly likely: string;
  readonly unit: string;
}

const TOO_LONG =
  /(?<![\d.,])(\d{1,3}(?: \d{3}){0,4}) (\d{4,6})(?! ?\d) ?(kr|kronor|tkr|kkr|mkr)(?![\p{L}\d])/giu;

/** The amounts of the text with a last group of more than three digits, the surplus being zeros. */
export function malformedAmountsIn(lines: readonly TextLine[]): MalformedAmount[] {
  return lines.flatMap((line) =>
    [...line.text.matchAll(TOO_LONG)].flatMap(([, head = '', tail = '', word = '']) => {
      const unit = textUnitOf(word);
      // "2021 2600 kr" are two numbers; only a closing zero too many is sure.
      if (unit === null || !tail.slice(3).match(/^0+$/)) return [];
      if (/^(?:19|20)\d\d$/.test(head.replaceAll(' ', ''))) return [];
      const digits = head.replaceAll(' ', '');
      return [
        {
          line,
          printed: `${head} ${tail}`,
          asPrinted: `${digits}${tail}`,
          likely: `${digits}${tail.slice(0, 3)}`,
          unit,
        },
      ];
    }),
  );
}
