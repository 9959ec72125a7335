import { DEMO_INSATSER } from '../insatser.js';
import type { DemoCount, DemoCounts, DemoGoal, DemoRegistered } from './demo-register.js';
import { NOT_TOLD } from './demo-register.js';
import { grantsOf } from './money-of-budgets.js';

const ANNUAL_REPORT = 'Samordningsförbundet Västerås, årsredovisning 2021';
const PLAN = 'Samordningsförbundet Västerås, verksamhetsplan och budget 2023';
const IN_ANNUAL_REPORT = ['110', '120', '130', '210', '220', '230', '240', '250'];
const YEARS = [2021, 2022, 2023];

const counts = (
  place: string,
  list: readonly DemoCount[],
  kinds: Partial<Pick<DemoCounts, 'measure' | 'span'>> = {},
): DemoCounts => ({
  ...{ year: 2021, measure: 'UNIQUE_PERSONS', span: 'PERIOD', document: ANNUAL_REPORT, place, counts: list },
  ...kinds,
});

/** Counts as the annual report prints them, contradictions and all: 97 in the table of 1.5.2.2 and 95 in the text of 1.5.3. */
const COUNTS: Readonly<Record<string, readonly DemoCounts[]>> = {
  '110': [
    counts('1.5.2.2', [
      ['ONGOING', 97, 59, 38],
      ['NEW', 56],
      ['RESULT', 55],
      [{ label: 'Avslutade utan mätning (inom 3 månaders prövotid)' }, 6],
      [{ label: 'Avslutade under 30 år' }, 8, 0, 8],
      [{ label: 'Förlängda efter ett år' }, 6],
    ]),
    counts('1.5.3, styrelsens text', [['ONGOING', 95]]),
    counts('1.5.2.2', [[{ label: 'Punktinsatser' }, 6]], { measure: 'ACTIVITIES' }),
  ],
  '120': [
    counts(
      '1.5.2.2',
      [
        ['ONGOING', 98],
        ['ENDED', 68],
        [{ label: 'Har eller har haft anställning' }, 21],
        [{ label: 'Har eller har haft praktik' }, 66],
        [{ label: 'Studerar eller har studerat' }, 22],
      ],
      { span: 'SINCE_START' },
    ),
    counts('1.5.3, styrelsens text', [['ONGOING', 50]]),
  ],
  '130': [
    counts('1.5.2.2', [
      [{ label: 'Registrerade elever' }, 259],
      [{ label: 'Lärare' }, 21],
      [{ label: 'Lärare Rudbeckianska', partOf: 'Lärare' }, 8],
      [{ label: 'Lärare Carlforsska', partOf: 'Lärare' }, 6],
      [{ label: 'Lärare Tranellska', partOf: 'Lärare' }, 5],
    ]),
  ],
  '210': [
    counts(
      '1.5.2.3',
      [
        [{ label: 'Registrerade insatser' }, 91],
        [{ label: 'Varav bara i Västerås' }, 37],
      ],
      { measure: 'ACTIVITIES' },
    ),
  ],
};

const goal = (label: string, target: string): DemoGoal => ({
  ...{
    label,
    target,
    unit: 'PERSONS',
    from: '2023-01-01',
    to: '2023-12-31',
    document: PLAN,
    place: 'avsnitt 5',
  },
});

/** Goals of the plan for 2023. */
const GOALS: Readonly<Record<string, DemoGoal>> = {
  '110': goal('Deltagare i samordningsteamet', '110'),
  '160': goal('Deltagare i det myndighetsgemensamma teamet', '200'),
  '240': goal('Personer i lokala kunskapshöjande insatser', '150'),
  '250': goal('Personer i länsgemensamma kunskapshöjande insatser (inte unika)', '300'),
};

const PERFORMERS: Readonly<Record<string, string>> = {
  '110': 'Västerås stad',
  '120': 'Västerås stad',
  '130': 'Region Västmanland',
};

const INDIVIDUAL_REPORTS = [
  { year: 2021, receivedOn: '2022-01-28' },
  { year: 2022, receivedOn: '2023-02-03' },
  { year: 2023, receivedOn: null },
];

/** Västerås' insatser: budget lines and counts as published, outcome from the books; the reports' days are constructed. */
export const VASTERAS_REGISTER: readonly DemoRegistered[] = DEMO_INSATSER.filter(
  ({ forbund, group }) => forbund === 'vasteras' && group !== 'ADMINISTRATION',
).map(({ forbund, code, name, group }): DemoRegistered => ({
  forbund,
  code,
  objectCode: code,
  name,
  kind: group === 'STRUCTURAL' ? 'STRUCTURAL' : 'INDIVIDUAL',
  performer: PERFORMERS[code] ?? NOT_TOLD,
  ...(code === '120' && {
    agreement: { from: '2018-01-01', to: '2022-06-30', document: 'Förlängd i juni 2020' },
    // "Orsaken till detta är främst deltagarlönerna" (1.5.2.2): what that pay was has to be judged.
    costKind: 'PARTICIPANT_PAY' as const,
  }),
  document: IN_ANNUAL_REPORT.includes(code) ? ANNUAL_REPORT : PLAN,
  place: '',
  isConstructed: false,
  grants: grantsOf(forbund, code, YEARS),
  ...(GOALS[code] && { goals: [GOALS[code]] }),
  ...(COUNTS[code] && { counts: COUNTS[code] }),
  ...(['110', '160'].includes(code) && {
    reports: INDIVIDUAL_REPORTS.filter(({ year }) => code === '110' || year === 2023),
  }),
}));
