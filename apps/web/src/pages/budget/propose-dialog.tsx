import { useState } from 'react';
import type { Problem } from '../../api/problem.js';
import { newIdempotencyKey } from '../../api/idempotency-key.js';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { BudgetVersion } from './budget.answers.js';
import { PROPOSE_TO_LANSFORBUND, type BudgetWritten } from './budget.mutations.js';

interface ProposeDialogProps {
  readonly forbundId: string;
  readonly version: BudgetVersion;
  readonly onDone: (written: BudgetWritten) => void;
  readonly onClose: () => void;
}

/** Marks lines as proposed to be taken along into the länsförbund, with the body or role that proposes. */
export function ProposeDialog({ forbundId, version, onDone, onClose }: ProposeDialogProps) {
  const before = version.lines.filter(({ takenAlong }) => takenAlong).map(({ lineNo }) => lineNo);
  const [marked, setMarked] = useState<readonly number[]>(before);
  const [proposedBy, setProposedBy] = useState(
    version.lines.find((line) => line.proposedBy !== '')?.proposedBy ?? '',
  );
  const { busy, refused, run } = useAction<BudgetWritten>(onDone);
  const mark = async (lineNos: readonly number[], takenAlong: boolean): Promise<BudgetWritten | Problem> => {
    const proposal = { forbundId, versionId: version.id, lineNos, takenAlong, proposedBy: proposedBy.trim() };
    const input = { ...proposal, idempotencyKey: newIdempotencyKey() };
    return (await send(PROPOSE_TO_LANSFORBUND, { input })).proposeToLansforbund;
  };
  const submit = async (): Promise<BudgetWritten | Problem> => {
    const taken = before.filter((lineNo) => !marked.includes(lineNo));
    const unmarked = taken.length === 0 ? undefined : await mark(taken, false);
    if (unmarked && 'message' in unmarked) return unmarked;
    return marked.length === 0 && unmarked ? unmarked : mark(marked, true);
  };
  return (
    <FormDialog
      title="Ta med till länsförbundet"
      action="Spara märkena"
      busy={busy}
      refused={refused}
      onSubmit={() => void run(submit)}
      onClose={onClose}
    >
      <p>Märket ändrar inga belopp och kan sättas också efter beslut.</p>
      <label className="field">
        <span>Organ eller roll som föreslår</span>
        <input
          required
          maxLength={100}
          value={proposedBy}
          onChange={(event) => setProposedBy(event.target.value)}
        />
      </label>
      <fieldset className="line-marks">
        <legend>Rader</legend>
        {version.lines
          .filter(({ kind }) => kind === 'COST')
          .map(({ lineNo, label }) => (
            <label key={lineNo} className="check">
              <input
                type="checkbox"
                checked={marked.includes(lineNo)}
                onChange={(event) =>
                  setMarked(
                    event.target.checked ? [...marked, lineNo] : marked.filter((each) => each !== lineNo),
                  )
                }
              />
              <span>{label}</span>
            </label>
          ))}
      </fieldset>
    </FormDialog>
  );
}
