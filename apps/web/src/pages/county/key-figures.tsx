import { unitLabel } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';
import { shortName } from '../../parts/short-name.js';
import type { Consolidation } from './county.answers.js';
import { measureOf, type MeasureKey } from './find-line.js';
import { colourClass } from './forbund-colours.js';

const SHOWN: readonly MeasureKey[] = ['RESULT', 'ASSETS', 'EQUITY'];

/** The county's three most asked-for figures, and how they come together. */
export function KeyFigures({ consolidation, whole }: { consolidation: Consolidation; whole: string }) {
  const format = useFormat();
  return (
    <section aria-labelledby="nyckeltal-rubrik">
      <h2 id="nyckeltal-rubrik">{whole} i korthet</h2>
      <div className="key-figures">
        {SHOWN.map((key) => {
          const measure = measureOf(consolidation, key);
          return (
            <article key={key} className="key-figure">
              <h3>{measure.name}</h3>
              <p className="key-amount">
                {format(measure.total)} <span className="unit">{unitLabel(measure.total.unit)}</span>
              </p>
              <dl>
                {consolidation.columns.map(({ forbund }, index) => {
                  const amount = measure.forbund[index];
                  return (
                    <div key={forbund.slug} className={colourClass(index)}>
                      <dt>{shortName(forbund.name)}</dt>
                      <dd>{amount ? format(amount) : 'saknas'}</dd>
                    </div>
                  );
                })}
                <div className="colour-eliminated">
                  <dt>Eliminerat</dt>
                  <dd>{format(measure.eliminated)}</dd>
                </div>
              </dl>
            </article>
          );
        })}
      </div>
    </section>
  );
}
