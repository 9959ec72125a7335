import { lazy, Suspense } from 'react';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import type { EquityPoint } from './equity-lines.js';
import type { EquityYear, PlannedEquity } from './equity.answers.js';

// The chart library is most of the code, and the table is read without it.
const EquityLines = lazy(() => import('./equity-lines.js'));

/** Closing equity year by year with the ceiling, and what the budgets make of it. The table below has the same figures. */
export function EquityChart({
  years,
  planned,
}: {
  years: readonly EquityYear[];
  planned: readonly PlannedEquity[];
}) {
  const points = pointsOf(years, planned);
  return (
    <section aria-labelledby="kapital-diagram" className="chart-section">
      <h2 id="kapital-diagram">Eget kapital mot taket</h2>
      <figure className="card chart">
        <Suspense fallback={<p className="waiting">Hämtar diagrammet …</p>}>
          <EquityLines points={points} />
        </Suspense>
        <figcaption>
          <span className="legend legend-outcome">Eget kapital</span>{' '}
          <span className="legend legend-ceiling">Tak</span>{' '}
          <span className="legend legend-budget">Enligt budget</span> Vid årets slut, kronor. Samma siffror
          står i tabellen. {years.some(({ isConstructed }) => isConstructed) ? <ConstructedMark /> : null}
        </figcaption>
      </figure>
    </section>
  );
}

function pointsOf(years: readonly EquityYear[], planned: readonly PlannedEquity[]): EquityPoint[] {
  const all = [...new Set([...years, ...planned].map(({ year }) => year))].sort((a, b) => a - b);
  return all.map((year) => {
    const known = years.find((each) => each.year === year);
    return {
      year,
      closing: known?.closing ?? null,
      ceiling: known?.ceiling?.ceiling ?? null,
      planned: planned.find((each) => each.year === year)?.closing ?? null,
    };
  });
}
