import { Decimal } from 'decimal.js';
import ExcelJS from 'exceljs';
import { type BudgetImportFault, importFault } from '@samla/domain/budget/import/import-fault.js';
import { findHead, type TableCell, type TableRow } from '@samla/domain/budget/import/table-head.js';
import { zipProblem } from '@samla/platform/files/checked-zip.js';

const MOST_ROWS = 5000;
const MOST_COLUMNS = 100;
const MOST_SHEETS = 50;

/** The rows of a file, or why there are none. */
export type FileRows = { readonly rows: readonly TableRow[] } | { readonly fault: BudgetImportFault };

/**
 * The rows of the first sheet that names its columns (else of the first): what cells show, formulas by the value that
 * was saved with them. A sheet that is too large, also one that only unpacks to be, is refused before it is read.
 */
export async function xlsxRows(bytes: Buffer, year: number): Promise<FileRows> {
  const problem = zipProblem(bytes);
  if (problem === 'DAMAGED')
    return refused('FILE_UNREADABLE', 'Filen är skadad eller inget kalkylblad (XLSX).');
  if (problem === 'TOO_LARGE')
    return refused('FILE_TOO_LARGE', 'Kalkylbladet är för stort när det packas upp.');
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  } catch {
    return refused('FILE_UNREADABLE', 'Filen går inte att läsa som kalkylblad (XLSX).');
  }
  const sheets = workbook.worksheets.filter(({ state }) => state === 'visible').slice(0, MOST_SHEETS);
  const [first] = sheets;
  if (!first) return refused('FILE_UNREADABLE', 'Filen har inget blad.');
  if (
    sheets.some(({ actualRowCount, columnCount }) => actualRowCount > MOST_ROWS || columnCount > MOST_COLUMNS)
  )
    return refused(
      'FILE_TOO_LARGE',
      `Ett blad har fler än ${MOST_ROWS} rader eller ${MOST_COLUMNS} kolumner.`,
    );
  const all = sheets.map(rowsOf);
  return { rows: all.find((rows) => findHead(rows, year)) ?? all[0]! };
}

/** The letter of a column by its place from 0: A, B, … Z, AA. */
export function columnLetter(place: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (place % 26));
  return place < 26 ? letter : columnLetter(Math.floor(place / 26) - 1) + letter;
}

function rowsOf(sheet: ExcelJS.Worksheet): TableRow[] {
  const rows: TableRow[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: TableCell[] = [];
    row.eachCell({ includeEmpty: true }, (cell) => cells.push(cellOf(cell)));
    rows.push({ row: number, cells });
  });
  return rows;
}

function cellOf(cell: ExcelJS.Cell): TableCell {
  // A cell of a merged area shows nothing but in its first.
  if (cell.isMerged && cell.master !== cell) return { text: '' };
  return valueOf(cell.value);
}

function valueOf(value: ExcelJS.CellValue): TableCell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'number') return { text: decimalOf(value) };
  if (typeof value === 'string' || typeof value === 'boolean') return { text: String(value) };
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10) };
  if ('error' in value) return { text: String(value.error), problem: 'CELL_ERROR' };
  if ('richText' in value) return { text: value.richText.map(({ text }) => text).join('') };
  if ('formula' in value || 'sharedFormula' in value) {
    const { result } = value;
    return result === undefined || result === null
      ? { text: '', problem: 'FORMULA_WITHOUT_VALUE' }
      : valueOf(result);
  }
  return { text: 'text' in value ? String(value.text) : '' };
}

/** A number of a sheet is binary; what is nearer to two decimals than any amount is meant as them. */
function decimalOf(value: number): string {
  const exact = new Decimal(value);
  const rounded = exact.toDecimalPlaces(2);
  return (exact.minus(rounded).abs().lessThan('0.000001') ? rounded : exact).toFixed();
}

function refused(rule: 'FILE_UNREADABLE' | 'FILE_TOO_LARGE', message: string): FileRows {
  return { fault: importFault(0, '', rule, message) };
}
