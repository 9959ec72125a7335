import { type Role, ROLE_NAMES, roleFacts } from '@samla/domain/access/roles.js';
import { DUTY_EVIDENCE, type DutyEvidence } from '@samla/domain/governance/duty-definition.js';
import { useState } from 'react';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { addLocal } from './change-duty.js';
import type { DutyPlace, LocalDutyFields } from './duties.answers.js';
import type { DutyWritten } from './duty-changes.queries.js';

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
      <LocalDutyFieldList duty={duty} change={change} />
    </FormDialog>
  );
}

interface FieldListProps {
  readonly duty: LocalDutyFields;
  readonly change: (changes: Partial<LocalDutyFields>) => void;
}

function LocalDutyFieldList({ duty, change }: FieldListProps) {
  return (
    <>
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
    </>
  );
}
