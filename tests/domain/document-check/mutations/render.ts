import { Chance } from './chance.js';
import type { At, MadeDocument, MadeRow, MadeTable } from './made-document.js';

/** How a document is set. */
export interface Style {
  readonly parting: 'PIPE' | 'TAB' | 'SPACED';
  readonly thousands: ' ' | '.' | '\u00a0' | '';
  readonly minus: '-' | '−' | '–' | '- ';
  readonly isBold: boolean;
}

export function styleBy(chance: Chance): Style {
  return {
    parting: chance.pick(['PIPE', 'TAB', 'SPACED'] as const),
    thousands: chance.pick([' ', ' ', '.', '\u00a0'] as const),
    minus: chance.pick(['-', '-', '−', '–', '- '] as const),
    isBold: chance.next() < 0.5,
  };
}

/** A document as text, and on which line each row stands. */
export interface Rendered {
  readonly text: string;
  readonly lines: ReadonlyMap<string, number>;
}

export const lineKey = ({ table, row }: Pick<At, 'table' | 'row'>): string => `${table}.${row}`;

export function render(document: MadeDocument, style: Style): Rendered {
  const lines: string[] = [];
  const places = new Map<string, number>();
  for (const table of document.tables) {
    lines.push(table.heading, '', `Belopp i ${table.unit}`, '');
    lines.push(...headOf(table, style));
    for (const row of table.rows) {
      lines.push(setRow(cellsOf(table, row, style), style, table));
      places.set(lineKey({ table: table.key, row: row.key }), lines.length);
    }
    lines.push('', 'Texten mellan tabellerna säger inget om belopp.', '');
  }
  return { text: lines.join('\n'), lines: places };
}

function headOf(table: MadeTable, style: Style): string[] {
  const head = setRow(['', ...(table.hasNotes ? ['Not'] : []), ...table.columns], style, table);
  if (style.parting !== 'PIPE') return [head];
  return [head, `|${'---|'.repeat(table.columns.length + (table.hasNotes ? 2 : 1))}`];
}

function cellsOf(table: MadeTable, row: MadeRow, style: Style): string[] {
  const strong = (text: string) =>
    row.isSum && style.isBold && style.parting !== 'SPACED' && text !== '' ? `**${text}**` : text;
  return [
    strong(row.label),
    ...(table.hasNotes ? [row.note ?? ''] : []),
    ...row.values.map((value) => strong(value === null ? '' : figure(value, style))),
  ];
}

export function figure(value: number, { thousands, minus }: Style): string {
  const digits = String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, () => thousands);
  return value < 0 ? `${minus}${digits}` : digits;
}

function setRow(cells: readonly string[], style: Style, table: MadeTable): string {
  if (style.parting === 'PIPE') return `| ${cells.join(' | ')} |`;
  if (style.parting === 'TAB') return cells.join('\t');
  const widths = cells.map((_, place) =>
    place === 0
      ? 52
      : table.hasNotes && place === 1
        ? 6
        : 2 + Math.max(16, ...table.columns.map((name) => name.length)),
  );
  return cells
    .map((cell, place) => (place === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[place]!)))
    .join('')
    .trimEnd();
}
