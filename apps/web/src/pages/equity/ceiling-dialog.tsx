import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { formatDay } from '../../parts/format-date.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { parseKronor } from '../../parts/parse-kronor.js';
import { type CeilingSet, SET_EQUITY_CEILING } from './equity.queries.js';

interface DialogProps {
  readonly forbund: { readonly id: string };
  readonly onDone: (message: string) => void;
  readonly onClose: () => void;
}

interface Step {
  readonly fromAllotment: string;
  readonly percent: string;
}

const FIRST: Step = { fromAllotment: '0', percent: '20' };

/** Sets a staircase of ceilings from a day, with its source. */
export function CeilingDialog({ forbund, onDone, onClose }: DialogProps) {
  const [validFrom, setValidFrom] = useState('');
  const [source, setSource] = useState('');
  const [verified, setVerified] = useState(false);
  const [steps, setSteps] = useState<readonly Step[]>([FIRST]);
  const [fault, setFault] = useState<string>();
  const keyOf = useKey();
  const { busy, refused, run } = useAction<CeilingSet>(({ ceiling }) =>
    onDone(`Taket gäller från ${formatDay(ceiling.validFrom)}.`),
  );
  const submit = () => {
    const read = steps.map(({ fromAllotment, percent }) => ({
      fromAllotment: parseKronor(fromAllotment)?.toString(),
      percent: parseKronor(percent)?.toString(),
    }));
    const given = read.flatMap(({ fromAllotment, percent }) =>
      fromAllotment && percent ? [{ fromAllotment, percent }] : [],
    );
    if (given.length < read.length) {
      setFault('Varje steg har ett bidrag i kronor och en procentsats.');
      return;
    }
    setFault(undefined);
    const input = { forbundId: forbund.id, validFrom, source, verified, steps: given };
    void run(async () => {
      const idempotencyKey = keyOf(JSON.stringify(input));
      return (await send(SET_EQUITY_CEILING, { input: { ...input, idempotencyKey } })).setEquityCeiling;
    });
  };
  return (
    <FormDialog
      title="Nytt tak för eget kapital"
      action="Ange taket"
      busy={busy}
      refused={fault ?? refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <label className="field">
        <span>Gäller från</span>
        <input
          type="date"
          required
          value={validFrom}
          onChange={(event) => setValidFrom(event.target.value)}
        />
      </label>
      <StepFields steps={steps} onChange={setSteps} />
      <label className="field">
        <span>Källa</span>
        <input required maxLength={500} value={source} onChange={(event) => setSource(event.target.value)} />
      </label>
      <label className="check">
        <input type="checkbox" checked={verified} onChange={(event) => setVerified(event.target.checked)} />
        <span>Källan är läst och bekräftad</span>
      </label>
    </FormDialog>
  );
}

interface StepFieldsProps {
  readonly steps: readonly Step[];
  readonly onChange: (steps: readonly Step[]) => void;
}

function StepFields({ steps, onChange }: StepFieldsProps) {
  const put = (at: number, changes: Partial<Step>) =>
    onChange(steps.map((step, index) => (index === at ? { ...step, ...changes } : step)));
  return (
    <>
      {steps.map(({ fromAllotment, percent }, index) => (
        <fieldset key={index} className="form-stack">
          <legend>Steg {index + 1}</legend>
          <label className="field">
            <span>Från och med bidraget, kronor</span>
            <input
              required
              inputMode="decimal"
              value={fromAllotment}
              onChange={(event) => put(index, { fromAllotment: event.target.value })}
            />
          </label>
          <label className="field">
            <span>Högst, procent av bidraget</span>
            <input
              required
              inputMode="decimal"
              value={percent}
              onChange={(event) => put(index, { percent: event.target.value })}
            />
          </label>
        </fieldset>
      ))}
      <button
        type="button"
        className="button button-quiet"
        onClick={() => onChange([...steps, { fromAllotment: '', percent: '' }])}
      >
        Lägg till ett steg
      </button>
    </>
  );
}
