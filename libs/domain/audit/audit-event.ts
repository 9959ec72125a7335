/** Who is told in the trail: a signed-in person, a machine with a key, a job, the command line, or one who never got in. */
export const AUDIT_ACTOR_KINDS = ['USER', 'API_KEY', 'SYSTEM', 'COMMAND_LINE', 'NOBODY'] as const;
export type AuditActorKind = (typeof AUDIT_ACTOR_KINDS)[number];

/** How it went. What was refused changed nothing. */
export const AUDIT_OUTCOMES = ['DONE', 'REFUSED'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** An event as it stands in a chain. Texts are empty where there is nothing to tell. */
export interface AuditEvent {
  /** Number in its chain, from 1 without gaps. */
  readonly eventNo: string;
  /** When, ISO 8601 in UTC with milliseconds, by the database's clock. */
  readonly recordedAt: string;
  readonly actorKind: AuditActorKind;
  readonly actorId: string;
  /** User name, or user name and key name, as it was then. */
  readonly actorName: string;
  /** Codes of the roles held in that place then, with commas between. */
  readonly roles: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectKey: string;
  /** How many things one event is about: a page of entries is one event. */
  readonly objectCount: number;
  /** Why, where the operation has a reason. */
  readonly reason: string;
  readonly outcome: AuditOutcome;
  /** The refusal's code. */
  readonly code: string;
  /** SHA-256 of the input, hex; never the input. */
  readonly inputSha256: string;
  readonly requestId: string;
  /** In the installation's chain: the förbund that it concerns. */
  readonly concernsForbundId: string;
}

/** An event with its hash, hex. */
export interface ChainedAuditEvent extends AuditEvent {
  readonly hash: string;
}

/** Where the installation's chain is named. */
export const INSTALLATION = 'installation';

/** What the first event of a chain has before it. */
export const CHAIN_START = '0'.repeat(64);

const FORM = 'samla-audit-1';

/**
 * The text whose SHA-256 (of its UTF-8 bytes) is the hash of an event: the hash before it, hex, and a line with a JSON array of
 * texts, `", "` between; both lines end in a line feed. `place` is the id of the förbund or county, or `installation`. A
 * trigger of the database makes the same text in SQL.
 */
export function auditEventText(place: string, event: AuditEvent, hashBefore: string): string {
  const fields = [
    FORM,
    place,
    event.eventNo,
    event.recordedAt,
    event.actorKind,
    event.actorId,
    event.actorName,
    event.roles,
    event.action,
    event.objectKind,
    event.objectKey,
    `${event.objectCount}`,
    event.reason,
    event.outcome,
    event.code,
    event.inputSha256,
    event.requestId,
    event.concernsForbundId,
  ];
  return `${hashBefore}\n[${fields.map((field) => JSON.stringify(field)).join(', ')}]\n`;
}
