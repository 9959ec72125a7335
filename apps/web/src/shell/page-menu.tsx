import { useId } from 'react';
import { Link, useLocation } from 'react-router';
import { shortName } from '../parts/short-name.js';
import type { Viewer } from '../session/session.answers.js';
import type { ViewerPlace } from './current-place.js';
import { countyPages, forbundPages, type PageGroup } from './place-pages.js';
import { useDisclosure } from './use-disclosure.js';

interface PageMenuProps {
  readonly viewer: Viewer;
  readonly place: ViewerPlace;
}

/** The pages of a place by what they are for: in full where there is room, behind one button where there is not. */
export function PageMenu({ viewer, place }: PageMenuProps) {
  const { pathname } = useLocation();
  const { isOpen, button, contentId, around } = useDisclosure();
  const groups = place.kind === 'COUNTY' ? countyPages(viewer, place.slug) : forbundPages(viewer, place.slug);
  if (groups.length === 0) return null;
  const pages = groups.flatMap((group) => group.pages);
  // A page below another, as one import, is in the menu under the one above it.
  const here = pages
    .filter(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0];
  return (
    <nav aria-label={`Sidor för ${shortName(place.name)}`} className="page-menu" {...around}>
      <div className="page-menu-inner">
        <button {...button} className="menu-button page-menu-button">
          Meny{here ? `: ${here.label}` : ''}
        </button>
        <ul id={contentId} className="page-groups" data-open={isOpen}>
          {groups.map((group) => (
            <Group key={group.heading ?? group.pages[0]?.to} group={group} here={here?.to} />
          ))}
        </ul>
      </div>
    </nav>
  );
}

interface GroupProps {
  readonly group: PageGroup;
  /** The page that the reader is on, or below. */
  readonly here: string | undefined;
}

function Group({ group: { heading, pages }, here }: GroupProps) {
  const id = useId();
  const { pathname, search } = useLocation();
  // The year goes along from page to page; what else was chosen belongs to the page left.
  const year = new URLSearchParams(search).get('ar');
  const links = pages.map(({ to, label }) => (
    <li key={to}>
      <Link
        to={{ pathname: to, search: year === null ? '' : `?ar=${encodeURIComponent(year)}` }}
        aria-current={to !== here ? undefined : to === pathname ? 'page' : 'true'}
      >
        {label}
      </Link>
    </li>
  ));
  return (
    <li className="page-group">
      {heading === null ? null : (
        <span className="page-group-name" id={id}>
          {heading}
        </span>
      )}
      <ul aria-labelledby={heading === null ? undefined : id}>{links}</ul>
    </li>
  );
}
