import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { type KeySet, type Payer, PAYERS, SET_CONTRIBUTION_KEY } from './contributions.queries.js';

interface DialogProps {
  readonly forbund: { readonly id: string; readonly slug: string };
  readonly year: number;
  readonly onDone: (message: string) => void;
  readonly onClose: () => void;
}

/** Sets how members of one party divide its contribution, from a day. */
export function KeyDialog({ forbund, year, onDone, onClose }: DialogProps) {
  const [validFrom, setValidFrom] = useState(`${year}-01-01`);
  const [basis, setBasis] = useState('');
  const [document, setDocument] = useState('');
  const [weights, setWeights] = useState<Readonly<Record<string, string>>>({});
  const asked = useQuery(PAYERS, { slug: forbund.slug, on: validFrom === '' ? `${year}-01-01` : validFrom });
  const payers = sharers(asked.data?.forbund.members ?? []);
  const keyOf = useKey();
  const { busy, refused, run } = useAction<KeySet>(({ key }) =>
    onDone(`Fördelningsnyckeln gäller från ${key.validFrom}.`),
  );
  const submit = () =>
    void run(async () => {
      const given = payers.map(({ organisation: { id } }) => ({
        organisationId: id,
        weight: (weights[id] ?? '').replace(/[\s\u00a0]/g, '').replace(',', '.'),
      }));
      const input = { forbundId: forbund.id, validFrom, basis, document, weights: given };
      const idempotencyKey = keyOf(JSON.stringify(input));
      return (await send(SET_CONTRIBUTION_KEY, { input: { ...input, idempotencyKey } })).setContributionKey;
    });
  return (
    <FormDialog
      title="Ny fördelningsnyckel"
      action="Ange nyckeln"
      busy={busy || payers.length === 0}
      refused={refused}
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
      <label className="field">
        <span>Vad vikterna räknar, t.ex. invånare den 1 november</span>
        <input required maxLength={500} value={basis} onChange={(event) => setBasis(event.target.value)} />
      </label>
      <label className="field">
        <span>Dokument</span>
        <input maxLength={200} value={document} onChange={(event) => setDocument(event.target.value)} />
      </label>
      <AskedView asked={asked} what="medlemmarna">
        {() =>
          payers.length === 0 ? (
            <p>Ingen part har flera medlemmar som betalar: då behövs ingen nyckel.</p>
          ) : (
            payers.map(({ organisation: { id, name } }) => (
              <label key={id} className="field">
                <span>Vikt för {name}</span>
                <input
                  required
                  inputMode="decimal"
                  value={weights[id] ?? ''}
                  onChange={(event) => setWeights({ ...weights, [id]: event.target.value })}
                />
              </label>
            ))
          )
        }
      </AskedView>
    </FormDialog>
  );
}

/** Members of parties with several of them. Arbetsförmedlingen pays nothing: Försäkringskassan pays for both (5 §). */
function sharers(members: readonly Payer[]): Payer[] {
  const paying = members.filter(({ party }) => party !== 'STATE');
  return paying.filter(({ party }) => paying.filter((each) => each.party === party).length > 1);
}
