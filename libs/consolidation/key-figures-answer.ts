import type { Consolidation } from '@samla/domain/consolidation/consolidate.js';
import { consolidateSpan } from '@samla/domain/consolidation/consolidate-span.js';
import {
  consolidatedKeyFigures,
  type ConsolidatedKeyFigure,
  type ConsolidatedKeyFigureSources,
} from '@samla/domain/consolidation/consolidated-key-figures.js';
import { Money } from '@samla/domain/money/money.js';
import type { KeyFigure, KeyFigureSources } from '@samla/domain/statements/key-figures.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import { type Figures, figuresAlone } from './county-figures.js';
import type { OperatingBasis } from './operating-answer.js';
import { shownColumns } from './shown-columns.js';

type Sources = Pick<KeyFigureSources, 'allotment' | 'budget'>;
type Part = Pick<Figures, 'perimeter' | 'sums'>;

/** What key figures are made of beside the statements: what members contributed, and the plan. */
export interface KeyFigureBasis {
  readonly kept: Figures;
  readonly plan: Figures | null;
  readonly operating: OperatingBasis['actual'];
}

const CONTRIBUTIONS = 'Medlemsavgifter i inlämningen (konton som börjar på 35)';
const PLAN = 'Godkänd budget för perioden';

/** Key figures in the schema's shape, by the columns that the figures are shown by. */
export function keyFiguresAnswer(basis: KeyFigureBasis) {
  const { kept } = basis;
  const whole = keyFiguresOf(basis, kept);
  const columns = shownColumns(kept)
    .filter(({ sources }) => sources.length > 0)
    .map(({ forbund, members }) => {
      const ids = new Set(members.map(({ key }) => key));
      const own = keyFiguresOf(basis, figuresAlone(kept, ids));
      const byKey = new Map(own.map(({ key, total }) => [key, total]));
      return { forbund, byKey };
    });
  return whole.map(({ key, label, how, total }) => ({
    key,
    label,
    how,
    cells: columns.map(({ forbund, byKey }) => ({ forbund, ...valueOf(byKey.get(key) ?? null) })),
    total: valueOf(total),
  }));
}

function keyFiguresOf(basis: KeyFigureBasis, part: Part): ConsolidatedKeyFigure[] {
  const { kept, plan } = basis;
  const consolidation =
    part === kept ? kept.figures : consolidateSpan(part.perimeter, part.sums, kept.asked.kind);
  const ids = part.perimeter.flatMap(({ id, submission }) => (submission === null ? [] : [id]));
  // Only of those that have an outcome: a plan that nothing is held against would be a deviation.
  const planned = plan && planOf(plan, new Set(ids));
  const hasPlan = ids.every((id) => plan?.submissions.has(id));
  const own = ids.map((id) => [id, { allotment: contributionsOf(basis, [id]), budget: null }] as const);
  const sources: ConsolidatedKeyFigureSources = {
    placementsAreCash: false,
    perForbund: new Map<string, Sources>(own),
    total: {
      allotment: contributionsOf(basis, ids),
      budget: planned && hasPlan && ids.length > 0 ? budgetOf(planned) : null,
    },
  };
  return consolidatedKeyFigures(consolidation, sources);
}

function planOf(plan: Figures, ids: ReadonlySet<string>): Consolidation {
  const { perimeter, sums } = figuresAlone(plan, ids);
  return consolidateSpan(perimeter, sums, plan.asked.kind);
}

/** What members contributed in the year; null for a part of it, which a year's equity is not held against. */
function contributionsOf({ kept, operating }: KeyFigureBasis, ids: readonly string[]): Sources['allotment'] {
  const { fromPeriod, toPeriod } = kept.asked;
  if (fromPeriod !== 1 || toPeriod !== 12) return null;
  const own = operating.sums.filter(({ row, forbund }) => row === 'contributions' && ids.includes(forbund));
  return { amount: Money.sum(own.map(({ change }) => change)).negate(), source: CONTRIBUTIONS };
}

function budgetOf({ incomeStatement }: Consolidation): NonNullable<Sources['budget']> {
  const total = (line: StatementLine): Money =>
    incomeStatement.find((row) => row.line === line)?.total ?? Money.zero;
  return {
    result: total('RESULT'),
    costs: total('COSTS').add(total('DEPRECIATION')).negate(),
    source: PLAN,
  };
}

function valueOf(figure: KeyFigure | null) {
  const { percent = null, exactPercent = null, amount = null, terms = [] } = figure ?? {};
  return {
    percent,
    exactPercent,
    amount: amount && presentAmount(amount),
    terms: terms.map((term) => ({ ...term, amount: presentAmount(term.amount) })),
  };
}
