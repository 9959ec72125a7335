import type { Role } from '@samla/domain/access/roles.js';
import type { DutyEvidence, DutyStanding } from '@samla/domain/governance/duty-definition.js';
import type { DutyEventKind } from '@samla/domain/governance/duty-event.js';
import type { ReminderStage } from '@samla/domain/governance/duty-reminder.js';
import type { DutyStatus } from '@samla/domain/governance/duty-status.js';

/** Something told of a duty. */
export interface DutyTold {
  readonly kind: DutyEventKind;
  readonly doneOn: string | null;
  readonly note: string;
  readonly document: string;
  readonly isConstructed: boolean;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

/** A duty or a day of the year, as it stands today. */
export interface Duty {
  readonly id: string;
  readonly key: string;
  readonly year: number;
  readonly title: string;
  readonly basis: string;
  readonly standing: DutyStanding;
  readonly roleName: string;
  readonly evidence: DutyEvidence;
  readonly opensOn: string;
  readonly nominal: string;
  readonly lastLawful: string;
  readonly note: string;
  readonly isLocal: boolean;
  readonly isOccurrence: boolean;
  readonly document: string;
  readonly isConstructed: boolean;
  readonly status: DutyStatus;
  readonly doneOn: string | null;
  readonly decision: {
    readonly bodyName: string;
    readonly decidedOn: string;
    readonly paragraph: string;
  } | null;
  readonly latest: DutyTold | null;
  readonly history: readonly DutyTold[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: 'WARNING' | 'REMARK';
    readonly message: string;
  }[];
}

/** That somebody was reminded. */
export interface DutyReminder {
  readonly dutyKey: string;
  readonly title: string;
  readonly roleName: string;
  readonly stage: ReminderStage;
  readonly raisedOn: string;
  readonly lastLawful: string;
  readonly status: DutyStatus;
}

/** A secret address of the calendar; the secret itself is told when it is made. */
export interface CalendarFeed {
  readonly id: string;
  readonly name: string;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** A decision that a duty can be done by. */
export interface ChoosableDecision {
  readonly id: string;
  readonly bodyName: string;
  readonly decidedOn: string;
  readonly paragraph: string;
  readonly title: string;
}

/** Whose year it is. */
export interface DutyPlace {
  readonly kind: 'FORBUND' | 'COUNTY';
  readonly id: string;
  readonly slug: string;
}

export interface DutiesAnswer {
  readonly forbund: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly duties: readonly Duty[];
    readonly dutyReminders: readonly DutyReminder[];
    readonly calendarFeeds: readonly CalendarFeed[];
    readonly decisions: { readonly edges: readonly { readonly node: ChoosableDecision }[] };
  };
}

export interface CountyDutiesAnswer {
  readonly county: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly duties: readonly Duty[];
    readonly dutyReminders: readonly DutyReminder[];
  };
}

/** A local duty as it is filled in. */
export interface LocalDutyFields {
  readonly title: string;
  readonly dueOn: string;
  readonly isYearly: boolean;
  readonly role: Role;
  readonly evidence: DutyEvidence;
}
