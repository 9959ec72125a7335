import { formatDecimal } from '../../parts/format-amount.js';
import { formatDay } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { Equity } from './equity.answers.js';

/** The staircase that applies, with its source; one that nobody has confirmed says so. */
export function CeilingSteps({ ceiling }: { ceiling: Equity['ceiling'] }) {
  const format = useFormat();
  return (
    <ScrollTable
      caption={`Tak från ${formatDay(ceiling.validFrom)}`}
      note={`Källa: ${ceiling.source}${ceiling.verified ? '' : '. Ingen har bekräftat taket.'}`}
    >
      <thead>
        <tr>
          <th scope="col">Årets bidrag från alla parter, kronor</th>
          <th scope="col" className="number">
            Högsta eget kapital
          </th>
        </tr>
      </thead>
      <tbody>
        {ceiling.steps.map(({ fromAllotment, percent }) => (
          <tr key={fromAllotment.exact}>
            <th scope="row">från {format(fromAllotment)}</th>
            <td className="number">{formatDecimal(percent)} %</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
