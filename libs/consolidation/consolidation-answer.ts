import {
  type Consolidation,
  type ConsolidatedRow,
  MANAGEMENT_COMBINATION_LABEL,
} from '@samla/domain/consolidation/consolidate.js';
import { consolidateSpan } from '@samla/domain/consolidation/consolidate-span.js';
import type { Elimination as Eliminated, MutualSide } from '@samla/domain/consolidation/eliminate.js';
import { findingsOf } from '@samla/domain/consolidation/findings.js';
import { swedishKronor } from '@samla/domain/money/swedish.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { STATEMENT_LINES } from '@samla/domain/statements/statement-line.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { CountyConsolidation } from './consolidation.service.js';
import type { Figures } from './county-figures.js';
import type { ApprovedSubmission } from './read/rollup.repository.js';
import { type ColumnsOfAnswer, lineAnswer } from './row-answer.js';
import {
  type Reference,
  referencesOf,
  rowsInColumns,
  type ShownColumn,
  shownColumns,
  sourceOf,
} from './shown-columns.js';

type Answer = ReturnType<typeof answerOf>;

/**
 * What figures of one county or several say, in the schema's shape; cells and elimination sides carry what they open into. It
 * says nothing about who asked or when, so it is made once for the same figures.
 */
export function figuresAnswer(kept: Figures): Answer {
  return kept.answer.of(() => answerOf(kept)) as Answer;
}

/** The answer of a county: only the moment is put in for each who asks. */
export function consolidationAnswer({ kept, knownAt, structure, structureOn }: CountyConsolidation) {
  const answer = figuresAnswer(kept);
  const [county] = answer.counties;
  const { memberCount } = kept.asked.counties[0]!;
  return { ...answer, county: county!, memberCount, structure, structureOn, knownAt };
}

function answerOf(kept: Figures) {
  const { asked, submissions, figures } = kept;
  const { year, fromPeriod, toPeriod, kind, counties } = asked;
  const columns = shownColumns(kept);
  const of = columnsOfAnswer(kept, columns);
  const reference = referencesOf(kept);
  return {
    kept,
    counties: counties.map(({ county }) => ({
      ...county,
      key: county.id,
      id: toGlobalId('County', county.id),
    })),
    year,
    fromPeriod,
    toPeriod,
    kind: 'MANAGEMENT_COMBINATION' as const,
    figureKind: kind,
    label: MANAGEMENT_COMBINATION_LABEL,
    status: figures.status,
    isConstructed: [...submissions.values()].some((submission) => submission.isConstructed),
    columns: columns.map((column) => columnAnswer(column, kept)),
    ...statementsOf(kept, of),
    eliminations: figures.eliminations.map((pair) => eliminationAnswer(pair, kept, reference)),
    findings: findingsAnswer(kept, reference),
  };
}

/** The columns, the förbund that are in the figures, with whom dealings are mutual, and the part of the year. */
export function columnsOfAnswer(kept: Figures, columns = shownColumns(kept)): ColumnsOfAnswer {
  const { year, fromPeriod, toPeriod } = kept.asked;
  return {
    columns,
    columnOf: new Map(columns.map((column) => [column.forbund.key, column])),
    insiders: new Set(kept.forbund.map(({ id }) => id)),
    span: { year, fromPeriod, toPeriod, asOf: null },
  };
}

function statementsOf(kept: Figures, of: ColumnsOfAnswer) {
  const known = new Map<string, Consolidation>();
  const alone = ({ perimeter, sums }: Pick<Figures, 'perimeter' | 'sums'>): Consolidation => {
    const members = perimeter.map(({ id }) => id).join(' ');
    const found = known.get(members) ?? consolidateSpan(perimeter, sums, kept.asked.kind);
    known.set(members, found);
    return found;
  };
  const lines = (rowsOf: (of: Consolidation) => readonly ConsolidatedRow[]) =>
    rowsInColumns(kept, rowsOf(kept.figures), (part) => rowsOf(alone(part))).map((row) =>
      lineAnswer(row, of),
    );
  return {
    incomeStatement: lines(({ incomeStatement }) => incomeStatement),
    balanceSheet: lines(({ balanceSheet }) => balanceSheet),
  };
}

function columnAnswer({ forbund, members }: ShownColumn, { submissions, earlier }: Figures) {
  const cited = members.flatMap(({ key }) => {
    const own = [earlier.get(key), submissions.get(key)].flatMap((version) => version ?? []);
    return own.map(submissionAnswer);
  });
  const own = members.length === 1 ? submissions.get(members[0]!.key) : undefined;
  return { forbund, members, submission: own ? submissionAnswer(own) : null, submissions: cited };
}

/** A version in the schema's shape. */
export function submissionAnswer(version: ApprovedSubmission) {
  const { submissionId, toPeriod, version: number, sha256, handedInAt, approvedAt, isConstructed } = version;
  return {
    id: toGlobalId('Submission', submissionId),
    toPeriod,
    version: number,
    sha256,
    handedInAt,
    approvedAt,
    isConstructed,
  };
}

function eliminationAnswer(pair: Eliminated, kept: Figures, reference: (id: string) => Reference) {
  const column = pair.side === 'BALANCE' ? 'closing' : 'change';
  const side = ({ forbund, booked, lines }: MutualSide, counterpart: MutualSide) => ({
    forbund: reference(forbund),
    booked: presentAmount(booked),
    source: sourceOf(kept, forbund)!,
    counterpartForbundId: counterpart.forbund,
    parts: [...lines.keys()].map((line) => ({ line, column, factor: STATEMENT_LINES[line].sign }) as const),
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

function findingsAnswer({ figures, movedOpenings }: Figures, reference: (id: string) => Reference) {
  const found = findingsOf(figures).map(({ code, message, forbund, counterparty }) => ({
    code,
    message,
    forbundIds: [forbund, ...(counterparty === null ? [] : [counterparty])].map((id) =>
      toGlobalId('Forbund', id),
    ),
  }));
  const moved = movedOpenings.map(({ forbund, line, earlier, later }) => ({
    code: 'MOVED_OPENING' as const,
    message:
      `${reference(forbund).name} börjar året med ${swedishKronor(earlier)} på ${STATEMENT_LINES[line].label} i den tidigare ` +
      `inlämningen och ${swedishKronor(later)} i den senare.`,
    forbundIds: [toGlobalId('Forbund', forbund)],
  }));
  return [...found, ...moved];
}
