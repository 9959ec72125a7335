import { formatTime } from '../../parts/format-date.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { AnswerKind, Finding, FindingAnswer } from './documents.answers.js';
import { printedAmount } from './printed-amount.js';

const SAID: Readonly<Record<AnswerKind, string>> = {
  EXPLAINED: 'Förklarat',
  ACCEPTED: 'Godtaget',
  WITHDRAWN: 'Svaret taget tillbaka',
};

interface FindingAnswersProps {
  readonly finding: Finding;
  /** Absent for who may not answer. */
  readonly onAnswer: ((kind: AnswerKind) => void) | undefined;
}

/** What the förbund has said of a finding, what it said before the figures changed, and the ways to answer. */
export function FindingAnswers({ finding, onAnswer }: FindingAnswersProps) {
  const { status, answers, lapsedAnswers, unit } = finding;
  return (
    <>
      {status === 'OPEN' ? null : (
        <p>
          <StatusMark tone="good">{SAID[status]}</StatusMark>
        </p>
      )}
      {answers.length === 0 ? null : <AnswerList answers={answers} />}
      {lapsedAnswers.length === 0 ? null : (
        <div className="lapsed">
          <p>
            Det här svarade förbundet tidigare, men handlingen har ändrats sedan dess och svaret gäller inte:
          </p>
          <AnswerList answers={lapsedAnswers} unit={unit} />
        </div>
      )}
      {onAnswer ? (
        <div className="controls no-print">
          {status === 'OPEN' ? (
            <>
              <AnswerButton label="Förklara …" finding={finding} onClick={() => onAnswer('EXPLAINED')} />
              <AnswerButton label="Godta …" finding={finding} onClick={() => onAnswer('ACCEPTED')} />
            </>
          ) : (
            <AnswerButton
              label="Ta tillbaka svaret …"
              finding={finding}
              onClick={() => onAnswer('WITHDRAWN')}
            />
          )}
        </div>
      ) : null}
    </>
  );
}

interface AnswerButtonProps {
  readonly label: string;
  readonly finding: Finding;
  readonly onClick: () => void;
}

function AnswerButton({ label, finding: { message }, onClick }: AnswerButtonProps) {
  return (
    <button type="button" className="button" onClick={onClick}>
      {label}
      <span className="visually-hidden"> {message}</span>
    </button>
  );
}

function AnswerList({
  answers,
  unit,
}: {
  readonly answers: readonly FindingAnswer[];
  readonly unit?: string | null;
}) {
  return (
    <ul className="plain-list">
      {answers.map(({ kind, reason, version, printed, answeredBy, answeredAt }) => (
        <li key={answeredAt}>
          {SAID[kind]}: {reason}{' '}
          <span className="small">
            {answeredBy}, {formatTime(answeredAt)}, version {version}
            {unit === undefined || printed === null ? '' : `, då ${printedAmount(printed, unit)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
