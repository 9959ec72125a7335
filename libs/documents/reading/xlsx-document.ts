import ExcelJS from 'exceljs';
import {
  MOST_COLUMNS,
  MOST_LINES,
  tooLarge,
  unreadable,
} from '@samla/domain/document-check/document/limits.js';
import type { Line } from '@samla/domain/document-check/document/lines.js';
import { readLines } from '@samla/domain/document-check/document/read-text.js';
import type { SourceDocument } from '@samla/domain/document-check/document/source-document.js';
import { zipProblem } from '@samla/platform/files/checked-zip.js';
import { shownCell } from './shown-cell.js';

/** A workbook may unpack to this: its cells take some thirty times as much while they are read. */
const MOST_UNPACKED = 12 * 1024 * 1024;
const MOST_SHEETS = 50;

/**
 * Reads the sheets that are shown: each is a chapter, its tables are parted by empty rows. Lines are the rows of the sheet.
 * Refuses with DOCUMENT_UNREADABLE and DOCUMENT_TOO_LARGE, the latter before anything is unpacked into memory.
 */
export async function xlsxDocument(name: string, bytes: Buffer): Promise<SourceDocument> {
  const problem = zipProblem(bytes, MOST_UNPACKED);
  if (problem === 'DAMAGED') throw unreadable('Filen är skadad eller inget kalkylblad (XLSX).');
  if (problem === 'TOO_LARGE') throw tooLarge('Kalkylbladet är för stort när det packas upp.');
  const sheets = (await load(bytes)).worksheets.filter(({ state }) => state === 'visible');
  if (sheets.length === 0)
    throw unreadable('Filen har inget blad som visas: den är inget kalkylblad (XLSX).');
  if (sheets.length > MOST_SHEETS) throw tooLarge(`Filen har fler än ${MOST_SHEETS} blad.`);
  const lines = sheets.flatMap((sheet) => [...titleOf(sheet), ...linesOf(sheet)]);
  if (lines.length > MOST_LINES) throw tooLarge(`Kalkylbladet har fler än ${MOST_LINES} rader.`);
  return readLines(name, 'XLSX', lines);
}

async function load(bytes: Buffer): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
    return workbook;
  } catch {
    throw unreadable('Filen går inte att läsa som kalkylblad (XLSX).');
  }
}

function titleOf({ name }: ExcelJS.Worksheet): Line[] {
  return [textLine(0, ''), textLine(0, `# ${name.replace(/[\r\n\t]+/g, ' ')}`), textLine(0, '')];
}

function linesOf(sheet: ExcelJS.Worksheet): Line[] {
  const rows: { row: number; cells: string[] }[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    const cells: string[] = [];
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const text = cell.isMerged && cell.master !== cell ? '' : shownCell(cell.value, cell.numFmt);
      if (text === '') return;
      if (column > MOST_COLUMNS) throw tooLarge(`Bladet ${sheet.name} har fler än ${MOST_COLUMNS} kolumner.`);
      cells[column - 1] = text.replace(/\s+/g, ' ').replaceAll('|', '/');
    });
    if (cells.length > 0) rows.push({ row: number, cells });
  });
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return rows.flatMap(({ row, cells }, place) => {
    const isApart = place > 0 && row > rows[place - 1]!.row + 1;
    const text = Array.from({ length: width }, (_, column) => cells[column] ?? '').join('\t');
    return isApart ? [textLine(row - 1, ''), textLine(row, text)] : [textLine(row, text)];
  });
}

function textLine(number: number, text: string): Line {
  return { number, text, cells: null, startsPage: false };
}
