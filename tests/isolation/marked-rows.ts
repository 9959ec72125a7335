import { createHash } from 'node:crypto';
import type pg from 'pg';

/** A tenant whose rows can be told from everybody else's wherever they turn up. */
export interface MarkedTenant {
  /** Short name, part of every text that is planted. */
  readonly tag: string;
  readonly forbundId: string;
  readonly countyId: string;
  /** An amount that nobody else has, in kronor with öre. */
  readonly amount: string;
  /** Ids of the rows that other rows and operations point at. */
  readonly ids: Readonly<Record<IdName, string>>;
}

/** What has an id of its own. A column `goal_id` holds the id of the tenant's `goal`, whatever the table. */
export const ID_NAMES = [
  'submission',
  'run',
  'import',
  'file',
  'job',
  'person',
  'organisation',
  'decision',
  // Budgets: the one in force, a draft that stays a draft, one that somebody decides, and a saved forecast.
  'version',
  'draft',
  'undecided',
  'saved',
  'contribution',
  'key',
  'ceiling',
  'goal',
  'duty',
  'event',
  'feed',
  'risk',
  'set',
  'grant',
  'report',
  'document',
  'check',
  'publishedDocument',
  'publishedTable',
] as const;
export type IdName = (typeof ID_NAMES)[number];

/** A column as the catalog tells it. */
interface Column {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
}

/** A table that holds what only its tenant may see. */
export interface SecretTable {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The columns that say whose a row is. */
  readonly owners: readonly ('forbund_id' | 'county_id')[];
  /** True when a row belongs to a county and to no förbund's books. */
  readonly isCounty: boolean;
}

/** What texts of a tenant's own tables begin with: nobody outside may ever see one. */
export const secretOf = (tag: string): string => `HEMLIG-${tag}`;

/** What texts in the registry begin with: names and places, for those who may know the förbund. */
export const registeredOf = (tag: string): string => `REGISTER-${tag}`;

/** The code of a tenant's insats: no secret, so that an answer may repeat it. */
export const insatsOf = (tag: string): string => `INSATS-${tag}`;

/** What opens a tenant's calendar. */
export const feedTokenOf = (tag: string): string => `kalender-${tag}`;

/** Every table that is not the registry's: those with a tenant column that are not excused from having a tenant. */
export async function secretTables(owner: pg.Client, excused: readonly string[]): Promise<SecretTable[]> {
  const { rows } = await owner.query<{ table: string } & Column>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull and not a.atthasdef as required
       from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      where n.nspname = 'public' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
      order by c.relname, a.attnum`,
  );
  const names = [...new Set(rows.map(({ table }) => table))].filter((name) => !excused.includes(name));
  return names.map((name) => {
    const columns = rows.filter(({ table }) => table === name);
    const has = (column: string): boolean => columns.some((each) => each.name === column);
    const owners = (['forbund_id', 'county_id'] as const).filter(has);
    return { name, columns, owners, isCounty: name.startsWith('county_') };
  });
}

type Planted = Readonly<Record<string, unknown>>;

/** An event as none was ever made: its chain does not hold, and its texts can be told from everybody else's. */
const PLANTED_EVENT: Planted = {
  actor_kind: 'USER',
  outcome: 'DONE',
  code: '',
  input_sha256: '',
};

/** Where a row must be more than texts and numbers of the right type; amounts are in pairs, so that books balance. */
function rowsOf(table: string, { tag, amount, ids }: MarkedTenant): readonly Planted[] {
  const pair = (bank: Planted, equity: Planted): Planted[] => [bank, equity];
  const minus = `-${amount}`;
  const [whole] = amount.split('.');
  const sums = (closing: string) => ({ opening: '0', change: closing, closing });
  const known: Readonly<Record<string, readonly Planted[]>> = {
    // Not locked, so without a reason for it.
    fiscal_year: [{ lock_reason: null }],
    account: pair({ number: '1930' }, { number: '2010' }),
    balance: pair({ account: '1930', amount }, { account: '2010', amount: minus }),
    ledger_entry: pair({ row_no: 1, account: '1930', amount }, { row_no: 2, account: '2010', amount: minus }),
    mapping_row: pair({ prefix: '1', line: 'CASH' }, { prefix: '2', line: 'OTHER_EQUITY' }),
    submission_row: pair(
      { account: '1930', line: 'CASH', ...sums(amount) },
      { account: '2010', line: 'OTHER_EQUITY', ...sums(minus) },
    ),
    county_rollup_row: pair({ line: 'CASH', ...sums(amount) }, { line: 'OTHER_EQUITY', ...sums(minus) }),
    submission: [
      {
        ...{ id: ids.submission, kind: 'ACTUAL', seal_format: 2 },
        ...{ source_version_id: null, source_label: null },
      },
    ],
    submission_mutual_entry: [{ account: '1511', line: 'RECEIVABLES', amount }],
    mutual_case_event: [
      {
        area: 'BALANCE',
        status: 'EXPLAINED',
        difference: amount,
        responsible_name: null,
        responsible_role: null,
        written_by: ids.person,
      },
    ],
    county_submission_deadline: [{ kind: 'ACTUAL' }],
    import_file: [{ id: ids.file, size: `${secretOf(tag)}-import_file_chunk-bytes`.length }],
    import_file_chunk: [{ chunk_no: 0 }],
    import_job: [
      {
        id: ids.job,
        kind: 'BOOK',
        state: 'DECLINED',
        requested_by_kind: 'USER',
        finished_at: '2022-03-01T12:00:00Z',
      },
    ],
    import_run: [{ id: ids.import, kind: 'FILE' }],
    imported_balance: [{ kind: 'OUTCOME' }],
    county_report_run: [{ id: ids.run, kind: 'CONSOLIDATED_REPORT', state: 'DONE' }],
    counterparty: [{ kind: 'OTHER' }],
    dimension: [{ meaning: 'INSATS' }],
    dimension_object: [{ grouping: 'INDIVIDUAL' }],
    statement_layout: [{ statement: 'BALANCE_SHEET' }],
    county_report_document: [{ format: 'JSON' }],
    audit_event: [PLANTED_EVENT],
    audit_head: [{ last_no: 1 }],
    county_audit_event: [PLANTED_EVENT],
    county_audit_head: [{ last_no: 1 }],
    ...publishedRows({ whole: whole as string, ids }),
    ...plannedRows({ tag, amount, whole: whole as string, ids }),
    ...insatsRows({ tag, whole: whole as string }),
    ...documentRows({ tag, amount, ids }),
  };
  return known[table] ?? [{}];
}

/** A published table of one cell, whose figure stands in the balance sheet of 2020. */
function publishedRows({
  whole,
  ids,
}: Pick<MarkedTenant, 'ids'> & { whole: string }): Record<string, readonly Planted[]> {
  const of = { table_id: ids.publishedTable };
  const cell = { row_no: 1, column_no: 1 };
  return {
    published_document: [{ document_id: ids.publishedDocument, kind: 'ANNUAL_REPORT', year: 2020 }],
    published_table: [
      {
        ...of,
        ...{ document_id: ids.publishedDocument, table_no: 1, version: 1, sign: 'NONE', entered_as: 'FORM' },
      },
    ],
    published_column: [{ ...of, column_no: 1, holds: 'ACTUAL', unit: null, year: 2020, to_period: 12 }],
    published_row: [
      { ...of, row_no: 1, unit: null, statement: 'BALANCE_SHEET', row_key: 'CASH', is_negated: false },
    ],
    published_cell: [{ ...of, ...cell, text: whole, value: whole }],
  };
}

/** Rows of the plan: budgets, contributions, equity and the year of duties. */
function plannedRows({
  tag,
  amount,
  whole,
  ids,
}: Pick<MarkedTenant, 'tag' | 'amount' | 'ids'> & { whole: string }): Record<string, readonly Planted[]> {
  const versions = [ids.version, ids.draft, ids.undecided, ids.saved];
  const duty = { role: 'EKONOM', evidence: 'DOCUMENT', is_yearly: true, template: null };
  const event = { duty_key: ids.duty, kind: 'DONE', done_on: '2021-01-01' };
  return {
    decision: [{ body: 'BOARD' }],
    budget_version: [
      { version_id: ids.version, phase: 'DECIDED', source_sha256: '' },
      { version_id: ids.draft, phase: 'REVISED', decision_id: null, source_sha256: '' },
      { version_id: ids.undecided, phase: 'REVISED', decision_id: null, source_sha256: '' },
      { version_id: ids.saved, phase: 'FORECAST', decision_id: null, source_sha256: '' },
    ],
    budget_line: versions.map((version_id) => ({ version_id, kind: 'COST', account: '5' })),
    forecast: [{ version_id: ids.saved, base_version_id: ids.version, opening_equity: amount }],
    forecast_line: [
      { version_id: ids.saved, rule: 'EVEN', budget: amount, outcome: amount, remaining: amount },
    ],
    forecast_change: [{ base_version_id: ids.version, line_key: '1', rule: 'AMOUNT' }],
    equity_forecast: [{ kind: 'FORECAST' }],
    equity_goal: [{ direction: 'AT_MOST' }],
    equity_published: [{ result: amount, closing: amount }],
    contribution_version: [
      { version_id: ids.contribution, basis: 'ENTERED', frequency: 'QUARTER', total: amount },
    ],
    // The first is decided, the second waits.
    contribution_line: [1, 2].map((line_no) => ({
      version_id: ids.contribution,
      line_no,
      party: 'REGION',
    })),
    contribution_decision: [{ version_id: ids.contribution, line_no: 1 }],
    local_duty: [duty],
    duty_event: [event],
    duty_reminder: [{ duty_key: ids.duty, stage: 'LATE' }],
    county_duty: [duty],
    county_duty_event: [event],
    county_duty_reminder: [{ duty_key: ids.duty, stage: 'LATE' }],
    risk_version: [{ owner: 'EKONOM', status: 'OPEN' }],
    calendar_feed: [{ token_hash: createHash('sha256').update(feedTokenOf(tag)).digest('hex') }],
    insats_count: [{ kind: 'OTHER', total: whole }],
  };
}

/** Rows of an insats, each under the tenant's one code. */
function insatsRows({
  tag,
  whole,
}: Pick<MarkedTenant, 'tag'> & { whole: string }): Record<string, readonly Planted[]> {
  const code = insatsOf(tag);
  return {
    insats: [{ code, kind: 'INDIVIDUAL', follow_up_method: 'VOLUMES' }],
    insats_version: [{ code, cost_kind: 'INSATS', version: 1 }],
    insats_grant: [{ code, cost_kind: 'INSATS' }],
    insats_goal: [{ code, unit: 'COUNT', direction: 'AT_LEAST', target: whole }],
    insats_goal_value: [{ code, value: whole }],
    insats_count_set: [{ code, measure: 'PARTICIPATIONS', span: 'PERIOD' }],
    insats_published_outcome: [{ code }],
    insats_report: [{ code }],
  };
}

/** Rows of documents: one with a version, a check of it, and what was found and said. */
function documentRows({
  tag,
  amount,
  ids,
}: Pick<MarkedTenant, 'tag' | 'amount' | 'ids'>): Record<string, readonly Planted[]> {
  const message = `${secretOf(tag)}-document`;
  const place = { line: 1, section: message, table: 1, row: message, column: message };
  const figures = { document: message, place, printed: amount, recomputed: amount, unit: 'kr', message };
  const finding = { ...figures, difference: '0', class: 'sum', severity: 'error', consequences: [] };
  const context = [{ line: 1, cells: [message], isHead: false, isPlace: true }];
  const table = {
    ...{ name: message, section: message, page: '', sign: 'NONE' },
    columns: [{ heading: message, holds: 'ACTUAL', unit: null, year: 2024, toPeriod: 12 }],
    rows: [
      {
        heading: '',
        label: message,
        isSum: false,
        unit: null,
        statement: null,
        rowKey: null,
        isNegated: false,
        cells: [amount],
      },
    ],
  };
  return {
    document: [{ id: ids.document, kind: 'PLAN' }],
    document_check: [
      { id: ids.check, state: 'CHECKED', requested_by_kind: 'USER', outcome: '[]', attempts: 1 },
    ],
    document_table: [{ recognised: { index: 1, unit: 'KR', table } }],
    document_tie: [{ outcome: 'BROKEN', tie: { ...figures, kind: message, outcome: 'BROKEN', terms: [] } }],
    document_finding: [{ severity: 'error', finding, context: JSON.stringify(context) }],
    finding_answer: [{ kind: 'ACCEPTED' }],
  };
}

/** Columns that mean the same in every table. */
function meaningOf(column: string, { forbundId, countyId, amount, ids }: MarkedTenant): unknown {
  const known: Readonly<Record<string, unknown>> = {
    forbund_id: forbundId,
    county_id: countyId,
    handed_in_by: ids.person,
    decided_by: ids.person,
    requested_by: ids.person,
    actor_id: ids.person,
    counterpart_forbund_id: '00000000-0000-0000-0000-000000000000',
    year: 2021,
    period: 1,
    to_period: 12,
    amount,
    unit: 'KR',
    rounding: 'EACH',
    decision: 'APPROVED',
    starts_on: '2021-01-01',
    ends_on: '2021-12-31',
    entry_no: 1,
    next_entry_no: 2,
    row_count: 2,
    warnings: '[]',
    differences: '{"added":1,"same":0,"changed":0,"removed":0}',
  };
  const named = ID_NAMES.find((name) => column === `${name}_id`);
  return named ? ids[named] : known[column];
}

const BY_TYPE: Readonly<Record<string, unknown>> = {
  smallint: 1,
  integer: 1,
  bigint: 1,
  numeric: '1',
  boolean: false,
  date: '2021-01-01',
  'timestamp with time zone': '2022-03-01T12:00:00Z',
  jsonb: '{}',
  character: 'a'.repeat(64),
};

/**
 * Plants rows of the tenant in each table. Checks and not-null hold, triggers and foreign keys rest. A table that the
 * rules here cannot fill throws: a new table must be taught, not skipped.
 */
export async function plantRows(
  owner: pg.Client,
  tables: readonly SecretTable[],
  tenant: MarkedTenant,
): Promise<void> {
  await owner.query('set session_replication_role = replica');
  for (const table of tables) {
    for (const planted of rowsOf(table.name, tenant)) await plant(owner, table, tenant, planted);
  }
  await owner.query('set session_replication_role = origin');
}

async function plant(
  owner: pg.Client,
  table: SecretTable,
  tenant: MarkedTenant,
  planted: Planted,
): Promise<void> {
  const filled = table.columns.flatMap((column) => {
    const value = column.name in planted ? planted[column.name] : valueOf(table.name, column, tenant);
    return value === undefined ? [] : [[column.name, value] as const];
  });
  const names = filled.map(([name]) => name).join(', ');
  const places = filled.map((_, index) => `$${index + 1}`).join(', ');
  try {
    await owner.query(
      `insert into ${table.name} (${names}) values (${places})`,
      filled.map(([, value]) => value),
    );
  } catch (error) {
    throw new Error(
      `teach tests/isolation/marked-rows.ts to fill ${table.name}: ${(error as Error).message}`,
    );
  }
}

function valueOf(table: string, column: Column, tenant: MarkedTenant): unknown {
  const meaning = meaningOf(column.name, tenant);
  const optional = !column.required && column.type === 'uuid';
  if (meaning !== undefined && !(optional && column.name.startsWith('counterpart'))) return meaning;
  const text = `${secretOf(tenant.tag)}-${table}-${column.name}`;
  // Codes of keys are short and the same in the tables that point at them.
  if (column.type === 'text') return column.name === 'version' ? secretOf(tenant.tag) : text;
  if (column.type === 'text[]') return [text];
  if (column.type === 'bytea') return column.name.endsWith('hash') ? Buffer.alloc(32) : Buffer.from(text);
  if (!column.required && column.type !== 'character') return undefined;
  const value = BY_TYPE[column.type];
  if (value === undefined)
    throw new Error(
      `teach tests/isolation/marked-rows.ts the type ${column.type} of ${table}.${column.name}`,
    );
  return value;
}
