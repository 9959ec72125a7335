import type { Role } from '@samla/domain/access/roles.js';
import { yearOf } from '@samla/domain/calendar/day.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { DutyEvidence } from '@samla/domain/governance/duty-definition.js';
import type { LocalDuty } from '@samla/domain/governance/local-duty.js';
import { assertPlanYear, checkedText, requiredText } from '../checked-text.js';

/** A duty that somebody adds; `opensOn` null: it may be done on the last day alone. */
export interface NewLocalDuty {
  readonly title: string;
  readonly basis: string;
  readonly opensOn: string | null;
  readonly dueOn: string;
  readonly isYearly: boolean;
  readonly role: Role;
  readonly evidence: DutyEvidence;
  readonly document: string;
}

/** The duty with its texts checked, and the year it first falls due in. Throws `DUTY_DAYS`, `PERSONAL_DATA`. */
export function checkedLocalDuty(asked: NewLocalDuty): Omit<LocalDuty, 'id'> & { readonly year: number } {
  const { dueOn, isYearly, role, evidence } = asked;
  const opensOn = asked.opensOn ?? dueOn;
  const year = yearOf(dueOn);
  assertPlanYear(year);
  if (opensOn > dueOn || yearOf(opensOn) !== year)
    throw new DomainError('DUTY_DAYS', 'Första dagen ska ligga före sista dagen, i samma år.', {
      opensOn,
      dueOn,
    });
  return {
    year,
    title: requiredText('title', asked.title, 200),
    basis: checkedText('basis', asked.basis, 200) || 'lokal',
    opensOn,
    dueOn,
    isYearly,
    role,
    evidence,
    document: checkedText('document', asked.document, 200),
    isConstructed: false,
  };
}

/** What was asked for over the API, where much may be left out. */
export function newLocalDuty(asked: {
  readonly title: string;
  readonly basis?: string | null;
  readonly opensOn?: string | null;
  readonly dueOn: string;
  readonly isYearly?: boolean | null;
  readonly role: Role;
  readonly evidence: DutyEvidence;
  readonly document?: string | null;
}): NewLocalDuty {
  const { title, dueOn, role, evidence } = asked;
  const { basis, opensOn, isYearly, document } = asked;
  return {
    ...{ title, dueOn, role, evidence },
    basis: basis ?? '',
    opensOn: opensOn ?? null,
    isYearly: isYearly ?? false,
    document: document ?? '',
  };
}
