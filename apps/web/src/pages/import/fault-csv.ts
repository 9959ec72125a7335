import { toCsv } from '../../parts/csv.js';
import type { ImportFault } from './import.answers.js';

/** The faults as a spreadsheet opens them, one a row. */
export function faultCsv(faults: readonly ImportFault[]): string {
  return toCsv([HEAD, ...faults.map(cells)]);
}

/** The faults as text with tabs between, to be pasted into a letter or a spreadsheet. */
export function faultText(faults: readonly ImportFault[]): string {
  return [HEAD, ...faults.map(cells)].map((row) => row.join('\t')).join('\n');
}

const HEAD = ['Rad', 'Post', 'Fält', 'Regel', 'Vad som är fel', 'Gör så här'];

function cells({ line, label, field, rule, message, advice }: ImportFault): string[] {
  return [line === 0 ? 'hela filen' : String(line), label, field, rule, message, advice];
}
