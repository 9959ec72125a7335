import type { SourceTable } from '@samla/domain/document-check/document/source-document.js';
import type { TableUnit, TableView } from '@samla/domain/document-check/tables/table-view.js';
import { viewTable } from '@samla/domain/document-check/tables/view-table.js';
import { faultsOf } from '@samla/domain/document-check/ties/faults-of.js';
import type { TableFault, Tie } from '@samla/domain/document-check/ties/tie.js';
import { tiesOf } from '@samla/domain/document-check/ties/ties-of.js';

/** A table of lines with `|` between cells, as the reader hands it over; the first line is 10. */
export function tableOf(text: string, caption: string | null = null): SourceTable {
  const rows = text
    .trim()
    .split('\n')
    .map((line, index) => ({
      line: 10 + index,
      cells: line.split('|').map((cell) => cell.trim()),
      isHead: false,
    }));
  const width = Math.max(...rows.map((row) => row.cells.length));
  return {
    kind: 'TABLE',
    index: 1,
    section: 'Avsnitt',
    caption,
    line: 10,
    rows: rows.map((row) => ({
      ...row,
      cells: [...row.cells, ...Array<string>(width - row.cells.length).fill('')],
    })),
  };
}

/** A table as it is understood. */
export function viewOf(
  text: string,
  caption: string | null = null,
  unit: TableUnit | null = null,
): TableView {
  return viewTable(tableOf(text, caption), { unit });
}

/** What is wrong in a table, but for rounding. */
export function faultsIn(text: string, caption: string | null = null): TableFault[] {
  const view = viewOf(text, caption);
  return faultsOf(view, tiesOf(view)).filter((fault) => fault.severity !== 'info');
}

/** A fault in a line: class, row, column, printed and what it should be. */
export function told(faults: readonly TableFault[]): string[] {
  return faults.map(
    ({ class: kind, place, printed, recomputed }) =>
      `${kind}: ${place.row ?? '–'} | ${place.column ?? '–'} | ${printed} → ${recomputed}`,
  );
}

/** Ties in lines: kind, row, column. */
export function tieNames(ties: readonly Tie[]): string[] {
  return ties.map((tie) => `${tie.kind} ${tie.place.row ?? '–'} | ${tie.place.column ?? '–'}`);
}
