import { useParams, useSearchParams } from 'react-router';
import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { Pages } from '../../parts/pages.js';
import { useChosen } from '../../parts/use-chosen.js';
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
  const day = (name: string, label: string, value: string | null) => (
    <label className="field field-inline">
      <span>{label}</span>
      <input
        type="date"
        value={value ?? ''}
        onChange={(event) => choose({ [name]: event.target.value === '' ? null : event.target.value })}
      />
    </label>
  );
  return (
    <>
      <PageHeading title="Logg" eyebrow={asked.data?.forbund.name ?? 'Förbundet'}>
        <p className="lead">
          Vad som har skrivits, vägrats och lästs i förbundet, det senaste först. Loggen kan inte ändras, och
          att du läser den står också i den.
        </p>
      </PageHeading>
      <div className="controls" role="group" aria-label="Vad som visas">
        <label className="field field-inline">
          <span>Händelse</span>
          <select
            value={action ?? ''}
            onChange={(event) => choose({ handelse: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">alla</option>
            {FORBUND_ACTIONS.map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
          </select>
        </label>
        {day('fran', 'Från', from)}
        {day('tom', 'Till och med', to)}
      </div>
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
