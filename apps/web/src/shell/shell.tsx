import { NavLink, Outlet, useLocation } from 'react-router';
import { useSession } from '../session/session-context.js';
import type { Viewer } from '../session/session.answers.js';
import { Account } from './account.js';
import { currentPlace, placesOf } from './current-place.js';
import { PageMenu } from './page-menu.js';
import { PlaceChoice } from './place-choice.js';
import { Wordmark } from './wordmark.js';

/** What stands around every page: skip link, name, place and its pages, who is signed in, and the way out. */
export function Shell() {
  const { viewer } = useSession();
  return (
    <>
      <a className="skip-link" href="#innehall">
        Hoppa till innehållet
      </a>
      <header className="masthead">{viewer ? <SignedIn viewer={viewer} /> : <Masthead />}</header>
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

function Masthead() {
  return (
    <div className="masthead-inner">
      <Home />
    </div>
  );
}

/** The name, the place, who is signed in; and below the pages of the place. */
function SignedIn({ viewer }: { viewer: Viewer }) {
  const { pathname } = useLocation();
  const places = placesOf(viewer);
  const current = currentPlace(places, pathname);
  return (
    <>
      <div className="masthead-inner">
        <Home />
        <PlaceChoice places={places} current={current} />
        <Account viewer={viewer} />
      </div>
      {current ? <PageMenu viewer={viewer} place={current} /> : null}
    </>
  );
}

function Home() {
  return (
    <NavLink to="/" className="home-link" aria-label="Samla, startsidan">
      <Wordmark />
    </NavLink>
  );
}
