/**
 * Inriktning as Uppföljning Finsam registers it: an insats that is both is registered twice. It cannot be changed
 * afterwards, nor can the follow-up method or the ESF mark.
 */
export const INSATS_KINDS = {
  INDIVIDUAL: 'Individinriktad',
  STRUCTURAL: 'Strukturövergripande',
} as const;
export type InsatsKind = keyof typeof INSATS_KINDS;
export const INSATS_KIND_NAMES = Object.keys(INSATS_KINDS) as InsatsKind[];

/** How an insats is followed up. */
export const FOLLOW_UP_METHODS = {
  VOLUMES: 'Volymer (Uppföljning Finsam)',
  SUS: 'SUS, till och med 2022',
  OWN: 'Egen uppföljning',
  NONE: 'Ingen uppföljning',
} as const;
export type FollowUpMethod = keyof typeof FOLLOW_UP_METHODS;
export const FOLLOW_UP_METHOD_NAMES = Object.keys(FOLLOW_UP_METHODS) as FollowUpMethod[];
