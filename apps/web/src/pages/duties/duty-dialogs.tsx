import { useState } from 'react';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { ChoosableDecision, Duty, DutyPlace } from './duties.answers.js';
import { markDone, setNotApplicable } from './change-duty.js';
import type { DutyWritten } from './duty-changes.queries.js';
import { todayHere } from './duty-labels.js';

interface DutyDialogProps {
  readonly place: DutyPlace;
  readonly duty: Duty;
  readonly onDone: (written: DutyWritten) => void;
  readonly onClose: () => void;
}

interface DoneDialogProps extends DutyDialogProps {
  readonly decisions: readonly ChoosableDecision[];
}

/** Marks a duty as done: which day, by which decision. */
export function DoneDialog({ place, duty, decisions, onDone, onClose }: DoneDialogProps) {
  const [doneOn, setDoneOn] = useState(duty.doneOn ?? '');
  const [decisionId, setDecisionId] = useState('');
  const [note, setNote] = useState('');
  const keyOf = useKey();
  const { busy, refused, run } = useAction<DutyWritten>(onDone);
  const submit = () => {
    const done = { dutyKey: duty.key, year: duty.year, doneOn, note, decisionId: decisionId || null };
    return run(() => markDone(place, { ...done, idempotencyKey: keyOf(JSON.stringify(done)) }));
  };
  const choose = (id: string) => {
    setDecisionId(id);
    const decided = decisions.find((decision) => decision.id === id)?.decidedOn;
    if (decided) setDoneOn(decided);
  };
  return (
    <FormDialog
      title={`Bocka av: ${duty.title}`}
      action="Bocka av"
      busy={busy}
      refused={refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {place.kind === 'FORBUND' ? (
        <label className="field">
          <span>Beslut</span>
          <select value={decisionId} onChange={(event) => choose(event.target.value)}>
            <option value="">inget registrerat beslut</option>
            {decisions.map(({ id, decidedOn, bodyName, paragraph, title }) => (
              <option key={id} value={id}>
                {decidedOn} {bodyName} {paragraph}: {title}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="field">
        <span>Dagen den gjordes</span>
        <input
          type="date"
          required
          max={todayHere()}
          value={doneOn}
          onChange={(event) => setDoneOn(event.target.value)}
        />
      </label>
      <label className="field">
        <span>Anteckning, utan personuppgifter</span>
        <input value={note} maxLength={500} onChange={(event) => setNote(event.target.value)} />
      </label>
    </FormDialog>
  );
}

/** Says that a duty does not apply that year. */
export function NotApplicableDialog({ place, duty, onDone, onClose }: DutyDialogProps) {
  const [reason, setReason] = useState('');
  const keyOf = useKey();
  const { busy, refused, run } = useAction<DutyWritten>(onDone);
  const submit = () => {
    const told = { dutyKey: duty.key, year: duty.year, reason };
    return run(() => setNotApplicable(place, { ...told, idempotencyKey: keyOf(JSON.stringify(told)) }));
  };
  return (
    <FormDialog
      title={`Gäller inte ${duty.year}: ${duty.title}`}
      action="Spara"
      busy={busy}
      refused={refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <label className="field">
        <span>Varför, utan personuppgifter</span>
        <input required value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
    </FormDialog>
  );
}
