import { Decimal } from 'decimal.js';
import { broken, holding, rounded, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { type AmountInText, amountsIn } from './amount-in-text.js';
import { TEXT_UNITS } from './text-unit.js';
import type { TextLine } from './text-line.js';

/** "Summa 2 400 000 kr", "Totalt: 2,4 mkr". */
const SUM = /^(?:summa|totalt|sammanlagt|s:a)(?!\p{L})/iu;
/** Words before the amount of an item: a name, no sentence. */
const LONGEST_NAME = 80;
/** So many items are looked at above a sum. */
const MOST_ITEMS = 40;

/** Lists of amounts that end with their sum: one item a line, each a name and its amount. */
export function listedAmounts(document: string, lines: readonly TextLine[]): Outcome[] {
  return lines.flatMap((line, at) => {
    const sum = SUM.test(line.text) ? itemOf(line) : null;
    if (sum === null) return [];
    const items = itemsBefore(lines, at);
    return items.length < 2 ? [] : [compared(document, line, sum, items)];
  });
}

/** The amount of a line that is nothing but a name and it; null for any other. */
function itemOf({ text, kind }: TextLine): AmountInText | null {
  const [amount, ...more] = amountsIn(text);
  const isItem =
    kind !== 'CELL' &&
    amount !== undefined &&
    more.length === 0 &&
    !amount.isApproximate &&
    amount.start > 0 &&
    amount.start <= LONGEST_NAME &&
    /^[.,;]?$/.test(text.slice(amount.end).trim());
  return isItem ? amount : null;
}

function itemsBefore(lines: readonly TextLine[], end: number): AmountInText[] {
  const items: AmountInText[] = [];
  for (let at = end - 1; at >= Math.max(0, end - MOST_ITEMS); at -= 1) {
    const item = itemOf(lines[at]!);
    if (item === null || SUM.test(lines[at]!.text)) break;
    items.unshift(item);
  }
  return items;
}

function compared(
  document: string,
  line: TextLine,
  sum: AmountInText,
  items: readonly AmountInText[],
): Outcome {
  const exact = Decimal.sum(...items.map(({ kronor }) => kronor));
  const slack = Decimal.sum(sum.slack, ...items.map((item) => (item.slack.gt(0.5) ? item.slack : 0)));
  const recomputed = exact.dividedBy(TEXT_UNITS[sum.unit]);
  const tested: Tested = {
    kind: 'lista i text',
    document,
    place: line.place,
    printed: sum.value,
    recomputed,
    unit: sum.unit,
    message: `Listan slutar med ${sum.printed} ${sum.unit}, men dess ${items.length} belopp blir tillsammans ett annat.`,
  };
  if (sum.value.equals(recomputed)) return holding(tested);
  return exact.minus(sum.kronor).abs().lte(slack)
    ? rounded(tested)
    : broken(tested, { class: 'sum', severity: 'error' });
}
