import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { OperatingRow } from './forbund.answers.js';

/** Driftredovisning by insats, with budget and deviation. */
export function OperatingTable({ rows, year }: { rows: readonly OperatingRow[]; year: number }) {
  const format = useFormat();
  return (
    <section aria-label="Driftredovisning">
      <ScrollTable
        caption={`Driftredovisning ${year}`}
        note="Tusental kronor. Med Visa öre syns det exakta beloppet i kronor."
        className="statement"
      >
        <thead>
          <tr>
            <th scope="col">Post</th>
            <th scope="col" className="number">Utfall</th>
            <th scope="col" className="number">Budget</th>
            <th scope="col" className="number">Avvikelse</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.group ?? ''}${row.label}`} className={row.isSum ? 'is-sum' : undefined}>
              <th scope="row">{row.label}</th>
              <td className="number">{format(row.amount)}</td>
              <td className="number">{row.budget ? format(row.budget) : ''}</td>
              <td className="number">{row.deviation ? format(row.deviation) : ''}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
