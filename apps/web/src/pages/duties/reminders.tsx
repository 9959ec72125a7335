import { REMINDER_STAGES } from '@samla/domain/governance/duty-reminder.js';
import { formatDay } from '../../parts/format-date.js';
import type { DutyReminder } from './duties.answers.js';
import { STATUS_MARKS } from './duty-labels.js';

const STILL_OPEN = ['LATE', 'DUE_SOON', 'UPCOMING'] as const;

/** Reminders of what is still to be done. */
export function Reminders({ reminders }: { reminders: readonly DutyReminder[] }) {
  const open = reminders.filter(({ status }) => STILL_OPEN.some((each) => each === status));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="paminnelser" className="card">
      <h2 id="paminnelser">Påminnelser</h2>
      <ul className="plain-list">
        {open.map(({ dutyKey, stage, title, raisedOn, roleName, status }) => (
          <li key={`${dutyKey} ${stage}`}>
            {formatDay(raisedOn)}: {title}. {REMINDER_STAGES[stage]}, {roleName.toLowerCase()}.{' '}
            {STATUS_MARKS[status].word}.
          </li>
        ))}
      </ul>
    </section>
  );
}
