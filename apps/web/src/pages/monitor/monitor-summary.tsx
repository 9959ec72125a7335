import type { MonitorRow } from './monitor.answers.js';
import { countsOf } from './monitor-labels.js';

/** The four figures of the outcome that say whether the county can be read: approved, waiting, late, differing. */
export function MonitorSummary({ rows }: { rows: readonly MonitorRow[] }) {
  const actual = rows.filter(({ kind }) => kind === 'ACTUAL');
  const { approved, waiting, late, differing } = countsOf(actual);
  const shown = [
    ['Godkända', `${approved} av ${actual.length}`, approved === actual.length ? 'good' : 'warning'],
    ['Väntar på godkännande', String(waiting), waiting === 0 ? 'quiet' : 'warning'],
    ['Sena', String(late), late === 0 ? 'quiet' : 'bad'],
    ['Skiljer sig', String(differing), differing === 0 ? 'quiet' : 'warning'],
  ] as const;
  return (
    <dl className="counts">
      {shown.map(([label, value, tone]) => (
        <div key={label} className={`count count-${tone}`}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
