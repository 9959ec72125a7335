import { daysBetween } from '@samla/domain/calendar/day.js';
import { explainDifference } from '@samla/domain/consolidation/explain-difference.js';
import {
  commonStatus,
  eventsInOrder,
  firstSeen,
  type ApprovedSide,
  sideCase,
} from '@samla/domain/consolidation/mutual-case.js';
import { type PairDifference, pairDifferences } from '@samla/domain/consolidation/pair-differences.js';
import { Money } from '@samla/domain/money/money.js';
import { swedishDay } from '@samla/platform/clock/clock.js';
import type { KeptCaseEvent } from './mutual-case.repository.js';
import { type KnownDealings, lastDayOf, type PeriodVersions } from './known-dealings.js';
import type {
  MutualDifference,
  MutualDifferenceSide,
  WorklistForbund,
  WorklistPeriod,
} from './mutual-difference.js';

/** All that one transaction may see of a period. */
export interface WorklistFacts {
  readonly versions: PeriodVersions;
  readonly dealings: KnownDealings;
  readonly events: readonly KeptCaseEvent[];
  /** The förbund that have something approved, whoever may see it. */
  readonly approved: ReadonlySet<string>;
}

/**
 * The differences of a period with all that is known about each. `own` is the förbund that asks, null for the county: what
 * a förbund has booked with another one that shows it nothing is one-sided, whether or not that one has handed in.
 */
export function worklistOf(
  forbund: readonly WorklistForbund[],
  facts: WorklistFacts,
  period: WorklistPeriod,
  now: Date,
  own: string | null = null,
): MutualDifference[] {
  const { speaking } = facts.versions;
  if (own !== null && !speaking.has(own)) return [];
  const perimeter = forbund.map(({ id, name }) => ({
    id,
    name,
    submission: speaking.get(id)?.submissionId ?? (own === null ? null : 'unseen'),
  }));
  const known = new Set(forbund.map(({ id }) => id));
  const rows = facts.dealings
    .rows(speaking)
    .filter(({ counterpartyForbund }) => counterpartyForbund !== null && known.has(counterpartyForbund));
  return pairDifferences(perimeter, rows).flatMap(
    (pair) => differenceOf(pair, { forbund, facts, period, now }) ?? [],
  );
}

interface Setting {
  readonly forbund: readonly WorklistForbund[];
  readonly facts: WorklistFacts;
  readonly period: WorklistPeriod;
  readonly now: Date;
}

function differenceOf(pair: PairDifference, setting: Setting): MutualDifference | null {
  const { facts, period, now } = setting;
  const { area, difference, isOneSided } = pair;
  const events = facts.events.filter((event) => isOf(event, pair));
  const [first, second] = [
    sideOf(pair, pair.first, pair.second, events, setting),
    sideOf(pair, pair.second, pair.first, events, setting),
  ];
  const since = seenSince(pair, setting);
  if (since === null) return null;
  const explained = explainDifference({
    area,
    periodEnd: lastDayOf(period),
    first: explainedSide(pair, first, second, setting),
    second: explainedSide(pair, second, first, setting),
  });
  // Versions from before entries were sealed say how much, not of what: nothing is then guessed.
  const isKnown = explained.difference.equals(difference);
  const oldestEntry = isKnown ? explained.oldestEntry : null;
  const today = swedishDay(now);
  return {
    ...period,
    ...{ area, first, second, difference, isOneSided, firstSeenAt: since, oldestEntry },
    ageDays: daysBetween(swedishDay(since), today),
    oldestEntryAgeDays: oldestEntry === null ? null : daysBetween(oldestEntry, today),
    status: commonStatus(first.status, second.status),
    proposals: isKnown ? explained.proposals : [],
    history: eventsInOrder(events),
  };
}

type Booked = PairDifference['first'];

function sideOf(
  { area, difference }: PairDifference,
  { forbund, booked }: Booked,
  other: Booked,
  events: readonly KeptCaseEvent[],
  { forbund: all, facts }: Setting,
): MutualDifferenceSide {
  const version = facts.versions.speaking.get(forbund);
  const said = sideCase(events, forbund, difference);
  const handedIn = version ? { displayName: version.handedInByName, role: null } : null;
  return {
    forbund: all.find(({ id }) => id === forbund) as WorklistForbund,
    booked,
    submission: version
      ? { id: version.submissionId, version: version.version, sha256: version.sha256 }
      : null,
    hasApproved: facts.approved.has(forbund),
    entries: facts.dealings.entriesWith(version, other.forbund, area),
    responsible: said.responsible ?? handedIn,
    isNamed: said.responsible !== null,
    status: said.status,
    note: said.note,
  };
}

function explainedSide(
  { area }: PairDifference,
  { forbund, entries, hasApproved }: MutualDifferenceSide,
  other: MutualDifferenceSide,
  { facts, period }: Setting,
) {
  const later = facts.versions.later.get(forbund.id);
  const after = facts.dealings.after(later, other.forbund.id, area, lastDayOf(period));
  return { forbund: forbund.id, name: forbund.name, entries, after, isShown: hasApproved };
}

/** When it was first seen; a side that shows nothing is taken to have booked nothing all along. */
function seenSince({ area, first, second }: PairDifference, { facts }: Setting): Date | null {
  const versionsOf = (one: string, other: string): ApprovedSide[] => {
    const found = facts.dealings.booked(facts.versions.all, one, other, area);
    return found.length > 0 ? found : [{ version: 0, approvedAt: new Date(0), booked: Money.zero }];
  };
  return firstSeen(versionsOf(first.forbund, second.forbund), versionsOf(second.forbund, first.forbund));
}

function isOf(event: KeptCaseEvent, { area, first, second }: PairDifference): boolean {
  const sides = [first.forbund, second.forbund];
  return event.area === area && sides.includes(event.forbund) && sides.includes(event.counterpartForbundId);
}
