import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROLE_NAMES, ROLES } from '@samla/domain/access/roles.js';
import { FIGURE_PERMISSIONS, WRITING_PERMISSIONS } from '@samla/domain/access/permissions.js';
import { BACKUP_ROLE, QUEUE_ROLE, WORK_ROLES } from '@samla/platform/database/roles.js';
import type pg from 'pg';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';

/** Every source file of the product, by its path. */
function sources(): ReadonlyMap<string, string> {
  const roots = ['libs', 'apps/api', 'apps/worker', 'apps/cli'];
  const files = roots.flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => path.join(root, file)),
  );
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

function filesWith(pattern: RegExp): string[] {
  return [...sources()]
    .filter(([, text]) => pattern.test(text))
    .map(([file]) => file)
    .sort();
}

describe('the doors to the data', () => {
  let urls: TestDatabaseUrls;
  beforeAll(async () => {
    urls = await workerDatabase();
  });

  const look = <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
    withOwner(async (owner: pg.Client) => (await owner.query<Row>(sql, values)).rows, urls.owner);

  it('are four roles that nobody logs in as, and one that serves and owns nothing', async () => {
    // A serving role that `migrate` made is named after its own database, of which the server may have others.
    const roles = await look(
      `select rolname as name, rolcanlogin as login, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as powers
         from pg_roles where rolname like 'samla%' and rolname not like 'samla\\_serving\\_%' order by rolname`,
    );
    const nobody = [...WORK_ROLES, QUEUE_ROLE, BACKUP_ROLE].map((name) => ({
      name,
      login: false,
      powers: false,
    }));
    expect(roles).toEqual(
      [...nobody, { name: 'samla_test', login: true, powers: false }].sort((a, b) =>
        a.name < b.name ? -1 : 1,
      ),
    );
    const taken = await look(
      `select r.rolname as role, m.inherit_option as inherits, m.set_option as takes, m.admin_option as gives
         from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles s on s.oid = m.member
        where s.rolname = 'samla_test' order by 1`,
    );
    const expected = [...WORK_ROLES].map((role) => ({ role, inherits: false, takes: true, gives: false }));
    expect(taken).toEqual(
      [...expected, { role: QUEUE_ROLE, inherits: true, takes: false, gives: false }].sort((a, b) =>
        a.role < b.role ? -1 : 1,
      ),
    );
    expect(
      await look(
        `select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'samla%' and c.relnamespace = 'public'::regnamespace`,
      ),
    ).toEqual([]);
  });

  it('open just these tables to each role', async () => {
    const rows = await look<{ role: string; grants: string[] }>(
      `select grantee as role, array_agg(table_name || ': ' || rights order by table_name) as grants from (
         select grantee, table_name, string_agg(lower(privilege_type), ', ' order by privilege_type) as rights
           from information_schema.role_table_grants where table_schema = 'public' and grantee like 'samla%'
          group by 1, 2) t group by 1 order by 1`,
    );
    const grants = new Map(rows.map(({ role, grants: of }) => [role, of]));
    expect([...grants.keys()]).toEqual([...WORK_ROLES, BACKUP_ROLE].sort());
    // The county reads what was handed in and writes its own rows, nothing else.
    expect(grants.get('samla_county')).toEqual([
      'county_audit_event: insert, select',
      'county_audit_head: insert, select, update',
      'county_duty: insert, select',
      'county_duty_event: insert, select',
      'county_duty_reminder: insert, select',
      'county_idempotency: insert, select',
      'county_report_document: insert, select',
      'county_report_run: insert, select, update',
      'county_rollup: insert, select',
      'county_rollup_row: insert, select',
      'county_submission_deadline: insert, select',
      'job_outbox: insert',
      'mutual_case_event: select',
      'submission: select',
      'submission_decision: select',
      'submission_disclosure: select',
      'submission_mutual_entry: select',
      'submission_row: select',
    ]);
    // A förbund's own work: what is append-only has no update, and nothing is deleted but the lines of a draft budget,
    // which are replaced whole.
    const tenant = grants.get('samla_tenant') ?? [];
    expect(tenant.filter((grant) => grant.includes('delete'))).toEqual([
      'budget_line: delete, insert, select, update',
      'budget_printed_total: delete, insert, select, update',
    ]);
    expect(tenant.filter((grant) => grant.includes('update'))).toEqual([
      'account: insert, select, update',
      'audit_head: insert, select, update',
      'balance: insert, select, update',
      'budget_line: delete, insert, select, update',
      'budget_printed_total: delete, insert, select, update',
      'budget_version: insert, select, update',
      'calendar_feed: insert, select, update',
      'counterparty: insert, select, update',
      'dimension: insert, select, update',
      'dimension_object: insert, select, update',
      'document_check: insert, select, update',
      'fiscal_year: insert, select, update',
      'import_job: insert, select, update',
      'journal_chain: insert, select, update',
      'journal_head: insert, select, update',
    ]);
    // A backup reads all there is and writes nothing.
    const tables = await look<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
         and relname <> 'samla_migration' order by relname`,
    );
    expect(grants.get(BACKUP_ROLE)).toEqual(tables.map(({ name }) => `${name}: select`));
    const registry = (grants.get('samla_registry') ?? []).map((grant) => grant.split(':')[0]);
    const withoutTenant = Object.keys(
      JSON.parse(readFileSync('tests/architecture/tables-without-tenant.json', 'utf8')) as object,
    );
    expect(registry.filter((table) => !withoutTenant.includes(table as string))).toEqual([]);
    expect(grants.get('samla_transfer')?.map((grant) => grant.split(':')[0])).toEqual([
      'account',
      'balance',
      'counterparty',
      'fiscal_year',
      'imported_balance',
      'job_outbox',
      'journal_chain',
      'journal_entry',
      'journal_head',
      'ledger_entry',
      'transfer_mandate',
    ]);
    expect(
      await look(
        `select 1 from information_schema.role_table_grants where table_schema = 'public' and grantee = 'PUBLIC'`,
      ),
    ).toEqual([]);
  });

  it('have policies that compare with the setting of their own role, strictly', async () => {
    const rows = await look<{ role: string; conditions: string[] }>(
      `select roles[1]::text as role, array_agg(distinct qual) as conditions from pg_policies
         where schemaname = 'public' and permissive = 'PERMISSIVE' and policyname <> 'counterpart' group by 1 order by 1`,
    );
    expect(rows.map(({ role, conditions }) => [role, conditions.length])).toEqual([
      ['samla_backup', 1],
      ['samla_county', 1],
      ['samla_tenant', 1],
      ['samla_transfer', 1],
    ]);
    expect(rows[1]?.conditions[0]).toBe(`(county_id = (current_setting('app.county_id'::text))::uuid)`);
    expect(rows[2]?.conditions[0]).toBe(`(forbund_id = (current_setting('app.forbund_id'::text))::uuid)`);
    expect(rows[3]?.conditions[0]).toContain(`current_setting('app.transfer_mandate_id'::text)`);
    // The one thing that a förbund sees of another: what that one has approved, or says, of its dealings with it.
    const shown = await look<{ tablename: string; cmd: string; roles: string; qual: string }>(
      `select tablename, cmd, roles::text, qual from pg_policies where schemaname = 'public' and policyname = 'counterpart' order by 1`,
    );
    expect(shown.map(({ tablename, cmd, roles }) => [tablename, cmd, roles])).toEqual(
      ['mutual_case_event', 'submission', 'submission_disclosure', 'submission_mutual_entry'].map((table) => [
        ...[table, 'SELECT', '{samla_tenant}'],
      ]),
    );
    for (const { qual } of shown)
      expect(qual).toContain(`counterpart_forbund_id = (current_setting('app.forbund_id'::text))::uuid`);
    // What narrows a tenant's own rights further opens nothing: the lines of a decided budget stay.
    expect(
      await look(
        `select tablename, cmd from pg_policies where schemaname = 'public' and permissive <> 'PERMISSIVE' order by 1`,
      ),
    ).toEqual([
      { tablename: 'budget_line', cmd: 'DELETE' },
      { tablename: 'budget_printed_total', cmd: 'DELETE' },
    ]);
    expect(
      await look(
        `select policyname, cmd, roles, qual, with_check from pg_policies where schemaname = 'public'
           and roles[1] = '${BACKUP_ROLE}' and (cmd <> 'SELECT' or array_length(roles, 1) > 1)`,
      ),
    ).toEqual([]);
    expect(
      await look(`select proname from pg_proc where prosecdef and pronamespace = 'public'::regnamespace`),
    ).toEqual([]);
  });

  it('are made by Database alone', () => {
    expect(filesWith(/new (Tenant|County|Transfer|Registry)Transaction\(/)).toEqual([
      'libs/platform/database/database.ts',
    ]);
    expect(
      filesWith(/set (local )?role|set local app\./i).filter((file) => !file.endsWith('/transaction.ts')),
    ).toEqual([
      'apps/cli/src/backup/write-archive.ts', // the owner's backup, which reads only
      'libs/platform/database/scope.ts',
    ]);
    expect(
      filesWith(/createQueryRunner\(|\.getRepository\(|@InjectRepository|@InjectDataSource/).filter(
        (file) => !file.startsWith('libs/platform/database/'),
      ),
    ).toEqual([]);
  });

  it('are passed by roles that are data: none writes where it must not, and the operator sees no figures', () => {
    expect(ROLE_NAMES).toHaveLength(18);
    const writing = ROLE_NAMES.filter((role) =>
      ROLES[role].permissions.some((permission) => WRITING_PERMISSIONS.includes(permission)),
    );
    expect(writing).toEqual([
      'EKONOM',
      'FORBUNDSCHEF',
      'ORDFORANDE',
      'LANSPRESIDIUM',
      'LANSANALYTIKER',
      'OPERATOR',
    ]);
    const county = ROLE_NAMES.filter((role) => ROLES[role].scope === 'COUNTY');
    expect(
      county
        .flatMap((role) => ROLES[role].permissions)
        .filter((permission) => WRITING_PERMISSIONS.includes(permission) && permission !== 'REQUEST_REPORT'),
    ).toEqual(['WRITE_COUNTY_PLAN']); // the county's own year, which no förbund's figures stand in
    expect(
      ROLES.OPERATOR.permissions.filter((permission) => FIGURE_PERMISSIONS.includes(permission as never)),
    ).toEqual([]);
    const both = ROLE_NAMES.filter((role) =>
      (['HAND_IN', 'APPROVE_SUBMISSION'] as const).every((permission) =>
        (ROLES[role].permissions as readonly string[]).includes(permission),
      ),
    );
    // Both rights in one hand are held apart by the person: who has handed in does not approve.
    expect(both).toEqual(['FORBUNDSCHEF']);
  });
});
