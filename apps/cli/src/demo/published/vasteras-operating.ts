import type { PrintedTable } from './published-figures.js';

const SECTION = '5. Driftsredovisning';

type Row = readonly [group: string, label: string, actual2021: string, actual2020: string];

const ROWS: readonly Row[] = [
  ['Intäkter', 'Medlemsavg från huvudmännen', '13310', '13310'],
  ['Insatser', 'Samordningsteam Västerås', '6030', '7384'],
  ['Insatser', 'Projekt JobbFokus 2.0/SPIRA', '3295', '2277'],
  ['Insatser', 'Projekt Främj psykisk hälsa/SIM', '1504', '647'],
  ['Insatser', 'Insatskatalog/indikatorer', '100', '114'],
  ['Insatser', 'Kartläggning/utvärdering', '290', '45'],
  ['Insatser', 'Utvecklingsmedel', '214', '68'],
  ['Insatser', 'Lokala utb insatser Västerås', '718', '893'],
  ['Insatser', 'Länsgemensamma utbildn insatser', '145', '258'],
  ['Insatser', 'Summa insatser', '12296', '11686'],
  ['Styrelse', 'Representation', '35', '8'],
  ['Styrelse', 'Revision', '59', '53'],
  ['Styrelse', 'Löneadministration', '7', '8'],
  ['Styrelse', 'Styrelsearvoden', '44', '62'],
  ['Styrelse', 'Konferenser', '0', '27'],
  ['Styrelse', 'Övrigt styrelse', '1', '9'],
  ['Styrelse', 'Summa styrelse', '146', '167'],
  ['Kansli', 'Resekostnader', '0', '1'],
  ['Kansli', 'Representation', '2', '6'],
  ['Kansli', 'Trycksaker, böcker', '8', '2'],
  ['Kansli', 'Hemsida och nyhetsbrev', '20', '10'],
  ['Kansli', 'Redovisningstjänster', '80', '80'],
  ['Kansli', 'Administrativa tjänster', '26', '26'],
  ['Kansli', 'Samordnartjänst', '1160', '1097'],
  ['Kansli', 'Bankkostnader', '10', '12'],
  ['Kansli', 'Utbildning, konferenser', '2', '2'],
  ['Kansli', 'Serviceavgift NNS', '27', '27'],
  ['Kansli', 'Övrigt adm', '5', '7'],
  ['Kansli', 'Summa kansli', '1340', '1270'],
  ['', 'Summa verksamhetskostnader', '13782', '13123'],
  ['', 'RESULTAT', '-472', '187'],
];

/** The outcomes of the driftredovisning of Västerås' årsredovisning 2021 in tkr; its budget is a budget version. */
export const VASTERAS_OPERATING: readonly PrintedTable[] = [
  { table: 'OPERATING_STATEMENT', unit: 'TKR', section: SECTION, years: [2021, 2020], rows: ROWS },
];
