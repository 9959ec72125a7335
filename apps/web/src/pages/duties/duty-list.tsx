import { DUTY_EVENT_KINDS } from '@samla/domain/governance/duty-event.js';
import { DUTY_STANDINGS } from '@samla/domain/governance/duty-definition.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDay, formatTime } from '../../parts/format-date.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { Duty } from './duties.answers.js';
import { dayText, outcomeText, STATUS_MARKS } from './duty-labels.js';

/** What can be asked for with a duty. */
export type DutyWork = 'DONE' | 'NOT_APPLICABLE' | 'REOPEN';

interface DutyListProps {
  readonly caption: string;
  readonly duties: readonly Duty[];
  /** Absent for readers who may not. */
  readonly onWork?: ((work: DutyWork, duty: Duty) => void) | undefined;
  readonly mayReopen: boolean;
}

/** Duties in a table, each with its days, its state and what can be done about it. */
export function DutyList({ caption, duties, onWork, mayReopen }: DutyListProps) {
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">Uppgift</th>
          <th scope="col">När</th>
          <th scope="col">Läge</th>
          <th scope="col">Ansvarig</th>
          {onWork ? <th scope="col">Åtgärd</th> : null}
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <tr key={duty.id}>
            <th scope="row" className="duty-cell">
              {duty.title}
              <span className="objects">
                {duty.basis} · {DUTY_STANDINGS[duty.standing]}
              </span>
              {duty.note === '' ? null : <span className="objects">{duty.note}</span>}
              {duty.document === '' ? null : <span className="objects">Källa: {duty.document}</span>}
              {duty.isConstructed ? <ConstructedMark short /> : null}
            </th>
            <td>{dayText(duty)}</td>
            <td className="duty-cell">
              <StatusMark tone={STATUS_MARKS[duty.status].tone}>{STATUS_MARKS[duty.status].word}</StatusMark>
              <span className="objects">{outcomeText(duty)}</span>
              {duty.latest && duty.latest.document !== '' ? (
                <span className="objects">Källa: {duty.latest.document}</span>
              ) : null}
              {duty.findings.map(({ code, severity, message }) => (
                <span key={code} className={severity === 'WARNING' ? 'objects duty-warning' : 'objects'}>
                  {severity === 'WARNING' ? 'Att se över: ' : 'Anmärkning: '}
                  {message}
                </span>
              ))}
              <History duty={duty} />
            </td>
            <td>{duty.roleName}</td>
            {onWork ? (
              <td>
                <Works duty={duty} mayReopen={mayReopen} onWork={(work) => onWork(work, duty)} />
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface WorksProps {
  readonly duty: Duty;
  readonly mayReopen: boolean;
  readonly onWork: (work: DutyWork) => void;
}

function Works({ duty, mayReopen, onWork }: WorksProps) {
  const button = (work: DutyWork, word: string) => (
    <button type="button" className="button button-quiet" onClick={() => onWork(work)}>
      {word}
      <span className="visually-hidden">: {duty.title}</span>
    </button>
  );
  if (duty.latest) return mayReopen ? button('REOPEN', 'Ta tillbaka') : button('DONE', 'Ändra');
  return (
    <div className="duty-works">
      {duty.isOccurrence ? null : button('DONE', 'Bocka av')}
      {button('NOT_APPLICABLE', 'Gäller inte')}
    </div>
  );
}

/** What was told before; shown when it is more than what holds. */
function History({ duty: { history } }: { duty: Duty }) {
  if (history.length < 2) return null;
  return (
    <details>
      <summary>Historik ({history.length})</summary>
      <ul className="plain-list">
        {history.map((told) => (
          <li key={`${told.recordedAt} ${told.kind}`}>
            {DUTY_EVENT_KINDS[told.kind]}
            {told.doneOn ? ` ${formatDay(told.doneOn)}` : ''}
            {told.note === '' ? '' : `, ${told.note}`} ({told.recordedBy}, {formatTime(told.recordedAt)})
          </li>
        ))}
      </ul>
    </details>
  );
}
