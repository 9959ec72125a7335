import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Waterfall } from '../../parts/waterfall.js';
import { CASH_FLOW_ACCOUNTS } from './accounts.queries.js';
import type { PartProps } from './part-props.js';
import { CountyTable } from './county-table.js';
import { PartDrawer } from './part-drawer.js';
import { CASH_FLOW } from './parts.queries.js';
import { CASH_BRIDGE, stepsOf } from './waterfall-steps.js';

/** Where the county's money came from and went, as a picture and as its table. */
export function CashFlow(props: PartProps) {
  const { county, variables, onOpen } = props;
  const { consolidation } = county;
  const asked = useQuery(CASH_FLOW, variables);
  return (
    <section aria-labelledby="kassaflode-rubrik" className="chart-section">
      <h2 id="kassaflode-rubrik">Vart pengarna tog vägen</h2>
      <AskedView asked={asked} what="kassaflödet">
        {({ county: { consolidation: part } }) =>
          part.rows.length === 0 ? (
            <p>
              Det finns inget kassaflöde att visa: ingen har lämnat in utfall, eller så är det en budget eller
              prognos.
            </p>
          ) : (
            <>
              <figure className="card chart">
                <Waterfall
                  steps={stepsOf(part.rows, CASH_BRIDGE)}
                  title={`Kassaflöde ${consolidation.year}`}
                />
                <figcaption>{props.whole}, kronor. Samma siffror står i tabellen.</figcaption>
              </figure>
              <CountyTable
                title="Kassaflödesanalys"
                lines={part.rows}
                consolidation={consolidation}
                whole={props.whole}
                onOpen={onOpen}
              />
              <PartDrawer {...props} lines={part.rows} accounts={CASH_FLOW_ACCOUNTS} />
            </>
          )
        }
      </AskedView>
    </section>
  );
}
