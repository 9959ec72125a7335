import { readPrinted } from '../numbers/printed-number.js';
import type { SourceRow } from './source-document.js';

const NAMES_CONTENTS = /\binnehåll(?:sförteckning)?\b/i;
const FEWEST = 3;

/** Whether rows are a list of contents: a heading says so, and the last cells are pages that never go back. */
export function isContentsList(
  rows: readonly SourceRow[],
  section: string | null,
  caption: string | null,
): boolean {
  const isNamed =
    NAMES_CONTENTS.test(section ?? '') ||
    NAMES_CONTENTS.test(caption ?? '') ||
    NAMES_CONTENTS.test(rows[0]?.cells[0] ?? '');
  if (!isNamed) return false;
  const pages = rows.flatMap(({ cells }) => {
    const last = cells.findLast((cell) => cell !== '') ?? '';
    return /^\d{1,3}$/.test(last) && readPrinted(last) !== null ? [last.padStart(3, '0')] : [];
  });
  const isRising = pages.every((page, index) => index === 0 || page >= pages[index - 1]!);
  return isRising && pages.length >= FEWEST && pages.length * 2 > rows.length;
}
