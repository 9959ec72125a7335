import { Decimal } from 'decimal.js';
import { countOf } from '../claims/count-in-text.js';
import type { TextLine } from '../claims/text-line.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { ReadDocument } from './read-document.js';

const CONSISTS =
  /(?:team(?:et)?|kansliet|gruppen) (?:ska |skall )?bestå[rs]? av (\d{1,2}|två|tre|fyra|fem|sex|sju|åtta|nio|tio) (?:medarbetare|personer|anställda|tjänster)/iu;
const RESOURCES = /personella resurser|bemanning/iu;
const POST = /(?<![\d.,/–-])(\d{1,2}) (\p{Ll}{6,})(?!\p{L})/gu;

/** How many a team is said to be, against the posts that a list of its staff names. */
export function staffCounts(document: ReadDocument): Outcome[] {
  const said = document.lines.flatMap((line) => {
    const count = CONSISTS.exec(line.text)?.[1];
    return count === undefined ? [] : [{ line, count: countOf(count) }];
  });
  const lists = document.lines.flatMap((line, at) => listAt(document.lines, line, at));
  const [one, ...more] = said;
  const [list, ...others] = lists;
  // With several teams it is not sure whose list it is.
  if (one === undefined || list === undefined || more.length > 0 || others.length > 0) return [];
  const tested: Tested = {
    kind: 'antal i text',
    document: document.name,
    place: one.line.place,
    printed: new Decimal(one.count),
    recomputed: new Decimal(list.count),
    unit: 'antal',
    message: `Texten anger ${one.count} medarbetare, men uppräkningen på rad ${list.line.place.line} (${list.told}) blir ${list.count}.`,
  };
  return [one.count === list.count ? holding(tested) : broken(tested, { class: 'sum', severity: 'warning' })];
}

function listAt(lines: readonly TextLine[], line: TextLine, at: number) {
  if (!RESOURCES.test(line.text)) return [];
  const text = lines
    .slice(at, at + 8)
    .map((each) => each.text)
    .join(' \n ');
  const posts = [...text.matchAll(POST)];
  if (posts.length < 2) return [];
  const count = posts.reduce((sum, [, number]) => sum + Number.parseInt(number!, 10), 0);
  return [{ line, count, told: posts.map(([post]) => post).join(', ') }];
}
