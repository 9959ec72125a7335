import type { RequirementRule } from '@samla/domain/statements/balance-requirement.js';
import type { InsatsFacts } from '@samla/domain/statements/cost-note.js';
import {
  DEFAULT_LAYOUT,
  STATEMENT_PARTS,
  type StatementLayout,
  type StatementPart,
} from '@samla/domain/statements/layout.js';
import { isOperatingGroup, standardOperatingLayout } from '@samla/domain/statements/operating-layout.js';
import type { StatementKind } from '@samla/domain/statements/statement-line.js';
import {
  type CashFlowLayout,
  cashFlowLayoutOf,
  lineLabelsOf,
  type MultiYearLayout,
  multiYearLayoutOf,
  type NoteLabel,
  noteRulesOf,
  operatingRowsOf,
  type OperatingRules,
  operatingRulesOf,
  type PrintedGroup,
  requirementRulesOf,
  type RowLabel,
} from './layout-rows.js';
import type { LayoutVersion } from './statement-layout.repository.js';

export type { NoteLabel, PrintedGroup } from './layout-rows.js';

/** All layouts of a förbund on a day. */
export interface PrintedLayout {
  readonly parts: StatementLayout;
  /** Null for the standard rows. */
  readonly operating: PrintedGroup | null;
  readonly operatingRules: OperatingRules;
  /** In printed order. */
  readonly noteLabels: readonly NoteLabel[];
  readonly noteNumbers: Readonly<Record<string, number>>;
  /** Names and order of the lines; empty for the standard. */
  readonly lines: Readonly<Record<StatementKind, readonly RowLabel[]>>;
  readonly cashFlow: CashFlowLayout;
  readonly requirement: readonly RequirementRule[];
  readonly multiYear: MultiYearLayout;
  /** Names and order of the key figures; empty for the standard. */
  readonly keyFigures: readonly RowLabel[];
}

/** The layouts that apply, the domain's own where the förbund has set none. */
export function printedLayout(versions: readonly LayoutVersion[]): PrintedLayout {
  const of = (part: string) => versions.find(({ statement }) => statement === part);
  const rowsOf = (part: StatementPart): unknown => of(part)?.rows ?? null;
  const parts = Object.fromEntries(
    STATEMENT_PARTS.map((part) => {
      const { unit, rounding } = of(part) ?? DEFAULT_LAYOUT[part];
      return [part, { unit, rounding }];
    }),
  ) as unknown as StatementLayout;
  const operating = rowsOf('OPERATING_STATEMENT');
  const notes = noteRulesOf(rowsOf('NOTES'));
  return {
    parts,
    operating: operating === null ? null : operatingRowsOf(operating),
    operatingRules: operatingRulesOf(operating),
    noteLabels: notes.labels,
    noteNumbers: notes.numbers,
    lines: {
      INCOME_STATEMENT: lineLabelsOf(rowsOf('INCOME_STATEMENT')),
      BALANCE_SHEET: lineLabelsOf(rowsOf('BALANCE_SHEET')),
    },
    cashFlow: cashFlowLayoutOf(rowsOf('CASH_FLOW')),
    requirement: requirementRulesOf(rowsOf('BALANCE_REQUIREMENT')),
    multiYear: multiYearLayoutOf(rowsOf('MULTI_YEAR')),
    keyFigures: lineLabelsOf(rowsOf('KEY_FIGURES')),
  };
}

/** Throws what is wrong with a layout as it would be stored. */
export function assertLayout(version: LayoutVersion): void {
  printedLayout([version]);
}

/** The standard driftredovisning, its costs printed positive. */
export function standardPrintedLayout(insatser: readonly InsatsFacts[]): PrintedGroup {
  const standard = standardOperatingLayout(insatser);
  return {
    ...standard,
    children: standard.children.map((child) =>
      isOperatingGroup(child) ? { ...child, isCost: child.key === 'costs' } : child,
    ),
  };
}

/**
 * Rows by a förbund's own names and in its order. A row that the layout does not name keeps its place after the row before
 * it where it has an amount, and is left out where it has none: a layout hides nothing that there is.
 */
export function byLayout<Row extends { readonly key: string; readonly label: string }>(
  rows: readonly Row[],
  labels: readonly RowLabel[],
  hasAmount: (row: Row) => boolean,
): Row[] {
  if (labels.length === 0) return [...rows];
  const named = new Map(labels.map(({ key, label }, index) => [key, { label, index }]));
  let place = -1;
  const placed = rows.flatMap((row, standard) => {
    const own = named.get(row.key);
    place = own?.index ?? place;
    if (!own && !hasAmount(row)) return [];
    return [{ row: own ? { ...row, label: own.label } : row, place: own ? place : place + 0.5, standard }];
  });
  return placed.sort((a, b) => a.place - b.place || a.standard - b.standard).map(({ row }) => row);
}
