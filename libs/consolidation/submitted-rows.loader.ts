import { Money } from '@samla/domain/money/money.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { inStatementSign } from '@samla/domain/statements/statement-balance.js';
import { isLeafLine, STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import type { ConsolidationService } from './consolidation.service.js';
import type { SubmittedRow } from './read/rollup.repository.js';

/** Rows of submissions by submission and line: all that an operation opens in one county is read in one statement. */
export function submittedRows(
  loaders: Loaders,
  context: CountyContext,
  consolidations: ConsolidationService,
) {
  return loaders.of<string, SubmittedRow[]>(`submitted-rows ${context.countyId}`, async (keys) => {
    const asked = keys.map(parse);
    const submissions = [...new Set(asked.map(({ submission }) => submission))];
    const lines = [...new Set(asked.map(({ line }) => line))];
    const byKey = new Map<string, SubmittedRow[]>(keys.map((key) => [key, []]));
    for (const row of await consolidations.submittedRows(context, submissions, lines)) {
      byKey.get(rowKey(row.submissionId, row.line))?.push(row);
    }
    return byKey;
  });
}

/** The loader's key of one submission's rows on one line. */
export function rowKey(submission: string, line: string): string {
  return `${submission} ${line}`;
}

/** A row in the schema's shape; null for a row without amount in the period. */
export function submittedAmount(row: SubmittedRow) {
  if (!isLeafLine(row.line))
    throw new Error(`a submission holds the line ${row.line}, which takes no accounts`);
  const isBalance = STATEMENT_LINES[row.line].statement === 'BALANCE_SHEET';
  const amount = Money.parse(isBalance ? row.closing : row.change);
  if (amount.isZero()) return null;
  return {
    account: row.account,
    accountName: row.accountName,
    counterparty: row.counterpartyName ?? (row.counterparty || null),
    insats: row.insatsName ?? (row.insats || null),
    line: row.line,
    amount: presentAmount(inStatementSign(row.line, amount)),
  };
}

function parse(key: string): { submission: string; line: string } {
  const [submission = '', line = ''] = key.split(' ');
  return { submission, line };
}
