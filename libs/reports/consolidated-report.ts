import type {
  ConsolidationService,
  CountyConsolidation,
} from '@samla/consolidation/consolidation.service.js';
import { citationOf, type ConsolidatedParts, partsOfReport } from './report-parts.js';
import { compareCodes } from '@samla/domain/accounts/code-order.js';
import {
  MANAGEMENT_COMBINATION_LABEL,
  type ConsolidatedRow,
} from '@samla/domain/consolidation/consolidate.js';
import { agrees, type Elimination, type MutualSide } from '@samla/domain/consolidation/eliminate.js';
import { findingsOf } from '@samla/domain/consolidation/findings.js';
import { Money } from '@samla/domain/money/money.js';
import { type PresentedAmount, presentAmount } from '@samla/domain/statements/layout.js';
import { inStatementSign } from '@samla/domain/statements/statement-balance.js';
import { isLeafLine, STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';

type ApprovedSubmission =
  CountyConsolidation['submissions'] extends ReadonlyMap<string, infer Submission> ? Submission : never;
type SubmittedRow = Awaited<ReturnType<ConsolidationService['submittedRows']>>[number];

/** An approved submission with all its rows. */
export interface ReportedSubmission extends ApprovedSubmission {
  readonly rows: readonly SubmittedRow[];
}

interface Forbund {
  readonly slug: string;
  readonly name: string;
}

/** A county's consolidated figures, whole: what they are, where they come from, down to the accounts handed in. */
export type ConsolidatedReport = ReturnType<typeof consolidatedReportOf>;

/** Puts the report together. Nothing but its arguments goes in, so that the same run gives the same bytes. */
export function consolidatedReportOf(
  consolidation: CountyConsolidation,
  submissions: readonly ReportedSubmission[],
  parts: ConsolidatedParts,
) {
  const { perimeter, year, toPeriod, knownAt, figures } = consolidation;
  const named = new Map(perimeter.forbund.map(({ id, slug, name }) => [id, { slug, name }]));
  const who = (id: string): Forbund => named.get(id) as Forbund;
  const columns = [...perimeter.forbund].sort(
    (a, b) => compareCodes(a.name, b.name) || compareCodes(a.id, b.id),
  );
  const bySubmitter = new Map(submissions.map((submission) => [submission.forbundId, submission]));
  const cited = (id: string) => {
    const submission = bySubmitter.get(id);
    return submission ? citationOf(submission) : null;
  };
  const plan = parts.operatingStatement.planSources.map(({ version }) => version);
  return {
    report: 'CONSOLIDATED_REPORT',
    format: 2,
    county: { slug: perimeter.county.slug, name: perimeter.county.name },
    year,
    toPeriod,
    knownAt: knownAt.toISOString(),
    kind: 'MANAGEMENT_COMBINATION',
    label: MANAGEMENT_COMBINATION_LABEL,
    status: figures.status,
    isConstructed: [...submissions, ...plan].some(({ isConstructed }) => isConstructed),
    memberCount: perimeter.memberCount,
    sources: columns.map(({ id }) => ({ forbund: who(id), submission: cited(id) })),
    incomeStatement: figures.incomeStatement.map((row) => lineOf(row, who)),
    balanceSheet: figures.balanceSheet.map((row) => lineOf(row, who)),
    ...partsOfReport(parts),
    eliminations: figures.eliminations.map((pair) => eliminationOf(pair, who)),
    findings: findingsOf(figures).map(({ code, forbund, counterparty, message }) => ({
      code,
      forbund: who(forbund),
      counterpart: counterparty === null ? null : who(counterparty),
      message,
    })),
    accounts: columns.flatMap(({ id }) =>
      (bySubmitter.get(id)?.rows ?? []).map((row) => accountOf(row, who(id))),
    ),
  };
}

function lineOf(
  { line, label, isSum, perForbund, eliminated, total }: ConsolidatedRow,
  who: (id: string) => Forbund,
) {
  return {
    line,
    label,
    isSum,
    perForbund: perForbund.map(({ forbund, amount }) => ({
      forbund: who(forbund),
      amount: presentAmount(amount),
    })),
    eliminated: presentAmount(eliminated),
    total: presentAmount(total),
  };
}

function eliminationOf(
  { side, first, second, amount, difference, differenceLabel }: Elimination,
  who: (id: string) => Forbund,
) {
  const sideOf = ({ forbund, booked, lines }: MutualSide) => ({
    forbund: who(forbund),
    booked: presentAmount(booked),
    lines: [...lines].map(([line, sum]) => ({
      line,
      label: STATEMENT_LINES[line].label,
      booked: presentAmount(sum),
    })),
  });
  return {
    area: side,
    first: sideOf(first),
    second: sideOf(second),
    amount: presentAmount(amount),
    difference: presentAmount(difference),
    differenceLabel: agrees({ difference }) ? null : differenceLabel,
  };
}

function accountOf(row: SubmittedRow, forbund: Forbund) {
  if (!isLeafLine(row.line))
    throw new Error(`a submission holds the line ${row.line}, which takes no accounts`);
  const { line } = row;
  const shown = (amount: string): PresentedAmount =>
    presentAmount(inStatementSign(line, Money.parse(amount)));
  return {
    forbund,
    line,
    account: row.account,
    accountName: row.accountName,
    counterparty: row.counterparty === '' ? null : { code: row.counterparty, name: row.counterpartyName },
    insats: row.insats === '' ? null : { code: row.insats, name: row.insatsName },
    opening: shown(row.opening),
    change: shown(row.change),
    closing: shown(row.closing),
  };
}
