/** A county of the demo. */
export interface DemoCountyFacts {
  readonly slug: string;
  readonly name: string;
}

/** The förbund of the demo, by the slug that their ids are made from. */
export type ForbundSlug = 'vasteras' | 'norra-vastmanland' | 'vastra-malardalen' | 'vasterbergslagen';

/** A name and the days it holds; `null` is unknown (from) or still so (to). Both days are included. */
export interface DatedName {
  readonly name: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A förbund of the demo. An organisation number that no source gives is `null`, never made up. */
export interface DemoForbund {
  readonly slug: ForbundSlug;
  readonly county: string;
  readonly organisationNumber: string | null;
  /** Where the documents say that it has its seat; null where none does. */
  readonly seat: string | null;
  readonly names: readonly DatedName[];
}

/** The county that has books and is consolidated. */
export const DEMO_COUNTY: DemoCountyFacts = { slug: 'vastmanland', name: 'Västmanlands län' };

/** The county to compare with: one förbund there has published its figures, and nothing in it is constructed. */
export const COMPARISON_COUNTY: DemoCountyFacts = { slug: 'dalarna', name: 'Dalarnas län' };

/** The förbund with their names by date; Norra Västmanland is Samordningsförbundet Västmanland from 2024. */
export const DEMO_FORBUND: readonly DemoForbund[] = [
  {
    slug: 'vasteras',
    county: DEMO_COUNTY.slug,
    organisationNumber: '222000-2824',
    seat: 'Västerås',
    names: [{ name: 'Samordningsförbundet Västerås', validFrom: null, validTo: null }],
  },
  {
    slug: 'norra-vastmanland',
    county: DEMO_COUNTY.slug,
    organisationNumber: null,
    seat: null,
    names: [
      { name: 'Norra Västmanlands Samordningsförbund', validFrom: '2005-09-01', validTo: '2023-12-31' },
      { name: 'Samordningsförbundet Västmanland', validFrom: '2024-01-01', validTo: null },
    ],
  },
  {
    slug: 'vastra-malardalen',
    county: DEMO_COUNTY.slug,
    organisationNumber: '222000-2816',
    seat: null,
    names: [{ name: 'Samordningsförbundet Västra Mälardalen', validFrom: null, validTo: null }],
  },
  {
    slug: 'vasterbergslagen',
    county: COMPARISON_COUNTY.slug,
    organisationNumber: '222000-1735',
    seat: 'Ludvika',
    names: [{ name: 'Västerbergslagens Samordningsförbund', validFrom: '2005-01-01', validTo: null }],
  },
];

/** A förbund that went up in another one; `basis` says which public document tells it. */
export interface DemoSuccession {
  readonly predecessor: ForbundSlug;
  readonly successor: ForbundSlug;
  readonly validFrom: string;
  readonly basis: string;
}

/** From 2024 the county has one förbund: Norra Västmanland, which was renamed, and the two that went up in it. */
export const DEMO_SUCCESSIONS: readonly DemoSuccession[] = (['vasteras', 'vastra-malardalen'] as const).map(
  (predecessor) => ({
    predecessor,
    successor: 'norra-vastmanland',
    validFrom: '2024-01-01',
    basis: 'Medlemmarnas beslut om ett länsförbund: Samordningsförbundet Västmanland från 2024-01-01.',
  }),
);

/** The förbund's name on the first day of a year. */
export function nameIn(slug: ForbundSlug, year: number): string {
  const day = `${year}-01-01`;
  const names = DEMO_FORBUND.find((each) => each.slug === slug)!.names;
  const name = names.find((each) => (each.validFrom ?? '') <= day && day <= (each.validTo ?? '9999-12-31'));
  return name!.name;
}
