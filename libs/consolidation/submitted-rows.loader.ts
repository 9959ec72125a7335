import { Money } from '@samla/domain/money/money.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import type { CellSource } from './cell-opening.js';
import type { ConsolidationService } from './consolidation.service.js';
import type { SubmittedRow } from './read/rollup.repository.js';

/** A row of a submission over a span; ledger sign, opening + change = closing. */
export interface SpanRow extends Omit<SubmittedRow, 'opening' | 'change' | 'closing'> {
  readonly opening: Money;
  readonly change: Money;
  readonly closing: Money;
}

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

/** Reads the rows of a source on some lines, line by line in their order. */
export async function spanRows(
  rows: ReturnType<typeof submittedRows>,
  { submissionId, earlierId }: CellSource,
  lines: readonly string[],
): Promise<SpanRow[]> {
  const of = async (id: string): Promise<SubmittedRow[]> =>
    (await Promise.all(lines.map((line) => rows.load(rowKey(id, line))))).flatMap((found) => found ?? []);
  const [later, earlier] = await Promise.all([of(submissionId), earlierId === null ? null : of(earlierId)]);
  return earlier === null ? later.map(inMoney) : between(later.map(inMoney), earlier.map(inMoney));
}

/** What a later submission says less what an earlier one said; rows that only the earlier one has come last. */
function between(later: readonly SpanRow[], earlier: readonly SpanRow[]): SpanRow[] {
  const before = new Map<string, SpanRow>();
  for (const row of earlier) before.set(keyOf(row), added(before.get(keyOf(row)), row));
  const moved = later.map((row) => {
    const then = before.get(keyOf(row));
    before.delete(keyOf(row));
    return since(row, then?.change ?? Money.zero);
  });
  const gone = [...before.values()].map((row) => since({ ...row, ...NOTHING }, row.change));
  return [...moved, ...gone];
}

const NOTHING = { opening: Money.zero, change: Money.zero, closing: Money.zero };

function since(row: SpanRow, moved: Money): SpanRow {
  const change = row.change.subtract(moved);
  return { ...row, opening: row.closing.subtract(change), change };
}

function added(one: SpanRow | undefined, other: SpanRow): SpanRow {
  return one ? { ...one, change: one.change.add(other.change) } : other;
}

function keyOf({ line, account, counterparty, insats }: SpanRow): string {
  return JSON.stringify([line, account, counterparty, insats]);
}

function inMoney(row: SubmittedRow): SpanRow {
  const { opening, change, closing } = row;
  return {
    ...row,
    opening: Money.parse(opening),
    change: Money.parse(change),
    closing: Money.parse(closing),
  };
}

function parse(key: string): { submission: string; line: string } {
  const [submission = '', line = ''] = key.split(' ');
  return { submission, line };
}
