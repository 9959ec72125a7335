import type { PartyKind } from '@samla/domain/forbund/shares.js';

/** What can be a member of a förbund (1–3 §§ lagen 2003:1210), and for which party it stands. */
export const ORGANISATION_KINDS = {
  FORSAKRINGSKASSAN: { party: 'STATE', name: 'Försäkringskassan.' },
  ARBETSFORMEDLINGEN: { party: 'STATE', name: 'Arbetsförmedlingen.' },
  REGION: { party: 'REGION', name: 'Region.' },
  MUNICIPALITY: { party: 'MUNICIPALITY', name: 'Kommun.' },
} as const satisfies Readonly<Record<string, { party: PartyKind; name: string }>>;

/** One of the kinds. */
export type OrganisationKind = keyof typeof ORGANISATION_KINDS;
