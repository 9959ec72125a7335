import { broken } from '../findings/outcome-of.js';
import type { Outcome } from '../findings/tested-tie.js';
import type { ReadDocument } from './read-document.js';

const NO_UNIT = /(?<!\p{L})(k{3,}r|t{2,}kr|tkkr|ktkr|mkkr|kmkr)(?!\p{L})/iu;

/** Units of money that are none, as "kkkr": told where they head a table. */
export function unitNames(document: ReadDocument): Outcome[] {
  return document.views.flatMap(({ source }) =>
    source.rows.flatMap((row) => {
      const printed = row.cells.map((cell) => NO_UNIT.exec(cell)?.[1]).find((unit) => unit !== undefined);
      if (printed === undefined) return [];
      const tested = {
        kind: 'enhet',
        document: document.name,
        place: {
          line: row.line,
          section: source.section,
          table: source.index,
          row: row.cells[0] ?? null,
          column: null,
        },
        printed: null,
        recomputed: null,
        unit: null,
        message: `"${printed}" är ingen enhet för pengar; troligen avses kkr (tusental kronor).`,
      };
      return [broken(tested, { class: 'unit', severity: 'info' })];
    }),
  );
}
