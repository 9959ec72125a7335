/** What a document prints of a year's equity, in kronor; null where it prints none. */
export interface DemoPublishedEquity {
  readonly forbund: string;
  readonly year: number;
  readonly result: string | null;
  readonly closing: string | null;
  readonly document: string;
  readonly place: string;
}

const VASTERAS = 'Samordningsförbundet Västerås, årsredovisning 2021';
const NORRA = 'Norra Västmanlands Samordningsförbund, årsredovisning 2014';
const VASTERBERGSLAGEN = 'Västerbergslagens Samordningsförbund, årsredovisning 2020';
const FIVE_YEARS = '1.1, flerårsöversikt';

/** Equity as published. Closing balances of Västerås before 2019 are printed nowhere and follow from the results. */
export const DEMO_EQUITY: readonly DemoPublishedEquity[] = [
  of('vasteras', 2017, '1408177', null, VASTERAS, FIVE_YEARS),
  of('vasteras', 2018, '1439273', null, VASTERAS, FIVE_YEARS),
  of(
    'vasteras',
    2019,
    '1276476',
    '8053977',
    VASTERAS,
    `${FIVE_YEARS}; balansräkning, övrigt eget kapital 2020`,
  ),
  of(
    'vasteras',
    2020,
    '187326',
    '8241303',
    VASTERAS,
    'Resultaträkning; balansräkning, övrigt eget kapital 2021',
  ),
  of('vasteras', 2021, '-471931', '7769372', VASTERAS, 'Resultaträkning; balansräkning'),
  of('norra-vastmanland', 2013, '-1865000', '2443000', NORRA, 'Balansräkning, kkr'),
  of('norra-vastmanland', 2014, '-1179000', '1264000', NORRA, 'Balansräkning, kkr'),
  of('vasterbergslagen', 2019, '-51703', '2603946', VASTERBERGSLAGEN, 'Balansräkning'),
  of('vasterbergslagen', 2020, '-58818', '2545129', VASTERBERGSLAGEN, 'Balansräkning'),
];

function of(
  forbund: string,
  year: number,
  result: string | null,
  closing: string | null,
  document: string,
  place: string,
): DemoPublishedEquity {
  return { forbund, year, result, closing, document, place };
}
