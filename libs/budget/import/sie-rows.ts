import { importFault, type ReadBudget } from '@samla/domain/budget/import/import-fault.js';
import { SieBudget, type SieBudgetOptions } from '@samla/domain/budget/import/sie-budget.js';
import { decideCharset } from '@samla/domain/sie/charset.js';
import { FaultLog } from '@samla/domain/sie/fault.js';
import { SieReader } from '@samla/domain/sie/reader.js';

/** Reads `#PBUDGET` out of a SIE file; its other records are passed over, but a fault in any refuses the file. */
export function readSieBudget(bytes: Buffer, options: SieBudgetOptions): ReadBudget {
  const log = new FaultLog();
  const reader = new SieReader(decideCharset(bytes).charset, log);
  const budget = new SieBudget(options);
  for (const record of reader.read(bytes)) budget.take(record);
  for (const record of reader.end()) budget.take(record);
  if (!log.refused) return budget.read();
  const faults = log.faults.map(({ line, label, message }) => importFault(line, label, 'SIE_FAULT', message));
  return { lines: [], printedTotals: [], notices: [], faults };
}
