import {
  consolidatedOperating,
  type ConsolidatedOperatingRow,
  type OperatingCell,
  type OperatingFigures,
} from '@samla/domain/consolidation/consolidated-operating.js';
import { commonOperatingLayout } from '@samla/domain/consolidation/operating-row.js';
import { Money } from '@samla/domain/money/money.js';
import type { CashFlowPart } from '@samla/domain/statements/cash-flow.js';
import { RESULT_LEAFS } from '@samla/domain/statements/income-statement.js';
import { DEFAULT_LAYOUT, presentAmount } from '@samla/domain/statements/layout.js';
import {
  isOperatingGroup,
  type OperatingLayoutGroup,
  operatingLayoutRows,
} from '@samla/domain/statements/operating-layout.js';
import { columnsOfAnswer, submissionAnswer } from './consolidation-answer.js';
import type { CellOpening } from './cell-opening.js';
import { type Figures, figuresAlone } from './county-figures.js';
import { byName, referencesOf, type ShownColumn } from './shown-columns.js';

/** All that driftredovisningen is made of: outcome, and the plan that it is held against. */
export interface OperatingBasis {
  readonly actual: OperatingFigures;
  readonly plan: OperatingFigures | null;
}

const PART = DEFAULT_LAYOUT.OPERATING_STATEMENT;
const RESULT: readonly CashFlowPart[] = RESULT_LEAFS.map((line) => ({ line, column: 'change', factor: -1 }));
const NOTHING: OperatingCell = {
  outcome: { exact: Money.zero, presented: '0', forced: false },
  budget: null,
  deviation: null,
};

/** The consolidated driftredovisning in the schema's shape, by the columns that the figures are shown by. */
export function operatingAnswer(kept: Figures, { actual, plan }: OperatingBasis, planned: Figures | null) {
  const whole = consolidatedOperating(actual, PART, plan);
  const { columns, insiders } = columnsOfAnswer(kept);
  const shown = columns
    .filter(({ sources }) => sources.length > 0)
    .map((column) => ({ column, cellOf: cellsOf(column, whole.rows, { actual, plan }) }));
  const facts = rowFacts();
  const rows = whole.rows.map((row) => {
    const { key, label, depth, isSum, total } = row;
    const { group = null, operatingRows = new Set<string>() } = facts.get(key) ?? {};
    const parts = row.difference === null ? RESULT : [];
    const opening: CellOpening = { parts, counterparts: 'ALL', insiders, operatingRows };
    const cells = shown.map(({ column: { forbund, sources }, cellOf }) => {
      const { amount, budget, deviation } = amountsOf(cellOf(row));
      return { forbund, sources, opening, amount, budget, deviation };
    });
    const added = Money.sum(shown.map(({ cellOf }) => cellOf(row).outcome.exact));
    const eliminated = presentAmount(added.subtract(total.outcome.exact), PART.unit);
    const { amount, budget, deviation } = amountsOf(total);
    return { key, group, label, depth, isSum, cells, eliminated, total: amount, budget, deviation };
  });
  return {
    rows,
    withoutBudget: whole.withoutBudget.map(referencesOf(kept)),
    withoutOutcome: planned ? whole.withoutOutcome.map(referencesOf(planned)) : [],
    planSources: planned ? planSourcesOf(planned, kept) : [],
  };
}

/** The versions of the plan that outcome is held against, by the names of their förbund. */
function planSourcesOf(planned: Figures, kept: Figures) {
  const held = planned.forbund.filter(({ id }) => kept.submissions.has(id));
  return held
    .map(({ id }) => referencesOf(planned)(id))
    .sort(byName)
    .flatMap((forbund) =>
      [planned.earlier.get(forbund.key), planned.submissions.get(forbund.key)].flatMap((version) =>
        version ? [{ forbund, version, submission: submissionAnswer(version) }] : [],
      ),
    );
}

/** A column's cells: those of its förbund, or where it has several what they come to by themselves. */
function cellsOf(
  { members }: ShownColumn,
  rows: readonly ConsolidatedOperatingRow[],
  { actual, plan }: OperatingBasis,
): (row: ConsolidatedOperatingRow) => OperatingCell {
  if (members.length === 1) {
    const index = rows[0]?.perForbund.findIndex(({ forbund }) => forbund === members[0]!.key) ?? -1;
    return ({ perForbund }) => perForbund[index] ?? NOTHING;
  }
  const ids = new Set(members.map(({ key }) => key));
  const alone = consolidatedOperating(figuresAlone(actual, ids), PART, plan && figuresAlone(plan, ids));
  const byKey = new Map(alone.rows.map(({ key, total }) => [key, total]));
  return ({ key }) => byKey.get(key) ?? NOTHING;
}

function amountsOf({ outcome, budget, deviation }: OperatingCell) {
  const shown = (amount: { readonly exact: Money; readonly presented: string }) => ({
    exact: amount.exact.toString(),
    presented: amount.presented,
    unit: PART.unit,
  });
  return {
    amount: shown(outcome),
    budget: budget && shown(budget),
    deviation: deviation && shown(deviation),
  };
}

interface RowFacts {
  readonly group: string | null;
  /** The rows of amounts that stand on it. */
  readonly operatingRows: ReadonlySet<string>;
}

/** Heading and contents of each row of the common layout. */
function rowFacts(): Map<string, RowFacts> {
  const facts = new Map<string, RowFacts>();
  const descend = (group: OperatingLayoutGroup, heading: string | null): void => {
    const own = new Set(operatingLayoutRows(group).map(({ key }) => key));
    facts.set(group.key, { group: heading, operatingRows: own });
    for (const child of group.children) {
      if (isOperatingGroup(child)) descend(child, headingOf(child));
      else facts.set(child.key, { group: heading, operatingRows: new Set([child.key]) });
    }
  };
  descend(commonOperatingLayout([]), null);
  return facts;
}

/** ”Summa verksamhetskostnader” stands under ”Verksamhetskostnader”. */
function headingOf({ sumLabel }: OperatingLayoutGroup): string {
  const heading = sumLabel.replace(/^Summa /u, '');
  return heading.charAt(0).toUpperCase() + heading.slice(1);
}
