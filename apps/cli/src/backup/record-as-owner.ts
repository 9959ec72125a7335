import type { AuditAction } from '@samla/domain/audit/audit-action.js';
import { auditActionFacts } from '@samla/domain/audit/audit-action.js';
import { COMMAND_LINE } from '@samla/platform/tenant-context.js';
import type pg from 'pg';

/** Records, as the owner of the database, what a backup or a restore does: the chain numbers and hashes the event itself. */
export async function recordAsOwner(
  owner: pg.ClientBase,
  action: AuditAction,
  objectKey: string,
): Promise<void> {
  await owner.query(
    `insert into registry_audit_event (actor_kind, actor_id, actor_name, roles, action, object_kind, object_key, object_count,
       reason, outcome, code, input_sha256, request_id) values ($1, $2, $3, '', $4, $5, $6, 1, '', 'DONE', '', '', '')`,
    [
      COMMAND_LINE.kind,
      COMMAND_LINE.id,
      COMMAND_LINE.name,
      action,
      auditActionFacts(action)?.object ?? '',
      objectKey,
    ],
  );
}
