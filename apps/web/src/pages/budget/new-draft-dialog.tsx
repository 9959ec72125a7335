import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { CREATE_BUDGET, type BudgetWritten } from './budget.mutations.js';

interface NewDraftDialogProps {
  readonly forbundId: string;
  readonly year: number;
  readonly onDone: (written: BudgetWritten) => void;
  readonly onClose: () => void;
}

/** An empty draft of a year, to be filled in. */
export function NewDraftDialog({ forbundId, year: shown, onDone, onClose }: NewDraftDialogProps) {
  const [name, setName] = useState('');
  const [year, setYear] = useState(String(shown));
  const keyOf = useKey();
  const { busy, refused, run } = useAction<BudgetWritten>(onDone);
  const submit = () => {
    const draft = { forbundId, year: Number(year), name: name.trim() };
    const input = { ...draft, idempotencyKey: keyOf(JSON.stringify(draft)) };
    void run(async () => (await send(CREATE_BUDGET, { input })).createBudget);
  };
  return (
    <FormDialog
      title="Nytt utkast"
      action="Lägg upp utkastet"
      busy={busy}
      refused={refused}
      onSubmit={submit}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
