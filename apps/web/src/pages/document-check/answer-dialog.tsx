import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { AnswerKind, Finding } from './documents.answers.js';
import { ANSWER_FINDING, type Answered } from './documents.queries.js';

/** How each answer is asked for. */
const WORDS: Readonly<Record<AnswerKind, { title: string; action: string; hint: string }>> = {
  EXPLAINED: {
    title: 'Förklara fyndet',
    action: 'Spara förklaringen',
    hint: 'Handlingen är rätt, och skälet säger varför.',
  },
  ACCEPTED: {
    title: 'Godta fyndet',
    action: 'Godta',
    hint: 'Det stämmer inte, och får stå så.',
  },
  WITHDRAWN: {
    title: 'Ta tillbaka svaret',
    action: 'Ta tillbaka',
    hint: 'Fyndet blir obesvarat igen. Det tidigare svaret står kvar i historiken.',
  },
};

interface AnswerDialogProps {
  readonly forbundId: string;
  readonly finding: Finding;
  readonly kind: AnswerKind;
  readonly onDone: (answered: Answered) => void;
  readonly onClose: () => void;
}

/** Asks why, and answers a finding. The answer holds for later versions as long as the place shows the same figures. */
export function AnswerDialog({ forbundId, finding, kind, onDone, onClose }: AnswerDialogProps) {
  const [reason, setReason] = useState('');
  const keyOf = useKey();
  const { busy, refused, run } = useAction<Answered>(onDone);
  const { title, action, hint } = WORDS[kind];
  const answer = async () => {
    const input = { forbundId, findingId: finding.id, kind, reason };
    const idempotencyKey = keyOf(JSON.stringify(input));
    return (await send(ANSWER_FINDING, { input: { ...input, idempotencyKey } })).answerFinding;
  };
  return (
    <FormDialog
      title={title}
      action={action}
      busy={busy}
      refused={refused}
      onSubmit={() => void run(answer)}
      onClose={onClose}
    >
      <p>{finding.message}</p>
      <p className="small">
        {hint} Svaret gäller även senare versioner, så länge platsen visar samma belopp.
      </p>
      <label className="field">
        <span>Varför, utan personuppgifter</span>
        <textarea
          required
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
    </FormDialog>
  );
}
