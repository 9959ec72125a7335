import { compareCodes } from '../accounts/code-order.js';
import { Money } from '../money/money.js';

/** What the two sides of a difference say about it, from untouched to agreed. */
export const CASE_STATUSES = ['OPEN', 'BEING_SORTED_OUT', 'EXPLAINED', 'CORRECTED', 'AGREED'] as const;
export type CaseStatus = (typeof CASE_STATUSES)[number];

/** The person who sorts a difference out on one side. */
export interface Responsible {
  readonly displayName: string;
  /** Code of the role that the person holds in the förbund; null when it is not known. */
  readonly role: string | null;
}

/** What one side has said. Never changed: the last word holds. */
export interface CaseEvent {
  readonly forbund: string;
  readonly status: CaseStatus;
  readonly note: string;
  /** The difference that it was said of, in ledger sign. */
  readonly difference: Money;
  readonly responsible: Responsible | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** Where one side stands with a difference. */
export interface SideCase {
  readonly status: CaseStatus;
  readonly note: string | null;
  /** Whom the side has named; null when nobody. */
  readonly responsible: Responsible | null;
}

/** What a side says is done, which is so for the amount that it was said of and for no other. */
const DONE: ReadonlySet<CaseStatus> = new Set(['EXPLAINED', 'CORRECTED', 'AGREED']);

/**
 * Where a side stands: by its last word. That it explained, corrected or agreed to another amount than the difference now
 * is says nothing of this one, which then is open; who is responsible stays.
 */
export function sideCase(events: readonly CaseEvent[], forbund: string, difference: Money): SideCase {
  const last = eventsInOrder(events)
    .filter((event) => event.forbund === forbund)
    .at(-1);
  if (!last) return { status: 'OPEN', note: null, responsible: null };
  const { responsible } = last;
  if (DONE.has(last.status) && !last.difference.equals(difference))
    return { status: 'OPEN', note: null, responsible };
  return { status: last.status, note: last.note === '' ? null : last.note, responsible };
}

/**
 * Where the difference stands: agreed when both sides are; corrected or explained when one side says so; being sorted out
 * as soon as one of them has begun. The order of the sides does not matter.
 */
export function commonStatus(one: CaseStatus, other: CaseStatus): CaseStatus {
  const said = [one, other];
  if (said.every((status) => status === 'AGREED')) return 'AGREED';
  if (said.includes('CORRECTED')) return 'CORRECTED';
  if (said.includes('EXPLAINED')) return 'EXPLAINED';
  return said.every((status) => status === 'OPEN') ? 'OPEN' : 'BEING_SORTED_OUT';
}

/** Events oldest first. */
export function eventsInOrder(events: readonly CaseEvent[]): CaseEvent[] {
  return [...events].sort(
    (a, b) => a.writtenAt.getTime() - b.writtenAt.getTime() || compareCodes(a.forbund, b.forbund),
  );
}

/** What an approved version of one side has booked with the other. */
export interface ApprovedSide {
  readonly version: number;
  readonly approvedAt: Date;
  /** Ledger sign. */
  readonly booked: Money;
}

/**
 * When the difference was first seen: the approval from which the versions that spoke have differed without a break,
 * whatever the amount. Null when they agree now, or when a side has nothing approved.
 */
export function firstSeen(first: readonly ApprovedSide[], second: readonly ApprovedSide[]): Date | null {
  const moments = [...first, ...second].map(({ approvedAt }) => approvedAt.getTime()).sort((a, b) => a - b);
  let since: number | null = null;
  for (const moment of moments) {
    const [one, other] = [speaking(first, moment), speaking(second, moment)];
    if (!one || !other || one.booked.add(other.booked).isZero()) since = null;
    else since ??= moment;
  }
  return since === null ? null : new Date(since);
}

/** The highest version that was approved by then. */
function speaking(versions: readonly ApprovedSide[], moment: number): ApprovedSide | undefined {
  return versions
    .filter(({ approvedAt }) => approvedAt.getTime() <= moment)
    .reduce<ApprovedSide | undefined>(
      (best, each) => (best && best.version > each.version ? best : each),
      undefined,
    );
}
