import { formatDay, monthName } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { ContributionVersion, Instalment } from './contributions.answers.js';

/** The instalments of a version: each member a row, each instalment a column with its day. */
export function Instalments({ version }: { version: ContributionVersion }) {
  const format = useFormat();
  const parts = version.lines[0]?.instalments ?? [];
  return (
    <ScrollTable caption="Delbetalningar" note="Kronor. Delarna är tillsammans årets bidrag på öret.">
      <thead>
        <tr>
          <th scope="col">Medlem</th>
          {parts.map((part) => (
            <th key={part.fromPeriod} scope="col" className="number">
              {spanOf(part)}
              <span className="objects">förfaller {formatDay(part.dueOn)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {version.lines.map(({ lineNo, label, instalments }) => (
          <tr key={lineNo}>
            <th scope="row">{label}</th>
            {instalments.map(({ fromPeriod, amount }) => (
              <td key={fromPeriod} className="number">
                {format(amount)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function spanOf({ fromPeriod, toPeriod }: Instalment): string {
  const first = monthName(fromPeriod);
  return fromPeriod === toPeriod ? first : `${first}–${monthName(toPeriod)}`;
}
