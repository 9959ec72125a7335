import type { ForbundSlug } from './county.js';
import type { DemoParty } from './members.js';

/** What an object of dimension 21 "Motpart" stands for in one förbund's books. */
export interface DemoCounterparty {
  readonly forbund: ForbundSlug;
  /** The object's code in the SIE files of that förbund. */
  readonly code: string;
  readonly name: string;
  readonly kind: 'FORBUND' | 'MEMBER' | 'PARTY' | 'OTHER';
  /** For `FORBUND`: which one. */
  readonly otherForbund?: ForbundSlug;
  /** For `MEMBER`: which organisation, by slug. */
  readonly organisation?: string;
  /** For `PARTY`: which one; the state's two members pay one contribution. */
  readonly party?: DemoParty;
}

/** Codes of Västerås' counterparties. */
export const VASTERAS = {
  state: '100',
  region: '110',
  city: '120',
  norra: '210',
  malardalen: '220',
  tax: '300',
  trainer: '310',
} as const;

/** Codes of Norra Västmanland's counterparties. */
export const NORRA = {
  state: 'STAT',
  region: 'REG',
  fagersta: 'FAG',
  norberg: 'NOR',
  skinnskatteberg: 'SKI',
  sala: 'SAL',
  hallstahammar: 'HAL',
  surahammar: 'SUR',
  vasteras: 'SFV',
  malardalen: 'SVM',
  tax: 'SKV',
} as const;

/** Codes of Västra Mälardalen's counterparties. */
export const MALARDALEN = {
  state: '10',
  region: '20',
  koping: '31',
  arboga: '32',
  kungsor: '33',
  vasteras: '41',
  norra: '42',
  tax: '90',
} as const;

type Target = Pick<DemoCounterparty, 'kind' | 'name' | 'otherForbund' | 'organisation' | 'party'>;

const state: Target = {
  kind: 'PARTY',
  name: 'Staten (Försäkringskassan och Arbetsförmedlingen)',
  party: 'STATE',
};
const tax: Target = { kind: 'OTHER', name: 'Skatteverket' };
const member = (organisation: string, name: string): Target => ({ kind: 'MEMBER', organisation, name });
const region = member('region-vastmanland', 'Region Västmanland');
const forbund = (otherForbund: ForbundSlug, name: string): Target => ({
  kind: 'FORBUND',
  otherForbund,
  name,
});
const toVasteras = forbund('vasteras', 'Samordningsförbundet Västerås');
const toNorra = forbund('norra-vastmanland', 'Norra Västmanlands Samordningsförbund');
const toMalardalen = forbund('vastra-malardalen', 'Samordningsförbundet Västra Mälardalen');

const of = (slug: ForbundSlug, targets: Readonly<Record<string, Target>>): DemoCounterparty[] =>
  Object.entries(targets).map(([code, target]) => ({ forbund: slug, code, ...target }));

/** The counterparty objects of all three förbund; each förbund has its own codes for the same organisations. */
export const DEMO_COUNTERPARTIES: readonly DemoCounterparty[] = [
  ...of('vasteras', {
    [VASTERAS.state]: state,
    [VASTERAS.region]: region,
    [VASTERAS.city]: member('vasteras-stad', 'Västerås stad'),
    [VASTERAS.norra]: toNorra,
    [VASTERAS.malardalen]: toMalardalen,
    [VASTERAS.tax]: tax,
    [VASTERAS.trainer]: { kind: 'OTHER', name: 'Vital goodsolution AB' },
  }),
  ...of('norra-vastmanland', {
    [NORRA.state]: state,
    [NORRA.region]: region,
    [NORRA.fagersta]: member('fagersta-kommun', 'Fagersta kommun'),
    [NORRA.norberg]: member('norbergs-kommun', 'Norbergs kommun'),
    [NORRA.skinnskatteberg]: member('skinnskattebergs-kommun', 'Skinnskattebergs kommun'),
    [NORRA.sala]: member('sala-kommun', 'Sala kommun'),
    [NORRA.hallstahammar]: member('hallstahammars-kommun', 'Hallstahammars kommun'),
    [NORRA.surahammar]: member('surahammars-kommun', 'Surahammars kommun'),
    [NORRA.vasteras]: toVasteras,
    [NORRA.malardalen]: toMalardalen,
    [NORRA.tax]: tax,
  }),
  ...of('vastra-malardalen', {
    [MALARDALEN.state]: state,
    [MALARDALEN.region]: region,
    [MALARDALEN.koping]: member('kopings-kommun', 'Köpings kommun'),
    [MALARDALEN.arboga]: member('arboga-kommun', 'Arboga kommun'),
    [MALARDALEN.kungsor]: member('kungsors-kommun', 'Kungsörs kommun'),
    [MALARDALEN.vasteras]: toVasteras,
    [MALARDALEN.norra]: toNorra,
    [MALARDALEN.tax]: tax,
  }),
];
