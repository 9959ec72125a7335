import { type Role, ROLE_NAMES, roleFacts } from '@samla/domain/access/roles.js';
import { DUTY_EVIDENCE, type DutyEvidence } from '@samla/domain/governance/duty-definition.js';
import { useState } from 'react';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { ChoosableDecision, Duty, DutyPlace, LocalDutyFields } from './duties.answers.js';
import { addLocal, markDone, setNotApplicable } from './change-duty.js';
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

interface LocalDutyDialogProps {
  readonly place: DutyPlace;
  readonly year: number;
  readonly onDone: (written: DutyWritten) => void;
  readonly onClose: () => void;
}

/** Adds a duty of the förbund's or the county's own. */
export function LocalDutyDialog({ place, year, onDone, onClose }: LocalDutyDialogProps) {
  const [duty, setDuty] = useState<LocalDutyFields>({
    title: '',
    dueOn: `${year}-01-01`,
    isYearly: false,
    role: place.kind === 'FORBUND' ? 'FORBUNDSCHEF' : 'LANSPRESIDIUM',
    evidence: 'MEETING',
  });
  const keyOf = useKey();
  const { busy, refused, run } = useAction<DutyWritten>(onDone);
  const change = (changes: Partial<LocalDutyFields>) => setDuty({ ...duty, ...changes });
  const submit = () => run(() => addLocal(place, { ...duty, idempotencyKey: keyOf(JSON.stringify(duty)) }));
  return (
    <FormDialog
      title="Lägg till i årshjulet"
      action="Lägg till"
      busy={busy}
      refused={refused}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <label className="field">
        <span>Vad som ska göras, utan personuppgifter</span>
        <input
          required
          value={duty.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Sista dag</span>
        <input
          type="date"
          required
          value={duty.dueOn}
          onChange={(event) => change({ dueOn: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Roll som ansvarar</span>
        <select value={duty.role} onChange={(event) => change({ role: event.target.value as Role })}>
          {ROLE_NAMES.map((role) => (
            <option key={role} value={role}>
              {roleFacts(role).name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Vad som visar att den är gjord</span>
        <select
          value={duty.evidence}
          onChange={(event) => change({ evidence: event.target.value as DutyEvidence })}
        >
          {Object.entries(DUTY_EVIDENCE).map(([evidence, name]) => (
            <option key={evidence} value={evidence}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={duty.isYearly}
          onChange={(event) => change({ isYearly: event.target.checked })}
        />
        <span>Samma dag varje år</span>
      </label>
    </FormDialog>
  );
}
