import type { Role } from '@samla/domain/access/roles.js';
import type { DutyEvidence } from '@samla/domain/governance/duty-definition.js';
import {
  constructed,
  constructedYear,
  type DemoDuties,
  type DemoDutyEvent,
  type DemoLocalDuty,
} from './demo-duties.js';

const PLAN = 'Samordningsförbundet Västerås, verksamhetsplan och budget 2023, bilaga 1';
const ANNUAL_REPORT = 'Samordningsförbundet Västerås, årsredovisning 2021';

const BOARD = 'Styrelsen';
const GROUP = 'Utvecklingsgruppen';
const BOTH = 'Styrelsen och utvecklingsgruppen';

/** The published calendar of 2023: day, who meets, about what. */
const CALENDAR: readonly (readonly [day: string, organ: string, matter: string, role: Role, DutyEvidence])[] =
  [
    ['2023-01-20', BOARD, 'konstituerande möte', 'STYRELSE', 'MEETING'],
    ['2023-01-23', GROUP, 'arbetsmöte', 'UTVECKLINGSGRUPP', 'MEETING'],
    ['2023-03-16', GROUP, 'arbetsmöte', 'UTVECKLINGSGRUPP', 'MEETING'],
    ['2023-03-31', BOTH, 'årsredovisning 2022', 'STYRELSE', 'DECISION'],
    ['2023-04-27', GROUP, 'arbetsmöte', 'UTVECKLINGSGRUPP', 'MEETING'],
    ['2023-06-07', GROUP, 'arbetsmöte', 'UTVECKLINGSGRUPP', 'MEETING'],
    ['2023-06-16', BOTH, 'förväntat utfall halvår 2023', 'STYRELSE', 'MEETING'],
    ['2023-08-29', GROUP, 'arbetsmöte', 'UTVECKLINGSGRUPP', 'MEETING'],
    ['2023-09-01', BOARD, 'halvårsrapport', 'STYRELSE', 'MEETING'],
    [
      '2023-10-20',
      BOTH,
      'insatser vidare till länsförbundets verksamhetsplan och budget 2024',
      'STYRELSE',
      'MEETING',
    ],
    [
      '2023-12-16',
      'Styrelsen, utvecklingsgruppen och medlemmarna',
      'avslut och medlemssamråd',
      'STYRELSE',
      'MEETING',
    ],
    ['2024-01-31', 'Insatsernas utförare', 'helårsredovisning senast', 'INSATSUTFORARE', 'DOCUMENT'],
    ['2024-03-22', BOARD, 'beslut om årsredovisning 2023 och likvidering', 'STYRELSE', 'DECISION'],
    ['2024-03-31', 'Medlemmarna', 'informerade om årsrapporten senast', 'MEDLEM', 'DOCUMENT'],
  ];

const LOCAL: readonly DemoLocalDuty[] = CALENDAR.map(([dueOn, organ, matter, role, evidence]) => ({
  slug: `vasteras-${dueOn}`,
  title: `${organ}: ${matter}`,
  basis: 'lokal',
  dueOn,
  role,
  evidence,
  document: PLAN,
}));

/** That a planned meeting was held is told nowhere. */
const HELD: readonly DemoDutyEvent[] = LOCAL.filter(
  ({ dueOn, evidence }) => dueOn < '2024' && evidence === 'MEETING',
).map(({ slug, dueOn }) => constructed(slug, dueOn));

/** Västerås: the calendar as published, the annual report of 2021 too; the budget of 2023 comes with its decision, late. */
export const VASTERAS_DUTIES: DemoDuties = {
  forbund: 'vasteras',
  decisions: [
    {
      slug: 'vasteras-annual-report-2021',
      body: 'BOARD',
      decidedOn: '2022-03-25',
      title: 'Årsredovisning 2021',
      document: ANNUAL_REPORT,
      isConstructed: false,
    },
    {
      slug: 'vasteras-annual-report-2022',
      body: 'BOARD',
      decidedOn: '2023-03-31',
      title: 'Årsredovisning 2022',
      document: '',
      isConstructed: true,
    },
  ],
  local: LOCAL,
  events: [
    ...constructedYear(2021),
    ...constructedYear(2022),
    // The calendar has its own meetings about the half year and the samråd.
    ...constructedYear(2023, ['MEMBER_CONSULTATION']),
    ...HELD,
    constructed('ANNUAL_REPORT', '2021-03-26'),
    {
      ...{ duty: 'ANNUAL_REPORT', year: 2022, doneOn: '2022-03-25', decision: 'vasteras-annual-report-2021' },
      ...{ document: ANNUAL_REPORT, isConstructed: false },
    },
    constructed('ANNUAL_REPORT', '2023-03-31', { decision: 'vasteras-annual-report-2022' }),
    constructed('vasteras-2023-03-31', '2023-03-31', { decision: 'vasteras-annual-report-2022' }),
    constructed('CONSTITUTING_MEETING', '2023-01-20'),
    constructed('MEMBER_CONSULTATION', '2023-12-16'),
    {
      ...{ duty: 'BUDGET', year: 2023, doneOn: null, document: '', isConstructed: true },
      note: 'Förbundet ska upphöra; länsförbundets budget beslutas av det förbund som består.',
    },
  ],
};
