import iconv from 'iconv-lite';
import { type BooksState, EMPTY_BOOKS } from '@samla/domain/sie/books-state.js';
import { decideCharset } from '@samla/domain/sie/charset.js';
import { ImportPlanner, planImport } from '@samla/domain/sie/import-planner.js';
import type { ImportPlan, PlannedEntry } from '@samla/domain/sie/plan.js';

/** A small sound file of 2021: two dimensions, opening balances, two vouchers, closing balances and results. */
export const SOUND_LINES: readonly string[] = [
  '#FLAGGA 0',
  '#PROGRAM "Provbok" 1.0',
  '#FORMAT PC8',
  '#GEN 20220110',
  '#SIETYP 4',
  '#ORGNR 222000-2824',
  '#FNAMN "Förbundet på ön"',
  '#RAR 0 20210101 20211231',
  '#DIM 20 "Insats"',
  '#OBJEKT 20 "10" "Vägen åter"',
  '#DIM 21 "Motpart"',
  '#OBJEKT 21 "NV" "Norra"',
  '#KONTO 1511 "Kundfordringar"',
  '#KONTO 1930 "Bank"',
  '#KONTO 2010 "Eget kapital"',
  '#KONTO 4611 "Köp av huvudverksamhet"',
  '#IB 0 1930 1000.00',
  '#IB 0 2010 -1000',
  '#UB 0 1511 50.00',
  '#UB 0 1930 800.00',
  '#UB 0 2010 -1000.00',
  '#RES 0 4611 150',
  '#VER A 1 20210105 "Köp" 20210106 "Någon Namn"',
  '{',
  '#TRANS 4611 {20 "10"} 200.00 20210105 "Kurs" 1 "Någon Namn"',
  '#TRANS 1930 {} -200.00',
  '}',
  '#VER A 2 20210331 "Fördelning"',
  '{',
  '#TRANS 4611 {20 "10" 21 "NV"} -50.00',
  '#TRANS 1511 {21 "NV"} 50.00',
  '}',
];

/** The sound file with some lines replaced: the first line that begins with the key becomes the value ('' removes it). */
export function soundFile(changes: Readonly<Record<string, string>> = {}): string {
  const lines = [...SOUND_LINES];
  for (const [start, replacement] of Object.entries(changes)) {
    const index = lines.findIndex((line) => line.startsWith(start));
    if (index < 0) throw new Error(`no line begins with ${start}`);
    if (replacement === '') lines.splice(index, 1);
    else lines[index] = replacement;
  }
  return `${lines.join('\r\n')}\r\n`;
}

export function cp437(text: string): Uint8Array {
  return iconv.encode(text, 'cp437');
}

/** The förbund of the sound file, without books, with what a test changes. */
export function books(changes: Partial<BooksState> = {}): BooksState {
  return { ...EMPTY_BOOKS, organisationNumber: '222000-2824', ...changes };
}

export function plan(text: string, state: BooksState = books(), sample = false): ImportPlan {
  return planImport(cp437(text), state, { sample });
}

/** A planner that is fed one whole file, and the entries that it gave (`undefined` for a rest). */
export function planned(bytes: Uint8Array, state: BooksState = books()) {
  const planner = new ImportPlanner(decideCharset(bytes).charset, state, { sample: false });
  const given: (PlannedEntry | undefined)[] = [...planner.entries(bytes), ...planner.end()];
  return { planner, given, entries: given.flatMap((entry) => entry ?? []) };
}

/** Rule and line of each fault, `RULE@line`. */
export function faultsOf(found: ImportPlan): string[] {
  return found.faults.map(({ rule, line }) => `${rule}@${line}`);
}

export function warningsOf(found: ImportPlan): string[] {
  return found.warnings.map(({ rule, line }) => `${rule}@${line}`);
}
