import { useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Pages } from '../../parts/pages.js';
import { useChosen, type Chosen } from '../../parts/use-chosen.js';
import { usePages } from '../../parts/use-pages.js';
import { PageHeading } from '../../shell/page-heading.js';
import { endOf, FORBUND_ACTIONS, startOf } from './audit-labels.js';
import { AuditTable } from './audit-table.js';
import { AUDIT_TRAIL } from './audit-trail.queries.js';

/** The trail of what has been written, refused and read in a förbund, for those who review it. */
export function AuditTrailPage() {
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const { choose } = useChosen();
  const action = params.get('handelse');
  const [from, to] = [params.get('fran'), params.get('tom')];
  const { page, after, onNext, onPrevious } = usePages([slug, action, from, to].join(' '));
  const asked = useQuery(AUDIT_TRAIL, { slug, action, from: startOf(from), to: endOf(to), after });
  return (
    <>
      <PageHeading title="Logg" eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Vad som har skrivits, vägrats och lästs i förbundet, det senaste först. Loggen kan inte ändras, och
          att du läser den står också i den.
        </p>
      </PageHeading>
      <Filter action={action} from={from} to={to} choose={choose} />
      <AskedView asked={asked} what="loggen">
        {({ forbund: { auditTrail } }) =>
          auditTrail.edges.length === 0 ? (
            <p>Ingen händelse stämmer med urvalet.</p>
          ) : (
            <>
              <AuditTable events={auditTrail.edges.map(({ node }) => node)} />
              <Pages
                of="händelser"
                page={page}
                more={auditTrail.pageInfo}
                onNext={onNext}
                onPrevious={onPrevious}
              />
            </>
          )
        }
      </AskedView>
    </>
  );
}

interface FilterProps {
  readonly action: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly choose: Chosen['choose'];
}

/** Which events are shown: of one kind, and between two days, both counted in. */
function Filter({ action, from, to, choose }: FilterProps) {
  const put = (name: string, value: string) => choose({ [name]: value === '' ? null : value });
  return (
    <div className="controls" role="group" aria-label="Vad som visas">
      <label className="field field-inline">
        <span>Händelse</span>
        <select value={action ?? ''} onChange={(event) => put('handelse', event.target.value)}>
          <option value="">alla</option>
          {FORBUND_ACTIONS.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field field-inline">
        <span>Från</span>
        <input type="date" value={from ?? ''} onChange={(event) => put('fran', event.target.value)} />
      </label>
      <label className="field field-inline">
        <span>Till och med</span>
        <input type="date" value={to ?? ''} onChange={(event) => put('tom', event.target.value)} />
      </label>
    </div>
  );
}
