import { Link } from 'react-router';
import { formatDay, periodLabel } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { StatusMark } from '../../parts/status-mark.js';
import { factsOf, KIND_NAMES, STATUSES } from '../monitor/monitor-labels.js';
import type { OwnRow } from './submissions.answers.js';

interface OwnStandingProps {
  readonly rows: readonly OwnRow[];
  readonly slug: string;
  readonly year: number;
  readonly toPeriod: number;
}

/** What the county waits for from the förbund: by when, how far it has come, and whether anything has changed since. */
export function OwnStanding({ rows, slug, year, toPeriod }: OwnStandingProps) {
  const format = useFormat();
  const differences = rows.find(({ kind }) => kind === 'ACTUAL')?.differences;
  const till = toPeriod === 12 ? '' : `&till=${toPeriod}`;
  return (
    <section aria-label="Så ligger ni till">
      <ScrollTable caption={`Så ligger ni till ${year}, ${periodLabel(toPeriod)}`} className="monitor">
        <thead>
          <tr>
            <th scope="col">Slag</th>
            <th scope="col">Läge</th>
            <th scope="col">Sista dag</th>
            <th scope="col">Efter godkännandet</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{KIND_NAMES[row.kind]}</th>
              <td className={`monitor-cell monitor-${STATUSES[row.status].tone}`}>
                <StatusMark tone={STATUSES[row.status].tone}>{STATUSES[row.status].text}</StatusMark>
                <span className="objects">{factsOf(row)}</span>
              </td>
              <td className="nowrap">{row.deadline ? formatDay(row.deadline) : 'Inte satt'}</td>
              <td>{changed(row.changedSince)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      {differences && differences.count > 0 ? (
        <p>
          Mellanhavanden som inte stämmer: {differences.count}, tillsammans {format(differences.sum)} kr.{' '}
          <Link to={`/forbund/${slug}/mellanhavanden?ar=${year}${till}`}>Red ut dem</Link>
        </p>
      ) : null}
    </section>
  );
}

function changed(changedSince: boolean | null) {
  if (changedSince === null) return '–';
  return changedSince ? <StatusMark tone="warning">Ändrat sedan dess</StatusMark> : 'Oförändrat';
}
