import type {
  PublishedColumn,
  PublishedKind,
  PublishedRow,
  PublishedStatement,
  PublishedTable,
  PublishedUnit,
  SignConvention,
} from '@samla/domain/statements/published/published-table.js';
import type { ForbundSlug } from '../county.js';

/**
 * A table as its document prints it. Each line of `rows` is a label and its cells, parted by `|`. A line that begins with
 * `#` is a heading for the rows below, one that begins with `=` is a sum, which may be printed without a name. After the label may stand `[UNIT]`, and `@KEY`
 * or `@STATEMENT/KEY`: the row of the product's statements that it is, with `-` before it where the signs differ.
 */
export interface PrintedTable {
  /** The document's number and the table's name, to hold it beside its source. */
  readonly id: string;
  readonly name: string;
  readonly section: string;
  readonly unit: PublishedUnit;
  readonly sign: SignConvention;
  readonly remark?: string;
  readonly statement?: PublishedStatement;
  readonly columns: readonly PublishedColumn[];
  readonly rows: string;
}

/** A document with its tables in the order that they are printed. */
export interface PrintedDocument {
  readonly forbund: ForbundSlug;
  readonly title: string;
  readonly year: number;
  readonly kind: PublishedKind;
  readonly tables: readonly PrintedTable[];
}

const column = (
  heading: string,
  holds: PublishedColumn['holds'],
  year: number | null = null,
  toPeriod = 12,
) => ({
  heading,
  holds,
  unit: null,
  year,
  toPeriod: year === null ? null : toPeriod,
});

/** A column of outcomes to a month. */
export const actual = (heading: string, year: number, toPeriod = 12): PublishedColumn =>
  column(heading, 'ACTUAL', year, toPeriod);
/** A column of a year's budget. */
export const budget = (heading: string, year: number): PublishedColumn => column(heading, 'BUDGET', year);
/** A column of what a year is expected to come to. */
export const forecast = (heading: string, year: number): PublishedColumn => column(heading, 'FORECAST', year);
/** A column of differences. */
export const deviation = (heading: string): PublishedColumn => column(heading, 'DEVIATION');
/** A column of words, or of numbers that count nothing. */
export const text = (heading: string): PublishedColumn => column(heading, 'TEXT');
/** A column of other numbers. */
export const other = (heading: string, unit: PublishedUnit | null = null): PublishedColumn => ({
  ...column(heading, 'OTHER'),
  unit,
});

const ROW =
  /^(?<sum>= )?(?<label>.*?)(?: \[(?<unit>[A-Z_]+)\])?(?: ?@(?<negated>-)?(?:(?<statement>[A-Z_]+)\/)?(?<key>\S+))?$/u;

/** The table as the product holds it. */
export function publishedTable({ id, statement, rows, remark = '', ...facts }: PrintedTable): PublishedTable {
  const { columns } = facts;
  let heading = '';
  return {
    ...facts,
    page: '',
    remark,
    rows: rows
      .trim()
      .split('\n')
      .flatMap((line): PublishedRow[] => {
        const written = line.trim();
        if (written.startsWith('#')) {
          heading = written.slice(1).trim();
          return [];
        }
        const [name = '', ...cells] = written.split('|').map((part) => part.trim());
        const found = ROW.exec(name)?.groups;
        if (!found) throw new Error(`the row "${written}" of ${id} cannot be read`);
        const key = found['key'] ?? null;
        return [
          {
            heading,
            label: found['label']!,
            isSum: found['sum'] !== undefined,
            unit: (found['unit'] as PublishedUnit | undefined) ?? null,
            statement:
              key === null
                ? null
                : ((found['statement'] as PublishedStatement | undefined) ?? statement ?? null),
            rowKey: key,
            isNegated: found['negated'] !== undefined,
            cells: columns.map((_, at) => cells[at] ?? ''),
          },
        ];
      }),
  };
}
