import { lazy, Suspense, useId, useState } from 'react';
import { ConstructedMark } from '../../parts/constructed-mark.js';
import { periodLabel } from '../../parts/format-date.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { BudgetBar } from './budget-bars.js';
import { groupsOf, type ShownGroup } from './budget-groups.js';
import type { BudgetVersion } from './budget.answers.js';

// The chart library is most of the code, and the table is read without it.
const BudgetBars = lazy(() => import('./budget-bars.js'));

/** The lines of one group as bars, budget beside outcome, with the same figures as a table. */
export function BudgetChart({ version }: { version: BudgetVersion }) {
  const groups = groupsOf(version).filter(({ lines }) => lines.length > 0);
  // The costs that weigh most come first to the eye; a length is all that is compared here.
  const weight = ({ kind, total }: ShownGroup) => (kind === 'COST' ? Number(total?.budget.exact ?? '0') : -1);
  const largest = [...groups].sort((a, b) => weight(b) - weight(a))[0];
  const [chosen, setChosen] = useState<string>();
  const [asTable, setAsTable] = useState(false);
  const table = useId();
  const group = groups.find(({ kind, key }) => `${kind} ${key}` === chosen) ?? largest;
  if (!group) return null;
  const bars = group.lines.map(({ line, figures }): BudgetBar => ({
    name: line.label,
    budget: version.outcome.toPeriod === 12 ? figures.budget : figures.budgetToPeriod,
    outcome: figures.outcome,
  }));
  const title = `${group.label} ${version.year}, ${periodLabel(version.outcome.toPeriod)}`;
  return (
    <section aria-labelledby="budget-diagram" className="chart-section">
      <h2 id="budget-diagram">Budget mot utfall</h2>
      <div className="controls">
        <label className="field field-inline">
          <span>Grupp</span>
          <select value={`${group.kind} ${group.key}`} onChange={(event) => setChosen(event.target.value)}>
            {groups.map(({ kind, key, label }) => (
              <option key={`${kind} ${key}`} value={`${kind} ${key}`}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button button-quiet"
          aria-expanded={asTable}
          aria-controls={table}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? 'Dölj tabellen' : 'Visa som tabell'}
        </button>
      </div>
      <figure className="card chart">
        <Suspense fallback={<p className="waiting">Hämtar diagrammet …</p>}>
          <BudgetBars bars={bars} title={title} />
        </Suspense>
        <figcaption>
          <span className="legend legend-budget">Budget</span>{' '}
          <span className="legend legend-outcome">Utfall</span> {title}, kronor.{' '}
          {version.isConstructed ? <ConstructedMark /> : null}
        </figcaption>
      </figure>
      <div id={table} hidden={!asTable}>
        <ChartTable bars={bars} title={`${title}, samma siffror som i diagrammet`} />
      </div>
    </section>
  );
}

function ChartTable({ bars, title }: { bars: readonly BudgetBar[]; title: string }) {
  const format = useFormat();
  return (
    <ScrollTable caption={title} note="Kronor.">
      <thead>
        <tr>
          <th scope="col">Rad</th>
          <th scope="col" className="number">
            Budget
          </th>
          <th scope="col" className="number">
            Utfall
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ name, budget, outcome }, index) => (
          <tr key={`${name}${index}`}>
            <th scope="row">{name}</th>
            <td className="number">{format(budget)}</td>
            <td className="number">{outcome ? format(outcome) : ''}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
