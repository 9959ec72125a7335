import { Link } from 'react-router';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { shortName } from '../../parts/short-name.js';
import { StatusMark } from '../../parts/status-mark.js';
import type { FigureKind } from '../county/county.answers.js';
import type { MonitorRow } from './monitor.answers.js';
import { comparedOf, factsOf, KIND_NAMES, STATUSES } from './monitor-labels.js';

const KINDS = Object.keys(KIND_NAMES) as FigureKind[];

interface MonitorTableProps {
  readonly rows: readonly MonitorRow[];
  readonly title: string;
  /** Where the differences are sorted out. */
  readonly differences: string;
}

/** Every förbund and every kind of figures on one screen: the state in colour and in words. */
export function MonitorTable({ rows, title, differences }: MonitorTableProps) {
  const forbund = [...new Map(rows.map((row) => [row.forbund.slug, row.forbund])).values()];
  return (
    <ScrollTable caption={title} className="monitor">
      <thead>
        <tr>
          <th scope="col">Förbund</th>
          {KINDS.map((kind) => (
            <th key={kind} scope="col">
              {KIND_NAMES[kind]}
            </th>
          ))}
          <th scope="col">Mellanhavanden</th>
        </tr>
      </thead>
      <tbody>
        {forbund.map(({ slug, name }) => {
          const own = rows.filter((row) => row.forbund.slug === slug);
          return (
            <tr key={slug}>
              <th scope="row">{shortName(name)}</th>
              {KINDS.map((kind) => (
                <HandInCell key={kind} row={own.find((row) => row.kind === kind)} />
              ))}
              <DifferenceCell row={own.find(({ kind }) => kind === 'ACTUAL')} to={differences} />
            </tr>
          );
        })}
      </tbody>
    </ScrollTable>
  );
}

function HandInCell({ row }: { row: MonitorRow | undefined }) {
  if (!row) return <td className="quiet">–</td>;
  const { text, tone } = STATUSES[row.status];
  return (
    <td className={`monitor-cell monitor-${tone}`}>
      <StatusMark tone={tone}>{text}</StatusMark>
      <span className="objects">{factsOf(row)}</span>
    </td>
  );
}

function DifferenceCell({ row, to }: { row: MonitorRow | undefined; to: string }) {
  const format = useFormat();
  if (!row) return <td className="quiet">–</td>;
  const compared = comparedOf(row);
  if (compared !== 'DIFFERS' || row.differences === null)
    return (
      <td>
        {compared === 'AGREES' ? (
          <StatusMark tone="good">Stämmer</StatusMark>
        ) : (
          <StatusMark tone="quiet">Kan inte jämföras än</StatusMark>
        )}
      </td>
    );
  const { count, sum } = row.differences;
  return (
    <td>
      <StatusMark tone="warning">{count === 1 ? '1 differens' : `${count} differenser`}</StatusMark>
      <span className="objects">
        {format(sum)} kr, <Link to={to}>red ut</Link>
      </span>
    </td>
  );
}
