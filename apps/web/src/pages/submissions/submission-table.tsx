import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatTime, periodLabel } from '../../parts/format-date.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { KIND_NAMES } from '../monitor/monitor-labels.js';
import type { Submission } from './submissions.answers.js';

const STATES = {
  HANDED_IN: { tone: 'warning', text: 'Väntar på godkännande' },
  APPROVED: { tone: 'good', text: 'Godkänd' },
  SUPERSEDED: { tone: 'quiet', text: 'Ersatt av senare version' },
} as const;

interface SubmissionTableProps {
  readonly submissions: readonly Submission[];
  readonly busy: boolean;
  /** Left out for those who may not approve. */
  readonly onApprove: ((id: string) => void) | undefined;
}

/** Every version, newest first as the server gives them. */
export function SubmissionTable({ submissions, busy, onApprove }: SubmissionTableProps) {
  if (submissions.length === 0) return <p>Inget är inlämnat för året.</p>;
  return (
    <ScrollTable caption="Inlämningar">
      <thead>
        <tr>
          <th scope="col">Version</th>
          <th scope="col">Slag</th>
          <th scope="col">Period</th>
          <th scope="col">Läge</th>
          <th scope="col">Inlämnad</th>
          <th scope="col">Godkänd</th>
          <th scope="col">Sigill</th>
          {onApprove ? <th scope="col">Åtgärd</th> : null}
        </tr>
      </thead>
      <tbody>
        {submissions.map((submission) => (
          <SubmissionRow key={submission.id} submission={submission} busy={busy} onApprove={onApprove} />
        ))}
      </tbody>
    </ScrollTable>
  );
}

function SubmissionRow({
  submission,
  busy,
  onApprove,
}: { submission: Submission } & Omit<SubmissionTableProps, 'submissions'>) {
  const {
    id,
    version,
    kind,
    source,
    year,
    toPeriod,
    state,
    handedInAt,
    handedInBy,
    approvedAt,
    approvedBy,
    sha256,
  } = submission;
  return (
    <tr>
      <th scope="row">Version {version}</th>
      <Kind kind={kind} source={source} />
      <td>
        {year}, {periodLabel(toPeriod)}
      </td>
      <td>
        <span className="marks">
          <StatusMark tone={STATES[state].tone}>{STATES[state].text}</StatusMark>
          {submission.isConstructed ? <ConstructedMark short /> : null}
        </span>
      </td>
      <td>
        {formatTime(handedInAt)}
        <br />
        <span className="small">{handedInBy}</span>
      </td>
      <td>
        {approvedAt ? formatTime(approvedAt) : '–'}
        <br />
        <span className="small">{approvedBy ?? ''}</span>
      </td>
      <td className="code" title={sha256}>
        {sha256.slice(0, 12)}…
      </td>
      {onApprove ? (
        <td>
          {state === 'HANDED_IN' ? (
            <button type="button" className="button" disabled={busy} onClick={() => onApprove(id)}>
              Godkänn<span className="visually-hidden"> version {version}</span>
            </button>
          ) : (
            '–'
          )}
        </td>
      ) : null}
    </tr>
  );
}

function Kind({ kind, source }: Pick<Submission, 'kind' | 'source'>) {
  return (
    <td>
      {KIND_NAMES[kind]}
      {source === null ? null : <span className="objects">{source}</span>}
    </td>
  );
}
