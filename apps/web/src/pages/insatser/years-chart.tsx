import { Money } from '@samla/domain/money/money.js';
import { useFormat } from '../../parts/ore-choice.js';
import type { InsatsYear } from './insatser.answers.js';

const [ROW, BAR, WIDTH, LABEL] = [54, 16, 600, 60];
const SCALE = 10_000n;

/** Decided and outcome of each year as lying bars; one picture in words for a screen reader, with the table beside it. */
export function YearsChart({ years, title }: { years: readonly InsatsYear[]; title: string }) {
  const format = useFormat();
  const lengths = years.flatMap(({ own }) => [oreOf(own.decided.exact), oreOf(own.outcome.exact)]);
  const most = lengths.reduce((max, ore) => (ore > max ? ore : max), 1n);
  // Only the length of a bar is a number here: what is read is always the amount's own text.
  const widthOf = (exact: string): number => {
    const ore = oreOf(exact);
    return ore <= 0n ? 0 : (Number((ore * SCALE) / most) / Number(SCALE)) * (WIDTH - LABEL);
  };
  const spoken = years
    .map(({ year, own }) => `${year}: beslutat ${format(own.decided)}, utfall ${format(own.outcome)} kr`)
    .join('; ');
  return (
    <svg
      role="img"
      aria-label={`Stapeldiagram: ${title}. ${spoken}.`}
      viewBox={`0 0 ${WIDTH} ${years.length * ROW}`}
      className="years-chart"
    >
      {years.map(({ year, own }, index) => (
        <g key={year} transform={`translate(0 ${index * ROW})`}>
          <text x="0" y={BAR + 8} className="chart-small">
            {year}
          </text>
          <rect className="bar-decided" x={LABEL} y="2" height={BAR} width={widthOf(own.decided.exact)} />
          <rect
            className={own.remaining.exact.startsWith('-') ? 'bar-outcome is-over' : 'bar-outcome'}
            x={LABEL}
            y={BAR + 6}
            height={BAR}
            width={widthOf(own.outcome.exact)}
          />
        </g>
      ))}
    </svg>
  );
}

function oreOf(exact: string): bigint {
  return Money.parse(exact).ore;
}
