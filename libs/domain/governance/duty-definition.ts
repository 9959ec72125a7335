import type { Role } from '../access/roles.js';
import type { DutyRule } from './duty-date.js';

/** On what a duty stands, each with its Swedish name. */
export const DUTY_STANDINGS = {
  LAW: 'Lag',
  GUIDANCE: 'Vägledning eller praxis',
  LOCAL: 'Lokalt',
  UNVERIFIED: 'Inte bekräftat',
} as const;
export type DutyStanding = keyof typeof DUTY_STANDINGS;
export const DUTY_STANDING_NAMES = Object.keys(DUTY_STANDINGS) as DutyStanding[];

/** What shows that a duty is done. */
export const DUTY_EVIDENCE = {
  DECISION: 'Beslut i protokoll',
  DOCUMENT: 'Handling',
  MEETING: 'Minnesanteckningar eller protokoll från mötet',
  NOTHING: 'Inget: dagen inträffar av sig själv',
} as const;
export type DutyEvidence = keyof typeof DUTY_EVIDENCE;
export const DUTY_EVIDENCE_NAMES = Object.keys(DUTY_EVIDENCE) as DutyEvidence[];

/** When a duty comes round: each year, in the year after an election, or when förbund merge. */
export type DutyOccasion = 'EVERY_YEAR' | 'AFTER_ELECTION' | 'MERGER';

/** One version of a duty as data. A changed rule is a new version from a later year; the old one stays for its years. */
export interface DutyDefinition {
  /** Stable, never reused: events point at it. */
  readonly key: string;
  /** The years in which this version falls due: from, and to counted in (null: until further notice). */
  readonly fromYear: number;
  readonly toYear: number | null;
  readonly title: string;
  /** Paragraph, source or `lokal`, for people. */
  readonly basis: string;
  readonly standing: DutyStanding;
  readonly occasion: DutyOccasion;
  readonly rule: DutyRule;
  /** Whether a last day on a rest day moves to the next working day (lag 1930:173, unverified); both days are shown. */
  readonly isMoved: boolean;
  readonly role: Role;
  readonly evidence: DutyEvidence;
  /** A duty that must be done first, by key. */
  readonly after: string | null;
  readonly note: string;
}

/** True for a day that comes of itself and that nobody has to do anything about. */
export function isOccurrence({ evidence }: Pick<DutyDefinition, 'evidence'>): boolean {
  return evidence === 'NOTHING';
}
