import { kr } from '../books/amounts.js';
import type { PrintedContribution } from './published-contributions.js';

/** A förbund's constructed allotments: the sums and weights that its constructed books are made with. */
export interface ConstructedAllotments {
  readonly forbund: string;
  readonly key: {
    readonly validFrom: string;
    readonly basis: string;
    readonly document: string;
    readonly place: string;
    readonly weights: readonly (readonly [organisation: string, weight: string])[];
  };
  /** The year's sum, and the day on which the members are said to have decided it. */
  readonly years: readonly { readonly year: number; readonly total: string; readonly decidedOn: string }[];
}

/** What no document prints of 2021–2023, so that the books of these years have something to be held beside. */
export const CONSTRUCTED_ALLOTMENTS: readonly ConstructedAllotments[] = [
  {
    forbund: 'norra-vastmanland',
    key: {
      validFrom: '2014-01-01',
      basis: 'Kommunernas bidrag 2014 i kkr; nyckeln bakom dem är inte publicerad',
      document: 'Norra Västmanlands Samordningsförbund, årsredovisning 2014',
      place: 'Not 1',
      weights: [
        ['fagersta-kommun', '321'],
        ['norbergs-kommun', '140'],
        ['skinnskattebergs-kommun', '110'],
        ['sala-kommun', '544'],
        ['hallstahammars-kommun', '388'],
        ['surahammars-kommun', '246'],
      ],
    },
    years: [
      { year: 2021, total: '9000000', decidedOn: '2020-11-27' },
      { year: 2022, total: '9200000', decidedOn: '2021-11-26' },
      { year: 2023, total: '9400000', decidedOn: '2022-11-25' },
    ],
  },
  {
    forbund: 'vastra-malardalen',
    key: {
      validFrom: '2021-01-01',
      basis: 'Konstruerad: ingen källa anger kommunernas fördelning',
      document: '',
      place: '',
      weights: [
        ['kopings-kommun', '53'],
        ['arboga-kommun', '29'],
        ['kungsors-kommun', '18'],
      ],
    },
    years: [
      { year: 2021, total: '3000000', decidedOn: '2020-11-20' },
      { year: 2022, total: '3100000', decidedOn: '2021-11-19' },
      { year: 2023, total: '3200000', decidedOn: '2022-11-18' },
    ],
  },
];

/** A year's lines as the books carry them: split to the öre, not to whole kronor. */
export function constructedLines({ key }: ConstructedAllotments, total: string): PrintedContribution[] {
  const [state, region, municipal] = kr(total).allocate(['2', '1', '1']);
  const shares = municipal!.allocate(key.weights.map(([, weight]) => weight));
  return [
    {
      party: 'STATE',
      organisation: 'forsakringskassan',
      label: 'Försäkringskassan',
      amount: state!.toString(),
    },
    {
      party: 'REGION',
      organisation: 'region-vastmanland',
      label: 'Region Västmanland',
      amount: region!.toString(),
    },
    ...key.weights.map(([organisation], index) => ({
      party: 'MUNICIPALITY' as const,
      organisation,
      label: '',
      amount: shares[index]!.toString(),
    })),
  ];
}
