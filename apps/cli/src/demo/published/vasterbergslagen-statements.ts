import type { KeyedTable } from './published-figures.js';

const YEARS = [2020, 2019];

/** Statements of Västerbergslagens årsredovisning 2020, values as printed. */
export const VASTERBERGSLAGEN_STATEMENTS: readonly KeyedTable[] = [
  {
    table: 'INCOME_STATEMENT',
    unit: 'KR',
    section: '3. Resultaträkning',
    years: YEARS,
    rows: [
      ['INCOME', 'Verksamhetens intäkter', '4511722', '4543247'],
      ['COSTS', 'Verksamhetens kostnader', '-4567005', '-4592046'],
      ['OPERATING_RESULT', 'Verksamhetens resultat', '-55283', '-48799'],
      ['FINANCIAL_COSTS', 'Finansiella kostnader', '-3535', '-2904'],
      ['RESULT_AFTER_FINANCIAL', 'Resultat efter finansiella poster', '-58818', '-51703'],
      ['RESULT', 'Årets resultat', '-58818', '-51703'],
    ],
  },
  {
    table: 'BALANCE_SHEET',
    unit: 'KR',
    section: '4. Balansräkning',
    years: YEARS,
    rows: [
      ['RECEIVABLES', 'Korta fordringar', '291940', '785597'],
      ['SHORT_TERM_INVESTMENTS', 'Kortfristiga placeringar', '425414', '1038583'],
      ['CASH', 'Kassa och bank', '2024861', '1017539'],
      ['TOTAL_CURRENT_ASSETS', 'Summa omsättningstillgångar', '2742215', '2841719'],
      ['TOTAL_ASSETS', 'Summa tillgångar', '2742215', '2841719'],
      ['RESULT_FOR_YEAR', 'Årets resultat', '-58818', '-51703'],
      ['OTHER_EQUITY', 'Övrigt eget kapital', '2603947', '2655649'],
      ['SHORT_TERM_DEBT', 'Kortfristiga skulder', '197086', '237773'],
      ['TOTAL_EQUITY_AND_DEBT', 'Summa eget kapital avsättningar och skulder', '2742215', '2841719'],
    ],
  },
  {
    table: 'CASH_FLOW',
    unit: 'KR',
    section: '5. Kassaflödesanalys',
    years: YEARS,
    rows: [
      ['result', 'Årets resultat', '-58818', '-51703'],
      ['receivables', 'Förändring kortfristiga fordringar', '493657', '-563633'],
      ['debts', 'Förändring kortfristiga skulder', '-40687', '-1155076'],
      ['operating', 'Kassaflöde löpande verksamheten', '394153', '-1770412'],
      ['investing', 'Kassaflöde investeringsverksamheten', '613169', '500000'],
      ['total', 'Årets kassaflöde', '1007322', '-1270412'],
      ['opening', 'Likvida medel vid årets början', '1017539', '2287951'],
      ['closing', 'Likvida medel vid årets slut', '2024861', '1017539'],
    ],
  },
  {
    table: 'OPERATING_SUMMARY',
    unit: 'TKR',
    section: '2. Driftsredovisning',
    years: YEARS,
    rows: [
      ['net-cost', 'Nettokostnad', '-4560', '-4583'],
      ['contributions', 'Medlemsavgift', '4505', '4534'],
      ['result', 'Resultat', '-59', '-52'],
      ['closing-equity', 'Utgående eget kapital', '-2545', '-2604'],
      ['cash', 'Likvida medel', '2025', '1018'],
    ],
  },
];

/** Notes 1–4 of the same document; its note 2 prints the costs negative, and here they are positive as in every note. */
export const VASTERBERGSLAGEN_NOTES: readonly KeyedTable[] = [
  {
    table: 'NOTE_2',
    unit: 'KR',
    section: '7. Noter, not 1',
    years: YEARS,
    rows: [
      ['state', 'Driftbidrag från staten', '2253000', '2267000'],
      ['ludvika-kommun', 'Driftbidrag från Ludvika kommun', '721000', '725000'],
      ['smedjebackens-kommun', 'Driftbidrag från Smedjebackens kommun', '405000', '408000'],
      ['region-dalarna', 'Driftbidrag från landsting/region', '1126000', '1134000'],
      ['other', 'Övriga intäkter', '6722', '9247'],
      ['sum', 'Summa', '4511722', '4543247'],
    ],
  },
  {
    table: 'NOTE_3',
    unit: 'KR',
    section: '7. Noter, not 2; kostnader skrivs där negativa',
    years: YEARS,
    rows: [
      ['individual', 'Deltagarinsatser', '2493486', '2534305'],
      ['structural', 'Strukturövergripande insatser', '1250302', '1317337'],
      ['administration', 'Administrativa kostnader', '823217', '740404'],
      ['sum', 'Summa', '4567005', '4592046'],
    ],
  },
  {
    table: 'NOTE_4',
    unit: 'KR',
    section: '7. Noter, not 3',
    years: YEARS,
    rows: [
      ['vat', 'Fordran moms', '21867', '34163'],
      ['tax-account', 'Skattekonto', '23073', '0'],
      ['prepaid-rent', 'Förutbetalda hyreskostnader', '0', '14624'],
      ['accrued', 'Övriga interimfordringar', '247000', '736810'],
      ['sum', 'Summa', '291940', '785597'],
    ],
  },
  {
    table: 'NOTE_5',
    unit: 'KR',
    section: '7. Noter, not 4, som bara tar upp de upplupna av balansräkningens kortfristiga skulder',
    years: YEARS,
    rows: [
      ['holiday-pay', 'Upplupna semesterlöner', '34399', '36619'],
      ['social-fees', 'Upplupna sociala avgifter', '10808', '11505'],
      ['pensions', 'Upplupna pensionskostnader', '0', '53580'],
      ['audit', 'Upplupna revisionskostnader', '25000', '51600'],
      ['accounting', 'Upplupna redovisningskostnader', '52400', '20000'],
      ['other', 'Övriga upplupna kostnader', '', '9500'],
      ['sum', 'Summa', '122607', '182804'],
    ],
  },
];
