import type {
  ColumnContent,
  PublishedKind,
  PublishedStatement,
  PublishedUnit,
  SignConvention,
} from './published-table.js';

/** The headings of a file of published figures, with what each holds: one line a cell. */
export const CSV_COLUMNS = {
  Dokument: 'Dokumentets titel. Behövs.',
  År: 'Året som dokumentet redovisar eller planerar. Behövs på dokumentets första rad.',
  Slag: 'årsredovisning, delårsrapport, plan eller annat; tomt: annat.',
  Daterat: 'Dokumentets datum, ÅÅÅÅ-MM-DD.',
  Källa: 'Var dokumentet finns.',
  Tabell: 'Tabellens namn. Behövs.',
  Avsnitt: 'Avsnitt i dokumentet.',
  Sida: 'Sida i dokumentet.',
  Enhet: 'kr, tkr, kkr, mkr, kr/dag, antal, procent, år eller text; tomt: kr.',
  Tecken: 'kostnader negativa, allt positivt, intäkter negativa eller inget; tomt: inget.',
  Anmärkning: 'Något att veta om tabellen.',
  Grupp: 'Rubriken som raden står under.',
  Rad: 'Radens namn som det är tryckt. Behövs.',
  Summarad: 'ja för en summarad.',
  Kolumn: 'Kolumnens rubrik som den är tryckt. Behövs.',
  Innehåll: 'utfall, budget, prognos, avvikelse, text eller annat; tomt: annat.',
  Räkenskapsår: 'Kolumnens år.',
  Månad: 'Till och med månad 1–12; tomt: hela året.',
  Värde: 'Cellen som den är tryckt; tom för en tom cell. Rubriken behövs.',
  Uppställning: 'Uppställningen som raden hör till, till exempel resultaträkning.',
  Radnyckel: 'Radens kod där, till exempel INCOME eller COSTS.',
  'Omvänt tecken': 'ja när dokumentet trycker raden med omvänt tecken mot uppställningen.',
} as const;
export type CsvColumn = keyof typeof CSV_COLUMNS;
export const CSV_COLUMN_NAMES = Object.keys(CSV_COLUMNS) as CsvColumn[];

/** The headings without which a file says nothing. */
export const REQUIRED_COLUMNS: readonly CsvColumn[] = ['Dokument', 'År', 'Tabell', 'Rad', 'Kolumn', 'Värde'];

type Words<Value extends string> = Readonly<Record<string, Value>>;

/** What the words of a file mean; an empty cell means the first. */
export const KIND_WORDS: Words<PublishedKind> = {
  annat: 'OTHER',
  årsredovisning: 'ANNUAL_REPORT',
  delårsrapport: 'INTERIM_REPORT',
  plan: 'PLAN',
};
export const UNIT_WORDS: Words<PublishedUnit> = {
  kr: 'KR',
  tkr: 'TKR',
  kkr: 'KKR',
  mkr: 'MKR',
  'kr/dag': 'KR_PER_DAY',
  antal: 'COUNT',
  procent: 'PERCENT',
  år: 'YEARS',
  text: 'TEXT',
};
export const SIGN_WORDS: Words<SignConvention> = {
  inget: 'NONE',
  'kostnader negativa': 'COSTS_NEGATIVE',
  'allt positivt': 'ALL_POSITIVE',
  'intäkter negativa': 'INCOME_NEGATIVE',
};
export const CONTENT_WORDS: Words<ColumnContent> = {
  annat: 'OTHER',
  utfall: 'ACTUAL',
  budget: 'BUDGET',
  prognos: 'FORECAST',
  avvikelse: 'DEVIATION',
  text: 'TEXT',
};
export const STATEMENT_WORDS: Words<PublishedStatement> = {
  resultaträkning: 'INCOME_STATEMENT',
  balansräkning: 'BALANCE_SHEET',
  kassaflödesanalys: 'CASH_FLOW',
  driftredovisning: 'OPERATING_STATEMENT',
  'driftredovisning i sammandrag': 'OPERATING_SUMMARY',
  flerårsöversikt: 'MULTI_YEAR',
  'intäkter per part': 'INCOME_PER_PARTY',
  'kostnader per insats': 'COSTS_PER_INSATS',
  fordringar: 'RECEIVABLES',
  'kortfristiga skulder': 'SHORT_TERM_DEBT',
  balanskravsutredning: 'BALANCE_REQUIREMENT',
  avsättningar: 'PROVISIONS',
  'långfristiga skulder': 'LONG_TERM_DEBT',
};
