import type { DemoParty } from '../members.js';

/** A printed line: a member by its slug, or a whole party where the document names no member. */
export interface PrintedContribution {
  readonly party: DemoParty;
  readonly organisation: string | null;
  readonly label: string;
  /** Kronor. */
  readonly amount: string;
}

/** A year's contributions as a document prints them. */
export interface PublishedContributions {
  readonly forbund: string;
  readonly year: number;
  readonly unit: 'KR' | 'TKR';
  readonly document: string;
  readonly place: string;
  readonly lines: readonly PrintedContribution[];
}

const line = (
  party: DemoParty,
  organisation: string | null,
  label: string,
  amount: string,
): PrintedContribution => ({ party, organisation, label, amount });

const NORRA_KOMMUNER: readonly (readonly [slug: string, name: string, in2013: string, in2014: string])[] = [
  ['fagersta-kommun', 'Fagersta kommun', '318', '321'],
  ['norbergs-kommun', 'Norbergs kommun', '142', '140'],
  ['skinnskattebergs-kommun', 'Skinnskattebergs kommun', '110', '110'],
  ['sala-kommun', 'Sala kommun', '545', '544'],
  ['hallstahammars-kommun', 'Hallstahammars kommun', '387', '388'],
  ['surahammars-kommun', 'Surahammars kommun', '249', '246'],
];

/** What the five documents print of contributions, unchanged: also what does not follow 5 §. */
export const DEMO_CONTRIBUTIONS: readonly PublishedContributions[] = [
  ...[2020, 2021].map((year) => ({
    forbund: 'vasteras',
    year,
    unit: 'KR' as const,
    document: 'Samordningsförbundet Västerås, årsredovisning 2021',
    place: 'Not 2',
    lines: vasteras('6655000', '3327500', '3327500'),
  })),
  ...(
    [
      [2022, 'Budget 2022', vasteras('5498000', '2749000', '2749000')],
      [2023, 'Budget 2023', vasteras('4951000', '2475500', '2475000')],
    ] as const
  ).map(([year, column, lines]) => ({
    forbund: 'vasteras',
    year,
    unit: 'KR' as const,
    document: 'Samordningsförbundet Västerås, verksamhetsplan och budget 2023',
    place: `7 Budgetplan 2023, ${column}`,
    lines,
  })),
  ...(
    [
      [2019, '2267', '725', '408', '1134'],
      [2020, '2253', '721', '405', '1126'],
    ] as const
  ).map(([year, state, ludvika, smedjebacken, region]) => ({
    forbund: 'vasterbergslagen',
    year,
    unit: 'TKR' as const,
    document: 'Västerbergslagens Samordningsförbund, årsredovisning 2020',
    place: 'Not 1',
    lines: [
      line('STATE', null, 'Driftbidrag från staten', `${state}000`),
      line('MUNICIPALITY', 'ludvika-kommun', 'Driftbidrag från Ludvika kommun', `${ludvika}000`),
      line(
        'MUNICIPALITY',
        'smedjebackens-kommun',
        'Driftbidrag från Smedjebackens kommun',
        `${smedjebacken}000`,
      ),
      line('REGION', null, 'Driftbidrag från landsting/region', `${region}000`),
    ],
  })),
  ...[2013, 2014].map((year) => ({
    forbund: 'norra-vastmanland',
    year,
    unit: 'TKR' as const,
    document: 'Norra Västmanlands Samordningsförbund, årsredovisning 2014',
    place: 'Not 1',
    lines: [
      line('STATE', null, 'Försäkringskassan och Arbetsförmedlingen', '3500000'),
      line('REGION', 'region-vastmanland', 'Landstinget Västmanland', '1750000'),
      ...NORRA_KOMMUNER.map(([slug, name, in2013, in2014]) =>
        line('MUNICIPALITY', slug, name, `${year === 2013 ? in2013 : in2014}000`),
      ),
    ],
  })),
  {
    forbund: 'vastra-malardalen',
    year: 2019,
    unit: 'KR',
    document: 'Samordningsförbundet Västra Mälardalen, delårsredovisning per 2019-06-30',
    place: 'Ekonomisk redogörelse, Budget 2019',
    lines: [
      line('STATE', null, 'Statliga medel', '2250000'),
      line('MUNICIPALITY', null, 'Kommunala medel', '750000'),
    ],
  },
];

function vasteras(state: string, region: string, city: string): PrintedContribution[] {
  return [
    line('STATE', null, 'Staten (Försäkringskassan och Arbetsförmedlingen)', state),
    line('REGION', 'region-vastmanland', 'Region Västmanland', region),
    line('MUNICIPALITY', 'vasteras-stad', 'Västerås stad', city),
  ];
}
