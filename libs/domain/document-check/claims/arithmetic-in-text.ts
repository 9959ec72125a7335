import { Decimal } from 'decimal.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { amountsIn } from './amount-in-text.js';
import type { TextLine } from './text-line.js';

const PRODUCT = /(?<![\d.,])(\d{1,6}) ?[x×*] ?(\d{1,6}) ?= ?(\d{1,12}(?: \d{3}){0,4})(?!\d)/giu;
const ADDITION =
  /(?<![\d.,+])(?<!\+ )(\d{1,12}(?: \d{3}){0,4}(?: ?\+ ?\d{1,12}(?: \d{3}){0,4}){1,30}) ?= ?(\d{1,12}(?: \d{3}){0,4})(?![\d%])/giu;
const EACH = /vardera/iu;

/** Sums that a text writes out: "24x2=48", "27 + 16 = 43", "4 951 000 kr … 2 475 500 kr vardera … 9 902 000 kr". */
export function arithmeticInText(document: string, lines: readonly TextLine[]): Outcome[] {
  return lines.flatMap((line) => [
    ...products(document, line),
    ...additions(document, line),
    ...shareEach(document, line),
  ]);
}

function products(document: string, line: TextLine): Outcome[] {
  return [...line.text.matchAll(PRODUCT)].map(([printed, first = '0', second = '0', result = '0']) =>
    compared(document, line, printed, digits(result), digits(first).times(digits(second)), 'antal'),
  );
}

function additions(document: string, line: TextLine): Outcome[] {
  return [...line.text.matchAll(ADDITION)].map(([printed, terms = '', result = '0']) =>
    compared(document, line, printed, digits(result), Decimal.sum(...terms.split('+').map(digits)), 'antal'),
  );
}

/** What one pays, what two others pay each, and what it makes together. */
function shareEach(document: string, line: TextLine): Outcome[] {
  const at = line.text.search(EACH);
  if (at === -1) return [];
  const amounts = amountsIn(line.text);
  const each = amounts.filter(({ end }) => end <= at && at - end < 20).at(-1);
  const index = each === undefined ? -1 : amounts.indexOf(each);
  const [one, total] = [amounts[index - 1], amounts[index + 1]];
  if (each === undefined || one === undefined || total === undefined) return [];
  if ([one, total].some(({ unit }) => unit !== each.unit) || total.value.lte(one.value)) return [];
  const sum = one.value.plus(each.value.times(2));
  const told = `${one.printed} + 2 × ${each.printed}`;
  return [compared(document, line, told, total.value, sum, each.unit)];
}

function compared(
  document: string,
  line: TextLine,
  told: string,
  printed: Decimal,
  recomputed: Decimal,
  unit: string,
): Outcome {
  const tested: Tested = {
    kind: 'räkning i text',
    document,
    place: line.place,
    printed,
    recomputed,
    unit,
    message: `Texten räknar "${told}" till ${printed.toString()}, men det blir ${recomputed.toString()}.`,
  };
  return printed.equals(recomputed) ? holding(tested) : broken(tested, { class: 'sum', severity: 'warning' });
}

function digits(text: string): Decimal {
  return new Decimal(text.replace(/\D/g, '') || '0');
}
