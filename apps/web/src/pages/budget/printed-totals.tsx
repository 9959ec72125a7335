import { useFormat } from '../../parts/ore-choice.js';
import { isZero } from '../../parts/is-zero.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { BudgetVersion } from './budget.answers.js';

/** The sums as the document prints them beside what the lines come to; only the computed ones are used. */
export function PrintedTotals({ version: { printedTotals, document, year } }: { version: BudgetVersion }) {
  const format = useFormat();
  if (printedTotals.length === 0) return null;
  return (
    <ScrollTable
      caption={`Skrivna och räknade summor ${year}`}
      note={`Som ${document === '' ? 'dokumentet' : document} skriver dem, bredvid vad raderna blir. Bara de räknade används.`}
    >
      <thead>
        <tr>
          <th scope="col">Summa</th>
          <th scope="col" className="number">
            Skriven
          </th>
          <th scope="col" className="number">
            Räknad
          </th>
          <th scope="col" className="number">
            Skriven minus räknad
          </th>
        </tr>
      </thead>
      <tbody>
        {printedTotals.map(({ key, label, printed, computed, difference }) => (
          <tr key={`${key} ${label}`}>
            <th scope="row">
              {label} {isZero(difference) ? null : <StatusMark tone="warning">Stämmer inte</StatusMark>}
            </th>
            <td className="number">{format(printed)}</td>
            <td className="number">{computed ? format(computed) : 'saknar rader'}</td>
            <td className="number">{difference ? format(difference) : ''}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
