import { spanLabel } from '@samla/domain/statements/books-span.js';
import type { StatementTie, TieTerm } from '@samla/domain/statements/tie.js';
import type { PrintedLine } from './statement-lines.js';
import type { Statements } from './statements.js';

/** The answer in the schema's shape. */
export function statementsAnswer(forbundKey: string, statements: Statements) {
  const { year, isConstructed, source, document, comparison, operatingStatement } = statements;
  const compared = {
    comparisonSource: comparison?.source ?? null,
    comparisonDocument: comparison?.document ?? null,
  };
  const line = (printed: PrintedLine) => ({
    ...forced(printed),
    ...(printed.comparison ? compared : { comparisonSource: null, comparisonDocument: null }),
  });
  return {
    ...{ forbundKey, year, isConstructed, fromPeriod: statements.fromPeriod },
    ...{ toPeriod: statements.toPeriod, asOf: statements.asOf, multiYear: statements.multiYear },
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
    cashFlow: statements.cashFlow.map(forced),
    balanceRequirement: statements.balanceRequirement.map(forced),
    keyFigures: statements.keyFigures,
    ties: statements.ties.map(tieAnswer),
    notes: statements.notes.map((note) => ({ ...note, rows: note.rows.map(opened) })),
    operatingStatement: operatingStatement && {
      ...operatingStatement,
      budgetRule: operatingStatement.budgetRule ?? null,
      rows: operatingStatement.rows.map((row) => ({ ...opened(row), forecast: row.forecast ?? null })),
    },
  };
}

function tieAnswer({ whole, parts, difference, presentedDifference, ...tie }: StatementTie) {
  return {
    ...tie,
    whole: termAnswer(whole),
    parts: parts.map(termAnswer),
    difference: difference.toString(),
    presentedDifference: presentedDifference.toString(),
  };
}

function termAnswer({ statement, row, label, year, factor, exact, presented, unit }: TieTerm) {
  return {
    ...{ statement, row, label, year },
    isSubtracted: factor === -1,
    amount: { exact: exact.toString(), presented, unit },
  };
}

interface Shown {
  readonly amount: { readonly isForced: boolean };
}

function forced<Row extends Shown>(row: Row): Row & { isForced: boolean } {
  return { ...row, isForced: row.amount.isForced };
}

/** Rows of what is only published have no accounts, and no rows that they are known to add. */
function opened<Row extends Shown & { readonly accounts?: unknown; readonly sums?: unknown }>(row: Row) {
  return { ...forced(row), accounts: row.accounts ?? [], sums: row.sums ?? [] } as Row &
    Required<Pick<Row, 'accounts' | 'sums'>> & { isForced: boolean };
}

function labelOf({ isConstructed, source, ...span }: Statements): string {
  const period = spanLabel(span);
  if (source === 'PUBLISHED') return `${period}, som publicerat`;
  return isConstructed ? `${period}, konstruerade böcker` : period;
}
