/** A goal for equity as a document words it. */
export interface DemoEquityGoal {
  readonly forbund: string;
  readonly slug: string;
  readonly on: string;
  readonly direction: 'AT_MOST' | 'AT_LEAST' | 'NEAR';
  readonly amount: string | null;
  readonly percentOfAllotment: string | null;
  readonly wording: string;
  readonly document: string;
  readonly place: string;
}

const ANNUAL_REPORT = {
  document: 'Samordningsförbundet Västerås, årsredovisning 2021',
  place: '1.2 Viktiga förhållanden för resultat och ekonomisk ställning',
};

/** The goals of Västerås; the two at the end of 2023 contradict each other, and stand so. */
export const DEMO_EQUITY_GOALS: readonly DemoEquityGoal[] = [
  {
    forbund: 'vasteras',
    slug: 'vasteras-2022-20-procent',
    on: '2022-12-31',
    direction: 'AT_MOST',
    amount: null,
    percentOfAllotment: '20',
    wording:
      '2022 bedöms förbundet vara i balans med ett sparat eget kapital på 20% av medelstillelning, dvs ca 2 600 0000 kr.',
    ...ANNUAL_REPORT,
  },
  {
    forbund: 'vasteras',
    slug: 'vasteras-2023-nara-0',
    on: '2023-12-31',
    direction: 'NEAR',
    amount: '0',
    percentOfAllotment: null,
    wording: 'summan av eget kapital vid utgången av 2023 ska vara så nära 0 som möjligt',
    ...ANNUAL_REPORT,
  },
  {
    forbund: 'vasteras',
    slug: 'vasteras-2023-400-tkr',
    on: '2023-12-31',
    direction: 'AT_LEAST',
    amount: '400000',
    percentOfAllotment: null,
    wording: 'Det gör att förbundet behöver ha ett eget kapital vid året utgång av minst 400 tkr.',
    document: 'Samordningsförbundet Västerås, verksamhetsplan och budget 2023',
    place: '5.1.4 Process för bildande av länsamordningsförbund, samt interimstyrelse',
  },
];
