import type { MonitorRow } from './monitor.answers.js';
import { countsOf } from './monitor-labels.js';

interface MonitorSummaryProps {
  readonly rows: readonly MonitorRow[];
  /** How many are late, of all kinds of figures: handed in too late and not approved counts too. */
  readonly late: number;
}

/** The four figures that say whether the county can be read: approved, waiting and differing outcomes, and what is late. */
export function MonitorSummary({ rows, late }: MonitorSummaryProps) {
  const actual = rows.filter(({ kind }) => kind === 'ACTUAL');
  const { approved, waiting, differing } = countsOf(actual);
  const shown = [
    ['Godkända', `${approved} av ${actual.length}`, approved === actual.length ? 'good' : 'warning'],
    ['Väntar på godkännande', String(waiting), waiting === 0 ? 'quiet' : 'warning'],
    ['Sena, alla slag', String(late), late === 0 ? 'quiet' : 'bad'],
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
