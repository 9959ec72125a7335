import { broken } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import { sharesWord, wordsOf } from './label-words.js';
import { notesIn } from './note-ties.js';
import type { ReadDocument } from './read-document.js';

const STATEMENTS = new Set(['INCOME_STATEMENT', 'BALANCE_SHEET', 'CASH_FLOW']);
/** With fewer notes found there may be more that were not. */
const LEAST_NOTES = 3;

/** Rows of the statements that refer to a note by a number that no note has. */
export function noteReferences(document: ReadDocument): Outcome[] {
  const notes = notesIn(document);
  const numbers = new Set([...notes.map(({ number }) => number), ...numbersInText(document)]);
  if (numbers.size < LEAST_NOTES) return [];
  return document.views
    .filter(({ kind }) => STATEMENTS.has(kind))
    .flatMap((view) =>
      view.rows.flatMap((row) => {
        if (row.note === null || !/^\d{1,2}$/.test(row.note) || numbers.has(row.note)) return [];
        const words = wordsOf(row.label);
        const likely = notes.find(({ title }) => title !== '' && sharesWord(wordsOf(title).slice(-1), words));
        const hint = likely === undefined ? '' : ` Troligen avses not ${likely.number}, "${likely.title}".`;
        const tested = {
          kind: 'hänvisning till not',
          document: document.name,
          place: {
            line: row.line,
            section: view.source.section,
            table: view.source.index,
            row: row.label,
            column: 'Not',
          },
          printed: row.note,
          recomputed: likely?.number ?? null,
          unit: null,
          message: `Raden "${row.label}" hänvisar till not ${row.note}, som inte finns.${hint}`,
        };
        return [broken(tested, { class: 'label', severity: 'warning' })];
      }),
    );
}

/** Notes that are text alone have a heading and no table. */
function numbersInText({ lines }: ReadDocument): string[] {
  return lines.flatMap(({ text }) => /^not(?:er)?\.? ?(\d{1,2})(?!\d)/iu.exec(text)?.[1] ?? []);
}
