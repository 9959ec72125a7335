import { compareCodes } from '@samla/domain/accounts/code-order.js';
import type { ConsolidatedRow } from '@samla/domain/consolidation/consolidate.js';
import { MANAGEMENT_COMBINATION_LABEL } from '@samla/domain/consolidation/consolidate.js';
import type { Elimination as Eliminated, MutualSide } from '@samla/domain/consolidation/eliminate.js';
import { type ConsolidationFinding, findingsOf } from '@samla/domain/consolidation/findings.js';
import { leafsOf } from '@samla/domain/statements/composition.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { CountyConsolidation, CountyFigures } from './consolidation.service.js';
import type { ApprovedSubmission } from './read/rollup.repository.js';

type Answer = ReturnType<typeof answerOf>;

/** Answers that were made of figures which are kept; they go when the figures go. */
const ANSWERS = new WeakMap<CountyFigures, Answer>();

/**
 * The answer in the schema's shape; cells and elimination sides carry what they open into. It says nothing about who
 * asked or when, so it is made once for the same figures: only the moment is put in for each.
 */
export function consolidationAnswer({ kept, knownAt }: CountyConsolidation): Answer & { knownAt: Date } {
  const answer = ANSWERS.get(kept) ?? answerOf(kept);
  ANSWERS.set(kept, answer);
  return { ...answer, knownAt };
}

function answerOf(county: CountyFigures) {
  const { perimeter, submissions, figures, year, toPeriod } = county;
  const forbund = new Map(
    perimeter.forbund.map(({ id, slug, name }) => [
      id,
      { key: id, id: toGlobalId('Forbund', id), slug, name },
    ]),
  );
  const reference: Reference = (id) => forbund.get(id) as ReturnType<Reference>;
  const named = [...forbund.values()].sort(
    (a, b) => compareCodes(a.name, b.name) || compareCodes(a.key, b.key),
  );
  const countyId = perimeter.county.id;
  const line = (row: ConsolidatedRow) => lineAnswer(row, reference, countyId);
  return {
    county: { ...perimeter.county, key: perimeter.county.id, id: toGlobalId('County', perimeter.county.id) },
    year,
    toPeriod,
    kind: 'MANAGEMENT_COMBINATION' as const,
    label: MANAGEMENT_COMBINATION_LABEL,
    status: figures.status,
    isConstructed: [...submissions.values()].some((submission) => submission.isConstructed),
    memberCount: perimeter.memberCount,
    columns: named.map((column) => ({ forbund: column, submission: sourceOf(submissions.get(column.key)) })),
    incomeStatement: figures.incomeStatement.map(line),
    balanceSheet: figures.balanceSheet.map(line),
    eliminations: figures.eliminations.map((pair) => eliminationAnswer(pair, county, reference)),
    findings: findingsOf(figures).map(findingAnswer),
  };
}

type Reference = (id: string) => { key: string; id: string; slug: string; name: string };

function sourceOf(submission: ApprovedSubmission | undefined) {
  if (!submission) return null;
  const { submissionId, version, sha256, handedInAt, approvedAt, isConstructed } = submission;
  return {
    id: toGlobalId('Submission', submissionId),
    version,
    sha256,
    handedInAt,
    approvedAt,
    isConstructed,
  };
}

function lineAnswer(
  { line, label, isSum, perForbund, eliminated, total }: ConsolidatedRow,
  reference: Reference,
  countyId: string,
) {
  return {
    line,
    label,
    isSum,
    cells: perForbund.map(({ forbund, submission, amount }) => ({
      forbund: reference(forbund),
      amount: presentAmount(amount),
      countyId,
      submissionId: submission,
      lines: line === null ? [] : leafsOf(line),
    })),
    eliminated: presentAmount(eliminated),
    total: presentAmount(total),
  };
}

function eliminationAnswer(pair: Eliminated, county: CountyFigures, reference: Reference) {
  const side = ({ forbund, booked, lines }: MutualSide, counterpart: MutualSide) => ({
    forbund: reference(forbund),
    booked: presentAmount(booked),
    countyId: county.perimeter.county.id,
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

function findingAnswer({ code, message, forbund, counterparty }: ConsolidationFinding) {
  const forbundIds = [forbund, ...(counterparty === null ? [] : [counterparty])];
  return { code, message, forbundIds: forbundIds.map((id) => toGlobalId('Forbund', id)) };
}
