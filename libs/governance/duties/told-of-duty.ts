import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { DutyEvent } from '@samla/domain/governance/duty-event.js';
import type { PlannedDuty } from '@samla/domain/governance/duty-plan.js';

/** Something told of a duty by somebody. */
export type ToldOfDuty = Pick<
  DutyEvent,
  'dutyKey' | 'year' | 'kind' | 'doneOn' | 'decisionId' | 'note' | 'document'
>;

/** Refuses what cannot be told of a duty: `DUTY_IN_FUTURE`, `REASON_MISSING`, `NOTHING_TO_DO`. */
export function assertTold(told: ToldOfDuty, duty: PlannedDuty, today: string): void {
  const about = { dutyKey: told.dutyKey, year: told.year };
  if (told.kind === 'DONE' && duty.isOccurrence)
    throw new DomainError(
      'NOTHING_TO_DO',
      `”${duty.title}” inträffar av sig själv och kan inte bockas av.`,
      about,
    );
  if (told.doneOn !== null && told.doneOn > today)
    throw new DomainError(
      'DUTY_IN_FUTURE',
      `${told.doneOn} har inte kommit; det som görs senare bockas av då.`,
      about,
    );
  if (told.kind === 'NOT_APPLICABLE' && told.note.trim() === '')
    throw new DomainError('REASON_MISSING', 'Ange varför det inte gäller i år.', about);
}
