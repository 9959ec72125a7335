import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { shortName } from '../../parts/short-name.js';
import { useViewer } from '../../session/session-context.js';
import { AREAS, STATUSES } from './difference-labels.js';
import { firstAnswer } from './first-answer.js';
import type { DifferenceStatus, MutualDifference } from './differences.answers.js';
import { ANSWER_DIFFERENCE } from './differences.queries.js';

const HINTS: Readonly<Record<DifferenceStatus, string>> = {
  OPEN: 'Ingen har börjat.',
  BEING_SORTED_OUT: 'Vi letar.',
  EXPLAINED: 'Vi vet varför, och det står kvar.',
  CORRECTED: 'Vi har bokfört en rättelse; den syns när den är inlämnad och godkänd.',
  AGREED: 'Vi godtar vad det andra förbundet säger. Överens är ni när båda har svarat så.',
};
const CHOICES = Object.keys(HINTS) as DifferenceStatus[];

interface AnswerDialogProps {
  /** The förbund that answers: one of the two sides. */
  readonly slug: string;
  readonly difference: MutualDifference;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** What the own förbund says of a difference: how far it has come, why, and who sorts it out. Nothing is booked by it. */
export function AnswerDialog({ slug, difference, onDone, onClose }: AnswerDialogProps) {
  const { area, first, second, year, toPeriod } = difference;
  const [own, other] = first.forbund.slug === slug ? [first, second] : [second, first];
  const viewer = useViewer();
  const before = firstAnswer(own, viewer.displayName);
  const [status, setStatus] = useState<DifferenceStatus>(before.status);
  const [note, setNote] = useState(before.note);
  const [isMine, setIsMine] = useState(before.isMine);
  const keyOf = useKey();
  const { busy, refused, run } = useAction(onDone);
  const answer = async () => {
    const input = {
      forbundId: own.forbund.id,
      counterpartForbundId: other.forbund.id,
      ...{ year, toPeriod, area, status, note },
      ...(isMine ? { responsibleUserId: viewer.id } : {}),
    };
    const idempotencyKey = keyOf(JSON.stringify(input));
    return (await send(ANSWER_DIFFERENCE, { input: { ...input, idempotencyKey } })).answerMutualDifference;
  };
  return (
    <FormDialog
      title={`Svara om ${AREAS[area].toLowerCase()} med ${shortName(other.forbund.name)}`}
      action="Spara svaret"
      busy={busy}
      refused={refused}
      onSubmit={() => void run(answer)}
      onClose={onClose}
    >
      <fieldset className="choices">
        <legend>Hur långt har ni kommit?</legend>
        {CHOICES.map((each) => (
          <label key={each} className="check">
            <input type="radio" name="status" checked={status === each} onChange={() => setStatus(each)} />
            <span>
              {STATUSES[each].text} <span className="small">{HINTS[each]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>Förklaring, utan personuppgifter</span>
        <textarea rows={3} maxLength={1000} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <label className="check">
        <input type="checkbox" checked={isMine} onChange={(event) => setIsMine(event.target.checked)} />
        <span>
          {before.colleague === null
            ? 'Jag ansvarar för den här hos oss'
            : `Jag tar över ansvaret efter ${before.colleague}`}
        </span>
      </label>
    </FormDialog>
  );
}
