import type { ConsolidationPartsService } from '@samla/consolidation/consolidation-parts.service.js';
import type { CountyConsolidation } from '@samla/consolidation/consolidation.service.js';
import { type PresentedAmount, presentAmount } from '@samla/domain/statements/layout.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

type PartsOf<Name extends keyof ConsolidationPartsService> = Awaited<
  ReturnType<ConsolidationPartsService[Name]>
>;

/** The parts of a consolidation beside its two statements, and the year before where there is one. */
export interface ConsolidatedParts {
  readonly cashFlow: PartsOf<'cashFlow'>;
  readonly equityBridge: PartsOf<'equityBridge'>;
  readonly operatingStatement: PartsOf<'operatingStatement'>;
  readonly keyFigures: PartsOf<'keyFigures'>;
  readonly before: CountyConsolidation | null;
}

type Cited = ConsolidatedParts['operatingStatement']['planSources'][number]['version'];

interface Named {
  readonly slug: string;
  readonly name: string;
}

/** The parts as the report holds them: amounts by förbund, nothing of how they are opened. */
export function partsOfReport({
  cashFlow,
  equityBridge,
  operatingStatement,
  keyFigures,
  before,
}: ConsolidatedParts) {
  return {
    cashFlow: cashFlow.map(figureRow),
    equityBridge: equityBridge.map(figureRow),
    operatingStatement: {
      withoutBudget: operatingStatement.withoutBudget.map(named),
      withoutOutcome: operatingStatement.withoutOutcome.map(named),
      planSources: operatingStatement.planSources.map(({ forbund, version }) => ({
        forbund: named(forbund),
        submission: citationOf(version),
      })),
      rows: operatingStatement.rows.map(
        ({ key, group, label, depth, isSum, cells, eliminated, total, budget, deviation }) => ({
          key,
          group,
          label,
          depth,
          isSum,
          perForbund: cells.map((cell) => ({
            forbund: named(cell.forbund),
            amount: cell.amount,
            budget: cell.budget,
            deviation: cell.deviation,
          })),
          eliminated,
          total,
          budget,
          deviation,
        }),
      ),
    },
    keyFigures: keyFigures.map(({ key, label, how, cells, total }) => ({
      key,
      label,
      how,
      perForbund: cells.map(({ forbund, ...value }) => ({ forbund: named(forbund), ...figureValue(value) })),
      total: figureValue(total),
    })),
    comparison: before && comparisonOf(before),
  };
}

/** A version as a report cites it. */
export function citationOf({ submissionId, version, sha256, handedInAt, approvedAt, isConstructed }: Cited) {
  return {
    id: toGlobalId('Submission', submissionId),
    version,
    sha256,
    handedInAt: handedInAt.toISOString(),
    approvedAt: approvedAt.toISOString(),
    isConstructed,
  };
}

function figureRow({ key, label, isSum, cells, eliminated, total }: ConsolidatedParts['cashFlow'][number]) {
  const perForbund = cells.map(({ forbund, amount }) => ({ forbund: named(forbund), amount }));
  return { key, label, isSum, perForbund, eliminated, total };
}

function figureValue({
  percent,
  exactPercent,
  amount,
}: {
  readonly percent: string | null;
  readonly exactPercent: string | null;
  readonly amount: PresentedAmount | null;
}) {
  return { percent, exactPercent, amount };
}

/** The year before: its totals, and the versions that they come from. */
function comparisonOf({ year, toPeriod, submissions, perimeter, figures }: CountyConsolidation) {
  const totals = ({ line, label, total }: (typeof figures.incomeStatement)[number]) => ({
    line,
    label,
    total: presentAmount(total),
  });
  const sources = perimeter.forbund.flatMap((forbund) => {
    const submission = submissions.get(forbund.id);
    if (!submission) return [];
    const { submissionId, version, sha256 } = submission;
    return [{ forbund: named(forbund), submission: { id: submissionId, version, sha256 } }];
  });
  return {
    year,
    toPeriod,
    sources: sources.sort((a, b) => (a.forbund.slug < b.forbund.slug ? -1 : 1)),
    incomeStatement: figures.incomeStatement.map(totals),
    balanceSheet: figures.balanceSheet.map(totals),
  };
}

function named({ slug, name }: Named): Named {
  return { slug, name };
}
