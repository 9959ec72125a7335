import { useState } from 'react';
import { send } from '../../api/send.js';
import { useAction } from '../../api/use-action.js';
import { useKey } from '../../api/use-key.js';
import { FormDialog } from '../../parts/form-dialog.js';
import { Notice } from '../../parts/notice.js';
import type { Forecast } from './forecast.answers.js';
import { SAVE_FORECAST, type ForecastWritten } from './forecast.queries.js';

interface SaveForecastProps {
  readonly forbundId: string;
  readonly forecast: Forecast;
  readonly onSaved: () => void;
}

/** Keeps the forecast as it is reckoned now, so that it can be held beside the outcome later. */
export function SaveForecast({ forbundId, forecast, onSaved }: SaveForecastProps) {
  const [asking, setAsking] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const [name, setName] = useState('');
  const keyOf = useKey();
  const { busy, refused, run } = useAction<ForecastWritten>(() => {
    setAsking(false);
    setSaved(true);
    onSaved();
  });
  const save = () => {
    const { year, asOfPeriod, budgetVersionId } = forecast;
    const wish = { forbundId, year, asOfPeriod, budgetVersionId, name: name.trim() || null };
    // The same forecast can be saved again after a change, so the wish is also of what it comes to.
    const key = keyOf(JSON.stringify([wish, forecast.result.expected.exact, forecast.changes.length]));
    void run(
      async () => (await send(SAVE_FORECAST, { input: { ...wish, idempotencyKey: key } })).saveForecast,
    );
  };
  return (
    <>
      <p className="no-print">
        <button type="button" className="button" onClick={() => setAsking(true)}>
          Spara prognosen …
        </button>
      </p>
      {isSaved ? <Notice tone="good" title="Prognosen är sparad." announce="status" /> : null}
      {asking ? (
        <FormDialog
          title="Spara prognosen"
          action="Spara"
          busy={busy}
          refused={refused}
          onSubmit={save}
          onClose={() => setAsking(false)}
        >
          <p>Den sparas som den räknas nu och ändras sedan inte.</p>
          <label className="field">
            <span>Namn (annars {forecast.name})</span>
            <input maxLength={200} value={name} onChange={(event) => setName(event.target.value)} />
          </label>
        </FormDialog>
      ) : null}
    </>
  );
}
