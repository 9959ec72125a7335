import type { Day } from '@samla/domain/calendar/day.js';
import type { Consolidation } from '@samla/domain/consolidation/consolidate.js';
import { differingPairs } from '@samla/domain/consolidation/pair-differences.js';
import { Money } from '@samla/domain/money/money.js';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import { type HandInStanding, handInStanding } from '@samla/domain/statements/hand-in-standing.js';
import { swedishDay } from '@samla/platform/clock/clock.js';
import type { Submission } from '@samla/statements/submission.js';

/** Which period is looked at, as known at a moment. */
export interface MonitorQuestion {
  readonly year: number;
  /** 1–12; 12 is the whole year. */
  readonly toPeriod: number;
  readonly knownAt: Date;
}

/** What is left over between a förbund and others. */
export interface OpenDifferences {
  /** Pairs and areas that do not agree, or that one side alone has booked. */
  readonly count: number;
  /** Their amounts without sign. */
  readonly sum: Money;
}

/** What a consolidation says of a förbund and the others. */
export interface ComparedWithOthers {
  readonly differences: OpenDifferences;
  readonly uncompared: number;
}

/** How one förbund stands with one kind of figures of a period. */
export interface MonitorRow {
  readonly forbund: { readonly id: string; readonly slug: string; readonly name: string };
  readonly kind: FigureKind;
  readonly deadline: Day | null;
  readonly status: HandInStanding;
  readonly daysLate: number;
  /** The version that speaks for the förbund, else the latest one handed in; null when there is none. */
  readonly submission: Submission | null;
  /** When the first version was approved; a later one makes nothing late. */
  readonly firstApprovedAt: Date | null;
  /** A version handed in after the one that speaks, which waits for its approval. */
  readonly waiting: Submission | null;
  /** Null for a budget or a forecast, which name no motpart, and without an approved version. */
  readonly differences: OpenDifferences | null;
  /** With how many others nothing could be compared, since they have nothing approved; null where `differences` is. */
  readonly uncompared: number | null;
}

/** What a row is made of. */
export interface MonitorFacts {
  readonly forbund: MonitorRow['forbund'];
  readonly kind: FigureKind;
  readonly deadline: Day | null;
  /** All versions of the kind, the latest first. */
  readonly versions: readonly Submission[];
  readonly knownAt: Date;
}

/** The row as it was at a moment: what was handed in, approved or set later is not in it. */
export function monitorRow(
  { forbund, kind, deadline, versions, knownAt }: MonitorFacts,
  compared: ComparedWithOthers | null,
): MonitorRow {
  const known = versions.filter(({ handedInAt }) => handedInAt <= knownAt).map((each) => asOf(each, knownAt));
  const approved = known.filter(({ approvedAt }) => approvedAt !== null);
  const speaking = approved[0] ?? null;
  const latest = known[0] ?? null;
  const firstApprovedAt = earliest(approved.flatMap(({ approvedAt }) => approvedAt ?? []));
  const standing = handInStanding({
    deadline,
    isHandedIn: latest !== null,
    approvedOn: firstApprovedAt && swedishDay(firstApprovedAt),
    today: swedishDay(knownAt),
  });
  return {
    ...{ forbund, kind, deadline, ...standing, firstApprovedAt },
    submission: speaking ?? latest,
    waiting: speaking && latest && latest.version > speaking.version ? latest : null,
    differences: speaking && compared ? compared.differences : null,
    uncompared: speaking && compared ? compared.uncompared : null,
  };
}

/**
 * What a förbund has left over with others in a consolidation, counted as the worklist shows it, and how many of them
 * had nothing to be compared with.
 */
export function comparedWithOthers(
  figures: Pick<Consolidation, 'eliminations' | 'findings'>,
  forbundId: string,
): ComparedWithOthers {
  const amounts = differingPairs(figures)
    .filter(({ first, second }) => [first.forbund, second.forbund].includes(forbundId))
    .map(({ difference }) => difference.abs());
  const missing = figures.findings.filter(({ code, forbund }) => code === 'MISSING' && forbund !== forbundId);
  return {
    differences: { count: amounts.length, sum: Money.sum(amounts) },
    uncompared: missing.length,
  };
}

function asOf(submission: Submission, knownAt: Date): Submission {
  const isApproved = submission.approvedAt !== null && submission.approvedAt <= knownAt;
  return isApproved
    ? submission
    : { ...submission, approvedAt: null, approvedByName: null, state: 'HANDED_IN' };
}

function earliest(times: readonly Date[]): Date | null {
  return times.length === 0 ? null : new Date(Math.min(...times.map((time) => time.getTime())));
}
