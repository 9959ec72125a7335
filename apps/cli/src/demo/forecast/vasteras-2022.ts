import type { DemoBudgetLine } from '../budget/demo-budget.js';
import { VASTERAS_LATER_BUDGETS } from '../budget/vasteras-later-budgets.js';
import type { DemoForecast, DemoForecastLine } from './demo-forecast.js';

type Row = readonly [label: string, f2022: string];

/** The rows of the column as printed, in order; a row that neither it nor Budget 2022 has anything on is left out. */
const ROWS: readonly Row[] = [
  ['Region Västmanland', '2749000'],
  ['Staten (AF+FK)', '5498000'],
  ['Västerås stad', '2749000'],
  ['Processtöd/ledning', '486000'],
  ['Samordningsteam Västerås', '6400000'],
  ['SIM', '925000'],
  ['SPIRA', '1498068'],
  ['Insatskatalogen', '140000'],
  ['Indikatorer', '10000'],
  ['Operativ utvecklingsledare/ansvarig MGT', '560000'],
  ['Myndighetsgemensamt team', '0'],
  ['Arbetsgivarkoordinator', '560000'],
  ['Efterstöd', '0'],
  ['Utvecklingsmedel', '0'],
  ['Samordningskartan', '550000'],
  ['Grön Kvist', '136000'],
  ['Övriga projektansökningar', '0'],
  ['SIM del 2', '350000'],
  ['Lokala utbildningsinsatser', '650000'],
  ['Tillsammansveckan', '20000'],
  ['Vecka fri från våld', '5000'],
  ['Länsgemensamma utbildningsinsatser', '150000'],
  ['Länsgemensam förbundsprocess', '100000'],
  ['Representation', '2000'],
  ['Revision', '95000'],
  ['Styrelsearvoden', '50000'],
  ['Konferens/utbildning', '80000'],
  ['Resekostnader', '20000'],
  ['Trycksaker/böcker', '20000'],
  ['Hemsida o nyhetsbrev', '20000'],
  ['Ekonomitjänst', '140000'],
  ['Administrativa tjänster', '40000'],
  ['Löner', '740000'],
  ['Köp av tjänster Västerås stad', '460000'],
  ['Bankkostnader', '11000'],
  ['Serviceavgifter NNS', '27000'],
  ['Övrigt adm', '20000'],
];

const [BUDGET_2022, BUDGET_2023] = VASTERAS_LATER_BUDGETS;

/** A row that no budget has has no account or insats that anybody has told. */
const UNTOLD: DemoBudgetLine = {
  kind: 'COST',
  groupKey: 'struktur',
  groupLabel: 'Strukturella insatser',
  label: '',
  account: '',
  insats: '',
  costCentre: '',
  amount: '0',
};

function lineOf([label, amount]: Row): DemoForecastLine {
  const of = (budget: typeof BUDGET_2022) => budget!.lines.find((line) => line.label === label);
  const { kind, groupKey, groupLabel, account, insats, costCentre } =
    of(BUDGET_2022) ?? of(BUDGET_2023) ?? UNTOLD;
  const budget = of(BUDGET_2022)?.amount ?? '0';
  return { kind, groupKey, groupLabel, label, account, insats, costCentre, amount, budget, outcome: null };
}

/** "Förväntat utfall 2022" in section 7 of Västerås' verksamhetsplan and budget 2023, with its sums as printed. */
export const VASTERAS_2022_FORECAST: DemoForecast = {
  forbund: 'vasteras',
  year: 2022,
  name: 'Förväntat utfall 2022',
  asOf: null,
  document: 'Samordningsförbundet Västerås, verksamhetsplan och budget 2023',
  place: 'avsnitt 7, kolumnen Förväntat utfall 2022; dokumentet säger inte vilken månad som var bokförd',
  column: 'Förväntat utfall 2022',
  lines: ROWS.map(lineOf),
  printedTotals: [
    { key: 'INCOME', label: 'Summa intäkter', amount: '10996000' },
    { key: 'individ+struktur', label: 'Summa insatser', amount: '12545688' },
    { key: 'adm', label: 'Summa administration', amount: '1740000' },
    { key: 'COSTS', label: 'Summa kostnader', amount: '14585068' },
    { key: 'RESULT', label: 'RESULTAT', amount: '-3589068' },
  ],
};
