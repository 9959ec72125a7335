import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { parseKronor } from '../../parts/parse-kronor.js';
import { REQUEST_CONTRIBUTIONS, type Requested, type RequestInput } from './contributions.queries.js';

interface DialogProps {
  readonly forbund: { readonly id: string };
  readonly year: number;
  readonly onDone: (message: string) => void;
  readonly onClose: () => void;
}

type Wish = Pick<RequestInput, 'basis' | 'unit' | 'frequency' | 'document'> & { readonly amount: string };

/** Requests a year's contributions: one amount, which the law and the key divide. */
export function RequestDialog({ forbund, year, onDone, onClose }: DialogProps) {
  const [wish, setWish] = useState<Wish>({
    ...{ basis: 'STATE_HALF', unit: 'KR', frequency: 'QUARTER', document: '', amount: '' },
  });
  const [fault, setFault] = useState<string>();
  const keyOf = useKey();
  const { busy, refused, run } = useAction<Requested>(({ version }) =>
    onDone(`Bidragen för ${year} är begärda som version ${version.version}.`),
  );
  const put = (changes: Partial<Wish>) => setWish({ ...wish, ...changes });
  const submit = () => {
    const amount = parseKronor(wish.amount);
    if (!amount || amount.isZero() || amount.isNegative()) {
      setFault('Beloppet är ett tal i kronor, större än noll.');
      return;
    }
    setFault(undefined);
    const input = { ...wish, forbundId: forbund.id, year, amount: amount.toString() };
    void run(async () => {
      const idempotencyKey = keyOf(JSON.stringify(input));
      return (await send(REQUEST_CONTRIBUTIONS, { input: { ...input, idempotencyKey } }))
        .requestContributions;
    });
  };
  return (
    <FormDialog
      title={`Begär bidrag för ${year}`}
      action="Begär bidragen"
      busy={busy}
      refused={fault ?? refused}
      onSubmit={submit}
      onClose={onClose}
    >
      <Fields wish={wish} put={put} />
    </FormDialog>
  );
}

function Fields({ wish, put }: { wish: Wish; put: (changes: Partial<Wish>) => void }) {
  return (
    <>
      <label className="field">
        <span>Vad beloppet är</span>
        <select value={wish.basis} onChange={(event) => put({ basis: event.target.value as Wish['basis'] })}>
          <option value="STATE_HALF">statens hälft; de andra betalar lika mycket</option>
          <option value="TOTAL">hela summan, som delas</option>
        </select>
      </label>
      <label className="field">
        <span>Belopp i kronor</span>
        <input
          required
          inputMode="decimal"
          value={wish.amount}
          onChange={(event) => put({ amount: event.target.value })}
        />
      </label>
      <label className="field">
        <span>Avrundas till</span>
        <select value={wish.unit} onChange={(event) => put({ unit: event.target.value as Wish['unit'] })}>
          <option value="KR">hela kronor</option>
          <option value="TKR">hela tusental kronor</option>
        </select>
      </label>
      <label className="field">
        <span>Betalas</span>
        <select
          value={wish.frequency}
          onChange={(event) => put({ frequency: event.target.value as Wish['frequency'] })}
        >
          <option value="MONTH">varje månad</option>
          <option value="QUARTER">varje kvartal</option>
          <option value="HALF_YEAR">varje halvår</option>
        </select>
      </label>
      <label className="field">
        <span>Dokument, om det finns</span>
        <input
          value={wish.document}
          maxLength={200}
          onChange={(event) => put({ document: event.target.value })}
        />
      </label>
    </>
  );
}
