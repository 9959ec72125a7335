import { useState } from 'react';
import { ConfirmDialog } from '../../parts/confirm-dialog.js';
import { periodLabel } from '../../parts/format-date.js';
import { PeriodChoice } from '../../parts/period-choice.js';
import type { FigureKind } from '../county/county.answers.js';
import { KIND_NAMES } from '../monitor/monitor-labels.js';

interface HandInProps {
  readonly forbund: { readonly name: string };
  readonly year: number;
  readonly toPeriod: number;
  readonly kind: FigureKind;
  readonly busy: boolean;
  readonly onKind: (kind: FigureKind) => void;
  readonly onPeriod: (toPeriod: number) => void;
  readonly handIn: (year: number, toPeriod: number, kind: FigureKind) => Promise<void>;
}

const WHAT: Readonly<Record<FigureKind, string>> = {
  ACTUAL: 'Det som är bokfört nu',
  BUDGET: 'Budgeten som gäller nu',
  FORECAST: 'Den senast sparade prognosen',
};

/** Chooses kind and period, says what will happen, and hands in. */
export function HandIn({ forbund, year, toPeriod, kind, busy, onKind, onPeriod, handIn }: HandInProps) {
  const [asking, setAsking] = useState(false);
  const of = kind === 'ACTUAL' ? '' : `${KIND_NAMES[kind].toLowerCase()} `;
  const wish = `Lämna in ${of}${year}, ${periodLabel(toPeriod)}`;
  return (
    <section className="card" aria-labelledby="lamna-in-rubrik">
      <h2 id="lamna-in-rubrik">Lämna in</h2>
      <div className="controls">
        <label className="field field-inline">
          <span>Slag</span>
          <select value={kind} onChange={({ target }) => onKind(target.value as FigureKind)}>
            {(Object.keys(KIND_NAMES) as FigureKind[]).map((each) => (
              <option key={each} value={each}>
                {KIND_NAMES[each]}
              </option>
            ))}
          </select>
        </label>
        <PeriodChoice toPeriod={toPeriod} onChoose={onPeriod} />
        <button type="button" className="button button-main" disabled={busy} onClick={() => setAsking(true)}>
          {wish} …
        </button>
      </div>
      {asking ? (
        <ConfirmDialog
          title={`${wish}?`}
          action="Lämna in"
          busy={busy}
          refused={undefined}
          onConfirm={() => void handIn(year, toPeriod, kind).then(() => setAsking(false))}
          onClose={() => setAsking(false)}
        >
          <p>
            {WHAT[kind]} förseglas som en ny version för {forbund.name}. Den kan inte ändras efteråt; en
            rättelse lämnas in som nästa version. Någon annan än du godkänner den, och då räknar länet med
            den.
          </p>
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
