import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { LineAccuracy } from './forecast.answers.js';
import { FORECAST_ACCURACY } from './forecast.queries.js';

/** How well earlier budgets and forecasts foresaw the outcome, line by line. */
export function Accuracy({ slug, years }: { slug: string; years: readonly number[] }) {
  const asked = useQuery(FORECAST_ACCURACY, { slug, years: years.slice(-MOST_YEARS) });
  return (
    <section aria-label="Tidigare träffsäkerhet">
      <h2>Tidigare träffsäkerhet</h2>
      <AskedView asked={asked} what="träffsäkerheten">
        {({ forbund: { forecastAccuracy } }) =>
          forecastAccuracy.length === 0 ? (
            <p>Inget år som är slut har både böcker och en budget eller prognos att hålla dem mot.</p>
          ) : (
            <details className="locks">
              <summary>Rad för rad ({forecastAccuracy.length})</summary>
              <AccuracyTable lines={forecastAccuracy} />
            </details>
          )
        }
      </AskedView>
    </section>
  );
}

const MOST_YEARS = 30;

function AccuracyTable({ lines }: { lines: readonly LineAccuracy[] }) {
  const format = useFormat();
  return (
    <ScrollTable
      caption="Utfall mot det som sades"
      note="Kronor. Medelavvikelsen är utfall minus det som sades; spridningen är andelarnas standardavvikelse."
    >
      <thead>
        <tr>
          <th scope="col">Rad</th>
          <th scope="col">Vad som sades</th>
          <th scope="col">År</th>
          <th scope="col" className="number">
            Medelavvikelse
          </th>
          <th scope="col" className="number">
            Andel
          </th>
          <th scope="col" className="number">
            Spridning
          </th>
          <th scope="col" className="number">
            Lägre än sagt
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={`${line.lineKey} ${line.plan} ${line.monthsLeft ?? ''}`}>
            <th scope="row">
              {line.label} {line.isConstructed ? <ConstructedMark short /> : null}
            </th>
            <td>{toldOf(line)}</td>
            <td className="nowrap">{line.years.join(', ')}</td>
            <td className="number">{format(line.meanDeviation)}</td>
            <td className="number">{percent(line.meanShare)}</td>
            <td className="number">{percent(line.spread)}</td>
            <td className="number">{percent(line.underspent)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function toldOf({ plan, monthsLeft }: LineAccuracy): string {
  if (plan === 'BUDGET') return 'Budget';
  return monthsLeft === null ? 'Prognos' : `Prognos med ${monthsLeft} månader kvar`;
}

/** A share as per cent with one decimal; nothing where it is not known. */
function percent(share: string | null): string {
  if (share === null) return '';
  return `${(Number(share) * 100).toFixed(1).replace('.', ',').replace('-', '−')} %`;
}
