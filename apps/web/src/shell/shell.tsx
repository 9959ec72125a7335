import { useState } from 'react';
import { NavLink, Outlet, useNavigate } from 'react-router';
import { countiesOf, forbundOf, mayInForbund, useSession } from '../session/session-context.js';
import type { Viewer } from '../session/session.answers.js';
import { shortName } from '../parts/short-name.js';
import { Wordmark } from './wordmark.js';

/** What stands around every page: skip link, name, navigation, who is signed in, and the way out. */
export function Shell() {
  const { viewer } = useSession();
  return (
    <>
      <a className="skip-link" href="#innehall">
        Hoppa till innehållet
      </a>
      <header className="masthead">
        <div className="masthead-inner">
          <NavLink to="/" className="home-link" aria-label="Samla, startsidan">
            <Wordmark />
          </NavLink>
          {viewer ? <Navigation viewer={viewer} /> : null}
          {viewer ? <Account viewer={viewer} /> : null}
        </div>
      </header>
      <main id="innehall" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="colophon">
        <p>Samla – samordningsförbundens siffror, var för sig och tillsammans.</p>
        <p>
          <a href="/graphql">Gränssnitt för program (GraphQL)</a>
        </p>
      </footer>
    </>
  );
}

function Navigation({ viewer }: { viewer: Viewer }) {
  const links = [
    ...countiesOf(viewer).map(({ slug, name }) => ({ to: `/lan/${slug}`, label: name })),
    ...forbundOf(viewer).flatMap(({ slug, name }) => forbundLinks(viewer, slug, name)),
  ];
  return (
    <nav aria-label="Huvudmeny" className="main-nav">
      <ul>
        {links.map(({ to, label }) => (
          <li key={to}>
            <NavLink to={to} end>
              {label}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Account({ viewer }: { viewer: Viewer }) {
  const { signOut } = useSession();
  const navigate = useNavigate();
  const [leaving, setLeaving] = useState(false);
  const [refused, setRefused] = useState<string>();
  const leave = async () => {
    setLeaving(true);
    setRefused(undefined);
    const reason = await signOut();
    if (reason !== undefined) {
      setLeaving(false);
      return setRefused(reason);
    }
    await navigate('/logga-in', { replace: true });
  };
  return (
    <div className="account">
      <p>
        <span className="visually-hidden">Inloggad som </span>
        {viewer.displayName}
      </p>
      <button type="button" className="button button-quiet" disabled={leaving} onClick={() => void leave()}>
        Logga ut
      </button>
      {refused === undefined ? null : <p role="alert">Du är fortfarande inloggad: {refused}</p>}
    </div>
  );
}

/** What the viewer's roles in a förbund lead to. */
function forbundLinks(viewer: Viewer, slug: string, name: string) {
  const own = `/forbund/${slug}`;
  const files = mayInForbund(viewer, slug, 'IMPORT_BOOKS') ? 'Läs in SIE' : 'Inlästa filer';
  return [
    { permission: 'READ_FORBUND', to: own, label: shortName(name) },
    { permission: 'READ_BOOKS', to: `${own}/import`, label: files },
    { permission: 'READ_BOOKS', to: `${own}/grundbok`, label: 'Grundbok' },
    { permission: 'READ_SUBMISSIONS', to: `${own}/inlamning`, label: 'Inlämning' },
    { permission: 'READ_AUDIT', to: `${own}/logg`, label: 'Logg' },
  ].filter(({ permission }) => mayInForbund(viewer, slug, permission));
}
