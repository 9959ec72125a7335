import type { BudgetKind } from '@samla/domain/budget/budget-line.js';
import { readBudgetTable } from '@samla/domain/budget/import/budget-table.js';
import { importFault, type ReadBudget } from '@samla/domain/budget/import/import-fault.js';
import type { SieBudgetOptions } from '@samla/domain/budget/import/sie-budget.js';
import type { Unit } from '@samla/domain/money/presentation.js';
import { csvRows } from './csv-rows.js';
import { readSieBudget } from './sie-rows.js';
import { columnLetter, xlsxRows } from './xlsx-rows.js';

/** What a budget file can be; its bytes tell, not its name. */
export const BUDGET_FILE_FORMATS = ['SIE', 'XLSX', 'CSV'] as const;
export type BudgetFileFormat = (typeof BUDGET_FILE_FORMATS)[number];

/** What is asked of a file. */
export interface BudgetFileOptions extends SieBudgetOptions {
  /** What the accounts that begin with some digits are. */
  readonly kindsOf: (digits: string) => readonly BudgetKind[];
  /** The unit of a table's amounts; SIE is in kronor. */
  readonly unit: Unit;
  /** What the bytes were found to be when the file came. */
  readonly charset: string;
}

/** The largest budget file that is read, in bytes. */
export const MOST_BUDGET_BYTES = 8 * 1024 * 1024;

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const OLD_EXCEL = Buffer.from('d0cf11e0', 'hex');

/** Reads a budget file, whatever it is: what it holds and everything that is wrong with it. */
export async function readBudgetFile(
  bytes: Buffer,
  options: BudgetFileOptions,
): Promise<ReadBudget & { readonly format: BudgetFileFormat }> {
  const format = formatOf(bytes);
  if (format === 'SIE') return { format, ...readSieBudget(bytes, options) };
  const { year, unit, charset, kindsOf } = options;
  if (bytes.subarray(0, 4).equals(OLD_EXCEL))
    return { format, ...unreadable('Filen är i det äldre formatet XLS; spara den som XLSX.') };
  const read =
    format === 'XLSX'
      ? await xlsxRows(bytes, year)
      : csvRows(bytes, charset !== 'ISO-8859-1' && charset !== 'CP437', year);
  if ('fault' in read) return { format, lines: [], printedTotals: [], notices: [], faults: [read.fault] };
  const columnName = (place: number, names: readonly string[]): string =>
    format === 'XLSX' ? columnLetter(place) : names[place] || `kolumn ${place + 1}`;
  const table = readBudgetTable(read.rows, {
    year,
    unit,
    kindsOf,
    columnName: (place, head) => columnName(place, head.names),
  });
  return { format, ...table };
}

function formatOf(bytes: Buffer): BudgetFileFormat {
  if (bytes.subarray(0, ZIP.length).equals(ZIP)) return 'XLSX';
  const begins = bytes
    .subarray(0, 200)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/u, '')
    .trimStart();
  return begins.toUpperCase().startsWith('#FLAGGA') ? 'SIE' : 'CSV';
}

function unreadable(message: string): ReadBudget {
  return {
    lines: [],
    printedTotals: [],
    notices: [],
    faults: [importFault(0, '', 'FILE_UNREADABLE', message)],
  };
}
