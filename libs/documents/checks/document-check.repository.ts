import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import type { VersionKey } from '../kept/document.js';
import type { CheckedVersion, CheckState, DocumentCheck, ReadFacts } from './document-check.js';

/** A check as it is ordered. */
export interface NewCheck {
  readonly id: string;
  readonly phrase: string;
  readonly requestedBy: Actor;
  readonly requestedAt: Date;
}

/** How a check ends by itself. */
export interface CheckEnd {
  readonly state: CheckState;
  readonly phrase: string;
  readonly error: string | null;
  readonly outcome: readonly ReadFacts[] | null;
  readonly at: Date;
}

const CHECK = `c.id, c.state, c.phrase, c.attempts, c.last_error as "lastError", c.outcome, c.requested_at as "requestedAt",
  c.finished_at as "finishedAt", c.requested_by as "actorId", c.requested_by_kind as "actorKind",
  c.requested_by_name as "actorName", c.requested_by_roles as "actorRoles"`;

/** Checks of a förbund's documents, and which versions each is of. */
@Injectable()
export class DocumentCheckRepository {
  async insert(tx: TenantTransaction, check: NewCheck, versions: readonly VersionKey[]): Promise<void> {
    const { id, phrase, requestedBy, requestedAt } = check;
    await tx.execute(
      `insert into document_check (forbund_id, id, state, phrase, requested_by, requested_by_kind, requested_by_name,
         requested_by_roles, requested_at)
       values ($1, $2, 'QUEUED', $3, $4, $5, $6, $7, $8)`,
      [
        ...[tx.forbundId, id, phrase, requestedBy.id, requestedBy.kind, requestedBy.name],
        ...[requestedBy.trail?.roles ?? '', requestedAt],
      ],
    );
    await tx.execute(
      `insert into document_check_version (forbund_id, check_id, position, document_id, version)
       select $1, $2, position, document_id, version
       from unnest($3::uuid[], $4::smallint[]) with ordinality as v (document_id, version, position)`,
      [
        tx.forbundId,
        id,
        versions.map(({ documentId }) => documentId),
        versions.map(({ version }) => version),
      ],
    );
  }

  async byId(tx: TenantTransaction, id: string): Promise<DocumentCheck | undefined> {
    return (await this.byIds(tx, [id]))[0];
  }

  async byIds(tx: TenantTransaction, ids: readonly string[]): Promise<DocumentCheck[]> {
    const rows = await tx.query<Row>(
      `select ${CHECK} from document_check c where c.forbund_id = $1 and c.id = any($2::uuid[])`,
      [tx.forbundId, ids],
    );
    const versions = await this.versions(tx, ids);
    return rows.map((row) => checkOf(row, versions.get(row.id) ?? []));
  }

  /** The latest check of each version, alone or together with others: `documentId:version` → check id. */
  async latestOf(tx: TenantTransaction, keys: readonly VersionKey[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<VersionKey & { readonly checkId: string }>(
      `select k.document_id as "documentId", k.version, c.id as "checkId"
       from unnest($2::uuid[], $3::smallint[]) as k (document_id, version)
       cross join lateral (
         select c.id from document_check_version v join document_check c on c.forbund_id = v.forbund_id and c.id = v.check_id
         where v.forbund_id = $1 and v.document_id = k.document_id and v.version = k.version
         order by c.requested_at desc, c.id desc limit 1) c`,
      [tx.forbundId, keys.map(({ documentId }) => documentId), keys.map(({ version }) => version)],
    );
    return new Map(rows.map(({ documentId, version, checkId }) => [`${documentId}:${version}`, checkId]));
  }

  /** A check of exactly these versions in this order that waits or is under way; undefined for none. */
  async pendingOf(tx: TenantTransaction, versions: readonly VersionKey[]): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `select c.id from document_check c
       where c.forbund_id = $1 and c.state in ('QUEUED', 'RUNNING') and
         (select array_agg(v.document_id || ':' || v.version order by v.position) from document_check_version v
          where v.forbund_id = c.forbund_id and v.check_id = c.id) = $2::text[]
       order by c.requested_at desc limit 1`,
      [tx.forbundId, versions.map(({ documentId, version }) => `${documentId}:${version}`)],
    );
    return rows[0]?.id;
  }

  /** The check's state, with the row locked until the transaction ends; undefined for an unknown check. */
  async lock(tx: TenantTransaction, id: string): Promise<CheckState | undefined> {
    const rows = await tx.query<{ state: CheckState }>(
      'select state from document_check where forbund_id = $1 and id = $2 for update',
      [tx.forbundId, id],
    );
    return rows[0]?.state;
  }

  start(tx: TenantTransaction, id: string, phrase: string): Promise<void> {
    return this.one(tx, `state = 'RUNNING', attempts = attempts + 1, phrase = $3`, [id, phrase]);
  }

  tell(tx: TenantTransaction, id: string, phrase: string): Promise<void> {
    return this.one(tx, 'phrase = $3', [id, phrase]);
  }

  finish(tx: TenantTransaction, id: string, { state, phrase, error, outcome, at }: CheckEnd): Promise<void> {
    const set = 'state = $3, phrase = $4, last_error = $5, outcome = $6, finished_at = $7';
    return this.one(tx, set, [id, state, phrase, error, outcome && JSON.stringify(outcome), at]);
  }

  /** After a failed attempt: waiting for the next. */
  wait(tx: TenantTransaction, id: string, phrase: string, error: string): Promise<void> {
    return this.one(tx, `state = 'QUEUED', phrase = $3, last_error = $4`, [id, phrase, error]);
  }

  private async versions(
    tx: TenantTransaction,
    checkIds: readonly string[],
  ): Promise<ReadonlyMap<string, CheckedVersion[]>> {
    const rows = await tx.query<CheckedVersion & { readonly checkId: string }>(
      `select c.check_id as "checkId", c.position, c.document_id as "documentId", c.version, d.title, d.year,
         d.is_constructed as "isConstructed",
         v.file_id as "fileId", v.file_name as "fileName"
       from document_check_version c
       join document d on d.forbund_id = c.forbund_id and d.id = c.document_id
       join document_version v on v.forbund_id = c.forbund_id and v.document_id = c.document_id and v.version = c.version
       where c.forbund_id = $1 and c.check_id = any($2::uuid[]) order by c.check_id, c.position`,
      [tx.forbundId, checkIds],
    );
    const of = new Map<string, CheckedVersion[]>();
    for (const { checkId, ...version } of rows) of.set(checkId, [...(of.get(checkId) ?? []), version]);
    return of;
  }

  private async one(tx: TenantTransaction, set: string, values: readonly unknown[]): Promise<void> {
    const sql = `update document_check set ${set} where forbund_id = $1 and id = $2`;
    const hit = await tx.execute(sql, [tx.forbundId, ...values]);
    if (hit !== 1) throw new Error(`document check ${String(values[0])} is not there`);
  }
}

/** A row as it is read, who ordered it beside it. */
type Row = Omit<DocumentCheck, 'versions' | 'requestedBy'> & {
  readonly actorId: string;
  readonly actorKind: Actor['kind'];
  readonly actorName: string;
  readonly actorRoles: string;
};

function checkOf(row: Row, versions: readonly CheckedVersion[]): DocumentCheck {
  const { actorId: id, actorKind: kind, actorName: name, actorRoles: roles, ...check } = row;
  return { ...check, versions, requestedBy: { kind, id, name, trail: { requestId: check.id, roles } } };
}
