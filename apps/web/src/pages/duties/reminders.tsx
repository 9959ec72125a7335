import { daysLeftText, latestByDuty } from '@samla/domain/governance/duty-reminder.js';
import { formatDay } from '../../parts/format-date.js';
import type { DutyReminder } from './duties.answers.js';
import { todayHere } from './duty-labels.js';

const STILL_OPEN = ['LATE', 'DUE_SOON', 'UPCOMING'] as const;

/** Reminders of what is still to be done: each duty once, with the days that are left today. */
export function Reminders({ reminders }: { reminders: readonly DutyReminder[] }) {
  const open = reminders.filter(({ status }) => STILL_OPEN.some((each) => each === status));
  if (open.length === 0) return null;
  const today = todayHere();
  return (
    <section aria-labelledby="paminnelser" className="card">
      <h2 id="paminnelser">Påminnelser</h2>
      <ul className="plain-list">
        {latestByDuty(open).map(({ dutyKey, title, raisedOn, lastLawful, roleName }) => (
          <li key={dutyKey}>
            {title}. {daysLeftText(today, lastLawful)}, {roleName.toLowerCase()}. Påmint {formatDay(raisedOn)}
            .
          </li>
        ))}
      </ul>
    </section>
  );
}
