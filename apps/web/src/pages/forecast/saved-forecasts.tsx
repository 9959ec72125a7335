import { ConstructedMark } from '../../parts/constructed-mark.js';
import { formatTime, periodLabel } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { SavedForecast } from './forecast.answers.js';

/** The forecasts of the year that are saved or published. */
export function SavedForecasts({ saved, year }: { saved: readonly SavedForecast[]; year: number }) {
  const format = useFormat();
  if (saved.length === 0) return null;
  return (
    <ScrollTable caption={`Sparade och publicerade prognoser ${year}`} note="Kronor. De ändras inte.">
      <thead>
        <tr>
          <th scope="col">Prognos</th>
          <th scope="col">Utfall till och med</th>
          <th scope="col" className="number">
            Intäkter
          </th>
          <th scope="col" className="number">
            Kostnader
          </th>
          <th scope="col" className="number">
            Resultat
          </th>
          <th scope="col" className="number">
            Eget kapital
          </th>
        </tr>
      </thead>
      <tbody>
        {saved.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              {each.name} {each.isConstructed ? <ConstructedMark short /> : null}
              <span className="objects">
                {each.document === ''
                  ? `Sparad av ${each.createdBy} ${formatTime(each.createdAt)}`
                  : [each.document, each.place].filter(Boolean).join(', ')}
              </span>
            </th>
            <td>{asOf(each.asOfPeriod)}</td>
            <td className="number">{format(each.income)}</td>
            <td className="number">{format(each.costs)}</td>
            <td className="number">{format(each.result)}</td>
            <td className="number">{each.expectedEquity ? format(each.expectedEquity) : ''}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function asOf(period: number | null): string {
  if (period === null) return 'sägs inte';
  return period === 0 ? 'inget utfall' : periodLabel(period);
}
