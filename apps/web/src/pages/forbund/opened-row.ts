import type { AccountAmount, ForbundAccountsAnswer, Statements } from './forbund.answers.js';

/** A row that can be opened: where it stands, what it is called, and of a sum the rows that it adds. */
export interface OpenedRow {
  /** As the address names it: a line's code, or statement and key. */
  readonly place: string;
  readonly label: string;
  readonly sums: readonly { readonly place: string; readonly label: string }[];
  /** The months, 0 for the opening balance, and the day that its amount is booked in. */
  readonly months: { readonly fromPeriod: number; readonly toPeriod: number; readonly asOf: string | null };
}

/** The address of a row that is no line of resultaträkningen or balansräkningen. */
export function placeOf(statement: string, key: string): string {
  return `${statement}/${key}`;
}

/** The row that an address names; undefined for none. */
export function openedRow(statements: Statements, place: string | null): OpenedRow | undefined {
  return place === null ? undefined : rowsOf(statements).find((row) => row.place === place);
}

/** The accounts of a row, out of the answer that has those of all rows. */
export function accountsAt(
  { forbund: { statements } }: ForbundAccountsAnswer,
  place: string,
): readonly AccountAmount[] {
  const line = [...statements.incomeStatement, ...statements.balanceSheet].find(
    (each) => each.line === place,
  );
  if (line) return line.accounts;
  const tables = [
    { key: 'kassaflode', rows: statements.cashFlow },
    { key: 'balanskrav', rows: statements.balanceRequirement },
    { key: 'drift', rows: statements.operatingStatement?.rows ?? [] },
    ...statements.notes,
  ];
  for (const table of tables) {
    const row = table.rows.find(({ key }) => placeOf(table.key, key) === place);
    if (row) return row.accounts;
  }
  return [];
}

/** Notes on what a period moved; the others are on what there is at its end. */
const MOVED_NOTES: readonly string[] = ['INCOME_PER_PARTY', 'COSTS_PER_INSATS'];

function rowsOf(statements: Statements): OpenedRow[] {
  const { incomeStatement, balanceSheet, fromPeriod, toPeriod, asOf } = statements;
  const moved = { fromPeriod, toPeriod, asOf };
  const held = { fromPeriod: 0, toPeriod, asOf };
  const before = { fromPeriod: 0, toPeriod: fromPeriod - 1, asOf: null };
  const lines = (rows: Statements['balanceSheet'], months: OpenedRow['months']): OpenedRow[] =>
    rows.map(({ line, label }) => ({ place: line, label, sums: [], months }));
  const figures = (table: string, rows: Statements['cashFlow']): OpenedRow[] =>
    rows.map(({ key, label, sums }) => ({
      place: placeOf(table, key),
      label,
      sums: sums.flatMap((part) => {
        const added = rows.find((row) => row.key === part);
        return added ? [{ place: placeOf(table, part), label: added.label }] : [];
      }),
      months: key === 'opening' ? before : moved,
    }));
  const plain = (
    table: string,
    rows: readonly { readonly key: string; readonly label: string }[],
    months: OpenedRow['months'],
  ): OpenedRow[] => rows.map(({ key, label }) => ({ place: placeOf(table, key), label, sums: [], months }));
  return [
    ...lines(incomeStatement, moved),
    ...lines(balanceSheet, held),
    ...figures('kassaflode', statements.cashFlow),
    ...figures('balanskrav', statements.balanceRequirement),
    ...plain('drift', statements.operatingStatement?.rows ?? [], moved),
    ...statements.notes.flatMap(({ key, rows }) =>
      plain(key, rows, MOVED_NOTES.includes(key) ? moved : held),
    ),
  ];
}
