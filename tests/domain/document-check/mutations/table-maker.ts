import type { At, MadeDocument, MadeRow, MadeTable, MadeTie, Unit } from './made-document.js';

/** Builds tables with their ties; what a row is computed from is said once and holds in every column. */
export class TableMaker {
  readonly #rows: MadeRow[] = [];
  readonly ties: MadeTie[] = [];

  constructor(
    readonly key: string,
    private readonly heading: string,
    private readonly unit: Unit,
    private readonly columns: readonly string[],
    private readonly hasNotes = false,
  ) {}

  group(label: string): this {
    this.#rows.push({ key: `g${this.#rows.length}`, label, values: this.columns.map(() => null) });
    return this;
  }

  row(key: string, label: string, values: readonly (number | null)[], note?: string): this {
    this.#rows.push({ key, label, values, ...(note === undefined ? {} : { note }) });
    return this;
  }

  /** A row that is the sum of others, a minus before the key of what is taken away. */
  sum(
    key: string,
    label: string,
    of: readonly string[],
    columns = this.columns.map((_, place) => place),
  ): this {
    const values = this.columns.map((_, place) =>
      columns.includes(place)
        ? of.reduce((sum, each) => sum + factorOf(each) * (this.value(each.replace(/^-/, ''), place) ?? 0), 0)
        : null,
    );
    this.#rows.push({ key, label, values, isSum: true });
    for (const column of columns)
      this.ties.push({
        result: { table: this.key, row: key, column },
        terms: of.map((each) => ({
          table: this.key,
          row: each.replace(/^-/, ''),
          column,
          factor: factorOf(each),
        })),
      });
    return this;
  }

  /** A column that is computed from others in every row. */
  across(result: number, terms: readonly [number, 1 | -1][], skip: readonly string[] = []): this {
    for (const { key, values } of this.#rows) {
      if (values[result] === null || skip.includes(key)) continue;
      this.ties.push({
        result: { table: this.key, row: key, column: result },
        terms: terms.map(([column, factor]) => ({ table: this.key, row: key, column, factor })),
      });
    }
    return this;
  }

  value(key: string, column: number): number | null {
    return this.#rows.find((row) => row.key === key)?.values[column] ?? null;
  }

  values(key: string): number[] {
    return this.columns.map((_, column) => this.value(key, column) ?? 0);
  }

  table(): MadeTable {
    const { key, heading, unit, columns, hasNotes } = this;
    return { key, heading, unit, columns, hasNotes, rows: this.#rows };
  }
}

function factorOf(key: string): 1 | -1 {
  return key.startsWith('-') ? -1 : 1;
}

/** Two cells that are the same amount, by table.row.column; a minus says with the other sign. */
export function same(a: string, b: string): MadeTie {
  const term = at(b.replace(/^-/, ''));
  return { result: at(a), terms: [{ ...term, factor: factorOf(b) }] };
}

function at(path: string): At {
  const [table, row, column] = path.split('.') as [string, string, string];
  return { table, row, column: Number.parseInt(column, 10) };
}

export function documentOf(
  kind: string,
  makers: readonly TableMaker[],
  across: readonly MadeTie[],
): MadeDocument {
  return {
    kind,
    tables: makers.map((maker) => maker.table()),
    ties: [...makers.flatMap(({ ties }) => ties), ...across],
  };
}
