import { constructed, constructedYear, type DemoDuties, type DemoDutyEvent } from './demo-duties.js';

const NORRA = 'Norra Västmanlands Samordningsförbund, årsredovisning 2014';
const MALARDALEN = 'Samordningsförbundet Västra Mälardalen, delårsredovisning per 2019-06-30';
const VASTERBERGSLAGEN = 'Västerbergslagens Samordningsförbund, årsredovisning 2020';

const YEARS: readonly DemoDutyEvent[] = [2021, 2022, 2023].flatMap((year) => [
  ...constructedYear(year),
  constructed('ANNUAL_REPORT', `${year}-03-24`),
]);

/** The other förbund: what their documents tell of single days, and constructed years beside. */
export const OTHER_DUTIES: readonly DemoDuties[] = [
  {
    forbund: 'norra-vastmanland',
    decisions: [
      {
        slug: 'norra-budget-2015',
        body: 'BOARD',
        decidedOn: '2014-11-26',
        title: 'Verksamhetsplan och budget 2015',
        document: NORRA,
        isConstructed: false,
      },
      {
        slug: 'norra-budget-2024',
        body: 'BOARD',
        decidedOn: '2023-11-29',
        title: 'Verksamhetsplan och budget 2024 för länsförbundet',
        document: '',
        isConstructed: true,
      },
    ],
    local: [],
    events: [
      { duty: 'OWNERS_MEETING', year: 2014, doneOn: '2014-04-08', document: NORRA, isConstructed: false },
      {
        ...{ duty: 'BUDGET', year: 2014, doneOn: '2014-11-26', decision: 'norra-budget-2015' },
        ...{ document: NORRA, isConstructed: false },
      },
      { duty: 'STATE_ALLOTMENT', year: 2014, doneOn: '2014-11-26', document: NORRA, isConstructed: false },
      { duty: 'ANNUAL_REPORT', year: 2015, doneOn: '2015-03-05', document: NORRA, isConstructed: false },
      ...YEARS,
      constructed('CONSTITUTING_MEETING', '2023-01-27'),
      constructed('BUDGET', '2023-11-29', { decision: 'norra-budget-2024' }),
    ],
  },
  {
    forbund: 'vastra-malardalen',
    decisions: [],
    local: [],
    events: [
      {
        duty: 'INTERIM_REPORT',
        year: 2019,
        doneOn: '2019-08-28',
        document: MALARDALEN,
        isConstructed: false,
      },
      ...YEARS,
      constructed('CONSTITUTING_MEETING', '2023-01-25'),
      {
        ...{ duty: 'BUDGET', year: 2023, doneOn: null, document: '', isConstructed: true },
        note: 'Förbundet ska upphöra; länsförbundets budget beslutas av det förbund som består.',
      },
    ],
  },
  {
    forbund: 'vasterbergslagen',
    decisions: [
      {
        slug: 'vasterbergslagen-annual-report-2020',
        body: 'BOARD',
        decidedOn: '2021-03-24',
        title: 'Årsredovisning 2020',
        document: VASTERBERGSLAGEN,
        isConstructed: false,
      },
    ],
    local: [],
    events: [
      {
        ...{ duty: 'ANNUAL_REPORT', year: 2021, doneOn: '2021-03-24' },
        ...{
          decision: 'vasterbergslagen-annual-report-2020',
          document: VASTERBERGSLAGEN,
          isConstructed: false,
        },
      },
    ],
  },
];
