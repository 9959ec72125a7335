import { DEMO_INSATSER } from '../insatser.js';
import type { DemoCounts, DemoGoal, DemoOutcome, DemoRegistered } from './demo-register.js';
import { NOT_TOLD } from './demo-register.js';
import { grantsOf } from './money-of-budgets.js';

const DOCUMENT = 'Samordningsförbundet Västra Mälardalen, delårsredovisning per 2019-06-30';
const CARDS = 'Insatser under 2019';
const ECONOMY = 'Ekonomisk redogörelse';
const TO = '2019-06-30';

const goal = (
  label: string,
  target: string,
  unit: DemoGoal['unit'] = 'PERSONS',
  to = '2019-12-31',
): DemoGoal => ({
  ...{ label, target, unit, from: to === '2019-12-31' ? '2019-01-01' : '2019-09-01', to },
  ...{ document: DOCUMENT, place: 'Mål för 2019' },
});
const outcome = (amount: string, from = '2019-01-01', place = CARDS, isCounted = true): DemoOutcome => ({
  ...{ amount, from, to: TO, document: DOCUMENT, place, isCounted },
});

/** A project card: what the document prints, with the money that it says the förbund gives. */
interface Card {
  readonly code: string;
  readonly name: string;
  readonly kind: DemoRegistered['kind'];
  readonly from: string;
  readonly to: string;
  readonly performer?: string;
  readonly isEsf?: boolean;
  readonly money: readonly (readonly [amount: string, note: string])[];
  readonly outcomes: readonly DemoOutcome[];
  readonly goals?: readonly DemoGoal[];
  readonly counts?: readonly DemoCounts[];
}

const year = { from: '2019-01-01', to: '2019-12-31' };
const ESF_END = '2022-06-30';

/** The cards. Two print the same outcome, and the account of the economy prints another for Boskola and Tillsammansveckan. */
const CARD_LIST: readonly Card[] = [
  {
    ...{ code: 'K2019-1', name: 'LF och ensamkommandes hälsa', kind: 'INDIVIDUAL' },
    ...{ from: '2016-01-01', to: '2019-12-31', performer: 'Samordningsförbundet Västra Mälardalen' },
    money: [['1831000', 'Hela projekttiden']],
    outcomes: [outcome('1446578', '2016-01-01'), outcome('25237', '2019-01-01', ECONOMY, false)],
  },
  {
    ...{ code: 'K2019-2', name: 'Integrationssamarbete Region', kind: 'STRUCTURAL' },
    ...{ from: '2017-01-01', to: '2020-12-31', performer: 'Region Västmanland' },
    money: [['1200000', 'Hela projekttiden']],
    outcomes: [outcome('404655', '2017-01-01'), outcome('22376', '2019-01-01', ECONOMY, false)],
  },
  {
    ...{ code: 'K2019-3', name: 'Dejta en myndighet', kind: 'STRUCTURAL', ...year },
    money: [['30000', 'Budget 2019']],
    outcomes: [outcome('9328')],
    goals: [goal('Deltagare i Dejta en myndighet och lunchföreläsningar', '100')],
  },
  {
    ...{ code: 'K2019-4', name: 'Tillsammansveckan', kind: 'STRUCTURAL', ...year },
    money: [['30000', 'Beslut 190201, 190305 och 190404']],
    outcomes: [outcome('9328'), outcome('10202', '2019-01-01', ECONOMY, false)],
    counts: [
      {
        ...{ year: 2019, measure: 'PARTICIPATIONS', span: 'PERIOD', document: DOCUMENT, place: CARDS },
        counts: [['ONGOING', 250]],
      },
    ],
  },
  {
    ...{ code: 'K2019-5', name: 'Boskola', kind: 'INDIVIDUAL', ...year, performer: 'Köpings kommun' },
    money: [
      ['247000', 'Budget 2019'],
      ['10000', 'Handledning av personal, beslut 190305'],
    ],
    outcomes: [outcome('147617'), outcome('137617', '2019-01-01', ECONOMY, false)],
  },
  {
    ...{ code: 'K2019-6', name: 'Studiespår Kompetens Ung', kind: 'INDIVIDUAL', isEsf: true },
    ...{ from: '2019-09-01', to: ESF_END, performer: 'Köpings kommun' },
    money: [['1000000', 'Medfinansiering av ESF-projekt']],
    outcomes: [],
    goals: [
      goal('Deltagare under projekttiden', '40', 'PERSONS', ESF_END),
      goal('Årsplatser', '15', 'COUNT', ESF_END),
      goal('Andel som klarar heltidssysselsättning efter projekttiden', '80', 'PERCENT', ESF_END),
    ],
  },
  {
    ...{ code: 'K2019-7', name: 'Länsgemensamma insatser', kind: 'STRUCTURAL', ...year },
    money: [['200000', 'Budget 2019']],
    outcomes: [outcome('19408')],
    goals: [goal('Personer från KAK i länsgemensamma insatser', '50')],
  },
  {
    ...{ code: 'K2019-8', name: 'KAK-gemensamma insatser', kind: 'STRUCTURAL', ...year },
    money: [['300000', 'Budget 2019']],
    outcomes: [outcome('39584')],
    goals: [goal('Utbildade i lösningsfokuserat arbetssätt och ORS/SRS', '100')],
  },
];

const cards = CARD_LIST.map(({ code, from, to, performer, money, ...card }): DemoRegistered => ({
  ...card,
  forbund: 'vastra-malardalen',
  code,
  objectCode: '',
  performer: performer ?? NOT_TOLD,
  agreement: { from, to, document: '' },
  document: DOCUMENT,
  place: CARDS,
  isConstructed: false,
  grants: money.map(([amount, note]) => ({
    ...{ amount, from, to, note, document: DOCUMENT, place: CARDS, isConstructed: false },
    decision: {
      key: `${code}-${note}`,
      title: `Medel till ${card.name} (beslutsdagen är konstruerad)`,
      decidedOn: `${Number.parseInt(from, 10) - 1}-11-28`,
      document: DOCUMENT,
      isConstructed: true,
    },
  })),
}));

/** Västra Mälardalens insatser: the project cards of 2019 as published, and those of the constructed books 2021–2023. */
export const MALARDALEN_REGISTER: readonly DemoRegistered[] = [
  ...cards,
  ...DEMO_INSATSER.filter(
    ({ forbund, group }) => forbund === 'vastra-malardalen' && group !== 'ADMINISTRATION',
  ).map(({ forbund, code, name, group }): DemoRegistered => ({
    forbund,
    code,
    objectCode: code,
    name,
    kind: group === 'STRUCTURAL' ? 'STRUCTURAL' : 'INDIVIDUAL',
    isEsf: code === '520',
    performer: group === 'INDIVIDUAL' ? 'Köpings kommun' : 'Samordningsförbundet Västra Mälardalen',
    agreement: { from: '2021-01-01', to: '2023-12-31', document: 'Konstruerad överenskommelse' },
    document: '',
    place: '',
    isConstructed: true,
    grants: grantsOf(forbund, code, [2021, 2022, 2023]),
    ...(code === '510' && {
      reports: [
        { year: 2022, receivedOn: '2023-01-30' },
        { year: 2023, receivedOn: null },
      ],
    }),
  })),
];
