import { useState } from 'react';
import { Link } from 'react-router';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { decisionText } from './contribution-versions.js';
import type { ContributionVersion } from './contributions.answers.js';
import { DECIDE_CONTRIBUTIONS, DECISIONS_OF_CONTRIBUTIONS, type Requested } from './contributions.queries.js';

interface DialogProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly version: ContributionVersion;
  readonly onDone: (message: string) => void;
  readonly onClose: () => void;
}

/** Binds requested contributions to a decision that is registered: each party decides its own. */
export function DecideContributions({ forbund, version, onDone, onClose }: DialogProps) {
  const open = version.lines.filter(({ decision }) => decision === null);
  const [lineNos, setLineNos] = useState<readonly number[]>(open.map(({ lineNo }) => lineNo));
  const [decisionId, setDecisionId] = useState('');
  const asked = useQuery(DECISIONS_OF_CONTRIBUTIONS, { slug: forbund.slug });
  const keyOf = useKey();
  const { busy, refused, run } = useAction<Requested>(() => onDone('Bidragen är bundna till beslutet.'));
  const input = { forbundId: forbund.id, versionId: version.id, decisionId, lineNos };
  const submit = () =>
    void run(async () => {
      const idempotencyKey = keyOf(JSON.stringify(input));
      return (await send(DECIDE_CONTRIBUTIONS, { input: { ...input, idempotencyKey } })).decideContributions;
    });
  return (
    <FormDialog
      title={`Bind version ${version.version} till ett beslut`}
      action="Bind till beslutet"
      busy={busy || decisionId === '' || lineNos.length === 0}
      refused={refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>Ett beslutat bidrag ändras inte. Beslutet registreras först, på sidan Beslut.</p>
      <AskedView asked={asked} what="besluten">
        {({ forbund: { decisions } }) => (
          <label className="field">
            <span>Beslut</span>
            <select required value={decisionId} onChange={(event) => setDecisionId(event.target.value)}>
              <option value="">välj ett beslut</option>
              {decisions.edges.map(({ node }) => (
                <option key={node.id} value={node.id}>
                  {decisionText(node)}
                </option>
              ))}
            </select>
          </label>
        )}
      </AskedView>
      <p>
        <Link to={`/forbund/${forbund.slug}/beslut`}>Till besluten</Link>
      </p>
      <fieldset className="line-marks">
        <legend>Bidrag som beslutet gäller</legend>
        {open.map(({ lineNo, label }) => (
          <label key={lineNo} className="check">
            <input
              type="checkbox"
              checked={lineNos.includes(lineNo)}
              onChange={({ target }) =>
                setLineNos(target.checked ? [...lineNos, lineNo] : lineNos.filter((each) => each !== lineNo))
              }
            />
            <span>{label}</span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
