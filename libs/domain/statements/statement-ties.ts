import { CASH_FLOW_SUMS } from './cash-flow.js';
import { STATEMENT_SUMS } from './composition.js';
import { checkTie, type StatementTie, type TieAmount, type TieKnowledge, type TieTerm } from './tie.js';

/** A row of a statement, by the statement's name and the row's key. */
export interface RowPlace {
  readonly statement: string;
  readonly row: string;
}

/** What is to be tied: a year's column of all its statements, looked up by place. */
export interface TiedColumn {
  readonly year: number;
  readonly knowledge: TieKnowledge;
  /** False for a period that begins after January: its result is not that of the balance sheet. */
  readonly startsWithYear: boolean;
  readonly placementsAreCash: boolean;
  /** The amount at a place with what the row is called; null where the statement has no such row. */
  at(place: RowPlace): (TieAmount & { readonly label: string }) | null;
  /** The balance sheet when the column began; null where it is not known. */
  before(row: string): (TieAmount & { readonly label: string }) | null;
  /** Which rows each sum of a statement adds, beside those that every förbund has. */
  readonly sums: readonly SumRows[];
  /** The notes with the line that each explains; costs stand positive in theirs. */
  readonly notes: readonly { readonly key: string; readonly line: string; readonly isNegated: boolean }[];
  /** Key of the row of driftredovisningen that is the result. */
  readonly operatingResult: string | null;
}

/** A sum of a statement and the rows that it adds. */
export interface SumRows extends RowPlace {
  readonly parts: readonly string[];
  /** Rows that are taken away: costs that stand positive under a result. */
  readonly minus?: readonly string[];
}

const INCOME = 'INCOME_STATEMENT';
const SHEET = 'BALANCE_SHEET';
const FLOW = 'CASH_FLOW';

/** The year before, to tie its end to this year's beginning; null where nothing is known of it. */
export interface ColumnBefore {
  readonly knowledge: TieKnowledge;
  at(place: RowPlace): (TieAmount & { readonly label: string }) | null;
}

const CARRIED = [
  'RECEIVABLES',
  'SHORT_TERM_INVESTMENTS',
  'CASH',
  'TOTAL_ASSETS',
  'PROVISIONS',
  'LONG_TERM_DEBT',
  'SHORT_TERM_DEBT',
] as const;

/** That a year begins with what the year before ended with, line by line, its result carried to equity. */
export function openingTies(column: TiedColumn, earlier: ColumnBefore): StatementTie[] {
  const year = column.year - 1;
  const ended = (row: string): TieTerm[] => {
    const found = earlier.at({ statement: SHEET, row });
    return found ? [{ ...found, statement: SHEET, row, year, factor: 1 }] : [];
  };
  const claim = (row: string, parts: readonly TieTerm[]): Claim[] => {
    const whole = termBefore(column, row);
    if (!whole || parts.length === 0) return [];
    return [
      {
        key: `OPENING-${row}`,
        label: `${whole.label}: ingående balans är föregående års utgående`,
        whole,
        parts,
      },
    ];
  };
  return [
    ...CARRIED.flatMap((row) => claim(row, ended(row))),
    ...claim('OTHER_EQUITY', [...ended('RESULT_FOR_YEAR'), ...ended('OTHER_EQUITY')]),
  ].map((each) => checkTie({ ...each, year: column.year }, earlier.knowledge));
}

/** All ties of a column that can be tested: what a statement sums, and what several say. */
export function statementTies(column: TiedColumn): StatementTie[] {
  return [...sumTies(column), ...resultTies(column), ...balanceTies(column), ...cashTies(column)].map(
    ({ key, label, whole, parts }) =>
      checkTie({ key, label, year: column.year, whole, parts }, column.knowledge),
  );
}

interface Claim {
  readonly key: string;
  readonly label: string;
  readonly whole: TieTerm;
  readonly parts: readonly TieTerm[];
}

/** Sums inside a statement; a part that is not printed stands for its own parts, and one that is nothing is left out. */
function sumTies(column: TiedColumn): Claim[] {
  const sums: SumRows[] = [
    ...Object.entries(STATEMENT_SUMS).map(([row, { statement, parts }]) => ({ statement, row, parts })),
    ...Object.entries(CASH_FLOW_SUMS).map(([row, parts]) => ({ statement: FLOW, row, parts })),
    { statement: FLOW, row: 'closing', parts: ['opening', 'total'] },
    ...column.sums,
  ];
  return sums.flatMap(({ statement, row, parts, minus = [] }): Claim[] => {
    const whole = term(column, { statement, row });
    const added = [
      ...parts.flatMap((part) => printedParts(column, sums, { statement, row: part })),
      ...minus.flatMap((part) => term(column, { statement, row: part }, -1) ?? []),
    ];
    if (!whole || added.length === 0 || isUndivided(column, row)) return [];
    const shown = added.length === 1 ? added : added.filter(({ exact }) => !exact.isZero());
    return [
      {
        key: `SUM-${statement}-${row}`,
        label: `${whole.label} är summan av sina rader`,
        whole,
        parts: shown,
      },
    ];
  });
}

/** A document may print equity in one row with the result of the year in it: then its balance sheet has no rows to add. */
function isUndivided(column: TiedColumn, row: string): boolean {
  if (column.knowledge !== 'AS_PRINTED' || row !== 'TOTAL_EQUITY_AND_DEBT') return false;
  return column.at({ statement: SHEET, row: 'OTHER_EQUITY' }) === null;
}

function printedParts(column: TiedColumn, sums: readonly SumRows[], place: RowPlace): TieTerm[] {
  const own = term(column, place);
  if (own) return [own];
  const deeper = sums.find(({ statement, row }) => statement === place.statement && row === place.row);
  return (deeper?.parts ?? []).flatMap((row) => printedParts(column, sums, { ...place, row }));
}

/** The result stands in every statement, and is the same in each. */
function resultTies(column: TiedColumn): Claim[] {
  const result = term(column, { statement: INCOME, row: 'RESULT' });
  if (!result) return [];
  const same = (key: string, label: string, place: RowPlace): Claim[] => {
    const other = term(column, place);
    return other ? [{ key, label, whole: result, parts: [other] }] : [];
  };
  const drift = column.operatingResult;
  return [
    ...(column.startsWithYear
      ? same('RESULT-BALANCE_SHEET', 'Resultatet är detsamma i resultaträkning och balansräkning', {
          statement: SHEET,
          row: 'RESULT_FOR_YEAR',
        })
      : []),
    ...same('RESULT-CASH_FLOW', 'Kassaflödesanalysen börjar med resultatet', {
      statement: FLOW,
      row: 'result',
    }),
    ...same('RESULT-BALANCE_REQUIREMENT', 'Balanskravsutredningen börjar med resultatet', {
      statement: 'BALANCE_REQUIREMENT',
      row: 'result',
    }),
    ...same('RESULT-MULTI_YEAR', 'Flerårsöversikten har samma resultat', {
      statement: 'MULTI_YEAR',
      row: 'RESULT',
    }),
    ...(drift === null
      ? []
      : same('RESULT-OPERATING_STATEMENT', 'Driftredovisningen har samma resultat', {
          statement: 'OPERATING_STATEMENT',
          row: drift,
        })),
  ];
}

/** The balance sheet balances, began as the year before ended, and its notes explain its lines. */
function balanceTies(column: TiedColumn): Claim[] {
  const assets = term(column, { statement: SHEET, row: 'TOTAL_ASSETS' });
  const financed = term(column, { statement: SHEET, row: 'TOTAL_EQUITY_AND_DEBT' });
  const notes = column.notes.flatMap(({ key, line, isNegated }): Claim[] => {
    const own =
      term(column, { statement: INCOME, row: line }) ?? term(column, { statement: SHEET, row: line });
    const sum = term(column, { statement: key, row: 'sum' }, isNegated ? -1 : 1);
    if (!own || !sum) return [];
    return [{ key: `NOTE-${key}`, label: `Noten summerar till ${own.label}`, whole: own, parts: [sum] }];
  });
  return [
    ...(assets && financed
      ? [
          {
            key: 'BALANCE',
            label: 'Tillgångarna är lika med eget kapital, avsättningar och skulder',
            whole: assets,
            parts: [financed],
          },
        ]
      : []),
    ...notes,
  ];
}

/** The cash flow begins and ends with the balance sheet's money, and moves as its lines have moved. */
function cashTies(column: TiedColumn): Claim[] {
  const money = column.placementsAreCash ? ['CASH', 'SHORT_TERM_INVESTMENTS'] : ['CASH'];
  const closing = term(column, { statement: FLOW, row: 'closing' });
  const opening = term(column, { statement: FLOW, row: 'opening' });
  const now = money.flatMap((row) => term(column, { statement: SHEET, row }) ?? []);
  const then = money.flatMap((row) => termBefore(column, row) ?? []);
  const moved = (row: string, line: string, label: string): Claim[] => {
    const whole = term(column, { statement: FLOW, row });
    // What ties up money is taken away: claims that grow, and what debts were before.
    const isAsset = line === 'RECEIVABLES' || line === 'SHORT_TERM_INVESTMENTS';
    const [after, before] = [
      term(column, { statement: SHEET, row: line }, isAsset ? -1 : 1),
      termBefore(column, line, isAsset ? 1 : -1),
    ];
    return whole && after && before ? [{ key: `MOVED-${line}`, label, whole, parts: [after, before] }] : [];
  };
  return [
    ...(closing && now.length > 0
      ? [
          {
            key: 'CASH-CLOSING',
            label: 'Likvida medel vid slutet står i balansräkningen',
            whole: closing,
            parts: now,
          },
        ]
      : []),
    ...(opening && then.length > 0
      ? [
          {
            key: 'CASH-OPENING',
            label: 'Likvida medel vid början är ingående balans',
            whole: opening,
            parts: then,
          },
        ]
      : []),
    ...moved('receivables', 'RECEIVABLES', 'Kassaflödets fordringar är balansräkningens förändring'),
    ...moved('debts', 'SHORT_TERM_DEBT', 'Kassaflödets skulder är balansräkningens förändring'),
    ...(column.placementsAreCash
      ? []
      : moved(
          'placements',
          'SHORT_TERM_INVESTMENTS',
          'Kassaflödets placeringar är balansräkningens förändring',
        )),
  ];
}

function term(column: TiedColumn, place: RowPlace, factor: 1 | -1 = 1): TieTerm | null {
  const found = column.at(place);
  return found && { ...found, ...place, year: column.year, factor };
}

function termBefore(column: TiedColumn, row: string, factor: 1 | -1 = 1): TieTerm | null {
  const found = column.before(row);
  return found && { ...found, statement: SHEET, row, year: column.year - 1, factor };
}
