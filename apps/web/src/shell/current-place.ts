import { countiesOf, forbundOf } from '../session/session-context.js';
import type { Viewer } from '../session/session.answers.js';

/** A county or förbund that the viewer has a role in. */
export interface ViewerPlace {
  readonly kind: 'COUNTY' | 'FORBUND';
  readonly slug: string;
  readonly name: string;
  /** The address of its first page. */
  readonly to: string;
}

/** The viewer's places, counties first. */
export function placesOf(viewer: Viewer): ViewerPlace[] {
  return [
    ...countiesOf(viewer).map((place) => ({ ...place, kind: 'COUNTY' as const, to: `/lan/${place.slug}` })),
    ...forbundOf(viewer).map((place) => ({
      ...place,
      kind: 'FORBUND' as const,
      to: `/forbund/${place.slug}`,
    })),
  ];
}

/** The place that an address is in, or the viewer's only one; undefined where there is a choice still to make. */
export function currentPlace(places: readonly ViewerPlace[], pathname: string): ViewerPlace | undefined {
  const here = places.find(({ to }) => pathname === to || pathname.startsWith(`${to}/`));
  return here ?? (places.length === 1 ? places[0] : undefined);
}
