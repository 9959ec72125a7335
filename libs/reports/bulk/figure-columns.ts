import { type CsvCell, decimal, text } from '../csv.js';
import type { FigureRow } from './figure-row.js';

/** A column of the table: its name and type for programs, its title and meaning for people, and its cell in a row. */
export interface FigureColumn {
  readonly name: string;
  readonly datatype: 'integer' | 'decimal' | 'boolean' | 'string';
  /** Swedish. */
  readonly title: string;
  readonly description: string;
  cell(row: FigureRow, cursor: string): CsvCell;
}

type Told = Pick<FigureColumn, 'name' | 'title' | 'description'>;

const words = (told: Told, of: (row: FigureRow) => string | null): FigureColumn => ({
  ...told,
  datatype: 'string',
  cell: (row) => text(oneLine(of(row))),
});
const whole = (told: Told, of: (row: FigureRow) => number): FigureColumn => ({
  ...told,
  datatype: 'integer',
  cell: (row) => decimal(`${of(row)}`),
});
const money = (told: Told, of: (row: FigureRow) => string | undefined): FigureColumn => ({
  ...told,
  datatype: 'decimal',
  cell: (row) => {
    const amount = of(row);
    return amount === undefined ? text(null) : decimal(amount);
  },
});
const told = (name: string, title: string, description: string): Told => ({ name, title, description });

/** The columns of the exported table, in their order. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  whole(told('year', 'År', 'Räkenskapsår.'), (row) => row.year),
  words(
    told('kind', 'Slag', 'ACTUAL utfall, BUDGET budget, FORECAST prognos. Olika slag läggs aldrig ihop.'),
    (row) => row.kind,
  ),
  whole(
    told(
      'to_period',
      'Till och med period',
      'Från årets början till och med perioden 1–12; 12 är hela året.',
    ),
    (row) => row.toPeriod,
  ),
  words(
    told(
      'status',
      'Status',
      'COMPLETE när alla förbund är med och alla mellanhavanden har två sidor, annars INCOMPLETE.',
    ),
    (row) => row.status,
  ),
  words(
    told(
      'part',
      'Del',
      'INCOME_STATEMENT resultaträkning, BALANCE_SHEET balansräkning, CASH_FLOW kassaflödesanalys, EQUITY_BRIDGE förändring av eget kapital, OPERATING_STATEMENT driftredovisning, KEY_FIGURES nyckeltal, ELIMINATION mellanhavande, FINDING att reda ut, ACCOUNT inlämnat konto.',
    ),
    (row) => row.part,
  ),
  words(
    told(
      'measure',
      'Mått',
      'FORBUND ett förbunds belopp, ELIMINATED det som är borttaget, TOTAL länets belopp (summan av förbunden minus ELIMINATED), BOOKED vad ett förbund bokfört mot ett annat, DIFFERENCE vad de båda sidorna lämnar kvar, OPENING, CHANGE och CLOSING ett kontos ingående, förändring och utgående; MISSING och ONE_SIDED är fynd utan belopp.',
    ),
    (row) => row.measure,
  ),
  words(
    told('line', 'Rad', 'Radens kod; tom för en namngiven differens i resultat- och balansräkningen.'),
    (row) => row.line,
  ),
  words(
    told('label', 'Benämning', 'Radens eller kontots namn, eller fyndets förklaring.'),
    (row) => row.label,
  ),
  words(told('area', 'Område', 'BALANCE eller RESULT för ett mellanhavande.'), (row) => row.area),
  words(
    told('forbund', 'Förbund', 'Förbundets kortnamn; tomt för länet.'),
    (row) => row.forbund?.slug ?? null,
  ),
  words(
    told('forbund_name', 'Förbundets namn', 'Namnet den sista dagen i perioden.'),
    (row) => row.forbund?.name ?? null,
  ),
  words(
    told('counterpart', 'Motpart, förbund', 'Det andra förbundets kortnamn i ett mellanhavande.'),
    (row) => row.counterpart?.slug ?? null,
  ),
  words(told('account', 'Konto', 'Kontonummer.'), (row) => row.account),
  words(told('account_name', 'Kontots namn', 'Namnet när det lämnades in.'), (row) => row.accountName),
  words(told('counterparty', 'Motpart', 'Den motpart som bokförts på kontot.'), (row) => row.counterparty),
  words(told('insats', 'Insats', 'Den insats som bokförts på kontot.'), (row) => row.insats),
  money(
    told(
      'amount_exact',
      'Belopp, exakt',
      'Kronor med öre. Uppställningens tecken: intäkt och tillgång +, kostnad −, eget kapital och skuld +. BOOKED och DIFFERENCE har bokföringens tecken, debet +.',
    ),
    (row) => row.amount?.exact,
  ),
  money(
    told('amount_presented', 'Belopp, som det visas', 'Hela enheter, avrundade som uppställningen gör.'),
    (row) => row.amount?.presented,
  ),
  words(
    told('unit', 'Enhet', 'Enheten för amount_presented: KR kronor, TKR eller KKR tusental kronor.'),
    (row) => row.amount?.unit ?? null,
  ),
  money(
    told(
      'percent',
      'Procent',
      'Ett nyckeltal som är en andel, med två decimaler. Det helas andel är ingen summa.',
    ),
    (row) => row.percent ?? undefined,
  ),
  {
    ...told('constructed', 'Konstruerad', 'true när siffran är konstruerad för demonstration.'),
    datatype: 'boolean',
    cell: (row) => text(`${row.isConstructed}`),
  },
  {
    ...told('cursor', 'Markör', 'Skickas som after för att fortsätta efter raden. Har ingen annan mening.'),
    datatype: 'string',
    cell: (_, cursor) => text(cursor),
  },
];

/** A row is a line, so that a file that was cut off can be cut back to its last whole row. */
function oneLine(value: string | null): string | null {
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  return value === null ? null : value.replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, ' ');
}
