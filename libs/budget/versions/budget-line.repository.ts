import { Injectable } from '@nestjs/common';
import type { BudgetLine, PrintedTotal } from '@samla/domain/budget/budget-line.js';
import { Money } from '@samla/domain/money/money.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';

/** What a version holds. */
export interface BudgetContent {
  readonly lines: readonly BudgetLine[];
  readonly printedTotals: readonly PrintedTotal[];
}

type LineRow = Omit<BudgetLine, 'amount' | 'months'> & {
  readonly versionId: string;
  readonly amount: string;
  readonly months: readonly string[] | null;
};

const LINE = `version_id as "versionId", line_no as "lineNo", kind, group_key as "groupKey", group_label as "groupLabel", label, account,
  insats, cost_centre as "costCentre", amount::text as amount, months::text[] as months, taken_along as "takenAlong",
  proposed_by as "proposedBy", note`;

/** The lines of budget versions, and the sums that documents print beside them. */
@Injectable()
export class BudgetLineRepository {
  /** What versions hold, by id; lines in their order. A version without any is missing. */
  async ofVersions(
    tx: TenantTransaction,
    versionIds: readonly string[],
  ): Promise<ReadonlyMap<string, BudgetContent>> {
    const lines = await tx.query<LineRow>(
      `select ${LINE} from budget_line where forbund_id = $1 and version_id = any ($2::uuid[]) order by version_id, line_no`,
      [tx.forbundId, versionIds],
    );
    const totals = await tx.query<{ versionId: string; key: string; label: string; amount: string }>(
      `select version_id as "versionId", key, label, amount::text as amount from budget_printed_total
       where forbund_id = $1 and version_id = any ($2::uuid[]) order by version_id, key collate "C", label collate "C"`,
      [tx.forbundId, versionIds],
    );
    const content = new Map<string, { lines: BudgetLine[]; printedTotals: PrintedTotal[] }>(
      versionIds.map((id) => [id, { lines: [], printedTotals: [] }]),
    );
    for (const { versionId, amount, months, ...line } of lines)
      content.get(versionId)!.lines.push({
        ...line,
        amount: Money.parse(amount),
        months: months && months.map((month) => Money.parse(month)),
      });
    for (const { versionId, amount, ...total } of totals)
      content.get(versionId)!.printedTotals.push({ ...total, amount: Money.parse(amount) });
    return content;
  }

  /** Replaces all that a version holds; the caller has seen that it may. */
  async replace(
    tx: TenantTransaction,
    versionId: string,
    { lines, printedTotals }: BudgetContent,
  ): Promise<void> {
    const own = [tx.forbundId, versionId];
    await tx.execute('delete from budget_line where forbund_id = $1 and version_id = $2', own);
    await tx.execute('delete from budget_printed_total where forbund_id = $1 and version_id = $2', own);
    await this.insertLines(tx, versionId, lines);
    await tx.execute(
      `insert into budget_printed_total (forbund_id, version_id, key, label, amount)
       select $1, $2, key, label, amount from unnest($3::text[], $4::text[], $5::numeric[]) as given (key, label, amount)`,
      [
        ...own,
        printedTotals.map(({ key }) => key),
        printedTotals.map(({ label }) => label),
        printedTotals.map(({ amount }) => amount.toString()),
      ],
    );
  }

  /** Marks lines as taken along, or takes the mark away. */
  async mark(
    tx: TenantTransaction,
    versionId: string,
    lineNos: readonly number[],
    { takenAlong, proposedBy }: Pick<BudgetLine, 'takenAlong' | 'proposedBy'>,
  ): Promise<void> {
    await tx.execute(
      `update budget_line set taken_along = $4, proposed_by = $5
       where forbund_id = $1 and version_id = $2 and line_no = any ($3::integer[])`,
      [tx.forbundId, versionId, lineNos, takenAlong, proposedBy],
    );
  }

  private async insertLines(
    tx: TenantTransaction,
    versionId: string,
    lines: readonly BudgetLine[],
  ): Promise<void> {
    const rows = lines.map(({ amount, months, ...line }) => ({
      ...line,
      amount: amount.toString(),
      months: months && months.map(String),
    }));
    await tx.execute(
      `insert into budget_line (forbund_id, version_id, line_no, kind, group_key, group_label, label, account, insats, cost_centre,
         amount, months, taken_along, proposed_by, note)
       select $1, $2, "lineNo", kind, "groupKey", "groupLabel", label, account, insats, "costCentre",
         amount, months, "takenAlong", "proposedBy", note
       from jsonb_to_recordset($3::jsonb) as given ("lineNo" integer, kind text, "groupKey" text, "groupLabel" text, label text,
         account text, insats text, "costCentre" text, amount numeric, months numeric[], "takenAlong" boolean, "proposedBy" text, note text)`,
      [tx.forbundId, versionId, JSON.stringify(rows)],
    );
  }
}
