import type { DocumentKind } from './documents.answers.js';

/** What a document is called and is of, before the reader says otherwise. */
export interface DocumentFacts {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly year: number;
}

const KINDS: readonly (readonly [RegExp, DocumentKind])[] = [
  [/årsredovisning|arsredovisning|bokslut/i, 'ANNUAL_REPORT'],
  [/delår|delar|tertial|halvår/i, 'INTERIM_REPORT'],
  [/plan|budget|\bvp\b/i, 'PLAN'],
];

/** What a file's name says of the document in it; the year is this year's where the name has none. */
export function guessDocument(fileName: string, thisYear: number): DocumentFacts {
  const title = fileName
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll(/[_]+/g, ' ')
    .trim()
    .slice(0, 200);
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(fileName)?.[1];
  return {
    title: title === '' ? 'Handling' : title,
    kind: KINDS.find(([word]) => word.test(fileName))?.[1] ?? 'OTHER',
    year: year === undefined ? thisYear : Number.parseInt(year, 10),
  };
}
