import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { formatDecimal } from '../../parts/format-amount.js';
import { useFormat } from '../../parts/ore-choice.js';
import { ScrollTable } from '../../parts/scroll-table.js';
import { ShareBar } from '../../parts/share-bar.js';
import { shortName } from '../../parts/short-name.js';
import type { PartProps } from './part-props.js';
import { colourClass } from './forbund-colours.js';
import type { KeyFigure, KeyValue } from './parts.answers.js';
import { KEY_FIGURES } from './parts.queries.js';

/** The key figures of each förbund and of the county as one, shares as bars. */
export function KeyFigureTable({ county, variables, whole }: PartProps) {
  const { columns, year } = county.consolidation;
  const asked = useQuery(KEY_FIGURES, variables);
  return (
    <section aria-label="Nyckeltal">
      <AskedView asked={asked} what="nyckeltalen">
        {({ county: { consolidation } }) => (
          <ScrollTable
            caption={`Nyckeltal ${year}`}
            note="Det som gäller alla tillsammans räknas på deras summor, inte som medeltal."
            className="statement county-table"
          >
            <thead>
              <tr>
                <th scope="col">Nyckeltal</th>
                {columns.map(({ forbund }, index) => (
                  <th key={forbund.slug} scope="col" className={`number stream ${colourClass(index)}`}>
                    {shortName(forbund.name)}
                  </th>
                ))}
                <th scope="col" className="number stream colour-all">
                  {whole}
                </th>
              </tr>
            </thead>
            <tbody>
              {consolidation.keyFigures.map((figure) => (
                <Row key={figure.key} figure={figure} slugs={columns.map(({ forbund }) => forbund.slug)} />
              ))}
            </tbody>
          </ScrollTable>
        )}
      </AskedView>
    </section>
  );
}

function Row({
  figure: { key, label, how, cells, total },
  slugs,
}: {
  figure: KeyFigure;
  slugs: readonly string[];
}) {
  // Money against debts is no part of a whole: three times the debts is good, and no bar that is over.
  const isPart = key !== 'CASH_OF_SHORT_TERM_DEBT';
  return (
    <tr>
      <th scope="row">
        {label}
        <span className="objects">{how}</span>
      </th>
      {slugs.map((slug) => (
        <Value key={slug} isPart={isPart} value={cells.find(({ forbund }) => forbund.slug === slug)} />
      ))}
      <Value isPart={isPart} value={total} className="total" />
    </tr>
  );
}

interface ValueProps {
  readonly value: KeyValue | undefined;
  readonly isPart: boolean;
  readonly className?: string;
}

function Value({ value, isPart, className = '' }: ValueProps) {
  const { percent, exactPercent } = value ?? {};
  return (
    <td
      className={`number ${className}`}
      title={exactPercent ? `${formatDecimal(exactPercent)} %` : undefined}
    >
      {isPart && percent ? <ShareBar percent={percent} /> : <Written value={value} />}
    </td>
  );
}

function Written({ value }: { value: KeyValue | undefined }) {
  const format = useFormat();
  if (value?.percent) return <>{formatDecimal(value.percent)} %</>;
  return value?.amount ? <>{format(value.amount)}</> : <span className="absent">saknas</span>;
}
