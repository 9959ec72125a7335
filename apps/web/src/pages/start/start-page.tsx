import { Link, Navigate } from 'react-router';
import { countiesOf, forbundOf, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';
import { RoleCards } from '../role/role-cards.js';

/** Leads a reader with one place straight to it, offers a choice to one with several, and tells one with none what there is. */
export function StartPage() {
  const viewer = useViewer();
  const counties = countiesOf(viewer);
  const forbund = forbundOf(viewer);
  // A role in the whole installation has no place of its own to be led to.
  const everywhere = viewer.mandates.filter((each) => each.forbund === null && each.county === null);
  const places = [
    ...counties.map(({ slug, name }) => ({ to: `/lan/${slug}`, name, kind: 'Län' })),
    ...forbund.map(({ slug, name }) => ({ to: `/forbund/${slug}`, name, kind: 'Förbund' })),
  ];
  const only = places.length === 1 && everywhere.length === 0 ? places[0] : undefined;
  if (only) return <Navigate to={only.to} replace />;

  return (
    <>
      <PageHeading title="Välkommen" eyebrow={viewer.displayName} />
      {viewer.mandates.length === 0 ? (
        <p>Du har inget uppdrag i något förbund eller län just nu. Den som är operatör kan ge dig ett.</p>
      ) : null}
      <RoleCards mandates={everywhere} />
      {places.length === 0 ? null : (
        <ul className="place-cards">
          {places.map(({ to, name, kind }) => (
            <li key={to}>
              <Link to={to} className="place-card">
                <span className="eyebrow">{kind}</span>
                <span className="place-name">{name}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
