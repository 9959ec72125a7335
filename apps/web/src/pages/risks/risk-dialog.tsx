import { type Role, ROLE_NAMES, roleFacts } from '@samla/domain/access/roles.js';
import { RISK_STATUSES, type RiskStatus } from '@samla/domain/governance/risk.js';
import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import {
  ADD_RISK,
  type AssessmentFields,
  REVISE_RISK,
  type Risk,
  type RiskWritten,
} from './risks.queries.js';

interface RiskDialogProps {
  readonly forbundId: string;
  /** Absent: a new risk. */
  readonly risk?: Risk | undefined;
  readonly onDone: (written: RiskWritten) => void;
  readonly onClose: () => void;
}

const NEW: AssessmentFields = {
  title: '',
  probability: 3,
  consequence: 3,
  owner: 'FORBUNDSCHEF',
  measure: '',
  status: 'OPEN',
  note: '',
};

/** Assesses a risk, new or known; earlier assessments stay. */
export function RiskDialog({ forbundId, risk, onDone, onClose }: RiskDialogProps) {
  const [fields, setFields] = useState<AssessmentFields>(risk ? startOf(risk) : NEW);
  const keyOf = useKey();
  const { busy, refused, run } = useAction<RiskWritten>(onDone);
  const change = (changes: Partial<AssessmentFields>) => setFields({ ...fields, ...changes });
  const assess = async () => {
    const input = { forbundId, ...fields, idempotencyKey: keyOf(JSON.stringify(fields)) };
    if (!risk) return (await send(ADD_RISK, { input })).addRisk;
    const afterVersion = risk.latest.version;
    return (await send(REVISE_RISK, { input: { ...input, riskId: risk.id, afterVersion } })).reviseRisk;
  };
  return (
    <FormDialog
      title={risk ? `Bedöm om: ${risk.latest.title}` : 'Ny risk'}
      action="Spara bedömningen"
      busy={busy}
      refused={refused}
      onSubmit={() => void run(assess)}
      onClose={onClose}
    >
      <AssessmentFieldList fields={fields} change={change} />
    </FormDialog>
  );
}

interface FieldListProps {
  readonly fields: AssessmentFields;
  readonly change: (changes: Partial<AssessmentFields>) => void;
}

function AssessmentFieldList({ fields, change }: FieldListProps) {
  return (
    <>
      <label className="field">
        <span>Vad som kan hända, utan personuppgifter</span>
        <input
          required
          value={fields.title}
          maxLength={200}
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
      <StepChoice
        name="Sannolikhet"
        step={fields.probability}
        onChoose={(probability) => change({ probability })}
      />
      <StepChoice
        name="Konsekvens"
        step={fields.consequence}
        onChoose={(consequence) => change({ consequence })}
      />
      <OwnerChoice owner={fields.owner} onChoose={(owner) => change({ owner })} />
      <label className="field">
        <span>Åtgärd</span>
        <input
          value={fields.measure}
          maxLength={1000}
          onChange={(event) => change({ measure: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Läge</span>
        <select
          value={fields.status}
          onChange={(event) => change({ status: event.target.value as RiskStatus })}
        >
          {Object.entries(RISK_STATUSES).map(([status, name]) => (
            <option key={status} value={status}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Varför den bedöms så</span>
        <input
          value={fields.note}
          maxLength={1000}
          onChange={(event) => change({ note: event.target.value })}
        />
      </label>
    </>
  );
}

function OwnerChoice({ owner, onChoose }: { owner: Role; onChoose: (owner: Role) => void }) {
  return (
    <label className="field">
      <span>Roll som äger risken</span>
      <select value={owner} onChange={(event) => onChoose(event.target.value as Role)}>
        {ROLE_NAMES.map((role) => (
          <option key={role} value={role}>
            {roleFacts(role).name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface StepChoiceProps {
  readonly name: string;
  readonly step: number;
  readonly onChoose: (step: number) => void;
}

function StepChoice({ name, step, onChoose }: StepChoiceProps) {
  return (
    <label className="field">
      <span>{name}, 1 lägst och 5 högst</span>
      <select value={step} onChange={(event) => onChoose(Number.parseInt(event.target.value, 10))}>
        {[1, 2, 3, 4, 5].map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The assessment to begin from: as it was, with a reason of its own. */
function startOf({ latest }: Risk): AssessmentFields {
  const { title, probability, consequence, owner, measure, status } = latest;
  return { title, probability, consequence, owner, measure, status, note: '' };
}
