import { type AmountInText, amountsIn } from './amount-in-text.js';
import { sentencesOf } from './sentence.js';
import type { TextLine } from './text-line.js';

/** A closing equity that a document says there must be. */
export interface EquityPromise {
  readonly line: TextLine;
  readonly sentence: string;
  readonly amount: AmountInText;
  /** The year at whose end it is; the document's own where the sentence names none. */
  readonly year: number;
}

const EQUITY = /eget kapital|egna kapitalet/iu;
const AT_LEAST =
  /minst|behöver|måste|ska(?:ll)? (?:finnas|kvarstå|vara|uppgå)|finnas kvar|lägst|inte understiga/iu;
const AT_CLOSE =
  /(?:årets?|periodens|vid) (?:ut|av)gång|årets slut|årsskiftet|20\d\d-12-31|31 december|31\/12|finnas kvar/iu;
const YEAR = /(20\d\d)(?=-12-31|(?!\d))/;

/** The sentences that promise at least so much equity at the close of a year. */
export function equityPromisesIn(lines: readonly TextLine[], documentYear: number): EquityPromise[] {
  return lines.flatMap((line) =>
    sentencesOf(line.text).flatMap((sentence) => {
      if (!EQUITY.test(sentence) || !AT_LEAST.test(sentence) || !AT_CLOSE.test(sentence)) return [];
      const [amount] = amountsIn(sentence).filter(({ kronor }) => kronor.isPositive());
      if (amount === undefined) return [];
      const year = YEAR.exec(sentence)?.[1];
      return [
        { line, sentence, amount, year: year === undefined ? documentYear : Number.parseInt(year, 10) },
      ];
    }),
  );
}

/** What a document says that its equity is now: "har idag ett eget kapital på ca 4 600 000 kronor". */
export function equityStatedNow(lines: readonly TextLine[]): { line: TextLine; amount: AmountInText } | null {
  for (const line of lines) {
    for (const sentence of sentencesOf(line.text)) {
      if (
        !EQUITY.test(sentence) ||
        !/(?:har|finns|uppgår)[^.]{0,40}(?:idag|i dag|för närvarande|nu)(?!\p{L})/iu.test(sentence)
      )
        continue;
      const at = sentence.search(EQUITY);
      const amount = amountsIn(sentence).find(({ start }) => start > at && start - at < 60);
      if (amount !== undefined) return { line, amount };
    }
  }
  return null;
}
