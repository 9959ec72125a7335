import { Chance } from './chance.js';
import type { MadeDocument } from './made-document.js';
import { documentOf, same, TableMaker } from './table-maker.js';

const INSATSER = [
  'Samordningsteam',
  'Projekt Framsteg',
  'Psykisk hälsa',
  'Insatskatalog',
  'Kartläggning och utvärdering',
  'Utvecklingsmedel',
  'Lokala utbildningsinsatser',
  'Länsgemensamma utbildningar',
  'Unga vuxna',
  'Rehabteamet',
];
const ADMINISTRATION = [
  'Styrelsearvoden',
  'Revision',
  'Löner',
  'Resekostnader',
  'Hemsida och nyhetsbrev',
  'Bankkostnader',
  'Lokalhyra',
  'Ekonomitjänst',
  'Serviceavgifter',
];
const both = (make: () => number) => [make(), make()];
const all = (count: number, make: () => number) => Array.from({ length: count }, make);

/** Income of two years by party: half from the state, the rest from the others. */
function incomeNote(
  chance: Chance,
  columns: readonly string[],
  unit: 'kr' | 'kkr',
  scale: number,
): TableMaker {
  const note = new TableMaker('income', 'Not 2 Verksamhetens intäkter', unit, columns);
  note.row(
    'state',
    'Driftbidrag från staten',
    both(() => chance.amount(40 * scale, 70 * scale)),
  );
  note.row(
    'city',
    'Driftbidrag från kommunen',
    both(() => chance.amount(20 * scale, 35 * scale)),
  );
  note.row(
    'region',
    'Driftbidrag från regionen',
    both(() => chance.amount(20 * scale, 35 * scale)),
  );
  return note.sum('sum', 'Summa', ['state', 'city', 'region']);
}

function costNote(chance: Chance, columns: readonly string[], unit: 'kr' | 'kkr', scale: number): TableMaker {
  const note = new TableMaker('costs', 'Not 3 Verksamhetens kostnader', unit, columns);
  const insatser = chance.some(INSATSER, chance.whole(4, 7));
  note.group('Kostnader för insatser');
  insatser.forEach((label, place) =>
    note.row(
      `i${place}`,
      label,
      both(() => chance.amount(scale, 22 * scale)),
    ),
  );
  note.sum(
    'insatser',
    'Delsumma',
    insatser.map((_, place) => `i${place}`),
  );
  note.group('Administrativa kostnader');
  note.row(
    'board',
    'Styrelse och revision',
    both(() => chance.amount(scale, 4 * scale)),
  );
  note.row(
    'office',
    'Kansli',
    both(() => chance.amount(2 * scale, 9 * scale)),
  );
  note.sum('adm', 'Delsumma', ['board', 'office']);
  return note.sum('sum', 'Summa verksamhetens kostnader', ['insatser', 'adm']);
}

/** Receivables, debts and cash of three days, so that both years have a cash flow. */
function position(chance: Chance, scale: number) {
  const receivables = all(3, () => chance.amount(2 * scale, 9 * scale));
  const debts = all(3, () => chance.amount(15 * scale, 40 * scale));
  const firstCash = chance.amount(150 * scale, 200 * scale);
  return { receivables, debts, firstCash };
}

/** An annual report in kronor: statements, notes and several years. */
export function annualKr(chance: Chance): MadeDocument {
  const year = chance.whole(2016, 2030);
  const scale = 100_000;
  const columns = [`${year}`, `${year - 1}`];
  const days = columns.map((each) => `${each}-12-31`);
  const income = incomeNote(chance, columns, 'kr', scale);
  const costs = costNote(chance, columns, 'kr', scale);
  const rr = new TableMaker('rr', 'Resultaträkning', 'kr', columns, true);
  rr.row('income', 'Verksamhetens intäkter', income.values('sum'), '2');
  rr.row(
    'costs',
    'Verksamhetens kostnader',
    costs.values('sum').map((value) => -value),
    '3',
  );
  rr.sum('operating', 'Verksamhetens resultat', ['income', 'costs']);
  rr.sum('after', 'Resultat efter finansiella poster', ['operating']);
  rr.sum('result', 'Årets resultat', ['after']);
  const { receivables, debts, firstCash } = position(chance, scale);
  const flow = cashFlow(rr, { receivables, debts, firstCash }, columns);
  const br = new TableMaker('br', 'Balansräkning', 'kr', days, true);
  br.group('Tillgångar').row('receivables', 'Fordringar', receivables.slice(0, 2), '4');
  br.row('cash', 'Kassa och bank', flow.values('closing'));
  br.sum('current', 'Summa omsättningstillgångar', ['receivables', 'cash']);
  br.sum('assets', 'Summa tillgångar', ['current']);
  br.group('Eget kapital, avsättningar och skulder').row('result', 'Årets resultat', rr.values('result'));
  br.row(
    'equity',
    'Övrigt eget kapital',
    br.values('assets').map((value, place) => value - rr.values('result')[place]! - debts[place]!),
  );
  br.row('debts', 'Kortfristiga skulder', debts.slice(0, 2), '5');
  br.sum('total', 'Summa eget kapital, avsättningar och skulder', ['result', 'equity', 'debts']);
  const years = severalYears(chance, rr, year, scale);
  return documentOf(
    'årsredovisning i kr',
    [years, rr, br, flow, income, costs, ...detailNotes(chance, br, days)],
    [
      ...[0, 1].flatMap((column) => [
        same(`rr.income.${column}`, `income.sum.${column}`),
        same(`rr.costs.${column}`, `-costs.sum.${column}`),
        same(`br.result.${column}`, `rr.result.${column}`),
        same(`br.total.${column}`, `br.assets.${column}`),
        same(`flow.result.${column}`, `rr.result.${column}`),
        same(`br.cash.${column}`, `flow.closing.${column}`),
        same(`years.income.${column}`, `rr.income.${column}`),
        same(`years.costs.${column}`, `-rr.costs.${column}`),
        same(`years.result.${column}`, `rr.result.${column}`),
        same(`br.receivables.${column}`, `note4.sum.${column}`),
        same(`br.debts.${column}`, `note5.sum.${column}`),
      ]),
      same('flow.opening.0', 'flow.closing.1'),
    ],
  );
}

function cashFlow(
  rr: TableMaker,
  { receivables, debts, firstCash }: ReturnType<typeof position>,
  columns: readonly string[],
): TableMaker {
  const flow = new TableMaker('flow', 'Kassaflödesanalys', 'kr', columns);
  const change = [0, 1].map((place) => receivables[place + 1]! - receivables[place]!);
  const owed = [0, 1].map((place) => debts[place]! - debts[place + 1]!);
  const moved = [0, 1].map((place) => rr.values('result')[place]! + change[place]! + owed[place]!);
  flow.row('result', 'Årets resultat', rr.values('result'));
  flow.row('receivables', 'Ökning/minskning kortfristiga fordringar', change);
  flow.row('debts', 'Ökning/minskning kortfristiga skulder', owed);
  flow.sum('operating', 'Kassaflöde från den löpande verksamheten', ['result', 'receivables', 'debts']);
  flow.sum('change', 'Årets kassaflöde', ['operating']);
  flow.row('opening', 'Likvida medel vid årets början', [firstCash + moved[1]!, firstCash]);
  return flow.sum('closing', 'Likvida medel vid årets slut', ['opening', 'change']);
}

function severalYears(chance: Chance, rr: TableMaker, year: number, scale: number): TableMaker {
  const count = 5;
  const columns = Array.from({ length: count }, (_, place) => `${year - place}`);
  const earlier = all(count - 2, () => chance.amount(90 * scale, 140 * scale));
  const costs = all(count - 2, () => chance.amount(90 * scale, 140 * scale));
  const years = new TableMaker('years', '1.1 Översikt över verksamhetens utveckling', 'kr', columns);
  years.row('income', 'Verksamhetens intäkter', [...rr.values('income'), ...earlier]);
  years.row('costs', 'Verksamhetens kostnader', [...rr.values('costs').map((value) => -value), ...costs]);
  return years.sum('result', 'Årets resultat', ['income', '-costs']);
}

/** Notes of receivables and debts that add up to the balance sheet. */
function detailNotes(chance: Chance, br: TableMaker, days: readonly string[]): TableMaker[] {
  const split = (total: number) => {
    const first = chance.amount(Math.floor(total / 5), Math.floor(total / 3));
    const second = chance.amount(Math.floor(total / 5), Math.floor(total / 3));
    return [first, second, total - first - second];
  };
  const noteOf = (key: string, heading: string, row: string, labels: readonly string[], sum: string) => {
    const parts = br.values(row).map(split);
    const note = new TableMaker(key, heading, 'kr', days);
    labels.forEach((label, place) =>
      note.row(
        `r${place}`,
        label,
        parts.map((part) => part[place]!),
      ),
    );
    return note.sum(
      'sum',
      sum,
      labels.map((_, place) => `r${place}`),
    );
  };
  return [
    noteOf(
      'note4',
      'Not 4 Fordringar',
      'receivables',
      ['Kundfordringar', 'Fordran moms', 'Upplupna intäkter'],
      'Summa fordringar',
    ),
    noteOf(
      'note5',
      'Not 5 Kortfristiga skulder',
      'debts',
      ['Leverantörsskulder', 'Upplupna kostnader', 'Semesterlöneskuld'],
      'Summa kortfristiga skulder',
    ),
  ];
}

/** A plan: budget over years by group, with totals and a result. */
export function plan(chance: Chance): MadeDocument {
  const year = chance.whole(2016, 2030);
  const columns = [
    `Utfall ${year - 2}`,
    `Budget ${year - 1}`,
    `Förväntat utfall ${year - 1}`,
    `Budget ${year}`,
  ];
  const table = new TableMaker('plan', `7 Budgetplan ${year}`, 'kr', columns);
  const four = (from: number, to: number) => all(4, () => chance.amount(from, to));
  table.group('Intäkter').row('region', 'Regionen', four(2_000_000, 4_000_000));
  table
    .row('state', 'Staten', four(4_000_000, 8_000_000))
    .row('city', 'Kommunen', four(2_000_000, 4_000_000));
  table.sum('income', 'Summa intäkter', ['region', 'state', 'city']);
  const insatser = chance.some(INSATSER, chance.whole(4, 9));
  const administration = chance.some(ADMINISTRATION, chance.whole(3, 8));
  table.group('Verksamhetskostnader');
  insatser.forEach((label, place) => table.row(`i${place}`, label, four(100_000, 3_000_000)));
  table.sum(
    'insatser',
    'Summa insatser',
    insatser.map((_, place) => `i${place}`),
  );
  table.group('Administrativa kostnader');
  administration.forEach((label, place) => table.row(`a${place}`, label, four(5_000, 400_000)));
  table.sum(
    'adm',
    'Summa administration',
    administration.map((_, place) => `a${place}`),
  );
  table.sum('costs', 'Summa kostnader', ['insatser', 'adm']);
  table.sum('result', 'RESULTAT', ['income', '-costs']);
  return documentOf('verksamhetsplan', [table], []);
}

/** A report in tkr with project numbers, costs negative and deviation against the budget. */
export function projectsTkr(chance: Chance): MadeDocument {
  const year = chance.whole(2016, 2030);
  const columns = [`Reviderad budget ${year}`, `Utfall ${year}`, 'Avvikelse mot budget'];
  const table = new TableMaker('projects', `8 Sammanställning av utfall och budget ${year}`, 'tkr', columns);
  const deviating = (from: number, to: number, sign: 1 | -1) => {
    const [budget, actual] = [sign * chance.amount(from, to), sign * chance.amount(from, to)];
    return [budget, actual, actual - budget];
  };
  table
    .group('INTÄKTER')
    .row('p101', '101 Bidrag', deviating(4000, 5000, 1))
    .row('p102', '102 Övriga intäkter', deviating(10, 90, 1));
  table.sum('income', 'SUMMA intäkter', ['p101', 'p102']);
  const groups: string[] = [];
  table.group('KOSTNADER');
  for (const [key, name, first, labels] of [
    ['adm', 'Administration', 200, chance.some(ADMINISTRATION, chance.whole(4, 7))],
    ['ind', 'Deltagarinsatser', 300, chance.some(INSATSER.slice(0, 5), 3)],
    ['str', 'Strukturövergripande insatser', 400, chance.some(INSATSER.slice(5), 4)],
  ] as const) {
    table.group(name);
    labels.forEach((label, place) =>
      table.row(`${key}${place}`, `${first + place + 1} ${label}`, deviating(20, 900, -1)),
    );
    table.sum(
      key,
      `SUMMA ${name}`,
      labels.map((_, place) => `${key}${place}`),
    );
    groups.push(key);
  }
  table.sum('costs', 'TOTALA kostnader', groups).sum('result', 'PERIODENS RESULTAT', ['income', 'costs']);
  table.across(2, [
    [1, 1],
    [0, -1],
  ]);
  return documentOf('årsredovisning i tkr', [table], []);
}

/** A report in kkr with provisions and financial items, earlier year first. */
export function provisionsKkr(chance: Chance): MadeDocument {
  const year = chance.whole(2012, 2030);
  const columns = [`${year - 1}`, `${year}`];
  const scale = 100;
  const income = incomeNote(chance, columns, 'kkr', scale);
  const costs = costNote(chance, columns, 'kkr', scale);
  const rr = new TableMaker('rr', 'Resultaträkning', 'kkr', columns, true);
  rr.row('income', 'Verksamhetens intäkter', income.values('sum'), '2');
  rr.row(
    'costs',
    'Verksamhetens kostnader',
    costs.values('sum').map((value) => -value),
    '3',
  );
  rr.sum('net', 'Verksamhetens nettokostnader', ['income', 'costs']);
  rr.row(
    'interest',
    'Finansiella intäkter',
    both(() => chance.amount(20, 90)),
  );
  rr.row(
    'fees',
    'Finansiella kostnader',
    both(() => -chance.amount(12, 60)),
  );
  rr.sum('after', 'Resultat efter finansiella poster', ['net', 'interest', 'fees']);
  rr.sum('result', 'Årets resultat', ['after']);
  const equity = new TableMaker('equity', 'Not 5 Eget kapital', 'kkr', columns);
  const opening = chance.amount(60 * scale, 90 * scale);
  equity.row('opening', 'Ingående eget kapital', [opening, opening + rr.values('result')[0]!]);
  equity.row('result', 'Årets resultat', rr.values('result'));
  equity.sum('sum', 'Summa eget kapital', ['opening', 'result']);
  const pension = new TableMaker('pension', 'Not 6 Avsättningar', 'kkr', columns);
  pension.row(
    'pension',
    'Avsättning pensionsskuld',
    both(() => chance.amount(100, 190)),
  );
  pension.row(
    'tax',
    'Avsättning löneskatt',
    both(() => chance.amount(24, 48)),
  );
  pension.sum('sum', 'Summa avsättningar', ['pension', 'tax']);
  const br = new TableMaker(
    'br',
    'Balansräkning',
    'kkr',
    columns.map((each) => `${each}-12-31`),
    true,
  );
  const debts = both(() => chance.amount(12 * scale, 30 * scale));
  const receivables = both(() => chance.amount(scale, 4 * scale));
  const total = [0, 1].map(
    (place) => equity.values('sum')[place]! + pension.values('sum')[place]! + debts[place]!,
  );
  br.group('Tillgångar').row('receivables', 'Kortfristiga fordringar', receivables);
  br.row(
    'cash',
    'Kassa och bank',
    total.map((value, place) => value - receivables[place]!),
  );
  br.sum('assets', 'Summa tillgångar', ['receivables', 'cash']);
  br.group('Skulder och eget kapital').row('equity', 'Eget kapital', equity.values('sum'), '5');
  br.row('pension', 'Avsättning pensioner', pension.values('sum'), '6');
  br.row('debts', 'Kortfristiga skulder', debts);
  br.sum('total', 'Summa skulder och eget kapital', ['equity', 'pension', 'debts']);
  return documentOf(
    'årsredovisning i kkr',
    [rr, br, income, costs, equity, pension],
    [
      ...[0, 1].flatMap((column) => [
        same(`rr.income.${column}`, `income.sum.${column}`),
        same(`rr.costs.${column}`, `-costs.sum.${column}`),
        same(`br.total.${column}`, `br.assets.${column}`),
        same(`br.equity.${column}`, `equity.sum.${column}`),
        same(`br.pension.${column}`, `pension.sum.${column}`),
        same(`equity.result.${column}`, `rr.result.${column}`),
      ]),
      same('equity.opening.1', 'equity.sum.0'),
    ],
  );
}

/** A half-year report with budget, outcome, forecast and deviation. */
export function halfYear(chance: Chance): MadeDocument {
  const year = chance.whole(2016, 2030);
  const columns = [`Budget ${year}`, `Utfall ${year}-06-30`, `Prognos ${year}`, 'Avvikelse'];
  const table = new TableMaker('half', `Ekonomisk redogörelse ${year}`, 'kr', columns);
  const row = (from: number, to: number) => {
    const [budget, forecast] = [chance.amount(from, to), chance.amount(from, to)];
    return [budget, chance.amount(Math.floor(from / 2), Math.floor(to / 2)), forecast, budget - forecast];
  };
  table.group('Intäkter').row('state', 'Statliga medel', row(2_000_000, 3_000_000));
  table
    .row('local', 'Kommunala medel', row(700_000, 900_000))
    .sum('income', 'Summa intäkter', ['state', 'local']);
  const administration = chance.some(ADMINISTRATION, chance.whole(5, 9));
  const insatser = chance.some(INSATSER, chance.whole(4, 8));
  table.group('KOSTNADER');
  administration.forEach((label, place) => table.row(`a${place}`, label, row(10_000, 300_000)));
  table.sum(
    'adm',
    'Summa kostnader verksamhet',
    administration.map((_, place) => `a${place}`),
  );
  table.group('Insatser');
  insatser.forEach((label, place) => table.row(`i${place}`, label, row(30_000, 400_000)));
  table.sum(
    'insatser',
    'Summa insatser',
    insatser.map((_, place) => `i${place}`),
  );
  table.sum('result', 'RESULTAT', ['income', '-adm', '-insatser']);
  table.across(3, [
    [0, 1],
    [2, -1],
  ]);
  return documentOf('delårsrapport', [table], []);
}

export const KINDS = { annualKr, plan, projectsTkr, provisionsKkr, halfYear } as const;
