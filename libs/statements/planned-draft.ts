import { compileMapping } from '@samla/domain/accounts/mapping.js';
import type { BudgetLine } from '@samla/domain/budget/budget-line.js';
import { signed } from '@samla/domain/budget/budget-line.js';
import { budgetKindOf } from '@samla/domain/budget/budget-kind.js';
import { budgetTo } from '@samla/domain/budget/budget-period.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import { INSATS_GROUP_LABELS, INSATS_GROUPS, type InsatsFacts } from '@samla/domain/statements/cost-note.js';
import { FIGURE_KIND_NAMES, type FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { SealedRow } from '@samla/domain/statements/seal.js';
import type { LeafLine } from '@samla/domain/statements/statement-line.js';
import type { StoredMapping } from '@samla/ledger/accounts/stored-mapping.js';
import type { SubmissionDraft } from './submission.js';

/** A budget or a forecast as it stands. */
export interface Plan {
  readonly id: string;
  readonly name: string;
  readonly isConstructed: boolean;
  readonly lines: readonly BudgetLine[];
}

/** What the lines of a plan are read with. */
export interface PlanNames {
  readonly mapping: StoredMapping;
  readonly insatser: readonly InsatsFacts[];
}

/** Which part of a plan. */
export interface PlannedKey {
  readonly year: number;
  readonly toPeriod: number;
  readonly kind: Exclude<FigureKind, 'ACTUAL'>;
}

/**
 * What a plan would hand in: its lines up to and with the period, each on the line of resultaträkningen that its accounts
 * are mapped to. A plan has no balance sheet and names no motpart. Throws `NO_FIGURES` where no line carries an amount.
 */
export function plannedDraftOf(plan: Plan, key: PlannedKey, names: PlanNames): SubmissionDraft {
  const lineOf = lineFinder(names.mapping);
  const rows = plan.lines.flatMap((line): SealedRow[] => {
    const amount = budgetTo(line, key.toPeriod);
    return amount.isZero() ? [] : [rowOf({ ...line, amount }, lineOf(line), names.insatser)];
  });
  if (rows.length === 0)
    throw new DomainError(
      'NO_FIGURES',
      `${FIGURE_KIND_NAMES[key.kind]}en ${plan.name} har inga belopp till och med period ${key.toPeriod}.`,
      { ...key },
    );
  return {
    ...key,
    ...{ sourceVersionId: plan.id, sourceLabel: plan.name, isConstructed: plan.isConstructed },
    ...{ mappingVersion: names.mapping.id, rows, mutualEntries: [] },
  };
}

function rowOf(line: BudgetLine, on: LeafLine, insatser: readonly InsatsFacts[]): SealedRow {
  const insats = insatser.find(({ code }) => code === line.insats);
  // The ledger has income negative.
  const change = signed(line).negate();
  return {
    ...{ account: line.account, counterparty: '', insats: line.insats, line: on, rowNo: line.lineNo },
    ...{ opening: Money.zero, change, closing: change },
    ...{
      accountName: line.label,
      counterpartyName: null,
      counterpartyKind: null,
      counterpartForbundId: null,
    },
    insatsName: line.insats === '' ? null : (insats?.name ?? line.insats),
    insatsGroup: insats?.group ?? groupCalled(line.groupLabel),
  };
}

/** The kind of insats that a heading of a budget names; null for any other heading. */
function groupCalled(label: string): string | null {
  return (
    INSATS_GROUPS.find((group) => INSATS_GROUP_LABELS[group].toLowerCase() === label.toLowerCase()) ?? null
  );
}

/** A line without accounts, or whose accounts are of several lines, is income or a cost and no more. */
function lineFinder({ rows }: StoredMapping): (line: BudgetLine) => LeafLine {
  const { lineOf } = compileMapping(rows);
  return ({ kind, account }) => {
    const mapped = account === '' ? undefined : lineOf(account);
    if (mapped && budgetKindOf(account, mapped) === kind) return mapped;
    return kind === 'INCOME' ? 'INCOME' : 'COSTS';
  };
}
