import { DEMO_INSATSER } from '../insatser.js';
import { NORRA_DOCUMENT, NORRA_OPERATING } from '../published/norra-operating.js';
import type { DemoCounts, DemoRegistered } from './demo-register.js';
import { NOT_TOLD } from './demo-register.js';
import { grantsOf, outcomesOf } from './money-of-budgets.js';

const YEARS = [2014, 2021, 2022, 2023];
const TOGETHER = 'Medlemsmyndigheterna gemensamt';
const of2014 = { year: 2014, measure: 'UNIQUE_PERSONS', span: 'PERIOD', document: NORRA_DOCUMENT } as const;

const team = (all: number, women: number, men: number, ended: number, result: number): DemoCounts => ({
  ...of2014,
  place: 'Insatsredovisning, individinriktade insatser',
  counts: [
    ['ONGOING', all, women, men],
    ['ENDED', ended],
    ['RESULT', result],
  ],
});

/** The three teams of 2014 as printed. */
const COUNTS: Readonly<Record<string, DemoCounts>> = {
  '1063': team(38, 26, 12, 20, 9),
  '1064': team(60, 31, 29, 31, 20),
  '1065': team(54, 27, 27, 26, 7),
};

/** Delprogram of 2014 that the constructed books of 2021–2023 do not have. */
const ONLY_2014: readonly (readonly [code: string, name: string])[] = [
  ['1024', 'Sjukintygsworkshop'],
  ['1027', 'Utvärdering LF/MI'],
  ['1034', 'GULF 12'],
  ['1045', 'GULF 7 Ungdom'],
  ['1069', 'GULF 12'],
  ['1072', 'Utbildningsdag SRS/ORS'],
];

/** Norra Västmanlands delprogram: 2014 as published, with 2021–2023 constructed where the books have them. */
export const NORRA_REGISTER: readonly DemoRegistered[] = [
  ...DEMO_INSATSER.filter(
    ({ forbund, group }) => forbund === 'norra-vastmanland' && group !== 'ADMINISTRATION',
  ).map(({ forbund, code, name, group }): DemoRegistered => ({
    forbund,
    code,
    objectCode: code,
    name,
    kind: group === 'STRUCTURAL' ? 'STRUCTURAL' : 'INDIVIDUAL',
    performer: COUNTS[code] ? TOGETHER : NOT_TOLD,
    document: NORRA_DOCUMENT,
    place: 'Driftsredovisning',
    isConstructed: false,
    grants: grantsOf(forbund, code, YEARS),
    outcomes: outcomesOf(NORRA_OPERATING, code),
    ...(COUNTS[code] && { counts: [COUNTS[code]] }),
    ...(code === '1064' && { reports: [{ year: 2023, receivedOn: null }] }),
  })),
  ...ONLY_2014.map(([code, name]): DemoRegistered => ({
    forbund: 'norra-vastmanland',
    code,
    objectCode: '',
    name,
    kind: 'STRUCTURAL',
    performer: NOT_TOLD,
    agreement: { from: '2014-01-01', to: '2014-12-31', document: '' },
    document: NORRA_DOCUMENT,
    place: 'Driftsredovisning',
    isConstructed: false,
    grants: grantsOf('norra-vastmanland', code, [2014]),
    outcomes: outcomesOf(NORRA_OPERATING, code),
  })),
];
