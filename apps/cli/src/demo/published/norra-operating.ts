import type { OperatingTable, TableRow } from './operating-table.js';

export const NORRA_DOCUMENT = 'Norra Västmanlands Samordningsförbund, årsredovisning 2014';

const INCOME = ['3', '84'];
const COSTS = ['4', '5', '6', '7', '85'];

type Values = readonly [actual2014: string, budget2014: string, actual2013: string];

const income = (programme: string, name: string, ...values: Values): TableRow => [
  `${programme} ${name}`,
  { insatser: [programme], accountPrefixes: INCOME },
  ...values,
];
const cost = (programme: string, name: string, ...values: Values): TableRow => [
  `${programme} ${name}`,
  { insatser: [programme], accountPrefixes: COSTS },
  ...values,
];

/** The driftredovisning of Norra Västmanlands årsredovisning 2014 by delprogram, in kronor; it prints the result alone as a sum. */
export const NORRA_OPERATING: OperatingTable = {
  forbund: 'norra-vastmanland',
  document: NORRA_DOCUMENT,
  place: 'Driftsredovisning; intäkter och överskott skrivs där negativa',
  unit: 'KR',
  years: [2013, 2014],
  columns: [
    { table: 'OPERATING_STATEMENT', year: 2014 },
    { table: 'OPERATING_BUDGET', year: 2014 },
    { table: 'OPERATING_STATEMENT', year: 2013 },
  ],
  groups: [
    {
      heading: 'Intäkter',
      kind: 'INCOME',
      rows: [
        income('1000', 'Styrelsens intäkter', '7000004', '7000000', '7080070'),
        income('1001', 'Administration intäkter', '32356', '', '4931'),
        income('1003', 'Bilkonto intäkter', '638', '', '4289'),
        income('1027', 'Utvärdering LF/MI intäkter', '', '', '20000'),
      ],
    },
    {
      heading: 'Kostnader',
      kind: 'COST',
      rows: [
        cost('1000', 'Styrelsens kostnader', '264696', '335000', '221110'),
        cost('1001', 'Administration kostnader', '1087929', '1143000', '1061453'),
        cost('1003', 'Bilkonto kostnader', '45600', '58000', ''),
        cost('1024', 'Sjukintygsworkshop', '23576', '', ''),
        cost('1026', 'Länsgemensamma utb insatser', '99760', '100000', '97869'),
        cost('1027', 'Utvärdering LF/MI kostnader', '49522', '', '588269'),
        cost('1029', 'Ung Kraft', '', '', '265929'),
        cost('1031', 'Stöd till socialt företagande', '', '', '20000'),
        cost('1033', 'Seminarium extern medbedömning', '', '', '7080'),
        cost('1034', 'GULF 12', '49064', '72000', '12589'),
        cost('1035', 'Handledarutbildning Grön Kvist', '', '', '21000'),
        cost('1036', 'Vidareutbildning LF', '20399', '25000', ''),
        cost('1039', 'GULF 11', '', '', '150349'),
        cost('1045', 'GULF 7 Ungdom', '19260', '', ''),
        cost('1049', 'GU LF prof/arbetsledare 10', '', '', '22114'),
        cost('1063', 'Samordningsteamet FNS', '1752983', '2252000', '2008988'),
        cost('1064', 'Samordningsteam Sala', '1891030', '2098000', '1882133'),
        cost('1065', 'Samordningsteamet Hallsta/Sura', '2036517', '2187000', '1763860'),
        cost('1066', 'Extern medbedömning samordningsteam', '82659', '93000', '204806'),
        cost('1067', 'Kurator till samordningsteam', '611664', '654000', '566065'),
        cost('1068', 'Utvärdering integrerad samverkan', '52997', '80000', '22500'),
        cost('1069', 'GULF 12', '122062', '71000', '14303'),
        cost('1072', 'Utbildningsdag SRS/ORS', '2236', '10000', ''),
        cost('1073', 'Utb KUR-projektet', '', '', '25223'),
        cost('1074', 'Utb motiverande samtal i samarbete', '', '', '18440'),
      ],
    },
  ],
  result: ['Summa', '-1178954', '-2178000', '-1864792'],
};
