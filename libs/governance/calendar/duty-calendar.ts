import { roleFacts } from '@samla/domain/access/roles.js';
import { addDays } from '@samla/domain/calendar/day.js';
import { DUTY_STANDINGS } from '@samla/domain/governance/duty-definition.js';
import type { PlannedDuty } from '@samla/domain/governance/duty-plan.js';
import ical, { ICalEventTransparency } from 'ical-generator';

/** Whose year it is and what it holds. */
export interface DutyCalendar {
  readonly forbundId: string;
  readonly name: string;
  readonly duties: readonly PlannedDuty[];
}

/** The year as RFC 5545: a whole day for each duty, on its last lawful day, under an id that stays; Swedish text. */
export function dutyCalendar({ forbundId, name, duties }: DutyCalendar): string {
  const calendar = ical({
    name: `Årshjul, ${name}`,
    prodId: { company: 'Samla', product: 'Årshjul', language: 'SV' },
    timezone: null,
    ttl: 6 * 3600,
  });
  for (const duty of duties) {
    if (duty.status === 'NOT_APPLICABLE') continue;
    calendar.createEvent({
      id: `${duty.key}-${duty.year}@${forbundId}.samla`,
      // How often it was told of: a program that has the event sees that it has changed.
      sequence: duty.history.length,
      stamp: duty.latest?.recordedAt ?? midnight(`${duty.year}-01-01`),
      start: midnight(duty.lastLawful),
      end: midnight(addDays(duty.lastLawful, 1)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: summaryOf(duty),
      description: descriptionOf(duty),
    });
  }
  return calendar.toString();
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function summaryOf({ title, status, latest }: PlannedDuty): string {
  switch (status) {
    case 'DONE':
      return `${title} (klar ${latest?.doneOn})`;
    case 'DONE_LATE':
      return `${title} (klar för sent, ${latest?.doneOn})`;
    case 'LATE':
      return `FÖRSENAD: ${title}`;
    default:
      return title;
  }
}

function descriptionOf(duty: PlannedDuty): string {
  const moved =
    duty.lastLawful === duty.nominal
      ? []
      : [`Sista dag ${duty.nominal}, flyttad till ${duty.lastLawful} (lag 1930:173, inte bekräftat).`];
  return [
    `Grund: ${duty.basis} (${DUTY_STANDINGS[duty.standing]})`,
    `Ansvarig: ${roleFacts(duty.role).name}`,
    ...moved,
    ...(duty.note === '' ? [] : [duty.note]),
    ...(duty.isConstructed ? ['Konstruerat för demo.'] : []),
  ].join('\n');
}
