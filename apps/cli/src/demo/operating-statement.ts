import type { ForbundSlug } from './county.js';

/** Which result rows a row of the operating statement takes; every condition given must hold. */
export interface OperatingRowSelector {
  readonly accountPrefixes?: readonly string[];
  /** Accounts that other rows of the same cost centre take. */
  readonly exceptAccountPrefixes?: readonly string[];
  readonly insats?: string;
  readonly costCentre?: string;
}

/** A printed row: its name, what it takes and the published budget in the layout's unit, signed as printed. */
export interface OperatingRow {
  readonly name: string;
  readonly selector: OperatingRowSelector;
  readonly budget: string;
}

/** A group of rows with its sum row; income is printed positive and so are costs. */
export interface OperatingGroup {
  readonly code: 'INCOME' | 'INSATSER' | 'BOARD' | 'OFFICE';
  readonly name: string;
  readonly kind: 'INCOME' | 'COST';
  readonly sumName: string;
  readonly sumBudget: string;
  readonly rows: readonly OperatingRow[];
}

/** The layout of a förbund's driftredovisning for one year. */
export interface OperatingStatementLayout {
  readonly forbund: ForbundSlug;
  readonly year: number;
  readonly unit: 'TKR';
  /** `ADD_UP`: largest remainder within each group, so that printed rows add up to the printed sum. */
  readonly rounding: 'ADD_UP';
  readonly source: string;
  readonly groups: readonly OperatingGroup[];
  readonly totals: { readonly costs: PrintedTotal; readonly result: PrintedTotal };
}

/** A total under the groups with its published budget. */
export interface PrintedTotal {
  readonly name: string;
  readonly budget: string;
}

const insats = (name: string, code: string, budget: string): OperatingRow => ({
  name,
  budget,
  selector: { insats: code },
});

const centre =
  (costCentre: string) =>
  (name: string, prefix: string, budget: string): OperatingRow => ({
    name,
    budget,
    selector: { costCentre, accountPrefixes: [prefix] },
  });

const rest = (
  name: string,
  costCentre: string,
  rows: readonly OperatingRow[],
  budget: string,
): OperatingRow => ({
  name,
  budget,
  selector: { costCentre, exceptAccountPrefixes: rows.flatMap((row) => row.selector.accountPrefixes ?? []) },
});

const board = centre('100');
const office = centre('200');

const boardRows = [
  board('Representation', '7111', '6'),
  board('Revision', '7431', '60'),
  board('Löneadministration', '7441', '8'),
  board('Styrelsearvoden', '5011', '70'),
  board('Konferenser', '7611', '35'),
];

const officeRows = [
  office('Resekostnader', '7011', '2'),
  office('Representation', '7111', '6'),
  office('Trycksaker, böcker', '6521', '10'),
  office('Hemsida och nyhetsbrev', '7221', '10'),
  office('Redovisningstjänster', '7421', '81'),
  office('Administrativa tjänster', '7451', '26'),
  office('Samordnartjänst', '7461', '1097'),
  office('Bankkostnader', '7631', '11'),
  office('Utbildning, konferenser', '7611', '7'),
  office('Serviceavgift NNS', '7621', '27'),
];

const insatsRows = [
  insats('Samordningsteam Västerås', '110', '7306'),
  insats('Projekt JobbFokus 2.0/SPIRA', '120', '3588'),
  insats('Projekt Främj psykisk hälsa/SIM', '130', '1617'),
  insats('Insatskatalog/indikatorer', '210', '130'),
  insats('Kartläggning/utvärdering', '220', '250'),
  insats('Utvecklingsmedel', '230', '3094'),
  insats('Lokala utb insatser Västerås', '240', '800'),
  insats('Länsgemensamma utbildn insatser', '250', '250'),
];

/** Västerås 2021 as printed in section 5 of its årsredovisning, with the published budget in tkr. */
export const VASTERAS_OPERATING_STATEMENT_2021: OperatingStatementLayout = {
  forbund: 'vasteras',
  year: 2021,
  unit: 'TKR',
  rounding: 'ADD_UP',
  source: 'Samordningsförbundet Västerås, årsredovisning 2021, avsnitt 5',
  groups: [
    {
      code: 'INCOME',
      name: 'Intäkter',
      kind: 'INCOME',
      sumName: 'Summa intäkter',
      sumBudget: '13310',
      rows: [{ name: 'Medlemsavg från huvudmännen', budget: '13310', selector: { accountPrefixes: ['3'] } }],
    },
    {
      code: 'INSATSER',
      name: 'Insatser',
      kind: 'COST',
      sumName: 'Summa insatser',
      sumBudget: '17035',
      rows: insatsRows,
    },
    {
      code: 'BOARD',
      name: 'Styrelse',
      kind: 'COST',
      sumName: 'Summa styrelse',
      sumBudget: '184',
      rows: [...boardRows, rest('Övrigt styrelse', '100', boardRows, '5')],
    },
    {
      code: 'OFFICE',
      name: 'Kansli',
      kind: 'COST',
      sumName: 'Summa kansli',
      sumBudget: '1287',
      rows: [...officeRows, rest('Övrigt adm', '200', officeRows, '10')],
    },
  ],
  totals: {
    costs: { name: 'Summa verksamhetskostnader', budget: '18506' },
    result: { name: 'RESULTAT', budget: '-5196' },
  },
};

/** Layouts by förbund and year. */
export const DEMO_OPERATING_STATEMENTS: readonly OperatingStatementLayout[] = [
  VASTERAS_OPERATING_STATEMENT_2021,
];
