import type { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { Money } from '@samla/domain/money/money.js';
import { type PresentedAmount, presentAmount } from '@samla/domain/statements/layout.js';
import { inStatementSign } from '@samla/domain/statements/statement-balance.js';
import { isLeafLine } from '@samla/domain/statements/statement-line.js';
import type { FigureRow } from './figure-row.js';
import type { RowMaker } from './row-maker.js';

/** A row of a submission, as it was handed in. */
export type SubmittedRow = Awaited<ReturnType<ConsolidationService['submittedRows']>>[number];

/** The three amounts of each account that the förbund has handed in, in statement sign. */
export function* accountRows(
  rows: readonly SubmittedRow[],
  forbund: string,
  make: RowMaker,
): Generator<FigureRow, void, undefined> {
  for (const row of rows) {
    const { line } = row;
    if (!isLeafLine(line)) throw new Error(`a submission holds the line ${line}, which takes no accounts`);
    const shown = (amount: string): PresentedAmount =>
      presentAmount(inStatementSign(line, Money.parse(amount)));
    const account = {
      part: 'ACCOUNT',
      line,
      label: row.accountName,
      of: [forbund],
      account: row.account,
      accountName: row.accountName,
      counterparty: row.counterpartyName ?? (row.counterparty || null),
      insats: row.insatsName ?? (row.insats || null),
    } as const;
    yield make.row({ ...account, measure: 'OPENING', amount: shown(row.opening) });
    yield make.row({ ...account, measure: 'CHANGE', amount: shown(row.change) });
    yield make.row({ ...account, measure: 'CLOSING', amount: shown(row.closing) });
  }
}
