/** What can be wrong with a table that is entered, each rule with what to do about it. */
export const PUBLISHED_RULES = {
  FILE_UNREADABLE: 'Spara filen som CSV i UTF-8, med semikolon, tabb eller komma mellan kolumnerna.',
  FILE_TOO_LARGE: 'Dela filen: högst 5 000 rader i taget.',
  NO_HEAD: 'Låt första raden namnge kolumnerna; Dokument, År, Tabell, Rad, Kolumn och Värde behövs.',
  COLUMN_UNKNOWN: 'Rätta rubriken eller ta bort kolumnen; rubrikerna står i hjälptexten.',
  VALUE_MISSING: 'Fyll i cellen; den behövs på varje rad.',
  VALUE_UNKNOWN: 'Skriv något av de uppräknade värdena.',
  NUMBER_INVALID: 'Skriv talet som det är tryckt, till exempel 1 234 567, -471 931 eller 12,5.',
  YEAR_INVALID: 'Skriv ett årtal mellan 1990 och 2100.',
  PERIOD_INVALID: 'Skriv en månad 1–12; 12, eller tomt, är hela året.',
  DATE_INVALID: 'Skriv datumet som ÅÅÅÅ-MM-DD.',
  TEXT_TOO_LONG: 'Korta texten.',
  TABLE_EMPTY: 'En tabell har minst en kolumn och en rad.',
  TABLE_TOO_LARGE: 'Dela tabellen: högst 500 rader och 30 kolumner.',
  CELLS_DIFFER: 'Ge varje rad lika många celler som tabellen har kolumner.',
  ROW_TWICE: 'Två rader i tabellen är samma rad i uppställningen; ta bort den ena kopplingen.',
  ROW_KEY_UNKNOWN: 'Skriv radens kod i uppställningen, till exempel INCOME, COSTS eller CASH.',
  LINK_HALF: 'Skriv både uppställning och radnyckel, eller ingen av dem.',
  LINK_UNIT: 'En rad som hör till en uppställning i pengar är i hela kr, tkr eller kkr.',
  TWO_VALUES: 'Ta bort den ena raden: samma cell får ett värde.',
  DOCUMENT_DIFFERS: 'Skriv samma uppgifter om dokumentet på alla rader, eller bara på den första.',
  TABLE_DIFFERS: 'Skriv samma uppgifter om tabellen på alla dess rader, eller bara på den första.',
  REASON_REQUIRED: 'Tabellen finns redan med ett annat innehåll; ange skälet till rättelsen.',
  PERSONAL_DATA: 'Ta bort uppgifter om enskilda.',
} as const;
export type PublishedRule = keyof typeof PUBLISHED_RULES;
export const PUBLISHED_RULE_NAMES = Object.keys(PUBLISHED_RULES) as PublishedRule[];

/** What is wrong at one place: a line of a file, or a row of a table that is entered by form. */
export interface PublishedFault {
  /** From 1, the head of a file or table being line 1 of a file and 0 of a table; 0 for the whole. */
  readonly line: number;
  /** The heading of the column; '' for the whole line. */
  readonly column: string;
  readonly rule: PublishedRule;
  readonly message: string;
  readonly advice: string;
}

/** A fault with the advice of its rule. */
export function publishedFault(
  line: number,
  column: string,
  rule: PublishedRule,
  message: string,
): PublishedFault {
  return { line, column, rule, message, advice: PUBLISHED_RULES[rule] };
}

const MOST_TOLD = 5;

/** Faults in one text, for whoever reads no list: where each is, what it is, and what to do. */
export function toldFaults(faults: readonly PublishedFault[]): string {
  const told = faults.slice(0, MOST_TOLD).map(({ line, column, message, advice }) => {
    const place = [line > 0 ? `rad ${line}` : '', column].filter((part) => part !== '').join(', ');
    return `${place === '' ? '' : `${place}: `}${message} ${advice}`;
  });
  const more = faults.length - told.length;
  return [...told, ...(more > 0 ? [`Och ${more} till.`] : [])].join(' ');
}
