import type { Place } from './documents.answers.js';

/** A place in words, from the outside in; what does not apply is left out. */
export function placeText({ line, section, table, row, column }: Place): string {
  const parts = [
    section,
    table === null ? null : `tabell ${table}`,
    row === null ? null : `rad ”${row}”`,
    column === null ? null : `kolumn ”${column}”`,
    `rad ${line} i texten`,
  ];
  return parts.filter((part) => part !== null && part !== '').join(', ');
}

/** What a finding is called in a heading: the row and column that it is about, else the section. */
export function shortPlace({ line, section, row, column }: Place): string {
  const named = [row, column].filter((part) => part !== null && part !== '');
  if (named.length > 0) return named.join(' · ');
  return section ?? `Rad ${line}`;
}
