import { mayInCounty, mayInForbund } from '../session/session-context.js';
import type { Viewer } from '../session/session.answers.js';

/** A page of a place, as the menu names it. */
export interface PageLink {
  readonly to: string;
  readonly label: string;
}

/** Pages that belong together; those without a heading stand by themselves. */
export interface PageGroup {
  readonly heading: string | null;
  readonly pages: readonly PageLink[];
}

interface Page {
  readonly path: string;
  readonly label: string;
  readonly permission: string;
}

interface Group {
  readonly heading: string | null;
  readonly pages: readonly Page[];
}

const page = (path: string, label: string, permission: string): Page => ({ path, label, permission });

const FORBUND: readonly Group[] = [
  { heading: null, pages: [page('', 'Översikt', 'READ_FORBUND')] },
  {
    heading: 'Böcker',
    pages: [
      page('/import', 'Inlästa filer', 'READ_BOOKS'),
      page('/grundbok', 'Grundbok', 'READ_BOOKS'),
      page('/inlamning', 'Inlämning', 'READ_SUBMISSIONS'),
      page('/mellanhavanden', 'Differenser', 'READ_SUBMISSIONS'),
      page('/publicerat', 'Publicerat', 'READ_STATEMENTS'),
    ],
  },
  {
    heading: 'Plan',
    pages: [
      page('/budget', 'Budget', 'READ_PLAN'),
      page('/prognos', 'Prognos', 'READ_PLAN'),
      page('/bidrag', 'Bidrag', 'READ_PLAN'),
      page('/insatser', 'Insatser', 'READ_PLAN'),
      page('/eget-kapital', 'Eget kapital', 'READ_PLAN'),
    ],
  },
  {
    heading: 'Styrning',
    pages: [
      page('/arshjul', 'Årshjul', 'READ_PLAN'),
      page('/risker', 'Risker', 'READ_PLAN'),
      page('/beslut', 'Beslut', 'READ_PLAN'),
      page('/dokument', 'Kontrollräkning', 'READ_STATEMENTS'),
    ],
  },
  { heading: null, pages: [page('/logg', 'Logg', 'READ_AUDIT')] },
];

const COUNTY: readonly Group[] = [
  {
    heading: null,
    pages: [
      page('', 'Översikt', 'READ_CONSOLIDATION'),
      page('/inlamningar', 'Inlämningar', 'READ_CONSOLIDATION'),
      page('/mellanhavanden', 'Differenser', 'READ_CONSOLIDATION'),
      page('/arshjul', 'Årshjul', 'READ_COUNTY_PLAN'),
    ],
  },
];

/** The pages of a förbund that one of the viewer's roles opens; a group without any is left out. */
export function forbundPages(viewer: Viewer, slug: string): PageGroup[] {
  const named = ({ path, label }: Page): string =>
    path === '/import' && mayInForbund(viewer, slug, 'IMPORT_BOOKS') ? 'Läs in SIE' : label;
  return opened(FORBUND, `/forbund/${slug}`, named, (permission) => mayInForbund(viewer, slug, permission));
}

/** The pages of a county that one of the viewer's roles opens. */
export function countyPages(viewer: Viewer, slug: string): PageGroup[] {
  const named = ({ label }: Page): string => label;
  return opened(COUNTY, `/lan/${slug}`, named, (permission) => mayInCounty(viewer, slug, permission));
}

function opened(
  groups: readonly Group[],
  place: string,
  named: (page: Page) => string,
  may: (permission: string) => boolean,
): PageGroup[] {
  return groups
    .map(({ heading, pages }) => ({
      heading,
      pages: pages
        .filter(({ permission }) => may(permission))
        .map((each) => ({ to: `${place}${each.path}`, label: named(each) })),
    }))
    .filter(({ pages }) => pages.length > 0);
}
