import type { BudgetLine, PrintedTotal } from '../budget-line.js';

/** What can be wrong with a budget file, each rule with what to do about it. */
export const BUDGET_IMPORT_RULES = {
  FILE_UNREADABLE: 'Öppna filen i programmet som skrev den och spara den på nytt.',
  FILE_TOO_LARGE: 'Skicka bara bladet med budgeten, i en fil för sig.',
  NO_HEAD:
    'Låt en rad namnge kolumnerna: minst en för namnet (Post) och en för beloppet (Belopp, eller Budget och årtalet).',
  NO_LINES: 'Kontrollera att rätt blad och rätt fil är vald.',
  AMOUNT_INVALID: 'Skriv beloppet som 1 234 567,50 eller 1234567.50, med högst två decimaler.',
  AMOUNT_AMBIGUOUS:
    'Skriv utan tusentalsavskiljare, eller med mellanslag och decimalkomma: då kan det inte misstas.',
  FORMULA_WITHOUT_VALUE:
    'Öppna filen i ett kalkylprogram, låt det räkna och spara, så att värdet följer med.',
  CELL_ERROR: 'Rätta formeln i kalkylbladet.',
  ACCOUNT_INVALID: 'Skriv kontot, eller dess första siffror, med högst sex siffror.',
  LABEL_MISSING: 'Skriv vad raden är för; ta bort beloppet om den inte är en budgetrad.',
  KIND_UNKNOWN: 'Skriv intäkt eller kostnad.',
  KIND_DISAGREES: 'Rätta kontot eller gruppen, eller skriv intäkt eller kostnad i kolumnen Slag: den avgör.',
  KIND_UNTOLD:
    'Skriv intäkt eller kostnad i kolumnen Slag, eller ge raden ett konto eller en grupp som säger det (Intäkter, Kostnader).',
  MONTHS_DIFFER: 'Rätta månaderna eller årets belopp, så att månaderna blir året.',
  TEXT_TOO_LONG: 'Korta texten till 300 tecken.',
  PERSONAL_DATA: 'Ta bort uppgifter om enskilda.',
  YEAR_NOT_IN_FILE: 'Välj ett av årets nummer i filen (#RAR), eller exportera rätt år.',
  ACCOUNT_NOT_RESULT: 'En budget för driften har intäkts- och kostnadskonton; ta bort balanskontot.',
  NO_BUDGET: 'Exportera SIE med periodbudget (#PBUDGET).',
  SIE_FAULT: 'Exportera filen på nytt; rätta annars raden i programmet som skrev den.',
} as const;
export type BudgetImportRule = keyof typeof BUDGET_IMPORT_RULES;
export const BUDGET_IMPORT_RULE_NAMES = Object.keys(BUDGET_IMPORT_RULES) as BudgetImportRule[];

/** What is wrong at one place of a budget file. */
export interface BudgetImportFault {
  /** Row of the file or the sheet, from 1; 0 for the file as a whole. */
  readonly row: number;
  /** The column's letter or heading, or the label of a SIE record; empty for the whole row. */
  readonly column: string;
  readonly rule: BudgetImportRule;
  readonly message: string;
  readonly advice: string;
}

/** What a file holds, and everything that is wrong with it; with a fault nothing of it is used. */
export interface ReadBudget {
  readonly lines: readonly BudgetLine[];
  readonly printedTotals: readonly PrintedTotal[];
  readonly faults: readonly BudgetImportFault[];
  /** How the file was understood, in Swedish: what somebody should look over. */
  readonly notices: readonly string[];
}

/** A fault with the advice of its rule. */
export function importFault(
  row: number,
  column: string,
  rule: BudgetImportRule,
  message: string,
): BudgetImportFault {
  return { row, column, rule, message, advice: BUDGET_IMPORT_RULES[rule] };
}
