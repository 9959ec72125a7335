import type { SourceTable } from '../document/source-document.js';

/** A column whose cells are a few words that come again, with the arrows beside them. */
export interface WordColumn {
  readonly head: string;
  /** Each word or phrase as it is printed in small letters ("varken högre eller lägre"), in all its orders of words. */
  readonly words: readonly CountedWord[];
  /** How many cells have each arrow. */
  readonly arrows: ReadonlyMap<string, number>;
  /** Cells that say something. */
  readonly filled: number;
  /** Cells that say that there is nothing to tell. */
  readonly suppressed: number;
}

/** A phrase of a column and how many cells say it. */
export interface CountedWord {
  readonly forms: readonly string[];
  readonly count: number;
}

const LEAST_CELLS = 6;
const MOST_WORDS = 4;
const LONGEST = 40;
const ARROW = /[↑↓→←↗↘]/gu;
const SUPPRESSED = /^(?:ej|inte) (?:mätbar|redovisa)|^saknas|för litet underlag/u;

/** The columns of words of a table; none in a table of labels and figures. */
export function wordColumnsOf({ rows }: SourceTable): WordColumn[] {
  const [head, ...body] = rows;
  if (head === undefined) return [];
  return head.cells.flatMap((label, at) => {
    const column =
      at === 0
        ? null
        : columnOf(
            label,
            body.map(({ cells }) => cells[at] ?? ''),
          );
    return column === null ? [] : [column];
  });
}

function columnOf(head: string, cells: readonly string[]): WordColumn | null {
  const filled = cells.filter((cell) => cell !== '');
  const said = filled.map(phraseOf);
  const words = countedWords(said.filter((phrase) => !SUPPRESSED.test(phrase)));
  const isOfWords =
    filled.length >= LEAST_CELLS &&
    words.length >= 2 &&
    words.length <= MOST_WORDS &&
    words.length * 2 <= filled.length &&
    said.every((phrase) => phrase.length > 1 && phrase.length <= LONGEST && !/\d/.test(phrase));
  if (!isOfWords) return null;
  const arrows = new Map<string, number>();
  for (const cell of filled)
    for (const [arrow] of cell.matchAll(ARROW)) arrows.set(arrow, (arrows.get(arrow) ?? 0) + 1);
  const suppressed = said.filter((phrase) => SUPPRESSED.test(phrase)).length;
  return { head, words, arrows, filled: filled.length, suppressed };
}

/** What a cell says, without its arrow and what stands in parentheses. */
function phraseOf(cell: string): string {
  return cell
    .replace(/\([^()]{0,60}\)/g, ' ')
    .replace(ARROW, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** "Varken högre eller lägre" and "varken lägre eller högre" are one. */
function countedWords(phrases: readonly string[]): CountedWord[] {
  const counted = new Map<string, string[]>();
  for (const phrase of phrases) {
    const key = phrase.split(' ').sort().join(' ');
    counted.set(key, [...(counted.get(key) ?? []), phrase]);
  }
  return [...counted.values()].map((all) => ({ forms: [...new Set(all)], count: all.length }));
}
