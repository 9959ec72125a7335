import { formatDecimal } from '../../parts/format-amount.js';
import { formatDay } from '../../parts/format-date.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { ContributionsAnswer, GrantParameter } from './contributions.answers.js';

const UNITS: Readonly<Record<GrantParameter['unit'], string>> = { KR: ' kr', PERCENT: ' %', NUMBER: '' };

/** The state's model for its grants on a day, term by term, with source; what nobody has confirmed says so. */
export function GrantModel({ model }: { model: ContributionsAnswer['grantModel'] }) {
  if (model.parameters.length === 0)
    return <p className="small">Statens fördelningsmodell är inte känd för {formatDay(model.on)}.</p>;
  return (
    <ScrollTable
      caption={`Statens fördelningsmodell ${formatDay(model.on)}`}
      note={model.isVerified ? 'Varje villkor är bekräftat.' : 'Villkor som ingen har bekräftat är märkta.'}
    >
      <thead>
        <tr>
          <th scope="col">Villkor</th>
          <th scope="col" className="number">
            Värde
          </th>
          <th scope="col">Gäller från</th>
          <th scope="col">Källa</th>
        </tr>
      </thead>
      <tbody>
        {model.parameters.map(({ key, label, value, unit, validFrom, source, verified }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className="number nowrap">
              {formatDecimal(value)}
              {UNITS[unit]}
            </td>
            <td>{formatDay(validFrom)}</td>
            <td>
              {verified ? null : <StatusMark tone="warning">Inte bekräftat</StatusMark>} {source}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
