import { lazy, Suspense } from 'react';
import { formatDecimal, unitLabel } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import type { MultiYearCell, MultiYearRow, Statements } from './forbund.answers.js';
import type { MultiYearPoint } from './multi-year-bars.js';

// The chart library is most of the code, and the table is read without it.
const MultiYearBars = lazy(() => import('./multi-year-bars.js'));

/** Flerårsöversikten as a chart and as the table that it is drawn from. */
export function MultiYear({ multiYear }: { multiYear: NonNullable<Statements['multiYear']> }) {
  const { years, rows } = multiYear;
  return (
    <section aria-labelledby="flerar-rubrik" id="flerar" tabIndex={-1}>
      <h2 id="flerar-rubrik">Flerårsöversikt</h2>
      <figure className="card chart">
        <Suspense fallback={<p className="waiting">Hämtar diagrammet …</p>}>
          <MultiYearBars points={pointsOf(years, rows)} />
        </Suspense>
        <figcaption>
          <span className="legend legend-outcome">Intäkter</span>{' '}
          <span className="legend legend-budget">Kostnader</span>{' '}
          <span className="legend legend-ceiling">Resultat</span> Kronor. Samma siffror står i tabellen.
        </figcaption>
      </figure>
      <ScrollTable
        caption={`Flerårsöversikt ${years.at(-1)}–${years[0]}`}
        note="Varje år ur sina böcker; ett år med ° ur det dokument som står under tabellen."
        className="statement"
      >
        <thead>
          <tr>
            <th scope="col">Post</th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, measure, cells }) => (
            <tr key={key} className={key === 'RESULT' ? 'is-sum' : undefined}>
              <th scope="row">{label}</th>
              {cells.map((cell) => (
                <td key={cell.year} className="number">
                  <Value cell={cell} isPercent={measure === 'PERCENT'} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <Documents rows={rows} />
    </section>
  );
}

function Value({ cell, isPercent }: { cell: MultiYearCell; isPercent: boolean }) {
  const format = useFormat();
  if (cell.source === null) return <span className="visually-hidden">inte känt</span>;
  const { amount, number } = cell;
  // A printed amount keeps its document's unit, which is told where it is another than kronor.
  const shown = amount
    ? `${format(amount)}${amount.unit === 'KR' ? '' : ` ${unitLabel(amount.unit)}`}`
    : `${formatDecimal(number ?? '')}${isPercent ? ' %' : ''}`;
  return (
    <>
      {shown}
      {cell.source === 'PUBLISHED' ? (
        <>
          <span aria-hidden="true">°</span>
          <span className="visually-hidden"> publicerat</span>
        </>
      ) : null}
    </>
  );
}

function Documents({ rows }: { rows: readonly MultiYearRow[] }) {
  const places = new Set(
    rows.flatMap(({ cells }) =>
      cells.flatMap(({ source, document, place }) =>
        source === 'PUBLISHED' ? [[document, place].filter(Boolean).join(', ')] : [],
      ),
    ),
  );
  if (places.size === 0) return null;
  return <p className="small source-note">° Publicerat i {[...places].join('; ')}.</p>;
}

function pointsOf(years: readonly number[], rows: readonly MultiYearRow[]): MultiYearPoint[] {
  const amount = (key: string, index: number) =>
    rows.find((row) => row.key === key)?.cells[index]?.amount ?? null;
  return years
    .map((year, index) => ({
      year,
      income: amount('INCOME', index),
      costs: amount('COSTS', index),
      result: amount('RESULT', index),
    }))
    .reverse();
}
