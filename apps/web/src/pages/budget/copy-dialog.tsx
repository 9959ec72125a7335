import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { BudgetPhase, BudgetVersion } from './budget.answers.js';
import { COPY_BUDGET, type BudgetWritten } from './budget.mutations.js';
import { nameOf } from './version-choice.js';

interface CopyDialogProps {
  readonly forbundId: string;
  readonly version: BudgetVersion;
  readonly onDone: (written: BudgetWritten) => void;
  readonly onClose: () => void;
}

/** A new version as a copy of one that stands, as it is or raised by a percentage. */
export function CopyDialog({ forbundId, version, onDone, onClose }: CopyDialogProps) {
  const [name, setName] = useState('');
  const [year, setYear] = useState(String(version.year));
  const [phase, setPhase] = useState<BudgetPhase>(version.decision ? 'REVISED' : 'PROPOSED');
  // A budget of another year is that year's first, or a proposal beside it.
  const isOtherYear = Number(year) !== version.year;
  const chosen = isOtherYear ? 'PROPOSED' : phase;
  const [percent, setPercent] = useState('');
  const keyOf = useKey();
  const { busy, refused, run } = useAction<BudgetWritten>(onDone);
  const submit = () => {
    const raised = percent.trim().replace(',', '.').replace('−', '-');
    const copy = {
      forbundId,
      versionId: version.id,
      year: Number(year),
      phase: chosen,
      name: name.trim(),
      percent: raised === '' ? null : raised,
    };
    const idempotencyKey = keyOf(JSON.stringify(copy));
    void run(async () => (await send(COPY_BUDGET, { input: { ...copy, idempotencyKey } })).copyBudget);
  };
  return (
    <FormDialog
      title="Ny version"
      action="Gör en kopia"
      busy={busy}
      refused={refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>Kopian av {nameOf(version)} blir ett utkast som kan ändras.</p>
      <label className="field">
        <span>Namn</span>
        <input required maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label className="field">
        <span>Budgetår</span>
        <input
          required
          inputMode="numeric"
          pattern="[0-9]{4}"
          value={year}
          onChange={(event) => setYear(event.target.value)}
        />
      </label>
      <PhaseField phase={chosen} isOtherYear={isOtherYear} onChange={setPhase} />
      <label className="field">
        <span>Uppräkning i procent (kan lämnas tom)</span>
        <input inputMode="decimal" value={percent} onChange={(event) => setPercent(event.target.value)} />
      </label>
    </FormDialog>
  );
}

interface PhaseFieldProps {
  readonly phase: BudgetPhase;
  readonly isOtherYear: boolean;
  readonly onChange: (phase: BudgetPhase) => void;
}

function PhaseField({ phase, isOtherYear, onChange }: PhaseFieldProps) {
  return (
    <label className="field">
      <span>Fas</span>
      <select value={phase} onChange={(event) => onChange(event.target.value as BudgetPhase)}>
        <option value="PROPOSED">Förslag</option>
        <option value="REVISED" disabled={isOtherYear}>
          Revidering av en beslutad budget
        </option>
      </select>
    </label>
  );
}
