import type { TextLine } from '../claims/text-line.js';
import { broken, holding } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { ReadDocument } from './read-document.js';

const ENTRY = /^(\d{1,2}(?:\.\d{1,2}){0,5}\.?) +(.+)$/u;
/** The leader and the page at the end of an entry. */
const PAGE = /[ .…]+\d{1,3}$|[ .…]+$/u;
/** A heading is no longer. */
const LONGEST = 200;
const YEAR = /(?<!\d)(20\d\d)(?!\d)/;

/** Entries of the list of contents against the headings that they name: the same number and words, another year. */
export function staleLabels(document: ReadDocument): Outcome[] {
  const headings = document.lines.filter(({ kind }) => kind === 'HEADING').flatMap(entryOf);
  const contents = contentsOf(document.lines).flatMap(entryOf);
  return contents.flatMap((entry) => {
    const heading = headings.find(
      ({ number, words, line }) => number === entry.number && words === entry.words && line !== entry.line,
    );
    if (heading === undefined || entry.year === null || heading.year === null) return [];
    const tested = {
      kind: 'rubrik mot innehållsförteckning',
      document: document.name,
      place: entry.line.place,
      printed: null,
      recomputed: null,
      unit: null,
      message: `Innehållsförteckningen skriver "${entry.title}", rubriken på rad ${heading.line.place.line} "${heading.title}".`,
    };
    if (entry.year === heading.year) return [holding(tested)];
    const message = `${tested.message} Årtalet i innehållsförteckningen är troligen kvar från ett tidigare dokument.`;
    return [broken(tested, { class: 'stale-label', severity: 'warning', message })];
  });
}

interface Entry {
  readonly line: TextLine;
  readonly number: string;
  readonly title: string;
  readonly words: string;
  readonly year: number | null;
}

/** The lines between the heading of the contents and the next heading. */
function contentsOf(lines: readonly TextLine[]): TextLine[] {
  const start = lines.findIndex(({ text }) => /^innehåll(?:sförteckning)?\b/iu.test(text));
  if (start === -1) return [];
  const after = lines.slice(start + 1);
  const end = after.findIndex(({ kind, text }) => kind === 'HEADING' && !/\d$/.test(text));
  return after.slice(0, end === -1 ? 80 : Math.min(end, 80));
}

function entryOf(line: TextLine): Entry[] {
  const [, number, rest] = line.text.length > LONGEST ? [] : (ENTRY.exec(line.text) ?? []);
  if (number === undefined || rest === undefined) return [];
  const title = rest.replace(PAGE, '');
  const year = YEAR.exec(title)?.[1];
  const words = title
    .toLowerCase()
    .replace(/20\d\d/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return [
    {
      line,
      number: number.replace(/\.$/, ''),
      title: title.trim(),
      words,
      year: year === undefined ? null : Number.parseInt(year, 10),
    },
  ];
}
