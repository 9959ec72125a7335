import { useQuery } from '../../api/use-query.js';
import { AskedView } from '../../parts/asked-view.js';
import { useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { RoleCards } from './role-cards.js';
import { FORBUND_FACTS } from './role.queries.js';

/** A förbund to somebody whose role there does not include its figures. */
export function RolePage({ slug }: { slug: string }) {
  const viewer = useViewer();
  const asked = useQuery(FORBUND_FACTS, { slug });
  const forbund = asked.data?.forbund;
  return (
    <>
      <PageHeading title={forbund?.name ?? 'Förbundet'} eyebrow={viewer.displayName} />
      <RoleCards mandates={viewer.mandates.filter((each) => each.forbund?.slug === slug)} />
      <AskedView asked={asked} what="förbundets uppgifter">
        {({ forbund: { organisationNumber, seat, county } }) => (
          <dl className="plan">
            <div>
              <dt>Organisationsnummer</dt>
              <dd>{organisationNumber ?? 'saknas i källorna'}</dd>
            </div>
            <div>
              <dt>Säte</dt>
              <dd>{seat === '' ? 'okänt' : seat}</dd>
            </div>
            <div>
              <dt>Län</dt>
              <dd>{county.name}</dd>
            </div>
          </dl>
        )}
      </AskedView>
    </>
  );
}
