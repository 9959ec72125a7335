import { Money } from '@samla/domain/money/money.js';
import type { OperatingLayoutGroup, OperatingLayoutRow } from '@samla/domain/statements/operating-layout.js';
import type { OperatingBalance } from '@samla/domain/statements/operating-statement.js';

/** Label, exact outcome and printed budget (tkr) of a row; board and office rows are told apart by cost centre. */
type DriftRow = readonly [label: string, outcome: string, budget: string];

const INSATSER: readonly DriftRow[] = [
  ['Samordningsteam Västerås', '6030339', '7306'],
  ['Projekt JobbFokus 2.0/SPIRA', '3294761', '3588'],
  ['Projekt Främj psykisk hälsa/SIM', '1504294', '1617'],
  ['Insatskatalog/indikatorer', '100000', '130'],
  ['Kartläggning/utvärdering', '290253', '250'],
  ['Utvecklingsmedel', '213626', '3094'],
  ['Lokala utb insatser Västerås', '717486.60', '800'],
  ['Länsgemensamma utbildn insatser', '145411', '250'],
];
const BOARD: readonly DriftRow[] = [
  ['Representation', '35100', '6'],
  ['Revision', '59240', '60'],
  ['Löneadministration', '6944', '8'],
  ['Styrelsearvoden', '44100', '70'],
  ['Konferenser', '0', '35'],
  ['Övrigt styrelse', '900', '5'],
];
const OFFICE: readonly DriftRow[] = [
  ['Resekostnader', '0', '2'],
  ['Representation', '1500', '6'],
  ['Trycksaker böcker', '8000', '10'],
  ['Hemsida och nyhetsbrev', '20000', '10'],
  ['Redovisningstjänster', '80000', '81'],
  ['Administrativa tjänster', '26000', '26'],
  ['Samordnartjänst', '1160400', '1097'],
  ['Bankkostnader', '10000', '11'],
  ['Utbildning konferenser', '1995', '7'],
  ['Serviceavgift NNS', '27000', '27'],
  ['Övrigt adm', '4581.60', '10'],
];

const account = (index: number): string => `74${(index + 10).toString()}`;
const insatsCode = (index: number): string => (index + 101).toString();

const insatsRows = INSATSER.map(([label], index): OperatingLayoutRow => ({
  key: `insats-${index}`,
  label,
  select: { insatser: [insatsCode(index)] },
}));
const adminRows = (costCentre: string, rows: readonly DriftRow[]) =>
  rows.map(([label], index): OperatingLayoutRow => ({
    key: `${costCentre}-${index}`,
    label,
    select: { costCentres: [costCentre], accountPrefixes: [account(index)] },
  }));

/** The driftredovisning of Västerås as it is printed. */
export const DRIFT_LAYOUT: OperatingLayoutGroup = {
  key: 'result',
  sumLabel: 'RESULTAT',
  children: [
    { key: 'contributions', label: 'Medlemsavgift från huvudmännen', select: { accountPrefixes: ['35'] } },
    {
      key: 'costs',
      sumLabel: 'Summa verksamhetskostnader',
      children: [
        { key: 'insatser', sumLabel: 'Summa insatser', children: insatsRows },
        { key: 'board', sumLabel: 'Summa styrelse', children: adminRows('10', BOARD) },
        { key: 'office', sumLabel: 'Summa kansli', children: adminRows('20', OFFICE) },
      ],
    },
  ],
};

const costs = (insats: (index: number) => string, costCentre: string, rows: readonly DriftRow[]) =>
  rows.map(([, outcome], index): OperatingBalance => ({
    account: account(index),
    line: 'COSTS',
    insats: insats(index),
    costCentre,
    change: Money.parse(outcome),
  }));

/** The movements of 2021; how the administration is divided inside its printed tkr is constructed. */
export const DRIFT_BALANCES: readonly OperatingBalance[] = [
  { account: '3511', line: 'INCOME', insats: '', costCentre: '', change: Money.parse('-13310000') },
  ...costs(insatsCode, '', INSATSER),
  ...costs(() => '', '10', BOARD),
  ...costs(() => '', '20', OFFICE),
];

const tkr = (text: string): Money => Money.parse(`${text}000`);
const budgetOf = (rows: readonly DriftRow[], key: string): [string, Money][] =>
  rows.map(([, , budget], index) => [`${key}-${index}`, tkr(budget).negate()]);

/** The printed budget of 2021. */
export const DRIFT_BUDGET: ReadonlyMap<string, Money> = new Map([
  ['contributions', tkr('13310')],
  ...budgetOf(INSATSER, 'insats'),
  ...budgetOf(BOARD, '10'),
  ...budgetOf(OFFICE, '20'),
]);
