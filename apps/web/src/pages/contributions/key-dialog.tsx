import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { formatDay } from '../../parts/format-date.js';
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
  const [facts, setFacts] = useState<KeyFacts>({ validFrom: `${year}-01-01`, basis: '', document: '' });
  const [weights, setWeights] = useState<Weights>({});
  const on = facts.validFrom === '' ? `${year}-01-01` : facts.validFrom;
  const asked = useQuery(PAYERS, { slug: forbund.slug, on });
  const payers = sharers(asked.data?.forbund.members ?? []);
  const keyOf = useKey();
  const { busy, refused, run } = useAction<KeySet>(({ key }) =>
    onDone(`Fördelningsnyckeln gäller från ${formatDay(key.validFrom)}.`),
  );
  const submit = () =>
    void run(async () => {
      const given = payers.map(({ organisation: { id } }) => ({
        organisationId: id,
        weight: (weights[id] ?? '').replace(/[\s\u00a0]/g, '').replace(',', '.'),
      }));
      const input = { forbundId: forbund.id, ...facts, weights: given };
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
      <FactFields facts={facts} put={(changes) => setFacts({ ...facts, ...changes })} />
      <AskedView asked={asked} what="medlemmarna">
        {() => <WeightFields payers={payers} weights={weights} onChange={setWeights} />}
      </AskedView>
    </FormDialog>
  );
}

interface KeyFacts {
  readonly validFrom: string;
  readonly basis: string;
  readonly document: string;
}

/** What is written as the weight of each organisation, by id. */
type Weights = Readonly<Record<string, string>>;

function FactFields({ facts, put }: { facts: KeyFacts; put: (changes: Partial<KeyFacts>) => void }) {
  const { validFrom, basis, document } = facts;
  return (
    <>
      <label className="field">
        <span>Gäller från</span>
        <input
          type="date"
          required
          value={validFrom}
          onChange={(event) => put({ validFrom: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Vad vikterna räknar, t.ex. invånare den 1 november</span>
        <input
          required
          maxLength={500}
          value={basis}
          onChange={(event) => put({ basis: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Dokument</span>
        <input maxLength={200} value={document} onChange={(event) => put({ document: event.target.value })} />
      </label>
    </>
  );
}

interface WeightFieldsProps {
  readonly payers: readonly Payer[];
  readonly weights: Weights;
  readonly onChange: (weights: Weights) => void;
}

function WeightFields({ payers, weights, onChange }: WeightFieldsProps) {
  if (payers.length === 0) return <p>Ingen part har flera medlemmar som betalar: då behövs ingen nyckel.</p>;
  return payers.map(({ organisation: { id, name } }) => (
    <label key={id} className="field">
      <span>Vikt för {name}</span>
      <input
        required
        inputMode="decimal"
        value={weights[id] ?? ''}
        onChange={(event) => onChange({ ...weights, [id]: event.target.value })}
      />
    </label>
  ));
}

/** Members of parties with several of them. Arbetsförmedlingen pays nothing: Försäkringskassan pays for both (5 §). */
function sharers(members: readonly Payer[]): Payer[] {
  const paying = members.filter(({ party }) => party !== 'STATE');
  return paying.filter(({ party }) => paying.filter((each) => each.party === party).length > 1);
}
