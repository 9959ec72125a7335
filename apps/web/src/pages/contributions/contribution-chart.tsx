import { lazy, Suspense } from 'react';
import type { ContributionOutcome } from './contributions.answers.js';
import type { PaidBar } from './contribution-bars.js';

// The chart library is most of the code, and the table is read without it.
const ContributionBars = lazy(() => import('./contribution-bars.js'));

/** Contribution and what is received of it, member by member. The table above has the same figures. */
export function ContributionChart({
  outcomes,
  year,
}: {
  outcomes: readonly ContributionOutcome[];
  year: number;
}) {
  const bars = outcomes
    .filter(({ lineNo }) => lineNo !== null)
    .map(({ label, amount, received }): PaidBar => ({ name: label, amount, received }));
  if (bars.length === 0) return null;
  return (
    <section aria-labelledby="bidrag-diagram" className="chart-section">
      <h2 id="bidrag-diagram">Bidrag och mottaget</h2>
      <figure className="card chart">
        <Suspense fallback={<p className="waiting">Hämtar diagrammet …</p>}>
          <ContributionBars bars={bars} title={`Bidrag ${year}`} />
        </Suspense>
        <figcaption>
          <span className="legend legend-budget">Bidrag</span>{' '}
          <span className="legend legend-outcome">Mottaget</span> {year}, kronor. Samma siffror står i
          tabellen ovanför.
        </figcaption>
      </figure>
    </section>
  );
}
