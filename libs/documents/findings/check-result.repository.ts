import { Injectable } from '@nestjs/common';
import type { TieOutcome } from '@samla/domain/document-check/findings/tested-tie.js';
import type { RecognisedTable } from '@samla/domain/statements/published/from-checked-table.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { CheckCounts } from '../checks/document-check.js';
import type { KeptTie } from '../checks/kept-tie.js';
import type { AnsweredFinding, FindingFilter, KeptFinding } from './kept-finding.js';
import type { ResultPage } from './result-page.js';

/** Where the finding `f` stands by the last answer to it. */
export const FINDING_STATUS = `coalesce(nullif((select a.kind from finding_answer a
    where a.forbund_id = f.forbund_id and a.document_id = f.document_id and a.finding_key = f.finding_key
    order by a.answer_no desc limit 1), 'WITHDRAWN'), 'OPEN')`;
const FINDING = `f.check_id as "checkId", f.finding_no as "findingNo", f.position, f.document_id as "documentId", f.version,
  f.severity, f.place_key as "placeKey", f.finding_key as "findingKey", f.finding, f.context, ${FINDING_STATUS} as status`;

/** What checks have come to: tables, ties and findings, added once and never changed. */
@Injectable()
export class CheckResultRepository {
  async insertTies(
    tx: TenantTransaction,
    checkId: string,
    ties: readonly Pick<KeptTie, 'position' | 'tie'>[],
  ): Promise<void> {
    await tx.execute(
      `insert into document_tie (forbund_id, check_id, tie_no, position, outcome, tie)
       select $1, $2, no, (row ->> 'position')::smallint, row -> 'tie' ->> 'outcome', row -> 'tie'
       from jsonb_array_elements($3::jsonb) with ordinality as t (row, no)`,
      [tx.forbundId, checkId, storable(ties)],
    );
  }

  async insertFindings(
    tx: TenantTransaction,
    checkId: string,
    findings: readonly Omit<KeptFinding, 'checkId' | 'findingNo' | 'severity'>[],
  ): Promise<void> {
    await tx.execute(
      `insert into document_finding (forbund_id, check_id, finding_no, position, document_id, version, severity,
         place_key, finding_key, finding, context)
       select $1, $2, no, (row ->> 'position')::smallint, (row ->> 'documentId')::uuid, (row ->> 'version')::smallint,
         row -> 'finding' ->> 'severity', row ->> 'placeKey', row ->> 'findingKey', row -> 'finding', row -> 'context'
       from jsonb_array_elements($3::jsonb) with ordinality as t (row, no)`,
      [tx.forbundId, checkId, storable(findings)],
    );
  }

  async insertTables(
    tx: TenantTransaction,
    checkId: string,
    tables: readonly { readonly position: number; readonly recognised: RecognisedTable }[],
  ): Promise<void> {
    await tx.execute(
      `insert into document_table (forbund_id, check_id, table_no, position, recognised)
       select $1, $2, no, (row ->> 'position')::smallint, row -> 'recognised'
       from jsonb_array_elements($3::jsonb) with ordinality as t (row, no)`,
      [tx.forbundId, checkId, storable(tables)],
    );
  }

  /** A page of each check's findings in their order, one row more than asked. */
  findings(
    tx: TenantTransaction,
    checkIds: readonly string[],
    { severity, status }: FindingFilter,
    { after, limit }: ResultPage,
  ): Promise<AnsweredFinding[]> {
    return tx.query<AnsweredFinding>(
      `select r.* from unnest($2::uuid[]) as c (id) cross join lateral (
         select ${FINDING} from document_finding f
         where f.forbund_id = $1 and f.check_id = c.id and f.finding_no > $5
           and ($3::text is null or f.severity = $3) and ($4::text is null or ${FINDING_STATUS} = $4)
         order by f.finding_no limit $6) r`,
      [tx.forbundId, checkIds, severity, status, after, limit + 1],
    );
  }

  async finding(
    tx: TenantTransaction,
    checkId: string,
    findingNo: number,
  ): Promise<AnsweredFinding | undefined> {
    const rows = await tx.query<AnsweredFinding>(
      `select ${FINDING} from document_finding f where f.forbund_id = $1 and f.check_id = $2 and f.finding_no = $3`,
      [tx.forbundId, checkId, findingNo],
    );
    return rows[0];
  }

  /** The findings that stand in those places of their checks, by their keys alone. */
  keysOfPlaces(
    tx: TenantTransaction,
    places: readonly Pick<KeptFinding, 'checkId' | 'placeKey'>[],
  ): Promise<Pick<KeptFinding, 'checkId' | 'documentId' | 'findingKey'>[]> {
    return tx.query(
      `select check_id as "checkId", document_id as "documentId", finding_key as "findingKey" from document_finding
       where forbund_id = $1 and (check_id, place_key) in (select * from unnest($2::uuid[], $3::text[]))`,
      [tx.forbundId, places.map(({ checkId }) => checkId), places.map(({ placeKey }) => placeKey)],
    );
  }

  /** A page of each check's ties in their order, one row more than asked; `outcome` null for all. */
  ties(
    tx: TenantTransaction,
    checkIds: readonly string[],
    outcome: TieOutcome | null,
    { after, limit }: ResultPage,
  ): Promise<KeptTie[]> {
    return tx.query<KeptTie>(
      `select r.* from unnest($2::uuid[]) as c (id) cross join lateral (
         select t.check_id as "checkId", t.tie_no as "tieNo", t.position, t.tie from document_tie t
         where t.forbund_id = $1 and t.check_id = c.id and t.tie_no > $4 and ($3::text is null or t.outcome = $3)
         order by t.tie_no limit $5) r`,
      [tx.forbundId, checkIds, outcome, after, limit + 1],
    );
  }

  /** How many ties and findings each check has, and how many of them nobody has answered. */
  counts(tx: TenantTransaction, checkIds: readonly string[]): Promise<CheckCounts[]> {
    return tx.query<CheckCounts>(
      `select c.id as "checkId", t.ties, t."tiesHold", f.errors, f.warnings, f.infos, f.open
       from unnest($2::uuid[]) as c (id)
       cross join lateral (
         select count(*)::integer as ties, (count(*) filter (where outcome <> 'BROKEN'))::integer as "tiesHold" from document_tie
         where forbund_id = $1 and check_id = c.id) t
       cross join lateral (
         select (count(*) filter (where severity = 'error'))::integer as errors,
           (count(*) filter (where severity = 'warning'))::integer as warnings,
           (count(*) filter (where severity = 'info'))::integer as infos,
           (count(*) filter (where severity <> 'info' and ${FINDING_STATUS} = 'OPEN'))::integer as open
         from document_finding f where f.forbund_id = $1 and f.check_id = c.id) f`,
      [tx.forbundId, checkIds],
    );
  }
}

/** As JSON that PostgreSQL takes: a document may hold a NUL, its jsonb may not. */
function storable(rows: readonly unknown[]): string {
  return JSON.stringify(rows).replaceAll('\\u0000', '');
}
