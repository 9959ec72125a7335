import { linesOf, STATEMENT_LINES, type StatementKind } from '@samla/domain/statements/statement-line.js';
import type { OperatingStatementLayout } from '../demo/operating-statement.js';
import type { PublishedTable } from '../demo/published/published-figures.js';

/** What the tables are called where published figures are kept: statements by kind, notes by what they explain. */
export const STATEMENT_OF: Readonly<Record<PublishedTable, string>> = {
  INCOME_STATEMENT: 'INCOME_STATEMENT',
  BALANCE_SHEET: 'BALANCE_SHEET',
  CASH_FLOW: 'CASH_FLOW',
  OPERATING_STATEMENT: 'OPERATING_STATEMENT',
  OPERATING_BUDGET: 'OPERATING_BUDGET',
  OPERATING_SUMMARY: 'OPERATING_SUMMARY',
  NOTE_2: 'INCOME_PER_PARTY',
  NOTE_3: 'COSTS_PER_INSATS',
  NOTE_4: 'RECEIVABLES',
  NOTE_5: 'SHORT_TERM_DEBT',
};

/** A note's printed rows by the key that the books give the same row: motpart, insats, or account:motpart:insats. */
const NOTE_ROWS: Readonly<Partial<Record<PublishedTable, Readonly<Record<string, string>>>>> = {
  NOTE_2: {
    'Driftbidrag från staten': '100',
    'Driftbidrag från Västerås stad': '120',
    'Driftbidrag från Region Västmanland': '110',
    Summa: 'sum',
  },
  NOTE_3: {
    'Projekt Samordningsteam Västerås': '110',
    'Projekt JobbFokus 2.0/SPIRA': '120',
    'Projekt Studie främjande psykisk hälsa/SIM': '130',
    'Insatskatalog/indikatorer': '210',
    'Kartläggning/utvärdering': '220',
    Utvecklingsmedel: '230',
    'Lokala utbildningsinsatser Västerås': '240',
    'Länsgemensamma utbildningsinsatser': '250',
    'Delsumma insatser': 'sum-insatser',
    'Styrelse, kansli, revision': '900',
    'Delsumma administrativa kostnader': 'sum-administration',
    'Summa verksamhetens kostnader': 'sum',
  },
  NOTE_4: {
    'Norra Västmanlands Samordningsförbund': '1791:210:',
    'Samordningsförbundet Västra Mälardalen': '1791:220:',
    'Skatteverket, mervärdesskatt': '1651:300:',
    'Summa korta fordringar': 'sum',
  },
  NOTE_5: {
    Leverantörsskulder: '2511::',
    'Västerås stad, JobbFokus 2.0/SPIRA': '2991:120:',
    'Västerås stad, Samordningsteam Västerås': '2992:120:',
    'Region Västmanland, Studie främj psyk hälsa/SIM': '2993:110:',
    'Vital goodsolution AB, lokala utbildningsinsatser': '2994:310:',
    'Kansli/övrigt': '2995::',
    'Summa kortfristiga skulder': 'sum',
  },
};

/** The key of a printed row, so that the books' row finds it; throws for a row that nobody has placed. */
export function rowKeyOf(table: PublishedTable, group: string | undefined, label: string): string {
  if (table === 'INCOME_STATEMENT' || table === 'BALANCE_SHEET') return lineOf(table, label);
  if (table === 'OPERATING_STATEMENT' || table === 'OPERATING_BUDGET')
    return operatingKey(group ?? '', label);
  if (table === 'CASH_FLOW') return slugOf(label);
  const key = NOTE_ROWS[table]?.[label];
  if (!key) throw new Error(`the row "${label}" of ${table} has no place in the books`);
  return key;
}

/** The key of a row of driftredovisningen: its group and name, since names recur in several groups. */
export function operatingKey(group: string, label: string): string {
  return group === '' || label.startsWith('Summa ') ? slugOf(label) : `${slugOf(group)}-${slugOf(label)}`;
}

/** The key of a group in the layout, which is that of its printed sum. */
export function groupKey(group: OperatingStatementLayout['groups'][number]): string {
  return operatingKey(group.name, group.sumName);
}

function lineOf(statement: StatementKind, label: string): string {
  const line = linesOf(statement).find((each) => STATEMENT_LINES[each].label === label);
  if (!line) throw new Error(`no line of ${statement} is called "${label}"`);
  return line;
}

function slugOf(label: string): string {
  return label
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, (part) => (/^\p{M}+$/u.test(part) ? '' : '-'))
    .replace(/^-|-$/g, '');
}
