import { Injectable } from '@nestjs/common';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { Insats, InsatsDetails, InsatsIdentity, InsatsVersion } from './insats.js';

const IDENTITY = `i.code, i.object_code as "objectCode", i.kind, i.follow_up_method as "followUpMethod", i.is_esf as "isEsf",
  i.document, i.place, i.is_constructed as "isConstructed"`;
const DETAILS = `v.version, v.name, v.performer, v.performer_organisation_id as "performerOrganisationId",
  v.agreement_from::text as "agreementFrom", v.agreement_to::text as "agreementTo",
  v.agreement_document as "agreementDocument", v.cost_kind as "costKind", v.ended_on::text as "endedOn",
  v.cancelled_on::text as "cancelledOn"`;

/** The register of insatser: what stays as registered, and the versions of the rest. */
@Injectable()
export class InsatsRepository {
  /** All insatser as they now stand, by code. */
  all(tx: TenantTransaction): Promise<Insats[]> {
    return tx.query<Insats>(
      `select distinct on (i.code collate "C") ${IDENTITY}, ${DETAILS} from insats i
       join insats_version v on v.forbund_id = i.forbund_id and v.code = i.code
       where i.forbund_id = $1 order by i.code collate "C", v.version desc`,
      [tx.forbundId],
    );
  }

  async byCode(tx: TenantTransaction, code: string): Promise<Insats | null> {
    const rows = await tx.query<Insats>(
      `select ${IDENTITY}, ${DETAILS} from insats i
       join insats_version v on v.forbund_id = i.forbund_id and v.code = i.code
       where i.forbund_id = $1 and i.code = $2 order by v.version desc limit 1`,
      [tx.forbundId, code],
    );
    return rows[0] ?? null;
  }

  /** Every version of the insatser, the latest first. */
  versions(tx: TenantTransaction, codes: readonly string[]): Promise<InsatsVersion[]> {
    return tx.query<InsatsVersion>(
      `select v.code, ${DETAILS}, v.reason, v.recorded_by as "recordedBy", v.recorded_at as "recordedAt"
       from insats_version v where v.forbund_id = $1 and v.code = any ($2::text[])
       order by v.code collate "C", v.version desc`,
      [tx.forbundId, codes],
    );
  }

  /** Two who write about one insats take turns, until their transactions end. */
  async lock(tx: TenantTransaction, code: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `insats|${tx.forbundId}|${code}`,
    ]);
  }

  async add(
    tx: TenantTransaction,
    insats: InsatsIdentity,
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    const { code, objectCode, kind, followUpMethod, isEsf, document, place, isConstructed } = insats;
    await tx.execute(
      `insert into insats (forbund_id, code, object_code, kind, follow_up_method, is_esf, document, place,
         is_constructed, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        tx.forbundId,
        code,
        objectCode,
        kind,
        followUpMethod,
        isEsf,
        document,
        place,
        isConstructed,
        recordedBy,
        recordedAt,
      ],
    );
  }

  async addVersion(tx: TenantTransaction, version: InsatsVersion): Promise<void> {
    await tx.execute(
      `insert into insats_version (forbund_id, code, version, name, performer, performer_organisation_id, agreement_from,
         agreement_to, agreement_document, cost_kind, ended_on, cancelled_on, reason, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        tx.forbundId,
        version.code,
        version.version,
        ...detailValues(version),
        version.reason,
        version.recordedBy,
        version.recordedAt,
      ],
    );
  }
}

function detailValues(details: InsatsDetails): unknown[] {
  const { name, performer, performerOrganisationId, agreementFrom, agreementTo } = details;
  const { agreementDocument, costKind, endedOn, cancelledOn } = details;
  return [
    name,
    performer,
    performerOrganisationId,
    agreementFrom,
    agreementTo,
    agreementDocument,
    costKind,
    endedOn,
    cancelledOn,
  ];
}
