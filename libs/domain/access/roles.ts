import type { Permission } from './permissions.js';

/** Where a mandate holds: in one förbund, in one county, or in the whole installation. */
export type RoleScope = 'FORBUND' | 'COUNTY' | 'INSTALLATION';

/** A role as data: its Swedish name, where it holds and what it allows. */
export interface RoleFacts {
  readonly name: string;
  readonly scope: RoleScope;
  readonly permissions: readonly Permission[];
}

const FORBUND_FACTS = ['READ_FORBUND', 'READ_MEMBERS'] as const;
const FORBUND_FIGURES = [
  ...FORBUND_FACTS,
  'READ_STATEMENTS',
  'READ_PLAN',
  'READ_SUBMISSIONS',
  'READ_REPORTS',
] as const;
const FORBUND_ALL = [...FORBUND_FIGURES, 'READ_BOOKS'] as const;
const COUNTY_FIGURES = [
  ...FORBUND_FACTS,
  'READ_SUBMISSIONS',
  'READ_CONSOLIDATION',
  'READ_COUNTY_PLAN',
  'READ_REPORTS',
  'REQUEST_REPORT',
] as const;

/**
 * The roles around a samordningsförbund. Two limits are not expressed here but where they belong: that the one
 * who approves is another person than the one who handed in (`assertAnotherPerson`), and that a mandate holds on
 * the day (`isInForce`).
 */
export const ROLES = {
  EKONOM: {
    name: 'Ekonom',
    scope: 'FORBUND',
    // Never approves: the ekonom must not approve an own posting.
    permissions: [...FORBUND_ALL, 'IMPORT_BOOKS', 'MAP_ACCOUNTS', 'LOCK_PERIOD', 'WRITE_PLAN', 'HAND_IN'],
  },
  FORBUNDSCHEF: {
    name: 'Förbundschef',
    scope: 'FORBUND',
    // The trail too: who answers for the work answers for how it is done.
    permissions: [
      ...FORBUND_ALL,
      'LOCK_PERIOD',
      'UNLOCK_PERIOD',
      'WRITE_PLAN',
      'RECORD_DECISION',
      'HAND_IN',
      'APPROVE_SUBMISSION',
      'READ_AUDIT',
    ],
  },
  STYRELSE: { name: 'Ledamot eller ersättare i styrelsen', scope: 'FORBUND', permissions: [...FORBUND_ALL] },
  ORDFORANDE: {
    name: 'Ordförande',
    scope: 'FORBUND',
    permissions: [...FORBUND_ALL, 'RECORD_DECISION', 'APPROVE_SUBMISSION'],
  },
  VICE_ORDFORANDE: { name: 'Vice ordförande', scope: 'FORBUND', permissions: [...FORBUND_ALL] },
  INTERIMSSTYRELSE: { name: 'Interimsstyrelse', scope: 'FORBUND', permissions: [...FORBUND_FACTS] },
  // Tests the control points, and four eyes are to be seen in the trail alone.
  INTERNKONTROLLOR: {
    name: 'Internkontrollör',
    scope: 'FORBUND',
    permissions: [...FORBUND_ALL, 'READ_AUDIT'],
  },
  // Sees everything also in liquidation and afterwards, and changes nothing.
  REVISOR: { name: 'Revisor', scope: 'FORBUND', permissions: [...FORBUND_ALL, 'READ_AUDIT'] },
  // A member sees what the förbund has published for it and consults it about, not its journal.
  MEDLEM: {
    name: 'Medlem',
    scope: 'FORBUND',
    permissions: [...FORBUND_FACTS, 'READ_STATEMENTS', 'READ_PLAN', 'READ_REPORTS'],
  },
  UTVECKLINGSGRUPP: {
    name: 'Utvecklings- eller beredningsgrupp',
    scope: 'FORBUND',
    permissions: [...FORBUND_FACTS],
  },
  STYRGRUPP: { name: 'Styrgrupp för en insats', scope: 'FORBUND', permissions: ['READ_FORBUND'] },
  INSATSUTFORARE: { name: 'Utförare av en insats', scope: 'FORBUND', permissions: ['READ_FORBUND'] },
  // Staff of another förbund: limited to the register of processing, no ledger.
  DSO: { name: 'Dataskyddsombud', scope: 'FORBUND', permissions: ['READ_FORBUND'] },
  ARKIVMYNDIGHET: { name: 'Arkivmyndighet', scope: 'FORBUND', permissions: ['READ_FORBUND', 'READ_ARCHIVE'] },
  // The chairs together are no legal body: they see what has been handed in and write in no förbund.
  LANSPRESIDIUM: {
    name: 'Länspresidium',
    scope: 'COUNTY',
    permissions: [...COUNTY_FIGURES, 'WRITE_COUNTY_PLAN', 'READ_COUNTY_AUDIT'],
  },
  LANSANALYTIKER: { name: 'Länsanalytiker', scope: 'COUNTY', permissions: [...COUNTY_FIGURES] },
  NNS: {
    name: 'Nationella nätverket eller statlig uppföljning',
    scope: 'COUNTY',
    permissions: ['READ_CONSOLIDATION'],
  },
  OPERATOR: {
    name: 'Operatör',
    scope: 'INSTALLATION',
    permissions: ['READ_FORBUND', 'READ_MEMBERS', 'ADMINISTER'],
  },
} as const satisfies Readonly<Record<string, RoleFacts>>;

/** One of the roles. */
export type Role = keyof typeof ROLES;

/** All roles, for lists and for checks of what is stored. */
export const ROLE_NAMES = Object.keys(ROLES) as Role[];

/** True for the code of a role. */
export function isRole(code: string): code is Role {
  return Object.hasOwn(ROLES, code);
}

/** The facts of a role. */
export function roleFacts(role: Role): RoleFacts {
  return ROLES[role];
}

/** True when the role allows it, within its own förbund, county or installation. */
export function permits(role: Role, permission: Permission): boolean {
  return roleFacts(role).permissions.includes(permission);
}

/** The roles that allow it. */
export function rolesPermitting(permission: Permission): Role[] {
  return ROLE_NAMES.filter((role) => permits(role, permission));
}
