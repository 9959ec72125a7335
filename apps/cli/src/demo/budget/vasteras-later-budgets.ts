import {
  constructedDecision,
  type DemoBudget,
  type DemoBudgetLine,
  type DemoPrintedTotal,
} from './demo-budget.js';

const DOCUMENT = 'Samordningsförbundet Västerås, verksamhetsplan och budget 2023';
const GROUPS = {
  intakt: 'Intäkter',
  individ: 'Individinsatser',
  struktur: 'Strukturella insatser',
  adm: 'Administrativa kostnader',
} as const;

/** Where a row's outcome is booked: an account, or an insats by its code. The document tells neither. */
type Key = { readonly account: string } | { readonly insats: string } | Record<string, never>;
type Row = readonly [
  group: keyof typeof GROUPS,
  label: string,
  key: Key,
  b2022: string,
  b2023: string,
  mark?: 'x',
];

const ROWS: readonly Row[] = [
  ['intakt', 'Region Västmanland', { account: '3512' }, '2749000', '2475500'],
  ['intakt', 'Staten (AF+FK)', { account: '3511' }, '5498000', '4951000'],
  ['intakt', 'Västerås stad', { account: '3513' }, '2749000', '2475000'],
  ['individ', 'Processtöd/ledning', { insats: '170' }, '486000', '500000'],
  ['individ', 'Samordningsteam Västerås', { insats: '110' }, '6700000', '6793000', 'x'],
  ['individ', 'SIM', { insats: '130' }, '925000', '0'],
  ['individ', 'SPIRA', { insats: '120' }, '1650000', '0'],
  ['individ', 'Insatskatalogen', { insats: '210' }, '140000', '140000', 'x'],
  ['individ', 'Indikatorer', { insats: '210' }, '10000', '10000', 'x'],
  ['individ', 'Operativ utvecklingsledare/ansvarig MGT', { insats: '140' }, '331000', '152000', 'x'],
  ['individ', 'Myndighetsgemensamt team', { insats: '160' }, '813000', '1700000', 'x'],
  ['individ', 'Arbetsgivarkoordinator', { insats: '150' }, '586000', '756000', 'x'],
  ['individ', 'Efterstöd', {}, '200000', '0'],
  ['struktur', 'Utvecklingsmedel', { insats: '230' }, '800000', '0'],
  ['struktur', 'Samordningskartan', { insats: '260' }, '0', '50000', 'x'],
  ['struktur', 'Grön Kvist', { insats: '270' }, '120000', '220000'],
  ['struktur', 'Övriga projektansökningar', { insats: '230' }, '800000', '595000', 'x'],
  ['struktur', 'SIM del 2', { insats: '130' }, '0', '550000'],
  ['struktur', 'Lokala utbildningsinsatser', { insats: '240' }, '740000', '456000'],
  ['struktur', 'Tillsammansveckan', { insats: '290' }, '0', '20000'],
  ['struktur', 'Länsgemensamma utbildningsinsatser', { insats: '250' }, '150000', '150000', 'x'],
  ['struktur', 'Länsgemensam förbundsprocess', { insats: '280' }, '100000', '175000'],
  ['adm', 'Representation', { account: '7111' }, '12000', '12000'],
  ['adm', 'Revision', { account: '7431' }, '60000', '95000'],
  ['adm', 'Styrelsearvoden', { account: '5011' }, '50000', '50000'],
  ['adm', 'Konferens/utbildning', { account: '7611' }, '42000', '50000'],
  ['adm', 'Resekostnader', { account: '7011' }, '75000', '20000'],
  ['adm', 'Trycksaker/böcker', { account: '6521' }, '20000', '10000'],
  ['adm', 'Hemsida o nyhetsbrev', { account: '7221' }, '20000', '20000'],
  ['adm', 'Ekonomitjänst', { account: '7421' }, '140000', '140000'],
  ['adm', 'Administrativa tjänster', { account: '7451' }, '0', '140000'],
  ['adm', 'Löner', { account: '7461' }, '740000', '760000'],
  ['adm', 'Köp av tjänster Västerås stad', { account: '7461' }, '460000', '560000'],
  ['adm', 'Bankkostnader', { account: '7631' }, '11000', '11000'],
  ['adm', 'Serviceavgifter NNS', { account: '7621' }, '27000', '27000'],
  ['adm', 'Övrigt adm', { account: '7691' }, '45000', '30000'],
];

const EQUITY: DemoBudgetLine = {
  kind: 'COST',
  groupKey: 'extra',
  groupLabel: 'Eget kapital in i länssamordningsförbund',
  label: 'Eget kapital in i länssamordningsförbund',
  account: '',
  insats: '',
  costCentre: '',
  amount: '400000',
  note: 'Dokumentet räknar överföringen bland kostnaderna; i bokföringen är den en förändring av eget kapital.',
};

const PROPOSED_BY = 'Styrelsen, Samordningsförbundet Västerås';

/** Rows of zero are left out: they plan nothing, and would take the outcome of a row that does. */
function linesOf(column: 2022 | 2023): DemoBudgetLine[] {
  return ROWS.flatMap(([group, label, key, b2022, b2023, mark]): DemoBudgetLine[] => {
    const amount = column === 2022 ? b2022 : b2023;
    if (amount === '0') return [];
    return [
      {
        kind: group === 'intakt' ? 'INCOME' : 'COST',
        groupKey: group,
        groupLabel: GROUPS[group],
        label,
        account: '',
        insats: '',
        costCentre: '',
        ...key,
        amount,
        ...(mark && column === 2023 && { proposedBy: PROPOSED_BY }),
      },
    ];
  });
}

const total = (key: string, label: string, amount: string): DemoPrintedTotal => ({ key, label, amount });

/** Section 7 of Västerås' verksamhetsplan and budget 2023: the budget of 2022 beside that of 2023, sums as printed. */
export const VASTERAS_LATER_BUDGETS: readonly DemoBudget[] = [
  {
    forbund: 'vasteras',
    year: 2022,
    phase: 'PROPOSED',
    name: 'Budget 2022',
    document: DOCUMENT,
    place: 'avsnitt 7, kolumnen Budget 2022',
    isConstructed: false,
    samradOn: null,
    decision: constructedDecision(2022, DOCUMENT),
    lines: linesOf(2022),
    printedTotals: [
      total('INCOME', 'Summa intäkter', '10996000'),
      total('individ+struktur', 'Summa insatser', '14511000'),
      total('adm', 'Summa administration', '1702000'),
      total('COSTS', 'Summa kostnader', '16123000'),
      total('RESULT', 'RESULTAT', '-5127000'),
    ],
  },
  {
    forbund: 'vasteras',
    year: 2023,
    phase: 'PROPOSED',
    name: 'Budget 2023',
    document: DOCUMENT,
    place: 'avsnitt 7, kolumnen Budget 2023; x = förslag att ta med in i ett länssamordningsförbund',
    isConstructed: false,
    samradOn: null,
    decision: {
      decidedOn: '2022-12-09',
      title: 'Verksamhetsplan och budget 2023',
      document: DOCUMENT,
      isConstructed: false,
    },
    lines: [...linesOf(2023), EQUITY],
    printedTotals: [
      total('INCOME', 'Summa intäkter', '9902000'),
      total('individ+struktur', 'Summa insatser', '12267000'),
      total('adm', 'Summa administration', '1925000'),
      total('individ+struktur+adm', 'Summa kostnader', '14192000'),
      total('COSTS', 'Summa utan namn under Eget kapital in i länssamordningsförbund', '14529000'),
      total('RESULT', 'RESULTAT', '-4627000'),
    ],
  },
];
