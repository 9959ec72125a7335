import type { ForbundSlug } from './county.js';

/** The three parties that finance a förbund, lag (2003:1210) 5 §. */
export type DemoParty = 'STATE' | 'REGION' | 'MUNICIPALITY';

/** An organisation that is a member of a förbund or deals with one. */
export interface DemoOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly party: DemoParty;
}

/** A membership; `validFrom` `null` means since the förbund was formed, `validTo` `null` that no end is known. */
export interface DemoMember {
  readonly forbund: ForbundSlug;
  readonly organisation: string;
  readonly party: DemoParty;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A party's share of the financing as a fraction, lag (2003:1210) 5 §. */
export interface DemoPartyShare {
  readonly party: DemoParty;
  readonly numerator: number;
  readonly denominator: number;
}

export const DEMO_PARTY_SHARES: readonly DemoPartyShare[] = [
  { party: 'STATE', numerator: 1, denominator: 2 },
  { party: 'REGION', numerator: 1, denominator: 4 },
  { party: 'MUNICIPALITY', numerator: 1, denominator: 4 },
];

const organisation = (slug: string, name: string, party: DemoParty): DemoOrganisation => ({
  slug,
  name,
  party,
});

export const DEMO_ORGANISATIONS: readonly DemoOrganisation[] = [
  organisation('forsakringskassan', 'Försäkringskassan', 'STATE'),
  organisation('arbetsformedlingen', 'Arbetsförmedlingen', 'STATE'),
  organisation('region-vastmanland', 'Region Västmanland', 'REGION'),
  organisation('vasteras-stad', 'Västerås stad', 'MUNICIPALITY'),
  organisation('fagersta-kommun', 'Fagersta kommun', 'MUNICIPALITY'),
  organisation('norbergs-kommun', 'Norbergs kommun', 'MUNICIPALITY'),
  organisation('skinnskattebergs-kommun', 'Skinnskattebergs kommun', 'MUNICIPALITY'),
  organisation('sala-kommun', 'Sala kommun', 'MUNICIPALITY'),
  organisation('hallstahammars-kommun', 'Hallstahammars kommun', 'MUNICIPALITY'),
  organisation('surahammars-kommun', 'Surahammars kommun', 'MUNICIPALITY'),
  organisation('kopings-kommun', 'Köpings kommun', 'MUNICIPALITY'),
  organisation('arboga-kommun', 'Arboga kommun', 'MUNICIPALITY'),
  organisation('kungsors-kommun', 'Kungsörs kommun', 'MUNICIPALITY'),
  organisation('region-dalarna', 'Region Dalarna', 'REGION'),
  organisation('ludvika-kommun', 'Ludvika kommun', 'MUNICIPALITY'),
  organisation('smedjebackens-kommun', 'Smedjebackens kommun', 'MUNICIPALITY'),
];

const STATE = ['forsakringskassan', 'arbetsformedlingen'];
const IN_ALL = [...STATE, 'region-vastmanland'];
const NORRA = [
  'fagersta-kommun',
  'norbergs-kommun',
  'skinnskattebergs-kommun',
  'sala-kommun',
  'hallstahammars-kommun',
  'surahammars-kommun',
];
const MALARDALEN = ['kopings-kommun', 'arboga-kommun', 'kungsors-kommun'];
const VASTERBERGSLAGEN = [...STATE, 'region-dalarna', 'ludvika-kommun', 'smedjebackens-kommun'];

const member = (forbund: ForbundSlug, slug: string, validFrom: string | null): DemoMember => ({
  forbund,
  organisation: slug,
  party: DEMO_ORGANISATIONS.find((each) => each.slug === slug)!.party,
  validFrom,
  validTo: null,
});

/** Who is a member of which förbund and when; the four municipalities outside Norra Västmanland join it in 2024. */
export const DEMO_MEMBERS: readonly DemoMember[] = [
  ...[...IN_ALL, 'vasteras-stad'].map((slug) => member('vasteras', slug, null)),
  ...[...IN_ALL, ...NORRA].map((slug) => member('norra-vastmanland', slug, '2005-09-01')),
  ...['vasteras-stad', ...MALARDALEN].map((slug) => member('norra-vastmanland', slug, '2024-01-01')),
  ...[...IN_ALL, ...MALARDALEN].map((slug) => member('vastra-malardalen', slug, null)),
  ...VASTERBERGSLAGEN.map((slug) => member('vasterbergslagen', slug, '2005-01-01')),
];
