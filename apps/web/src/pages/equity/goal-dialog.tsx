import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { formatDay } from '../../parts/format-date.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { parseKronor } from '../../parts/parse-kronor.js';
import { type GoalInput, type GoalSet, SET_EQUITY_GOAL } from './equity.queries.js';

interface DialogProps {
  readonly forbund: { readonly id: string };
  readonly onDone: (message: string) => void;
  readonly onClose: () => void;
}

type Wish = Pick<GoalInput, 'on' | 'direction' | 'wording' | 'document'> & {
  readonly measure: 'AMOUNT' | 'PERCENT';
  readonly value: string;
};

/** Sets a goal for equity on a day, in the words of a document. */
export function GoalDialog({ forbund, onDone, onClose }: DialogProps) {
  const [wish, setWish] = useState<Wish>({
    ...{ on: '', direction: 'AT_MOST', measure: 'AMOUNT', value: '', wording: '', document: '' },
  });
  const [fault, setFault] = useState<string>();
  const keyOf = useKey();
  const { busy, refused, run } = useAction<GoalSet>(({ goal }) =>
    onDone(`Målet för ${formatDay(goal.on)} är angivet.`),
  );
  const submit = () => {
    const value = parseKronor(wish.value);
    if (!value || value.isNegative()) {
      setFault('Målet är ett tal från noll, med högst två decimaler.');
      return;
    }
    setFault(undefined);
    const { on, direction, wording, document, measure } = wish;
    const [amount, percentOfAllotment] =
      measure === 'AMOUNT' ? [value.toString(), null] : [null, value.toString()];
    const input = { forbundId: forbund.id, on, direction, wording, document, amount, percentOfAllotment };
    void run(async () => {
      const idempotencyKey = keyOf(JSON.stringify(input));
      return (await send(SET_EQUITY_GOAL, { input: { ...input, idempotencyKey } })).setEquityGoal;
    });
  };
  return (
    <FormDialog
      title="Nytt mål för eget kapital"
      action="Ange målet"
      busy={busy}
      refused={fault ?? refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields wish={wish} put={(changes) => setWish({ ...wish, ...changes })} />
    </FormDialog>
  );
}

function Fields({ wish, put }: { wish: Wish; put: (changes: Partial<Wish>) => void }) {
  return (
    <>
      <label className="field">
        <span>Dag</span>
        <input type="date" required value={wish.on} onChange={(event) => put({ on: event.target.value })} />
      </label>
      <label className="field">
        <span>Eget kapital ska vara</span>
        <select
          value={wish.direction}
          onChange={(event) => put({ direction: event.target.value as Wish['direction'] })}
        >
          <option value="AT_MOST">högst</option>
          <option value="AT_LEAST">minst</option>
          <option value="NEAR">så nära som möjligt</option>
        </select>
      </label>
      <label className="field">
        <span>Räknat i</span>
        <select
          value={wish.measure}
          onChange={(event) => put({ measure: event.target.value as Wish['measure'] })}
        >
          <option value="AMOUNT">kronor</option>
          <option value="PERCENT">procent av årets bidrag</option>
        </select>
      </label>
      <label className="field">
        <span>{wish.measure === 'AMOUNT' ? 'Kronor' : 'Procent'}</span>
        <input
          required
          inputMode="decimal"
          value={wish.value}
          onChange={(event) => put({ value: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Dokumentets ord</span>
        <input
          maxLength={1000}
          value={wish.wording}
          onChange={(event) => put({ wording: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Dokument</span>
        <input
          required
          maxLength={200}
          value={wish.document}
          onChange={(event) => put({ document: event.target.value })}
        />
      </label>
    </>
  );
}
