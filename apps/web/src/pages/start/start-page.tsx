import { Link, Navigate } from 'react-router';
import { countiesOf, forbundOf, useViewer } from '../../session/session-context.js';
import { PageHeading } from '../../shell/page-heading.js';

/** Leads a reader with one place straight to it, and offers a choice to one with several or none. */
export function StartPage() {
  const viewer = useViewer();
  const counties = countiesOf(viewer);
  const forbund = forbundOf(viewer);
  const places = [
    ...counties.map(({ slug, name }) => ({ to: `/lan/${slug}`, name, kind: 'Län' })),
    ...forbund.map(({ slug, name }) => ({ to: `/forbund/${slug}`, name, kind: 'Förbund' })),
  ];
  const only = places.length === 1 ? places[0] : undefined;
  if (only) return <Navigate to={only.to} replace />;

  return (
    <>
      <PageHeading title="Välkommen" eyebrow={viewer.displayName} />
      {places.length === 0 ? (
        <p>Du har inget uppdrag i något förbund eller län just nu.</p>
      ) : (
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
