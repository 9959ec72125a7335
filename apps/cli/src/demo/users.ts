import type { Role } from '@samla/domain/access/roles.js';
import type { ForbundSlug } from './county.js';

/** Where a role holds: in one förbund, in the county, or over the installation. */
export type DemoScope =
  | { readonly kind: 'FORBUND'; readonly forbund: ForbundSlug }
  | { readonly kind: 'COUNTY'; readonly county: string }
  | { readonly kind: 'INSTALLATION' };

/** A demo user, named by role and place; nobody in particular. */
export interface DemoUser {
  readonly username: string;
  readonly displayName: string;
  readonly role: Role;
  readonly scope: DemoScope;
  /** For `MEDLEM` and `ARKIVMYNDIGHET`: the organisation that the user speaks for, by slug. */
  readonly organisation?: string;
}

const PLACES = [
  { place: 'vasteras', label: 'Västerås', forbund: 'vasteras', member: 'vasteras-stad' },
  { place: 'norra', label: 'Norra Västmanland', forbund: 'norra-vastmanland', member: 'fagersta-kommun' },
  { place: 'malardalen', label: 'Västra Mälardalen', forbund: 'vastra-malardalen', member: 'kopings-kommun' },
  {
    place: 'vasterbergslagen',
    label: 'Västerbergslagen',
    forbund: 'vasterbergslagen',
    member: 'ludvika-kommun',
  },
] as const;

const ROLES = [
  { name: 'ekonom', label: 'Ekonom', role: 'EKONOM' },
  { name: 'chef', label: 'Förbundschef', role: 'FORBUNDSCHEF' },
  { name: 'styrelse', label: 'Styrelse', role: 'STYRELSE' },
  { name: 'revisor', label: 'Revisor', role: 'REVISOR' },
  { name: 'medlem', label: 'Medlem', role: 'MEDLEM' },
] as const;

const inForbund: readonly DemoUser[] = PLACES.flatMap(({ place, label, forbund, member }) =>
  ROLES.map((each): DemoUser => ({
    username: `${each.name}-${place}`,
    displayName: `${each.label}, ${label}`,
    role: each.role,
    scope: { kind: 'FORBUND', forbund },
    ...(each.role === 'MEDLEM' ? { organisation: member } : {}),
  })),
);

const county = { kind: 'COUNTY', county: 'vastmanland' } as const;

/** Every demo user with role and scope. */
export const DEMO_USERS: readonly DemoUser[] = [
  ...inForbund,
  {
    username: 'lanspresidium',
    displayName: 'Länspresidium, Västmanland',
    role: 'LANSPRESIDIUM',
    scope: county,
  },
  {
    username: 'lansanalytiker',
    displayName: 'Länsanalytiker, Västmanland',
    role: 'LANSANALYTIKER',
    scope: county,
  },
  {
    username: 'arkiv-vasteras',
    displayName: 'Arkivmyndighet, Västerås',
    role: 'ARKIVMYNDIGHET',
    scope: { kind: 'FORBUND', forbund: 'vasteras' },
    organisation: 'vasteras-stad',
  },
  { username: 'operator', displayName: 'Driftansvarig', role: 'OPERATOR', scope: { kind: 'INSTALLATION' } },
];
