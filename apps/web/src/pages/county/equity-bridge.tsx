import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Waterfall } from '../../parts/waterfall.js';
import { EQUITY_ACCOUNTS } from './accounts.queries.js';
import type { PartProps } from './part-props.js';
import { CountyTable } from './county-table.js';
import { PartDrawer } from './part-drawer.js';
import { EQUITY_BRIDGE } from './parts.queries.js';
import { EQUITY_BRIDGE_ROWS, stepsOf } from './waterfall-steps.js';

/** From the county's equity at the beginning of the year to that at its end, as a picture and as its table. */
export function EquityBridge(props: PartProps) {
  const { county, variables, onOpen } = props;
  const { consolidation } = county;
  const asked = useQuery(EQUITY_BRIDGE, variables);
  return (
    <section aria-labelledby="kapital-rubrik" className="chart-section">
      <h2 id="kapital-rubrik">Så förändrades det egna kapitalet</h2>
      <AskedView asked={asked} what="det egna kapitalet">
        {({ county: { consolidation: part } }) =>
          part.rows.length === 0 ? (
            <p>
              Det finns inget eget kapital att visa: ingen har lämnat in utfall, eller så är det en budget
              eller prognos.
            </p>
          ) : (
            <>
              <figure className="card chart">
                <Waterfall
                  steps={stepsOf(part.rows, EQUITY_BRIDGE_ROWS)}
                  title={`Eget kapital ${consolidation.year}`}
                />
                <figcaption>{props.whole}, kronor. Samma siffror står i tabellen.</figcaption>
              </figure>
              <CountyTable
                title="Förändring av eget kapital"
                lines={part.rows}
                consolidation={consolidation}
                whole={props.whole}
                onOpen={onOpen}
              />
              <PartDrawer {...props} lines={part.rows} accounts={EQUITY_ACCOUNTS} />
            </>
          )
        }
      </AskedView>
    </section>
  );
}
