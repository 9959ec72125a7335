import type { ConsolidatedRow } from '@samla/domain/consolidation/consolidate.js';
import { MANAGEMENT_COMBINATION_LABEL } from '@samla/domain/consolidation/consolidate.js';
import type { Elimination as Eliminated, EliminationFinding, MutualSide } from '@samla/domain/consolidation/eliminate.js';
import { leafsOf } from '@samla/domain/statements/composition.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import type { CountyConsolidation } from './consolidation.service.js';

/** The answer in the schema's shape; cells and elimination sides carry what they open into. */
export function consolidationAnswer(county: CountyConsolidation, context: CountyContext) {
  const { perimeter, submissions, figures, year, toPeriod, knownAt } = county;
  const forbund = new Map(perimeter.forbund.map(({ id, slug, name }) => [id, { id, slug, name }]));
  const reference = (id: string) => forbund.get(id) as { id: string; slug: string; name: string };
  const named = [...forbund.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const line = (row: ConsolidatedRow) => lineAnswer(row, reference, context);
  return {
    county: perimeter.county,
    year,
    toPeriod,
    kind: 'MANAGEMENT_COMBINATION' as const,
    label: MANAGEMENT_COMBINATION_LABEL,
    status: figures.status,
    knownAt,
    isConstructed: [...submissions.values()].some((submission) => submission.isConstructed),
    memberCount: perimeter.memberCount,
    columns: named.map((column) => ({ forbund: column, submission: sourceOf(submissions.get(column.id)) })),
    incomeStatement: figures.incomeStatement.map(line),
    balanceSheet: figures.balanceSheet.map(line),
    eliminations: figures.eliminations.map((pair) => eliminationAnswer(pair, county, reference, context)),
    findings: [...figures.findings.map(findingAnswer), ...differences(figures.eliminations)],
  };
}

type Reference = (id: string) => { id: string; slug: string; name: string };

function sourceOf(submission: CountyConsolidation['submissions'] extends ReadonlyMap<string, infer S> ? S | undefined : never) {
  if (!submission) return null;
  const { submissionId, version, sha256, handedInAt, approvedAt, isConstructed } = submission;
  return { id: submissionId, version, sha256, handedInAt, approvedAt, isConstructed };
}

function lineAnswer({ line, label, isSum, perForbund, eliminated, total }: ConsolidatedRow, reference: Reference, context: CountyContext) {
  return {
    line,
    label,
    isSum,
    cells: perForbund.map(({ forbund, submission, amount }) => ({
      forbund: reference(forbund),
      amount: presentAmount(amount),
      context,
      submissionId: submission,
      lines: line === null ? [] : leafsOf(line),
    })),
    eliminated: presentAmount(eliminated),
    total: presentAmount(total),
  };
}

function eliminationAnswer(pair: Eliminated, county: CountyConsolidation, reference: Reference, context: CountyContext) {
  const side = ({ forbund, booked, lines }: MutualSide, counterpart: MutualSide) => ({
    forbund: reference(forbund),
    booked: presentAmount(booked),
    context,
    submissionId: county.submissions.get(forbund)?.submissionId as string,
    counterpartForbundId: counterpart.forbund,
    lines: [...lines.keys()],
  });
  return {
    area: pair.side,
    first: side(pair.first, pair.second),
    second: side(pair.second, pair.first),
    amount: presentAmount(pair.amount),
    difference: presentAmount(pair.difference),
    differenceLabel: pair.differenceLabel,
  };
}

function findingAnswer(finding: EliminationFinding) {
  const forbundIds = finding.code === 'MISSING' ? [finding.forbund] : [finding.forbund, finding.counterparty];
  return { code: finding.code, message: finding.message, forbundIds };
}

function differences(eliminations: readonly Eliminated[]) {
  return eliminations
    .filter(({ difference }) => !difference.isZero())
    .map(({ differenceLabel, difference, first, second }) => ({
      code: 'DIFFERENCE' as const,
      message: `${differenceLabel}: ${first.booked} kr mot ${second.booked} kr, kvar ${difference} kr.`,
      forbundIds: [first.forbund, second.forbund],
    }));
}
