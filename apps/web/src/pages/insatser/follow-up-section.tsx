import { FULFILMENTS, GOAL_DIRECTIONS, GOAL_UNITS } from '@samla/domain/insatser/goal.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatDay } from '../../parts/format-date.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { periodText, plainNumber, reportMark } from './insats-words.js';
import type { Goal, Report } from './insatser.answers.js';

const FULFILMENT_TONES = { MET: 'good', NOT_MET: 'warning', UNKNOWN: 'quiet' } as const;

interface GoalTableProps {
  readonly goals: readonly Goal[];
  /** Left out for those who may not write. */
  readonly onReport: ((goal: Goal) => void) | undefined;
  readonly onChange: ((goal: Goal) => void) | undefined;
}

/** Goals with how they are met over time. */
export function GoalTable({ goals, onReport, onChange }: GoalTableProps) {
  if (goals.length === 0) return <p>Inga mål är satta.</p>;
  return (
    <ScrollTable caption="Mål">
      <thead>
        <tr>
          <th scope="col">Mål</th>
          <th scope="col">Gäller</th>
          <th scope="col">Målvärde</th>
          <th scope="col">Rapporterat</th>
          <th scope="col">Uppfyllelse</th>
          {onReport ? <th scope="col">Åtgärd</th> : null}
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => (
          <tr key={goal.id}>
            <th scope="row">
              {goal.label}
              <span className="objects">{goal.document}</span>
            </th>
            <td>{periodText(goal.from, goal.to)}</td>
            <td>
              {GOAL_DIRECTIONS[goal.direction]} {plainNumber(goal.target)} {GOAL_UNITS[goal.unit]}
            </td>
            <td>
              {goal.values.length === 0
                ? '–'
                : goal.values.map(({ onDay, value, comment }, index) => (
                    <span key={index} className="value-line">
                      {plainNumber(value)} ({formatDay(onDay)}){comment === '' ? '' : `: ${comment}`}
                    </span>
                  ))}
            </td>
            <td>
              <StatusMark tone={FULFILMENT_TONES[goal.fulfilment]}>{FULFILMENTS[goal.fulfilment]}</StatusMark>
            </td>
            {onReport ? (
              <td>
                <button type="button" className="button" onClick={() => onReport(goal)}>
                  Rapportera<span className="visually-hidden"> {goal.label}</span>
                </button>
                <button type="button" className="button button-quiet" onClick={() => onChange?.(goal)}>
                  Ändra<span className="visually-hidden"> {goal.label}</span>
                </button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface ReportTableProps {
  readonly reports: readonly Report[];
  readonly onReceive: ((report: Report) => void) | undefined;
}

/** Reports that the performer owes, and those that have come. */
export function ReportTable({ reports, onReceive }: ReportTableProps) {
  if (reports.length === 0) return <p>Inga rapporter är begärda.</p>;
  return (
    <ScrollTable caption="Rapporter">
      <thead>
        <tr>
          <th scope="col">Rapport</th>
          <th scope="col">Ska ha kommit</th>
          <th scope="col">Kom in</th>
          <th scope="col">Läge</th>
          {onReceive ? <th scope="col">Åtgärd</th> : null}
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              {report.title} {report.isConstructed ? <ConstructedMark short /> : null}
            </th>
            <td>{formatDay(report.dueOn)}</td>
            <td>
              {report.receivedOn ? formatDay(report.receivedOn) : '–'}
              <span className="objects">{report.document}</span>
            </td>
            <td>
              <StatusMark tone={reportMark(report).tone}>{reportMark(report).text}</StatusMark>
            </td>
            {onReceive ? (
              <td>
                {report.receivedOn === null ? (
                  <button type="button" className="button" onClick={() => onReceive(report)}>
                    Har kommit<span className="visually-hidden">: {report.title}</span>
                  </button>
                ) : (
                  '–'
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
