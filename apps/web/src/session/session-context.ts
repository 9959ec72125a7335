import { createContext, useContext } from 'react';
import type { Place, Viewer } from './session.answers.js';

/** Who is signed in on this page, and how to change it. `undefined` while the first answer is awaited. */
export interface Session {
  readonly viewer: Viewer | null | undefined;
  readonly signIn: (username: string, password: string) => Promise<string | undefined>;
  /** Answers why it did not come about; the other sessions have ended when it did. */
  readonly changePassword: (oldPassword: string, newPassword: string) => Promise<string | undefined>;
  /** Answers why it did not come about; the viewer is then still signed in. */
  readonly signOut: () => Promise<string | undefined>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session of this page. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside SessionProvider');
  return session;
}

/** The viewer, on pages that only a signed-in person reaches. */
export function useViewer(): Viewer {
  const { viewer } = useSession();
  if (!viewer) throw new Error('useViewer before sign-in');
  return viewer;
}

/** Each förbund that the viewer has a role in, once. */
export function forbundOf(viewer: Viewer): Place[] {
  return distinct(viewer.mandates.map((mandate) => mandate.forbund));
}

/** Each county that the viewer has a role in, once. */
export function countiesOf(viewer: Viewer): Place[] {
  return distinct(viewer.mandates.map((mandate) => mandate.county));
}

/** True when the viewer has some role in that förbund. */
export function holdsIn(viewer: Viewer, slug: string): boolean {
  return viewer.mandates.some(({ forbund }) => forbund?.slug === slug);
}

/** True when one of the viewer's roles in that förbund allows it. */
export function mayInForbund(viewer: Viewer, slug: string, permission: string): boolean {
  return viewer.mandates.some(
    ({ forbund, permissions }) => forbund?.slug === slug && permissions.includes(permission),
  );
}

/** True when one of the viewer's roles in that county allows it. */
export function mayInCounty(viewer: Viewer, slug: string, permission: string): boolean {
  return viewer.mandates.some(
    ({ county, permissions }) => county?.slug === slug && permissions.includes(permission),
  );
}

function distinct(places: readonly (Place | null)[]): Place[] {
  return [...new Map(places.flatMap((place) => (place ? [[place.slug, place] as const] : []))).values()];
}
