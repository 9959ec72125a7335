import type { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { Money } from '@samla/domain/money/money.js';
import { type PresentedAmount, presentAmount } from '@samla/domain/statements/layout.js';
import { inStatementSign } from '@samla/domain/statements/statement-balance.js';
import { isLeafLine } from '@samla/domain/statements/statement-line.js';
import type { RowMaker } from './consolidated-rows.js';
import type { FigureRow, NamedForbund } from './figure-row.js';

type SubmittedRow = Awaited<ReturnType<ConsolidationService['submittedRows']>>[number];

/** The three amounts of each account that a förbund has handed in, in statement sign. */
export function* accountRows(
  rows: readonly SubmittedRow[],
  { forbund, isConstructed }: { readonly forbund: NamedForbund; readonly isConstructed: boolean },
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
      forbund,
      account: row.account,
      accountName: row.accountName,
      counterparty: row.counterpartyName ?? (row.counterparty || null),
      insats: row.insatsName ?? (row.insats || null),
      isConstructed,
    } as const;
    yield make({ ...account, measure: 'OPENING', amount: shown(row.opening) });
    yield make({ ...account, measure: 'CHANGE', amount: shown(row.change) });
    yield make({ ...account, measure: 'CLOSING', amount: shown(row.closing) });
  }
}
