import type { OperatingTable, TableRow } from './operating-table.js';

const account = (label: string, prefix: string, ...values: string[]): TableRow => [
  label,
  { insatser: [''], accountPrefixes: [prefix] },
  ...values,
];
const travel = (label: string, costCentre: string, ...values: string[]): TableRow => [
  label,
  { costCentres: [costCentre], accountPrefixes: ['7011'] },
  ...values,
];
/** What the board granted has no number of an insats: a budget line meets it by its name alone. */
const granted = (label: string, ...values: string[]): TableRow => [label, { insatser: [label] }, ...values];
const insats = (label: string, code: string, ...values: string[]): TableRow => [
  label,
  { insatser: [code] },
  ...values,
];

/**
 * The ekonomisk redogörelse of Västra Mälardalens delårsredovisning per 2019-06-30, in kronor: outcome to June, budget
 * and forecast of the whole year. What the board granted during the year has no budget.
 */
export const MALARDALEN_OPERATING: OperatingTable = {
  forbund: 'vastra-malardalen',
  document: 'Samordningsförbundet Västra Mälardalen, delårsredovisning per 2019-06-30',
  place: 'Ekonomisk redogörelse',
  unit: 'KR',
  years: [2019, 2019],
  columns: [
    { table: 'OPERATING_STATEMENT', year: 2019, toPeriod: 6 },
    { table: 'OPERATING_BUDGET', year: 2019 },
    { table: 'OPERATING_FORECAST', year: 2019 },
  ],
  groups: [
    {
      heading: 'Intäkter',
      kind: 'INCOME',
      sum: ['Summa intäkter', '1500000', '3000000', '3000000'],
      rows: [
        account('Statliga medel', '3511', '1125000', '2250000', '2250000'),
        account('Kommunala medel', '3513', '375000', '750000', '750000'),
      ],
    },
    {
      heading: 'Kostnader verksamhet',
      kind: 'COST',
      sum: ['Summa kostnader verksamhet', '570023', '1477000', '1477000'],
      rows: [
        account('Lön samordnare', '5021', '305286', '760000', '760000'),
        travel('Resekostnader samordnare', '200', '3293', '15000', '15000'),
        account('Möteskostnader (inkl gåvor)', '7111', '15788', '50000', '50000'),
        account('Material', '6521', '10014', '30000', '30000'),
        account('Föreningsavgift', '7621', '6200', '7000', '7000'),
        account('Lokalhyra', '6011', '18000', '36000', '36000'),
        account('Arvoden styrelse', '5011', '43649', '125000', '125000'),
        travel('Resekostnader styrelse', '100', '1143', '3000', '3000'),
        account('Revisionsarvode', '7431', '6948', '40000', '40000'),
        account('Ekonomi/administration', '7421', '132718', '265000', '265000'),
        insats('Insatskatalog', '660', '18000', '36000', '36000'),
        account('Utbildning/konferenser + Finsamkonferens', '7611', '8984', '10000', '10000'),
        account('Buffert', '7691', '0', '100000', '100000'),
      ],
    },
    {
      heading: 'Gemensamma och insatser',
      kind: 'COST',
      sum: ['Summa gemensamma o insatser', '253550', '1627000', '1627000'],
      rows: [
        insats('Länsgemensamma utb/konf', '610', '19408', '200000', '200000'),
        insats('KAK-gemensamma utbildningar', '620', '39584', '300000', '300000'),
        insats('LF o ensamkommandes hälsa', '530', '25237', '400000', '400000'),
        insats('Integrationssamarbete Region', '630', '22376', '200000', '200000'),
        insats('Dejta en myndighet', '640', '9328', '30000', '30000'),
        granted('ESF Unga', '0', '250000', '250000'),
        insats('Boskola', '510', '137617', '247000', '247000'),
      ],
    },
    {
      heading: 'Beslut 2019',
      kind: 'COST',
      sum: ['Summa beslut 2019', '30649', '0', '162167'],
      rows: [
        granted('Chefsutbildning', '10447', '', '37000'),
        granted('190201 Handledning samordnare', '', '', '12000'),
        granted('190201+190305+190404 Tillsammansveckan (10 tkr*3)', '10202', '', '30000'),
        granted('190305 Konsultcenter uppdrag', '', '', '11667'),
        granted('190305 Boskolan handledning', '10000', '', '10000'),
        granted('190529 Drift av insatskatalog', '', '', '61500'),
      ],
    },
  ],
  result: ['RESULTAT', '645778', '', '-256167'],
};
