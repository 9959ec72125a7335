import type { PrintedTable } from './published-figures.js';

const SECTION = '5. Driftsredovisning';

type Row = readonly [
  group: string,
  label: string,
  actual2021: string,
  budget2021: string,
  actual2020: string,
];

const ROWS: readonly Row[] = [
  ['Intäkter', 'Medlemsavg från huvudmännen', '13310', '13310', '13310'],
  ['Insatser', 'Samordningsteam Västerås', '6030', '7306', '7384'],
  ['Insatser', 'Projekt JobbFokus 2.0/SPIRA', '3295', '3588', '2277'],
  ['Insatser', 'Projekt Främj psykisk hälsa/SIM', '1504', '1617', '647'],
  ['Insatser', 'Insatskatalog/indikatorer', '100', '130', '114'],
  ['Insatser', 'Kartläggning/utvärdering', '290', '250', '45'],
  ['Insatser', 'Utvecklingsmedel', '214', '3094', '68'],
  ['Insatser', 'Lokala utb insatser Västerås', '718', '800', '893'],
  ['Insatser', 'Länsgemensamma utbildn insatser', '145', '250', '258'],
  ['Insatser', 'Summa insatser', '12296', '17035', '11686'],
  ['Styrelse', 'Representation', '35', '6', '8'],
  ['Styrelse', 'Revision', '59', '60', '53'],
  ['Styrelse', 'Löneadministration', '7', '8', '8'],
  ['Styrelse', 'Styrelsearvoden', '44', '70', '62'],
  ['Styrelse', 'Konferenser', '0', '35', '27'],
  ['Styrelse', 'Övrigt styrelse', '1', '5', '9'],
  ['Styrelse', 'Summa styrelse', '146', '184', '167'],
  ['Kansli', 'Resekostnader', '0', '2', '1'],
  ['Kansli', 'Representation', '2', '6', '6'],
  ['Kansli', 'Trycksaker, böcker', '8', '10', '2'],
  ['Kansli', 'Hemsida och nyhetsbrev', '20', '10', '10'],
  ['Kansli', 'Redovisningstjänster', '80', '81', '80'],
  ['Kansli', 'Administrativa tjänster', '26', '26', '26'],
  ['Kansli', 'Samordnartjänst', '1160', '1097', '1097'],
  ['Kansli', 'Bankkostnader', '10', '11', '12'],
  ['Kansli', 'Utbildning, konferenser', '2', '7', '2'],
  ['Kansli', 'Serviceavgift NNS', '27', '27', '27'],
  ['Kansli', 'Övrigt adm', '5', '10', '7'],
  ['Kansli', 'Summa kansli', '1340', '1287', '1270'],
  ['', 'Summa verksamhetskostnader', '13782', '18506', '13123'],
  ['', 'RESULTAT', '-472', '-5196', '187'],
];

/** The driftredovisning of Västerås' årsredovisning 2021 in tkr: outcomes, and the budget as a table of its own. */
export const VASTERAS_OPERATING: readonly PrintedTable[] = [
  {
    table: 'OPERATING_STATEMENT',
    unit: 'TKR',
    section: SECTION,
    years: [2021, 2020],
    rows: ROWS.map(
      ([group, label, actual2021, , actual2020]) => [group, label, actual2021, actual2020] as const,
    ),
  },
  {
    table: 'OPERATING_BUDGET',
    unit: 'TKR',
    section: SECTION,
    years: [2021],
    rows: ROWS.map(([group, label, , budget2021]) => [group, label, budget2021] as const),
  },
];
