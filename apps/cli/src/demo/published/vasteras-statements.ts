import type { PrintedTable } from './published-figures.js';

const YEARS = [2021, 2020];

/** Statements of Västerås' årsredovisning 2021, values as printed. */
export const VASTERAS_STATEMENTS: readonly PrintedTable[] = [
  {
    table: 'INCOME_STATEMENT',
    unit: 'KR',
    section: '2. Resultaträkning',
    years: YEARS,
    rows: [
      ['', 'Verksamhetens intäkter', '13310000', '13310000'],
      ['', 'Verksamhetens kostnader', '-13781931', '-13122674'],
      ['', 'Verksamhetens resultat', '-471931', '187326'],
      ['', 'Resultat efter finansiella poster', '-471931', '187326'],
      ['', 'Årets resultat', '-471931', '187326'],
    ],
  },
  {
    table: 'BALANCE_SHEET',
    unit: 'KR',
    section: '3. Balansräkning',
    years: YEARS,
    rows: [
      ['Tillgångar', 'Fordringar', '561187', '371691'],
      ['Tillgångar', 'Kassa och bank', '10934528', '11352229'],
      ['Tillgångar', 'Summa omsättningstillgångar', '11495715', '11723920'],
      ['Tillgångar', 'Summa tillgångar', '11495715', '11723920'],
      ['Eget kapital', 'Årets resultat', '-471931', '187325'],
      ['Eget kapital', 'Övrigt eget kapital', '8241303', '8053977'],
      ['Skulder', 'Kortfristiga skulder', '3726342', '3482617'],
      ['', 'Summa eget kapital, avsättningar och skulder', '11495715', '11723920'],
    ],
  },
  {
    table: 'CASH_FLOW',
    unit: 'KR',
    section: '4. Kassaflödesanalys',
    years: YEARS,
    rows: [
      ['', 'Årets resultat', '-471931', '187326'],
      ['', 'Medel från verksamheten före förändring av rörelsekapital', '-471931', '187326'],
      ['', 'Ökning/minskning kortfristiga fordringar', '-189496', '236548'],
      ['', 'Ökning/minskning kortfristiga skulder', '243726', '677310'],
      ['', 'Kassaflöde för den löpande verksamheten', '-417701', '1101184'],
      ['', 'Årets kassaflöde', '-417701', '1101184'],
      ['', 'Likvida medel vid årets början', '11352229', '10251045'],
      ['', 'Likvida medel vid årets slut', '10934528', '11352229'],
    ],
  },
];
