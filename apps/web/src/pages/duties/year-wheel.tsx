import { monthName } from '../../parts/format-date.js';
import type { Duty } from './duties.answers.js';
import { STATUS_MARKS } from './duty-labels.js';

const SIZE = 420;
const CENTRE = SIZE / 2;
const RING = { outer: 205, inner: 168, first: 150, step: 19 } as const;
const MOST_IN_A_ROW = 6;

/** The year as a wheel: January at the top, a mark for each duty on its last day. What it shows stands as a list beside it. */
export function YearWheel({ duties, year }: { duties: readonly Duty[]; year: number }) {
  const places = placed(duties, year);
  const spoken = duties
    .map(({ title, lastLawful, status }) => `${lastLawful} ${title}: ${STATUS_MARKS[status].word}`)
    .join('; ');
  return (
    <figure className="card chart wheel">
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={`Årshjul ${year}. ${spoken}.`}>
        <circle cx={CENTRE} cy={CENTRE} r={RING.outer} className="wheel-ring" />
        <circle cx={CENTRE} cy={CENTRE} r={RING.inner} className="wheel-hub" />
        {Array.from({ length: 12 }, (_, month) => (
          <Month key={month} month={month} />
        ))}
        <text x={CENTRE} y={CENTRE + 8} textAnchor="middle" className="wheel-year">
          {year}
        </text>
        {places.map(({ duty, x, y }) => (
          <Mark key={duty.id} duty={duty} x={x} y={y} />
        ))}
      </svg>
      <figcaption>
        <span className="legend wheel-legend-done">Klar</span>{' '}
        <span className="legend wheel-legend-late">Försenad eller sent klar</span>{' '}
        <span className="legend wheel-legend-open">Kommande</span>{' '}
        <span className="legend wheel-legend-passed">Bara en dag, eller gäller inte</span>
      </figcaption>
    </figure>
  );
}

function Month({ month }: { month: number }) {
  const from = at(month / 12, RING.inner);
  const to = at(month / 12, RING.outer);
  const name = at((month + 0.5) / 12, (RING.inner + RING.outer) / 2);
  return (
    <>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} className="wheel-line" />
      <text x={name.x} y={name.y + 5} textAnchor="middle" className="wheel-month">
        {monthName(month + 1).slice(0, 3)}
      </text>
    </>
  );
}

/** Each kind of status has its own shape, so that no reader needs the colours. */
function Mark({ duty, x, y }: { duty: Duty; x: number; y: number }) {
  switch (duty.status) {
    case 'DONE':
      return <circle cx={x} cy={y} r={8} className="wheel-done" />;
    case 'LATE':
    case 'DONE_LATE':
      return <rect x={x - 8} y={y - 8} width={16} height={16} className="wheel-late" />;
    case 'UPCOMING':
    case 'DUE_SOON':
      return <circle cx={x} cy={y} r={7} className="wheel-open" />;
    default:
      return <circle cx={x} cy={y} r={4} className="wheel-passed" />;
  }
}

/** The marks around the hub; days close to each other are put one inside the other. */
function placed(duties: readonly Duty[], year: number): { duty: Duty; x: number; y: number }[] {
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const rows = new Map<number, number>();
  return duties.map((duty) => {
    const share = (Date.parse(`${duty.lastLawful}T00:00:00Z`) - start) / (end - start);
    const bucket = Math.floor(share * 40);
    const row = rows.get(bucket) ?? 0;
    rows.set(bucket, row + 1);
    return { duty, ...at(Math.min(share, 1), RING.first - Math.min(row, MOST_IN_A_ROW) * RING.step) };
  });
}

/** The point at that share of the way round, clockwise from the top. */
function at(share: number, radius: number): { x: number; y: number } {
  const angle = share * 2 * Math.PI;
  return { x: CENTRE + radius * Math.sin(angle), y: CENTRE - radius * Math.cos(angle) };
}
