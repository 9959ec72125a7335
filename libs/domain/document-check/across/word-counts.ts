import { Decimal } from 'decimal.js';
import { countOf } from '../claims/count-in-text.js';
import { sentencesOf } from '../claims/sentence.js';
import type { TextLine } from '../claims/text-line.js';
import type { SourceTable } from '../document/source-document.js';
import { broken, holding, type Tested } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { sharesWord, wordsOf } from './label-words.js';
import type { ReadDocument } from './read-document.js';
import { type WordColumn, wordColumnsOf } from './word-columns.js';

/** A count that the text states of a table of words, and what the table has. */
interface Claim {
  readonly line: TextLine;
  readonly said: number;
  readonly counted: number;
  readonly of: string;
}

const NUMBER = String.raw`\d{1,3}|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|tretton`;
const COUNT = new RegExp(
  String.raw`(?<![\p{L}\d.,/–-])(?:(${NUMBER}) av (?:de |totalt )?(\d{1,3})(?![\d.,/]| ?%)|(?:i|hos|för|visar) (${NUMBER})(?![\p{L}\d.,/]| ?%))`,
  'giu',
);
const ARROWS: readonly (readonly [string, string])[] = [
  ['↑', 'ökar|pekar uppåt|bättre'],
  ['↓', 'minskar|pekar nedåt|sämre'],
  ['→', 'plant?|oförändra(?:t|de)'],
];
const INTRODUCED = /nedan|följande|i tabellen/iu;
const NOUN_COUNT = /(?<![\d.,/–-])(\d{1,3}) (?:st |av )?(\p{L}{4,})/gu;
/** The text on a table stands so close below it, and what introduces it so close above. */
const BELOW = 6;
const ABOVE = 14;

/** How many of a table's cells say each of its few words, against the text beside it that counts them. */
export function wordCounts(document: ReadDocument): Outcome[] {
  return document.views.flatMap(({ source }) => {
    const columns = wordColumnsOf(source);
    if (columns.length === 0) return [];
    const last = source.rows.at(-1)!.line;
    const text = document.lines.filter(({ kind }) => kind === 'PARAGRAPH');
    const below = text.filter(({ place }) => place.line > last).slice(0, BELOW);
    const above = text.filter(({ place }) => place.line < source.line).slice(-ABOVE);
    const claims = [...introduced(above, source), ...claimsBelow(below, columns)];
    // One that agrees tells that the text is on this table.
    if (claims.every(({ said, counted }) => said !== counted)) return [];
    return claims.map((claim) => outcomeOf(document.name, claim));
  });
}

/** "Nedan följer 17 mått inom 8 indikatorer": how many different things the column of that name has. */
function introduced(above: readonly TextLine[], { rows }: SourceTable): Claim[] {
  const [head, ...body] = rows;
  return above
    .filter(({ text }) => INTRODUCED.test(text))
    .flatMap((line) =>
      [...line.text.matchAll(NOUN_COUNT)].flatMap((match): Claim[] => {
        const [, said = '', noun = ''] = match;
        const at = (head?.cells ?? []).findIndex((cell) => names(cell, noun.toLowerCase()));
        if (at === -1) return [];
        const things = new Set(body.map(({ cells }) => cells[at] ?? '').filter((cell) => cell !== ''));
        return [{ line, said: countOf(said), counted: things.size, of: `olika ${noun}` }];
      }),
    );
}

function names(head: string, noun: string): boolean {
  const words = wordsOf(head);
  return sharesWord([noun], words) || words.some((word) => word.endsWith(noun));
}

function claimsBelow(below: readonly TextLine[], columns: readonly WordColumn[]): Claim[] {
  let named: WordColumn | null = null;
  return passagesOf(below).flatMap(({ sentence, lineOf }) => {
    const claims: Claim[] = [];
    const matches = [...sentence.matchAll(COUNT)];
    matches.forEach((match, index) => {
      const end = matches[index + 1]?.index ?? sentence.length;
      const segment = sentence.slice(match.index, end).toLowerCase();
      named = columnNamed(segment, columns) ?? named;
      const counted = countedIn(segment, named, columns);
      const whole = match[2] === undefined ? null : Number.parseInt(match[2], 10);
      if (counted === null || (whole !== null && columns.every(({ filled }) => filled !== whole))) return;
      claims.push({ line: lineOf(match.index), said: numberOf(match[1] ?? match[3]!), ...counted });
    });
    return [...claims, ...arrowClaims(sentence, lineOf, columns), ...exceptions(sentence, lineOf, columns)];
  });
}

/** "Plant i endast ett": how many have that arrow, where it is the same in all columns. */
function arrowClaims(sentence: string, lineOf: LineOf, columns: readonly WordColumn[]): Claim[] {
  return ARROWS.flatMap(([arrow, words]) => {
    const counts = new Set(columns.map(({ arrows }) => arrows.get(arrow) ?? 0));
    const said = new RegExp(
      String.raw`(?<!\p{L})(?:${words}) i (?:endast |bara )?(${NUMBER})(?!\p{L})`,
      'iu',
    ).exec(sentence);
    const [counted] = counts;
    if (said === null || counts.size !== 1 || counted === 0) return [];
    return [{ line: lineOf(said.index), said: numberOf(said[1]!), counted: counted!, of: `"${arrow}"` }];
  });
}

/** "I samtliga mått ligger män högre, utom i ett": what can be measured less those that say so. */
function exceptions(sentence: string, lineOf: LineOf, columns: readonly WordColumn[]): Claim[] {
  const match = new RegExp(String.raw`samtliga (.{5,200}?),? utom i (${NUMBER})(?!\p{L})`, 'iu').exec(
    sentence,
  );
  if (match === null) return [];
  const segment = match[1]!.toLowerCase();
  const column = columnNamed(segment, columns);
  const word = column === null ? null : wordIn(segment, column);
  if (column === null || word === null) return [];
  const counted = column.filled - column.suppressed - word.count;
  return [
    { line: lineOf(match.index), said: numberOf(match[2]!), counted, of: `andra än "${word.forms[0]}"` },
  ];
}

/** The last column that a text names by a word that only its head has. */
function columnNamed(text: string, columns: readonly WordColumn[]): WordColumn | null {
  const heads = columns.map(({ head }) => wordsOf(head));
  const own = columns.map((_, at) =>
    heads[at]!.filter((word) => heads.every((other, index) => index === at || !other.includes(word))),
  );
  const places = own.map((words) => Math.max(-1, ...words.map((word) => text.lastIndexOf(word))));
  const last = Math.max(...places);
  return last === -1 ? null : columns[places.indexOf(last)]!;
}

function countedIn(segment: string, named: WordColumn | null, columns: readonly WordColumn[]) {
  const column = named ?? (columns.length === 1 ? columns[0]! : null);
  const word = column === null ? null : wordIn(segment, column);
  return word === null ? null : { counted: word.count, of: `"${word.forms[0]}"` };
}

/** The one phrase of a column that a text has; null where it has none or several. */
function wordIn(text: string, { words }: WordColumn) {
  const forms = words
    .flatMap((word) => word.forms.map((form) => ({ word, form })))
    .sort((one, other) => other.form.length - one.form.length);
  let rest = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const found = new Set<WordColumn['words'][number]>();
  for (const { word, form } of forms) {
    if (!rest.includes(` ${form} `)) continue;
    found.add(word);
    rest = rest.replaceAll(` ${form} `, ' ');
  }
  return found.size === 1 ? [...found][0]! : null;
}

type LineOf = (at: number) => TextLine;

/** The sentences of the lines, a sentence that goes on after a page's end as one. */
function passagesOf(lines: readonly TextLine[]): { sentence: string; lineOf: LineOf }[] {
  const joined: TextLine[][] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined && /[\p{L},]$/u.test(before.at(-1)!.text) && /^\p{Ll}/u.test(line.text);
    if (goesOn) before.push(line);
    else joined.push([line]);
  }
  return joined.flatMap((parts) => {
    const whole = parts.map(({ text }) => text).join(' ');
    let from = 0;
    return sentencesOf(whole).map((sentence) => {
      const start = whole.indexOf(sentence, from);
      from = start + sentence.length;
      return { sentence, lineOf: (at: number) => lineAt(parts, start + at) };
    });
  });
}

function lineAt(parts: readonly TextLine[], at: number): TextLine {
  let end = 0;
  return parts.find(({ text }) => (end += text.length + 1) > at) ?? parts[0]!;
}

function numberOf(word: string): number {
  return word.toLowerCase() === 'ett' ? 1 : countOf(word);
}

function outcomeOf(document: string, { line, said, counted, of }: Claim): Outcome {
  const tested: Tested = {
    kind: 'antal i text mot tabell',
    document,
    place: line.place,
    printed: new Decimal(said),
    recomputed: new Decimal(counted),
    unit: 'antal',
    message: `Texten anger ${said} ${of}; tabellen har ${counted}.`,
  };
  return said === counted ? holding(tested) : broken(tested, { class: 'sum', severity: 'warning' });
}
