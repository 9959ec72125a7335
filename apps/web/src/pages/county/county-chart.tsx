import { useId, useState } from 'react';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { shortName } from '../../parts/short-name.js';
import { Bars, type Bar } from './bars.js';
import type { Consolidation } from './county.answers.js';
import { MEASURES, measureOf, type MeasureKey } from './find-line.js';

const KEYS = Object.keys(MEASURES) as MeasureKey[];

/** One measure as bars, with the same figures as a table. */
export function CountyChart({ consolidation, whole }: { consolidation: Consolidation; whole: string }) {
  const [key, setKey] = useState<MeasureKey>('RESULT');
  const [asTable, setAsTable] = useState(false);
  const table = useId();
  const bars = barsOf(consolidation, key, whole);
  return (
    <section aria-labelledby="diagram-rubrik" className="chart-section">
      <h2 id="diagram-rubrik">Jämför förbunden</h2>
      <div className="controls">
        <label className="field field-inline">
          <span>Mått</span>
          <select value={key} onChange={(event) => setKey(event.target.value as MeasureKey)}>
            {KEYS.map((each) => (
              <option key={each} value={each}>
                {MEASURES[each].name}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button button-quiet"
          aria-expanded={asTable}
          aria-controls={table}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Dölj tabellen' : 'Visa som tabell'}
        </button>
      </div>
      <figure className="card chart">
        <Bars bars={bars} title={`${MEASURES[key].name} ${consolidation.year}`} />
        <figcaption>
          {MEASURES[key].name} {consolidation.year}, kronor.{' '}
          {consolidation.isConstructed ? <ConstructedMark /> : null}
          {bars.some(({ isConstructed }) => isConstructed)
            ? ' Randiga staplar bygger på konstruerade uppgifter.'
            : ''}
        </figcaption>
      </figure>
      <div id={table} hidden={!asTable}>
        <ChartTable
          bars={bars}
          title={`${MEASURES[key].name} ${consolidation.year}, samma siffror som i diagrammet`}
        />
      </div>
    </section>
  );
}

function ChartTable({ bars, title }: { bars: readonly Bar[]; title: string }) {
  const format = useFormat();
  return (
    <ScrollTable caption={title}>
      <thead>
        <tr>
          <th scope="col">Vem</th>
          <th scope="col" className="number">
            Kronor
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, amount, isConstructed }) => (
          <tr key={name}>
            <th scope="row">
              {name} {isConstructed ? <ConstructedMark short /> : null}
            </th>
            <td className="number">{format(amount)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function barsOf(consolidation: Consolidation, key: MeasureKey, whole: string): Bar[] {
  const measure = measureOf(consolidation, key);
  const forbund = consolidation.columns.flatMap(({ forbund: { name }, submissions }, index): Bar[] => {
    const amount = measure.forbund[index];
    return amount
      ? [
          {
            name: shortName(name),
            amount,
            colour: `--forbund-${index + 1}`,
            isConstructed: submissions.some(({ isConstructed }) => isConstructed),
          },
        ]
      : [];
  });
  return [
    ...forbund,
    {
      name: 'Eliminerat',
      amount: measure.eliminated,
      colour: '--eliminated',
      isConstructed: consolidation.isConstructed,
    },
    { name: whole, amount: measure.total, colour: '--all', isConstructed: consolidation.isConstructed },
  ];
}
