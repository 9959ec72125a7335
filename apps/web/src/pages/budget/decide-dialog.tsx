import { DECISION_BODIES, type DecisionBody } from '@samla/domain/governance/decision-body.js';
import { useState } from 'react';
import type { Problem } from '../../api/problem.js';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import type { BudgetVersion } from './budget.answers.js';
import { DECIDE_BUDGET, DECISIONS, type BudgetWritten, type NewDecision } from './budget.mutations.js';
import { decisionText } from './version-facts.js';

interface DecideDialogProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly version: BudgetVersion;
  readonly onDone: (written: BudgetWritten) => void;
  readonly onClose: () => void;
}

const NEW = 'NEW';

/** Binds a draft to a decision, one that is registered or one that is registered with it. */
export function DecideDialog({ forbund, version, onDone, onClose }: DecideDialogProps) {
  const asked = useQuery(DECISIONS, { slug: forbund.slug });
  const [chosen, setChosen] = useState(NEW);
  const [samradOn, setSamradOn] = useState(version.samradOn ?? '');
  const [fresh, setFresh] = useState<NewDecision>({
    body: 'BOARD',
    decidedOn: '',
    paragraph: '',
    title: `Budget ${version.year}`,
    document: '',
  });
  const keyOf = useKey();
  const { busy, refused, run } = useAction<BudgetWritten>(onDone);
  const decide = async (): Promise<BudgetWritten | Problem> => {
    // A new decision is registered with the binding, so a refusal leaves none behind.
    const bound = chosen === NEW ? { decision: fresh } : { decisionId: chosen };
    const asked = { forbundId: forbund.id, versionId: version.id, ...bound, samradOn: samradOn || null };
    const idempotencyKey = keyOf(JSON.stringify(asked));
    return (await send(DECIDE_BUDGET, { input: { ...asked, idempotencyKey } })).decideBudget;
  };
  return (
    <FormDialog
      title={`Besluta ${version.name}`}
      action="Bind till beslutet"
      busy={busy}
      refused={refused}
      onSubmit={() => void run(decide)}
      onClose={onClose}
    >
      <p>Efter beslutet ändras inga belopp i versionen; en ändring är en ny version.</p>
      <AskedView asked={asked} what="besluten">
        {({ forbund: { decisions } }) => (
          <label className="field">
            <span>Beslut</span>
            <select value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value={NEW}>Nytt beslut</option>
              {decisions.edges.map(({ node }) => (
                <option key={node.id} value={node.id}>
                  {decisionText(node)}: {node.title}
                </option>
              ))}
            </select>
          </label>
        )}
      </AskedView>
      {chosen === NEW ? <NewDecisionFields decision={fresh} onChange={setFresh} /> : null}
      <label className="field">
        <span>Samråd med medlemmarna (23 §), om det är hållet</span>
        <input type="date" value={samradOn} onChange={(event) => setSamradOn(event.target.value)} />
      </label>
    </FormDialog>
  );
}

interface NewDecisionFieldsProps {
  readonly decision: NewDecision;
  readonly onChange: (decision: NewDecision) => void;
}

function NewDecisionFields({ decision, onChange }: NewDecisionFieldsProps) {
  const { body, decidedOn, paragraph, title, document } = decision;
  return (
    <>
      <label className="field">
        <span>Vem som beslutade</span>
        <select
          value={body}
          onChange={(event) => onChange({ ...decision, body: event.target.value as DecisionBody })}
        >
          {Object.entries(DECISION_BODIES).map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>Beslutsdag</span>
        <input
          type="date"
          required
          value={decidedOn}
          onChange={(event) => onChange({ ...decision, decidedOn: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Paragraf i protokollet</span>
        <input
          value={paragraph}
          maxLength={50}
          onChange={(event) => onChange({ ...decision, paragraph: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Vad som beslutades</span>
        <input
          required
          value={title}
          maxLength={500}
          onChange={(event) => onChange({ ...decision, title: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Protokoll eller dokument</span>
        <input
          value={document}
          maxLength={200}
          onChange={(event) => onChange({ ...decision, document: event.target.value })}
        />
      </label>
    </>
  );
}
