import { Decimal } from 'decimal.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { countOf, countsIn, isPeople } from './count-in-text.js';
import type { TextLine } from './text-line.js';

const ITEM = /(?:^|[, ])(\d{1,4}) ?(?:pers\.?|personer|person|st)$/iu;
const NUMBERED = /^(\d{1,2})[.)] /;
const ANNOUNCED =
  /(?<![\d.,])(\d{1,2}|två|tre|fyra|fem|sex|sju|åtta|nio|tio) (?:\p{L}+ )?(?:områden|orsaker|punkter|saker|skäl|målformuleringar)(?!\p{L})/iu;

/** Lists that a sentence introduces with a number: people list by list item, and how many items there are. */
export function listSums(document: string, lines: readonly TextLine[]): Outcome[] {
  return lines.flatMap((line, at) => [
    ...peopleListed(document, line, lines.slice(at + 1, at + 41)),
    ...itemsAnnounced(document, line, lines.slice(at + 1, at + 41)),
  ]);
}

function peopleListed(document: string, line: TextLine, after: readonly TextLine[]): Outcome[] {
  if (!line.text.endsWith(':')) return [];
  const whole = countsIn(line.text).find(isPeople);
  const end = after.findIndex(({ text }) => !ITEM.test(text));
  const items = after.slice(0, end === -1 ? after.length : end).map(({ text }) => ITEM.exec(text)![1]!);
  if (whole === undefined || items.length < 2) return [];
  const sum = items.reduce((so, item) => so + Number.parseInt(item, 10), 0);
  const message = `Texten anger ${whole.count} ${whole.noun}, men listan därunder blir ${sum}.`;
  return [compared(document, line, whole.count, sum, message)];
}

function itemsAnnounced(document: string, line: TextLine, after: readonly TextLine[]): Outcome[] {
  const announced = ANNOUNCED.exec(line.text);
  if (announced === null || line.text.length - announced.index - announced[0].length > 40) return [];
  const first = after.slice(0, 2).findIndex(({ text }) => NUMBERED.exec(text)?.[1] === '1');
  if (first === -1) return [];
  let items = 0;
  for (const { text, kind } of after.slice(first)) {
    if (kind === 'HEADING' && !NUMBERED.test(text)) break;
    if (NUMBERED.exec(text)?.[1] === `${items + 1}`) items += 1;
  }
  const count = countOf(announced[1]!);
  return [
    compared(
      document,
      line,
      count,
      items,
      `Texten anger "${announced[0]}", men listan därunder har ${items}.`,
    ),
  ];
}

function compared(
  document: string,
  line: TextLine,
  printed: number,
  counted: number,
  message: string,
): Outcome {
  const tested: Tested = {
    kind: 'lista i text',
    document,
    place: line.place,
    printed: new Decimal(printed),
    recomputed: new Decimal(counted),
    unit: 'antal',
    message,
  };
  return printed === counted ? holding(tested) : broken(tested, { class: 'sum', severity: 'warning' });
}
