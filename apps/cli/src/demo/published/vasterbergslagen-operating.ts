import type { OperatingTable, TableRow } from './operating-table.js';

export const VASTERBERGSLAGEN_DOCUMENT = 'Västerbergslagens Samordningsförbund, årsredovisning 2020';

const COSTS = ['4', '5', '6', '7'];

/** A project by its number, which is the insats of budget lines. */
const project = (number: string, name: string, outcome: string, budget: string): TableRow => [
  `${number} ${name}`,
  { insatser: [number], accountPrefixes: COSTS },
  outcome,
  budget,
];

/** Section 8 of Västerbergslagens årsredovisning 2020: outcome and budget by project number, in tkr. */
export const VASTERBERGSLAGEN_OPERATING: OperatingTable = {
  forbund: 'vasterbergslagen',
  document: VASTERBERGSLAGEN_DOCUMENT,
  place: '8. Sammanställning av utfall och budget 2020; kostnader skrivs där negativa',
  unit: 'TKR',
  years: [2020, 2020],
  columns: [
    { table: 'OPERATING_STATEMENT', year: 2020 },
    { table: 'OPERATING_BUDGET', year: 2020 },
  ],
  groups: [
    {
      heading: 'Intäkter',
      kind: 'INCOME',
      sum: ['SUMMA intäkter', '4512', '4505'],
      rows: [
        ['101–104 Bidrag', { accountPrefixes: ['35'] }, '4505', '4505'],
        ['Övriga intäkter', { accountPrefixes: ['3'] }, '7', ''],
      ],
    },
    {
      heading: 'Administrationskostnader',
      kind: 'COST',
      sum: ['SUMMA administrationskostnader', '823', '900'],
      rows: [
        project('201', 'Styrelsen', '126', '181'),
        project('202', 'Förbundschef', '230', '221'),
        project('203', 'Ekonomi', '106', '112'),
        project('204', 'Revision', '59', '55'),
        project('207', 'Information och marknadsföring', '40', '30'),
        project('208', 'Övriga administrationskostnader', '42', '69'),
        project('209', 'Kansli', '160', '185'),
        project('210', 'Bilkostnader', '60', '47'),
      ],
    },
    {
      heading: 'Deltagarinsatser',
      kind: 'COST',
      sum: ['SUMMA deltagarinsatser', '2494', '2630'],
      rows: [
        project('301', 'Teamsamverkan', '1485', '1647'),
        project('302', 'Unga med aktivitetsersättning', '92', '93'),
        project('306', 'Kvinnors integration i det svenska samhället', '784', '784'),
        project('399', 'Förbundschef stöd individinriktade insatser', '133', '106'),
      ],
    },
    {
      heading: 'Strukturövergripande insatser',
      kind: 'COST',
      sum: ['SUMMA strukturövergripande insatser', '1250', '3175'],
      rows: [
        project('401', 'Samverkansarenan', '19', '100'),
        project('423', 'Plattform socialt företagande', '200', '200'),
        project('424', 'Nätverk psykisk ohälsa', '50', '50'),
        project('431', 'Samverkanskoordinator', '660', '745'),
        project('434', 'Starka föräldrar', '0', '0'),
        project('435', 'Gemensam missbruks- och beroendevård', '75', '75'),
        ['* Övriga tillkommande projekt', { insatser: [''], accountPrefixes: ['46'] }, '', '1716'],
        project('499', 'Förbundschef stöd strukturövergripande insatser', '246', '289'),
      ],
    },
    {
      heading: 'Finansiella kostnader',
      kind: 'COST',
      rows: [['Finansiella kostnader', { accountPrefixes: ['84', '85'] }, '4', '']],
    },
  ],
  costs: ['TOTALA kostnader', '4571', '6705'],
  result: ['PERIODENS RESULTAT', '-59', '-2200'],
};
