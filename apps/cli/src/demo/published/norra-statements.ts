import type { KeyedTable } from './published-figures.js';

const YEARS = [2014, 2013];

/** Statements of Norra Västmanlands årsredovisning 2014 in tkr (kkr there), values as printed. */
export const NORRA_STATEMENTS: readonly KeyedTable[] = [
  {
    table: 'INCOME_STATEMENT',
    unit: 'KKR',
    section: 'Resultaträkning',
    years: YEARS,
    rows: [
      ['INCOME', 'Verksamhetens intäkter', '7002', '7163'],
      ['COSTS', 'Verksamhetens kostnader', '-8208', '-9082'],
      ['OPERATING_RESULT', 'Verksamhetens nettokostnader', '-1206', '-1920'],
      ['FINANCIAL_INCOME', 'Finansiella intäkter', '31', '80'],
      ['FINANCIAL_COSTS', 'Finansiella kostnader', '-4', '-25'],
      ['RESULT_AFTER_FINANCIAL', 'Resultat efter skatteintäkter och finansnetto', '-1179', '-1865'],
      ['RESULT', 'Årets resultat', '-1179', '-1865'],
    ],
  },
  {
    table: 'BALANCE_SHEET',
    unit: 'KKR',
    section: 'Balansräkning; årets resultat ingår där i eget kapital, som inte delas upp',
    years: YEARS,
    rows: [
      ['RECEIVABLES', 'Kortfristiga fordringar', '41', '261'],
      ['CASH', 'Kassa och bank', '3088', '4466'],
      ['TOTAL_CURRENT_ASSETS', 'Summa omsättningstillgångar', '3129', '4727'],
      ['TOTAL_ASSETS', 'Summa tillgångar', '3129', '4727'],
      ['RESULT_FOR_YEAR', 'därav årets resultat', '-1179', '-1865'],
      ['total-equity', 'Summa eget kapital', '1264', '2443'],
      ['PROVISIONS', 'Summa avsättningar', '142', '137'],
      ['SHORT_TERM_DEBT', 'Summa kortfristiga skulder', '1723', '2147'],
      ['TOTAL_EQUITY_AND_DEBT', 'Summa skulder och eget kapital', '3129', '4727'],
    ],
  },
];

/** Notes 1, 3 and 7 of the same document; what each member paid in is in note 1. */
export const NORRA_NOTES: readonly KeyedTable[] = [
  {
    table: 'NOTE_2',
    unit: 'KKR',
    section: 'Not 1, verksamhetens intäkter; bidragen summerar 2013 till 7001, skrivet 7000',
    years: YEARS,
    rows: [
      ['state', 'Försäkringskassan och Arbetsförmedlingen', '3500', '3500'],
      ['region-vastmanland', 'Landstinget Västmanland', '1750', '1750'],
      ['fagersta-kommun', 'Fagersta kommun', '321', '318'],
      ['norbergs-kommun', 'Norbergs kommun', '140', '142'],
      ['skinnskattebergs-kommun', 'Skinnskattebergs kommun', '110', '110'],
      ['sala-kommun', 'Sala kommun', '544', '545'],
      ['hallstahammars-kommun', 'Hallstahammars kommun', '388', '387'],
      ['surahammars-kommun', 'Surahammars kommun', '246', '249'],
      ['other', 'Övriga intäkter', '2', ''],
      ['sum', 'Summa', '7002', '7000'],
    ],
  },
  {
    table: 'NOTE_3',
    unit: 'KKR',
    section: 'Not 1, verksamhetens kostnader',
    years: YEARS,
    rows: [
      ['administration', 'Administrativa kostnader', '1199', '1098'],
      ['courses', 'Kurskostnader', '28', '33'],
      ['fees', 'Arvoden', '167', '122'],
      ['insatser', 'Kostnader för insatser', '6814', '7829'],
      ['sum', 'Summa', '8208', '9082'],
    ],
  },
  {
    table: 'NOTE_4',
    unit: 'KKR',
    section: 'Not 3',
    years: YEARS,
    rows: [
      ['accrued', 'Interimsfordringar', '8', '6'],
      ['customers', 'Kundfordringar', '', '158'],
      ['other', 'Övriga fordringar', '32', '97'],
      ['sum', 'Summa kortfristiga fordringar', '41', '261'],
    ],
  },
  {
    table: 'NOTE_5',
    unit: 'KKR',
    section: 'Not 7',
    years: YEARS,
    rows: [
      ['accrued', 'Interimsskulder', '9', '21'],
      ['holiday-pay', 'Semesterlöneskuld', '28', '17'],
      ['suppliers', 'Leverantörsskulder', '1624', '2034'],
      ['tax', 'Prel skatt löner', '16', '15'],
      ['employer-fees', 'Lagstadgad arbetsgivaravgift', '15', '14'],
      ['pensions', 'Pensionskostnad individuell del', '20', '28'],
      ['pension-tax', 'Upplupen särskild löneskatt individuell del', '12', '18'],
      ['sum', 'Summa', '1723', '2147'],
    ],
  },
];
