import type { BudgetLine as DomainLine } from '@samla/domain/budget/budget-line.js';
import { Money } from '@samla/domain/money/money.js';
import { kronorText, parseKronor } from '../../parts/parse-kronor.js';
import type { BudgetKind, BudgetLine, BudgetVersion } from './budget.answers.js';
import type { LineInput } from './budget.mutations.js';

/** A line under work: the amount is text as it is typed. */
export interface EditedLine {
  /** Stays the same while the line is moved and changed. */
  readonly id: number;
  readonly kind: BudgetKind;
  readonly groupKey: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly account: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly amount: string;
  readonly note: string;
  /** The line as it was; undefined for a new one. */
  readonly before: BudgetLine | undefined;
}

/** What is wrong with a field, in words. */
export interface LineFault {
  readonly id: number;
  readonly field: 'label' | 'account' | 'amount';
  readonly message: string;
}

/** The lines of a version as they are edited. */
export function editedLines({ lines }: BudgetVersion): EditedLine[] {
  return lines.map((line, index) => ({
    id: index,
    kind: line.kind,
    groupKey: line.groupKey,
    groupLabel: line.groupLabel,
    label: line.label,
    account: line.account,
    insats: line.insats,
    costCentre: line.costCentre,
    amount: kronorText(line.amount.exact),
    note: line.note,
    before: line,
  }));
}

/** A new line below the others of a group. */
export function newLine(
  lines: readonly EditedLine[],
  group: Pick<EditedLine, 'kind' | 'groupKey' | 'groupLabel'>,
): EditedLine {
  const id = Math.max(-1, ...lines.map((line) => line.id)) + 1;
  const { kind, groupKey, groupLabel } = group;
  return {
    id,
    kind,
    groupKey,
    groupLabel,
    label: '',
    account: '',
    insats: '',
    costCentre: '',
    amount: '0',
    note: '',
    before: undefined,
  };
}

/** What stands in the way of saving. */
export function faultsOf(lines: readonly EditedLine[]): LineFault[] {
  return lines.flatMap(({ id, label, account, amount }): LineFault[] => [
    ...(label.trim() === '' ? [{ id, field: 'label', message: 'Raden saknar namn.' } as const] : []),
    ...(/^\d{0,6}$/.test(account)
      ? []
      : [{ id, field: 'account', message: 'Konto är 0–6 siffror.' } as const]),
    ...(parseKronor(amount)
      ? []
      : [{ id, field: 'amount', message: 'Belopp i kronor, högst två decimaler.' } as const]),
  ]);
}

/** The lines as the domain sums them; an amount that is none counts as nothing until it is put right. */
export function domainLines(lines: readonly EditedLine[]): DomainLine[] {
  return lines.map(
    ({ kind, groupKey, groupLabel, label, account, insats, costCentre, amount, note }, index) => ({
      lineNo: index + 1,
      kind,
      groupKey,
      groupLabel,
      label,
      account,
      insats,
      costCentre,
      amount: parseKronor(amount) ?? Money.zero,
      months: null,
      takenAlong: false,
      proposedBy: '',
      note,
    }),
  );
}

/** The lines as they are sent. Months stay with an amount that stays; one that is changed becomes an even year. */
export function lineInputs(lines: readonly EditedLine[]): LineInput[] {
  return lines.map((line) => {
    const { kind, groupKey, groupLabel, label, account, insats, costCentre, note, before } = line;
    const amount = (parseKronor(line.amount) ?? Money.zero).toString();
    const months = before && before.amount.exact === amount ? before.months : null;
    return {
      kind,
      groupKey,
      groupLabel,
      label: label.trim(),
      account,
      insats: insats.trim(),
      costCentre: costCentre.trim(),
      amount,
      months: months && months.map(({ exact }) => exact),
      takenAlong: before?.takenAlong ?? false,
      proposedBy: before?.proposedBy ?? '',
      note,
    };
  });
}
