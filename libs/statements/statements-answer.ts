import type { PrintedLine } from './statement-lines.js';
import type { Statements } from './statements.service.js';

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** The answer in the schema's shape. */
export function statementsAnswer(statements: Statements) {
  const { year, toPeriod, isConstructed, source, document, comparison, notes, operatingStatement } =
    statements;
  const compared = {
    comparisonSource: comparison?.source ?? null,
    comparisonDocument: comparison?.document ?? null,
  };
  const line = (printed: PrintedLine) => ({
    ...printed,
    isForced: printed.amount.isForced,
    ...(printed.comparison ? compared : { comparisonSource: null, comparisonDocument: null }),
  });
  return {
    year,
    toPeriod,
    isConstructed,
    label: labelOf(statements),
    sources: [
      { kind: source, year, name: document },
      ...(comparison
        ? [
            {
              kind: comparison.source,
              year: year - 1,
              name: comparison.document ?? `Bokföringen ${year - 1}`,
            },
          ]
        : []),
    ],
    incomeStatement: statements.incomeStatement.map(line),
    balanceSheet: statements.balanceSheet.map(line),
    notes: notes.map((note) => ({ ...note, rows: note.rows.map(forced) })),
    operatingStatement: operatingStatement && {
      ...operatingStatement,
      rows: operatingStatement.rows.map(forced),
    },
  };
}

function forced<Row extends { readonly amount: { readonly isForced: boolean } }>(
  row: Row,
): Row & { isForced: boolean } {
  return { ...row, isForced: row.amount.isForced };
}

function labelOf({ year, toPeriod, isConstructed, source }: Statements): string {
  const month = MONTHS[toPeriod - 1] as string;
  const period =
    toPeriod === 12
      ? `Räkenskapsåret ${year}`
      : toPeriod === 1
        ? `Januari ${year}`
        : `Januari–${month} ${year}`;
  if (source === 'PUBLISHED') return `${period}, som publicerat`;
  return isConstructed ? `${period}, konstruerade böcker` : period;
}
