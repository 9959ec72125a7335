import {
  VASTERBERGSLAGEN_DOCUMENT,
  VASTERBERGSLAGEN_OPERATING,
} from '../published/vasterbergslagen-operating.js';
import type { DemoCount, DemoCounts, DemoGoal, DemoRegistered } from './demo-register.js';
import { NOT_TOLD } from './demo-register.js';
import { grantsOf, outcomesOf } from './money-of-budgets.js';

const AMI = 'Arbetsmarknads- och integrationsenheten, Ludvika kommun';
const PLACE = '1.5';

const counts = (list: readonly DemoCount[], kinds: Partial<DemoCounts> = {}): DemoCounts => ({
  ...{
    year: 2020,
    measure: 'UNIQUE_PERSONS',
    span: 'PERIOD',
    document: VASTERBERGSLAGEN_DOCUMENT,
    place: PLACE,
  },
  counts: list,
  ...kinds,
});
const participations = (...list: DemoCount[]): DemoCounts => counts(list, { measure: 'PARTICIPATIONS' });

interface Project {
  readonly code: string;
  readonly name: string;
  readonly kind: DemoRegistered['kind'];
  readonly performer?: string;
  readonly agreement?: DemoRegistered['agreement'];
  readonly goals?: readonly DemoGoal[];
  readonly counts?: readonly DemoCounts[];
}

const agreement = (from: string, to: string) => ({ from, to, document: '' });

/** The projects of section 8 that are insatser, with the counts of 1.5: for UMA 17 participations of 16 persons. */
const PROJECTS: readonly Project[] = [
  {
    ...{ code: '301', name: 'Teamsamverkan (Rehabteamet)', kind: 'INDIVIDUAL', performer: AMI },
    counts: [
      counts(
        [
          ['ONGOING', 42],
          ['NEW', 16],
          ['ENDED', 13],
        ],
        { year: 2019 },
      ),
      counts([
        ['ONGOING', 36, 23, 13],
        ['NEW', 10],
        ['ENDED', 12],
        [{ label: 'Boende i Ludvika', partOf: 'Deltagare under perioden' }, 31],
        [{ label: 'Boende i Smedjebacken', partOf: 'Deltagare under perioden' }, 5],
      ]),
    ],
  },
  {
    ...{ code: '302', name: 'Unga med aktivitetsersättning (UMA)', kind: 'INDIVIDUAL', performer: AMI },
    agreement: agreement('2017-11-13', '2020-11-12'),
    goals: [
      {
        ...{ label: 'Deltagare under projekttiden', unit: 'PERSONS', target: '30' },
        ...{ from: '2017-11-13', to: '2020-11-12', document: VASTERBERGSLAGEN_DOCUMENT, place: PLACE },
        values: [{ onDay: '2020-11-12', value: '17', comment: 'En person var med två gånger.' }],
      },
    ],
    counts: [
      participations(['ONGOING', 17]),
      counts([
        ['ONGOING', 16, 11, 5],
        ['ENDED', 12],
        ['CLOSING', 4],
        [{ label: 'Avslutade med måluppfyllelse', partOf: 'Avslutade' }, 7],
        [{ label: 'Avslutade av andra skäl', partOf: 'Avslutade' }, 5],
      ]),
    ],
  },
  {
    ...{ code: '306', name: 'Kvinnors integration i det svenska samhället', kind: 'INDIVIDUAL' },
    performer: 'Individ- och familjeomsorgen, Ludvika och Smedjebackens kommuner',
    agreement: agreement('2019-10-01', '2020-09-30'),
    counts: [
      counts([
        ['ONGOING', 17, 17, 0],
        [{ label: 'Boende i Ludvika', partOf: 'Deltagare under perioden' }, 14],
        [{ label: 'Boende i Smedjebacken', partOf: 'Deltagare under perioden' }, 3],
        [{ label: 'Berörda barn' }, 43],
      ]),
    ],
  },
  {
    ...{ code: '401', name: 'Samverkansarenan', kind: 'STRUCTURAL' },
    counts: [participations(['ONGOING', 50])],
  },
  {
    ...{ code: '423', name: 'Plattform socialt företagande', kind: 'STRUCTURAL' },
    counts: [
      participations(
        [{ label: 'Medverkande i styrgrupp' }, 58],
        [{ label: 'Medverkande i avstämningsmöten' }, 33],
      ),
      counts([
        [{ label: 'Anställda' }, 37],
        [{ label: 'Praktikanter' }, 21],
      ]),
    ],
  },
  {
    ...{ code: '424', name: 'Nätverk psykisk ohälsa', kind: 'STRUCTURAL' },
    counts: [participations(['ONGOING', 364])],
  },
  {
    ...{ code: '431', name: 'Samverkanskoordinator', kind: 'STRUCTURAL' },
    counts: [counts([[{ label: 'Till anställning eller studier' }, 30]])],
  },
  { code: '435', name: 'Gemensam missbruks- och beroendevård', kind: 'STRUCTURAL' },
];

/** Västerbergslagens insatser 2020, all of it as published; its books are not here. */
export const VASTERBERGSLAGEN_REGISTER: readonly DemoRegistered[] = PROJECTS.map(
  ({ code, performer, ...project }): DemoRegistered => ({
    ...project,
    forbund: 'vasterbergslagen',
    code,
    objectCode: '',
    performer: performer ?? NOT_TOLD,
    document: VASTERBERGSLAGEN_DOCUMENT,
    place: '1.4, 1.5 och 8',
    isConstructed: false,
    grants: grantsOf('vasterbergslagen', code, [2020]),
    outcomes: outcomesOf(VASTERBERGSLAGEN_OPERATING, code),
  }),
);
