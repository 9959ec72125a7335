import { DECISION_BODIES, type DecisionBody } from '@samla/domain/governance/decision-body.js';
import { type ChangeEvent, useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { type DecisionFields, type DecisionWritten, RECORD_DECISION } from './decisions.queries.js';

interface RecordDialogProps {
  readonly forbundId: string;
  readonly onDone: (written: DecisionWritten) => void;
  readonly onClose: () => void;
}

/** Records a decision that was taken. */
export function RecordDialog({ forbundId, onDone, onClose }: RecordDialogProps) {
  const [fields, setFields] = useState<DecisionFields>({
    body: 'BOARD',
    decidedOn: '',
    paragraph: '',
    title: '',
    document: '',
  });
  const keyOf = useKey();
  const { busy, refused, run } = useAction<DecisionWritten>(onDone);
  const put = (name: keyof DecisionFields) => (event: ChangeEvent<HTMLInputElement>) =>
    setFields({ ...fields, [name]: event.target.value });
  const record = async () => {
    const idempotencyKey = keyOf(JSON.stringify(fields));
    return (await send(RECORD_DECISION, { input: { forbundId, ...fields, idempotencyKey } })).recordDecision;
  };
  return (
    <FormDialog
      title="Registrera beslut"
      action="Registrera"
      busy={busy}
      refused={refused}
      onSubmit={() => void run(record)}
      onClose={onClose}
    >
      <p>Ett registrerat beslut kan inte ändras. Skriv inga personuppgifter.</p>
      <label className="field">
        <span>Vem som beslutade</span>
        <select
          value={fields.body}
          onChange={(event) => setFields({ ...fields, body: event.target.value as DecisionBody })}
        >
          {Object.entries(DECISION_BODIES).map(([body, name]) => (
            <option key={body} value={body}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Beslutsdag</span>
        <input type="date" required value={fields.decidedOn} onChange={put('decidedOn')} />
      </label>
      <label className="field">
        <span>Paragraf i protokollet</span>
        <input value={fields.paragraph} maxLength={50} onChange={put('paragraph')} />
      </label>
      <label className="field">
        <span>Vad som beslutades</span>
        <input required value={fields.title} maxLength={500} onChange={put('title')} />
      </label>
      <label className="field">
        <span>Protokoll eller dokument</span>
        <input value={fields.document} maxLength={200} onChange={put('document')} />
      </label>
    </FormDialog>
  );
}
