create table account (
  forbund_id uuid not null,
  year smallint not null,
  number text not null,
  name text not null,
  constraint account_number_check CHECK ((number ~ '^[0-9]{3,6}$'::text)),
  constraint account_pkey PRIMARY KEY (forbund_id, year, number)
);
alter table account enable row level security;
alter table account force row level security;
create policy backup on account for select to samla_backup using true;
create policy tenant on account for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy transfer on account for all to samla_transfer using (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL))))) with check (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL)))));
grant select on account to samla_backup;
grant insert, select, update on account to samla_tenant;
grant insert, select on account to samla_transfer;

create table api_key (
  id uuid not null,
  token_hash character(64) not null,
  name text not null,
  user_id uuid not null,
  scopes text[] not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint api_key_scopes_check CHECK ((cardinality(scopes) > 0)),
  constraint api_key_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint api_key_pkey PRIMARY KEY (id),
  constraint api_key_token_hash_key UNIQUE (token_hash)
);
grant select on api_key to samla_backup;
grant insert, select, update on api_key to samla_registry;

create table app_user (
  id uuid not null,
  username text not null,
  display_name text not null,
  password_hash text,
  is_demo boolean not null default false,
  must_change_password boolean not null default false,
  disabled_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint app_user_username_check CHECK ((username = lower(username))),
  constraint app_user_pkey PRIMARY KEY (id),
  constraint app_user_username_key UNIQUE (username)
);
grant select on app_user to samla_backup;
grant insert, select, update on app_user to samla_registry;

create table balance (
  forbund_id uuid not null,
  year smallint not null,
  period smallint not null,
  account text not null,
  counterparty text not null,
  insats text not null,
  cost_centre text not null,
  amount numeric(18,2) not null,
  constraint balance_period_check CHECK (((period >= 0) AND (period <= 12))),
  constraint balance_pkey PRIMARY KEY (forbund_id, year, period, account, counterparty, insats, cost_centre)
);
alter table balance enable row level security;
alter table balance force row level security;
create policy backup on balance for select to samla_backup using true;
create policy tenant on balance for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy transfer on balance for all to samla_transfer using (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL))))) with check (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL)))));
grant select on balance to samla_backup;
grant insert, select, update on balance to samla_tenant;
grant insert, select, update on balance to samla_transfer;

create table counterparty (
  forbund_id uuid not null,
  code text not null,
  name text not null,
  kind text not null,
  counterpart_forbund_id uuid,
  organisation_id uuid,
  constraint counterparty_check CHECK (((kind = 'FORBUND'::text) = (counterpart_forbund_id IS NOT NULL))),
  constraint counterparty_code_check CHECK ((code <> ''::text)),
  constraint counterparty_kind_check CHECK ((kind = ANY (ARRAY['FORBUND'::text, 'MEMBER'::text, 'PARTY'::text, 'OTHER'::text]))),
  constraint counterparty_pkey PRIMARY KEY (forbund_id, code)
);
alter table counterparty enable row level security;
alter table counterparty force row level security;
create policy backup on counterparty for select to samla_backup using true;
create policy tenant on counterparty for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy transfer on counterparty for all to samla_transfer using (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL))))) with check (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL)))));
grant select on counterparty to samla_backup;
grant insert, select, update on counterparty to samla_tenant;
grant insert, select on counterparty to samla_transfer;

create table county (
  id uuid not null,
  slug text not null,
  name text not null,
  is_constructed boolean not null default false,
  constraint county_pkey PRIMARY KEY (id),
  constraint county_slug_key UNIQUE (slug)
);
grant select on county to samla_backup;
grant insert, select, update on county to samla_registry;

create table county_idempotency (
  county_id uuid not null,
  actor_id uuid not null,
  mutation text not null,
  key text not null,
  input_sha256 character(64) not null,
  result_id text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint county_idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint county_idempotency_pkey PRIMARY KEY (county_id, actor_id, mutation, key)
);
alter table county_idempotency enable row level security;
alter table county_idempotency force row level security;
create policy backup on county_idempotency for select to samla_backup using true;
create policy county on county_idempotency for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_idempotency to samla_backup;
grant insert, select on county_idempotency to samla_county;

create table county_report_document (
  county_id uuid not null,
  run_id uuid not null,
  format text not null,
  file_name text not null,
  sha256 character(64) not null,
  content bytea not null,
  constraint county_report_document_format_check CHECK ((format = ANY (ARRAY['JSON'::text, 'CSV'::text]))),
  constraint county_report_document_county_id_run_id_fkey FOREIGN KEY (county_id, run_id) REFERENCES county_report_run(county_id, id),
  constraint county_report_document_pkey PRIMARY KEY (county_id, run_id, format)
);
alter table county_report_document enable row level security;
alter table county_report_document force row level security;
create policy backup on county_report_document for select to samla_backup using true;
create policy county on county_report_document for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_report_document to samla_backup;
grant insert, select on county_report_document to samla_county;

create table county_report_run (
  county_id uuid not null,
  id uuid not null,
  kind text not null,
  year smallint not null,
  to_period smallint not null,
  known_at timestamp with time zone not null,
  state text not null,
  progress smallint not null default 0,
  phrase text not null,
  attempts integer not null default 0,
  last_error text,
  requested_by uuid not null,
  requested_by_name text not null,
  requested_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint county_report_run_kind_check CHECK ((kind = 'CONSOLIDATED_REPORT'::text)),
  constraint county_report_run_progress_check CHECK (((progress >= 0) AND (progress <= 100))),
  constraint county_report_run_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text]))),
  constraint county_report_run_pkey PRIMARY KEY (county_id, id),
  constraint county_report_run_id_key UNIQUE (id)
);
alter table county_report_run enable row level security;
alter table county_report_run force row level security;
create policy backup on county_report_run for select to samla_backup using true;
create policy county on county_report_run for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_report_run to samla_backup;
grant insert, select, update on county_report_run to samla_county;

create table county_rollup (
  county_id uuid not null,
  submission_id uuid not null,
  forbund_id uuid not null,
  year smallint not null,
  to_period smallint not null,
  version integer not null,
  sha256 character(64) not null,
  is_constructed boolean not null,
  approved_at timestamp with time zone not null,
  rolled_up_at timestamp with time zone not null,
  constraint county_rollup_pkey PRIMARY KEY (county_id, submission_id)
);
alter table county_rollup enable row level security;
alter table county_rollup force row level security;
CREATE INDEX county_rollup_period ON public.county_rollup USING btree (county_id, year, to_period);
create policy backup on county_rollup for select to samla_backup using true;
create policy county on county_rollup for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_rollup to samla_backup;
grant insert, select on county_rollup to samla_county;

create table county_rollup_row (
  county_id uuid not null,
  submission_id uuid not null,
  forbund_id uuid not null,
  line text not null,
  counterpart_forbund_id uuid not null,
  opening numeric(18,2) not null,
  change numeric(18,2) not null,
  closing numeric(18,2) not null,
  constraint county_rollup_row_pkey PRIMARY KEY (county_id, submission_id, line, counterpart_forbund_id)
);
alter table county_rollup_row enable row level security;
alter table county_rollup_row force row level security;
create policy backup on county_rollup_row for select to samla_backup using true;
create policy county on county_rollup_row for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_rollup_row to samla_backup;
grant insert, select on county_rollup_row to samla_county;

create table dimension (
  forbund_id uuid not null,
  number smallint not null,
  name text not null,
  meaning text not null,
  constraint dimension_meaning_check CHECK ((meaning = ANY (ARRAY['COST_CENTRE'::text, 'INSATS'::text, 'COUNTERPARTY'::text, 'OTHER'::text]))),
  constraint dimension_number_check CHECK ((number > 0)),
  constraint dimension_pkey PRIMARY KEY (forbund_id, number)
);
alter table dimension enable row level security;
alter table dimension force row level security;
create policy backup on dimension for select to samla_backup using true;
create policy tenant on dimension for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on dimension to samla_backup;
grant insert, select, update on dimension to samla_tenant;

create table dimension_object (
  forbund_id uuid not null,
  dimension smallint not null,
  code text not null,
  name text not null,
  grouping text,
  position integer,
  constraint dimension_object_grouping_check CHECK (("grouping" = ANY (ARRAY['INDIVIDUAL'::text, 'STRUCTURAL'::text, 'ADMINISTRATION'::text]))),
  constraint dimension_object_pkey PRIMARY KEY (forbund_id, dimension, code)
);
alter table dimension_object enable row level security;
alter table dimension_object force row level security;
create policy backup on dimension_object for select to samla_backup using true;
create policy tenant on dimension_object for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on dimension_object to samla_backup;
grant insert, select, update on dimension_object to samla_tenant;

create table fiscal_year (
  forbund_id uuid not null,
  year smallint not null,
  starts_on date not null,
  ends_on date not null,
  locked_at timestamp with time zone,
  locked_by text,
  is_constructed boolean not null default false,
  constraint fiscal_year_check CHECK ((ends_on > starts_on)),
  constraint fiscal_year_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint fiscal_year_pkey PRIMARY KEY (forbund_id, year)
);
alter table fiscal_year enable row level security;
alter table fiscal_year force row level security;
create policy backup on fiscal_year for select to samla_backup using true;
create policy tenant on fiscal_year for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy transfer on fiscal_year for all to samla_transfer using (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL))))) with check (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL)))));
grant select on fiscal_year to samla_backup;
grant insert, select, update on fiscal_year to samla_tenant;
grant insert, select on fiscal_year to samla_transfer;

create table forbund (
  id uuid not null,
  county_id uuid not null,
  slug text not null,
  organisation_number text,
  seat text not null,
  state text not null default 'ACTIVE'::text,
  is_constructed boolean not null default false,
  created_at timestamp with time zone not null default now(),
  constraint forbund_organisation_number_check CHECK ((organisation_number ~ '^[0-9]{6}-[0-9]{4}$'::text)),
  constraint forbund_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(id),
  constraint forbund_pkey PRIMARY KEY (id),
  constraint forbund_id_county_id_key UNIQUE (id, county_id),
  constraint forbund_organisation_number_key UNIQUE (organisation_number),
  constraint forbund_slug_key UNIQUE (slug)
);
CREATE INDEX forbund_county ON public.forbund USING btree (county_id);
grant select on forbund to samla_backup;
grant insert, select, update on forbund to samla_registry;

create table forbund_name (
  forbund_id uuid not null,
  valid_from date not null,
  valid_to date,
  name text not null,
  constraint forbund_name_check CHECK ((valid_to >= valid_from)),
  constraint forbund_name_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint forbund_name_pkey PRIMARY KEY (forbund_id, valid_from),
  constraint forbund_name_one_a_day EXCLUDE USING gist (forbund_id WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&)
);
grant select on forbund_name to samla_backup;
grant insert, select, update on forbund_name to samla_registry;

create table forbundsordning (
  forbund_id uuid not null,
  version integer not null,
  valid_from date not null,
  title text not null,
  sha256 character(64),
  is_constructed boolean not null default false,
  constraint forbundsordning_version_check CHECK ((version > 0)),
  constraint forbundsordning_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint forbundsordning_pkey PRIMARY KEY (forbund_id, version)
);
grant select on forbundsordning to samla_backup;
grant insert, select on forbundsordning to samla_registry;

create table idempotency (
  forbund_id uuid not null,
  actor_id uuid not null,
  mutation text not null,
  key text not null,
  input_sha256 character(64) not null,
  result_id text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint idempotency_pkey PRIMARY KEY (forbund_id, actor_id, mutation, key)
);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy backup on idempotency for select to samla_backup using true;
create policy tenant on idempotency for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on idempotency to samla_backup;
grant insert, select on idempotency to samla_tenant;

create table import_run (
  forbund_id uuid not null,
  id uuid not null,
  file_name text not null,
  sha256 character(64) not null,
  charset text not null,
  entries integer not null,
  rows integer not null,
  new_accounts text[] not null,
  unmapped_accounts text[] not null,
  warnings jsonb not null,
  content bytea not null,
  is_constructed boolean not null,
  booked_by text not null,
  booked_at timestamp with time zone not null,
  constraint import_run_pkey PRIMARY KEY (forbund_id, id),
  constraint import_run_forbund_id_sha256_key UNIQUE (forbund_id, sha256)
);
alter table import_run enable row level security;
alter table import_run force row level security;
create policy backup on import_run for select to samla_backup using true;
create policy tenant on import_run for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on import_run to samla_backup;
grant insert, select on import_run to samla_tenant;

create table job_outbox (
  id uuid not null,
  job text not null,
  forbund_id uuid,
  county_id uuid,
  payload jsonb not null,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  starts integer not null default 0,
  failures integer not null default 0,
  last_error text,
  outcome text,
  ended_at timestamp with time zone,
  constraint job_outbox_check CHECK (((ended_at IS NULL) = (outcome IS NULL))),
  constraint job_outbox_outcome_check CHECK ((outcome = ANY (ARRAY['DONE'::text, 'FAILED'::text, 'UNKNOWN_JOB'::text]))),
  constraint job_outbox_pkey PRIMARY KEY (id)
);
CREATE INDEX job_outbox_open ON public.job_outbox USING btree (created_at) WHERE (outcome IS DISTINCT FROM 'DONE'::text);
grant select on job_outbox to samla_backup;
grant insert on job_outbox to samla_county;
grant delete, insert, select, update on job_outbox to samla_registry;
grant insert on job_outbox to samla_tenant;
grant insert on job_outbox to samla_transfer;

create table journal_entry (
  forbund_id uuid not null,
  entry_no bigint not null,
  year smallint not null,
  series text not null,
  number text not null,
  entry_date date not null,
  recorded_at timestamp with time zone not null,
  text text not null,
  import_id uuid,
  source_line integer,
  reverses_entry_no bigint,
  is_constructed boolean not null default false,
  constraint journal_entry_pkey PRIMARY KEY (forbund_id, entry_no)
);
alter table journal_entry enable row level security;
alter table journal_entry force row level security;
CREATE UNIQUE INDEX journal_entry_number ON public.journal_entry USING btree (forbund_id, year, series, number);
create policy backup on journal_entry for select to samla_backup using true;
create policy tenant on journal_entry for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy transfer on journal_entry for all to samla_transfer using (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL))))) with check (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL)))));
grant select on journal_entry to samla_backup;
grant insert, select on journal_entry to samla_tenant;
grant insert, select on journal_entry to samla_transfer;

create table journal_head (
  forbund_id uuid not null,
  next_entry_no bigint not null default 1,
  constraint journal_head_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint journal_head_pkey PRIMARY KEY (forbund_id)
);
alter table journal_head enable row level security;
alter table journal_head force row level security;
create policy backup on journal_head for select to samla_backup using true;
create policy tenant on journal_head for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy transfer on journal_head for all to samla_transfer using (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL))))) with check (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL)))));
grant select on journal_head to samla_backup;
grant insert, select, update on journal_head to samla_tenant;
grant insert, select, update on journal_head to samla_transfer;

create table ledger_entry (
  forbund_id uuid not null,
  entry_no bigint not null,
  row_no integer not null,
  year smallint not null,
  period smallint not null,
  account text not null,
  amount numeric(18,2) not null,
  counterparty text not null default ''::text,
  insats text not null default ''::text,
  cost_centre text not null default ''::text,
  objects jsonb,
  text text not null default ''::text,
  source_line integer,
  constraint ledger_entry_period_check CHECK (((period >= 0) AND (period <= 12))),
  constraint ledger_entry_pkey PRIMARY KEY (forbund_id, entry_no, row_no)
);
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
CREATE INDEX ledger_entry_account ON public.ledger_entry USING btree (forbund_id, year, account, entry_no);
CREATE TRIGGER ledger_entry_zero_sum AFTER INSERT ON public.ledger_entry REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION ledger_entry_zero_sum();
create policy backup on ledger_entry for select to samla_backup using true;
create policy tenant on ledger_entry for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy transfer on ledger_entry for all to samla_transfer using (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL))))) with check (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL)))));
grant select on ledger_entry to samla_backup;
grant insert, select on ledger_entry to samla_tenant;
grant insert, select on ledger_entry to samla_transfer;

create table mandate (
  id uuid not null,
  user_id uuid not null,
  role text not null,
  forbund_id uuid,
  county_id uuid,
  valid_from date not null,
  valid_to date,
  constraint mandate_check CHECK ((valid_to >= (valid_from - 1))),
  constraint mandate_check1 CHECK ((num_nonnulls(forbund_id, county_id) <= 1)),
  constraint mandate_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(id),
  constraint mandate_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint mandate_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint mandate_pkey PRIMARY KEY (id)
);
CREATE INDEX mandate_user ON public.mandate USING btree (user_id);
grant select on mandate to samla_backup;
grant insert, select, update on mandate to samla_registry;

create table mapping_row (
  forbund_id uuid not null,
  version text not null,
  prefix text not null,
  line text not null,
  unverified boolean not null default false,
  note text,
  constraint mapping_row_prefix_check CHECK ((prefix ~ '^[0-9]{1,6}$'::text)),
  constraint mapping_row_forbund_id_version_fkey FOREIGN KEY (forbund_id, version) REFERENCES mapping_version(forbund_id, version),
  constraint mapping_row_pkey PRIMARY KEY (forbund_id, version, prefix)
);
alter table mapping_row enable row level security;
alter table mapping_row force row level security;
create policy backup on mapping_row for select to samla_backup using true;
create policy tenant on mapping_row for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on mapping_row to samla_backup;
grant insert, select on mapping_row to samla_tenant;

create table mapping_version (
  forbund_id uuid not null,
  version text not null,
  valid_from date not null,
  source text not null,
  added_at timestamp with time zone not null default clock_timestamp(),
  constraint mapping_version_pkey PRIMARY KEY (forbund_id, version)
);
alter table mapping_version enable row level security;
alter table mapping_version force row level security;
create policy backup on mapping_version for select to samla_backup using true;
create policy tenant on mapping_version for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on mapping_version to samla_backup;
grant insert, select on mapping_version to samla_tenant;

create table membership (
  forbund_id uuid not null,
  organisation_id uuid not null,
  valid_from date not null,
  valid_to date,
  party text not null,
  share numeric(9,8),
  constraint membership_check CHECK ((valid_to >= valid_from)),
  constraint membership_party_check CHECK ((party = ANY (ARRAY['STATE'::text, 'REGION'::text, 'MUNICIPALITY'::text]))),
  constraint membership_share_check CHECK (((share >= (0)::numeric) AND (share <= (1)::numeric))),
  constraint membership_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint membership_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id),
  constraint membership_pkey PRIMARY KEY (forbund_id, organisation_id, valid_from)
);
grant select on membership to samla_backup;
grant insert, select, update on membership to samla_registry;

create table organisation (
  id uuid not null,
  slug text not null,
  name text not null,
  kind text not null,
  organisation_number text,
  constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['ARBETSFORMEDLINGEN'::text, 'FORSAKRINGSKASSAN'::text, 'REGION'::text, 'MUNICIPALITY'::text]))),
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_slug_key UNIQUE (slug)
);
grant select on organisation to samla_backup;
grant insert, select on organisation to samla_registry;

create table period_lock (
  forbund_id uuid not null,
  year smallint not null,
  period smallint not null,
  locked_at timestamp with time zone not null,
  locked_by text not null,
  constraint period_lock_period_check CHECK (((period >= 1) AND (period <= 12))),
  constraint period_lock_pkey PRIMARY KEY (forbund_id, year, period)
);
alter table period_lock enable row level security;
alter table period_lock force row level security;
create policy backup on period_lock for select to samla_backup using true;
create policy tenant on period_lock for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on period_lock to samla_backup;
grant insert, select on period_lock to samla_tenant;

create table published_figure (
  forbund_id uuid not null,
  year smallint not null,
  statement text not null,
  row_key text not null,
  label text not null,
  amount numeric(18,2) not null,
  unit text not null,
  document text not null,
  place text not null,
  constraint published_figure_unit_check CHECK ((unit = ANY (ARRAY['KR'::text, 'TKR'::text, 'KKR'::text]))),
  constraint published_figure_pkey PRIMARY KEY (forbund_id, year, statement, row_key)
);
alter table published_figure enable row level security;
alter table published_figure force row level security;
create policy backup on published_figure for select to samla_backup using true;
create policy tenant on published_figure for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on published_figure to samla_backup;
grant insert, select on published_figure to samla_tenant;

create table registry_idempotency (
  actor_id uuid not null,
  mutation text not null,
  key text not null,
  input_sha256 character(64) not null,
  result_id text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint registry_idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200))),
  constraint registry_idempotency_pkey PRIMARY KEY (actor_id, mutation, key)
);
grant select on registry_idempotency to samla_backup;
grant insert, select on registry_idempotency to samla_registry;

create table session (
  token_hash character(64) not null,
  user_id uuid not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(id),
  constraint session_pkey PRIMARY KEY (token_hash)
);
grant select on session to samla_backup;
grant insert, select, update on session to samla_registry;

create table sign_in_failure (
  username text not null,
  failed_at timestamp with time zone not null
);
CREATE INDEX sign_in_failure_username ON public.sign_in_failure USING btree (username, failed_at);
grant select on sign_in_failure to samla_backup;
grant delete, insert, select, update on sign_in_failure to samla_registry;

create table statement_layout (
  forbund_id uuid not null,
  statement text not null,
  valid_from date not null,
  unit text not null,
  rounding text not null,
  rows jsonb,
  constraint statement_layout_rounding_check CHECK ((rounding = ANY (ARRAY['EACH'::text, 'ADD_UP'::text]))),
  constraint statement_layout_unit_check CHECK ((unit = ANY (ARRAY['KR'::text, 'TKR'::text, 'KKR'::text]))),
  constraint statement_layout_pkey PRIMARY KEY (forbund_id, statement, valid_from)
);
alter table statement_layout enable row level security;
alter table statement_layout force row level security;
create policy backup on statement_layout for select to samla_backup using true;
create policy tenant on statement_layout for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on statement_layout to samla_backup;
grant insert, select on statement_layout to samla_tenant;

create table submission (
  forbund_id uuid not null,
  id uuid not null,
  county_id uuid not null,
  year smallint not null,
  to_period smallint not null,
  kind text not null,
  version integer not null,
  mapping_version text not null,
  row_count integer not null,
  sha256 character(64) not null,
  is_constructed boolean not null,
  handed_in_by uuid not null,
  handed_in_by_name text not null,
  handed_in_at timestamp with time zone not null,
  constraint submission_kind_check CHECK ((kind = 'ACTUAL'::text)),
  constraint submission_row_count_check CHECK ((row_count > 0)),
  constraint submission_to_period_check CHECK (((to_period >= 1) AND (to_period <= 12))),
  constraint submission_version_check CHECK ((version > 0)),
  constraint submission_forbund_id_county_id_fkey FOREIGN KEY (forbund_id, county_id) REFERENCES forbund(id, county_id),
  constraint submission_pkey PRIMARY KEY (forbund_id, id),
  constraint submission_forbund_id_id_county_id_key UNIQUE (forbund_id, id, county_id),
  constraint submission_forbund_id_year_to_period_kind_version_key UNIQUE (forbund_id, year, to_period, kind, version),
  constraint submission_id_key UNIQUE (id)
);
alter table submission enable row level security;
alter table submission force row level security;
CREATE INDEX submission_county ON public.submission USING btree (county_id, year, to_period);
create policy backup on submission for select to samla_backup using true;
create policy county on submission for select to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid);
create policy tenant on submission for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on submission to samla_backup;
grant select on submission to samla_county;
grant insert, select on submission to samla_tenant;

create table submission_decision (
  forbund_id uuid not null,
  submission_id uuid not null,
  county_id uuid not null,
  decision text not null,
  decided_by uuid not null,
  decided_by_name text not null,
  decided_at timestamp with time zone not null,
  constraint submission_decision_decision_check CHECK ((decision = 'APPROVED'::text)),
  constraint submission_decision_forbund_id_submission_id_county_id_fkey FOREIGN KEY (forbund_id, submission_id, county_id) REFERENCES submission(forbund_id, id, county_id),
  constraint submission_decision_pkey PRIMARY KEY (forbund_id, submission_id)
);
alter table submission_decision enable row level security;
alter table submission_decision force row level security;
create policy backup on submission_decision for select to samla_backup using true;
create policy county on submission_decision for select to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid);
create policy tenant on submission_decision for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on submission_decision to samla_backup;
grant select on submission_decision to samla_county;
grant insert, select on submission_decision to samla_tenant;

create table submission_row (
  forbund_id uuid not null,
  submission_id uuid not null,
  county_id uuid not null,
  account text not null,
  counterparty text not null,
  insats text not null,
  account_name text not null,
  counterparty_name text,
  counterparty_kind text,
  counterpart_forbund_id uuid,
  insats_name text,
  line text not null,
  opening numeric(18,2) not null,
  change numeric(18,2) not null,
  closing numeric(18,2) not null,
  constraint submission_row_check CHECK ((closing = (opening + change))),
  constraint submission_row_forbund_id_submission_id_county_id_fkey FOREIGN KEY (forbund_id, submission_id, county_id) REFERENCES submission(forbund_id, id, county_id),
  constraint submission_row_pkey PRIMARY KEY (forbund_id, submission_id, account, counterparty, insats)
);
alter table submission_row enable row level security;
alter table submission_row force row level security;
create policy backup on submission_row for select to samla_backup using true;
create policy county on submission_row for select to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid);
create policy tenant on submission_row for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on submission_row to samla_backup;
grant select on submission_row to samla_county;
grant insert, select on submission_row to samla_tenant;

create table transfer_mandate (
  id uuid not null,
  forbund_ids uuid[] not null,
  reason text not null,
  opened_at timestamp with time zone not null default now(),
  closed_at timestamp with time zone,
  constraint transfer_mandate_forbund_ids_check CHECK (((cardinality(forbund_ids) >= 2) AND (cardinality(forbund_ids) <= 50))),
  constraint transfer_mandate_pkey PRIMARY KEY (id)
);
grant select on transfer_mandate to samla_backup;
grant insert, select, update on transfer_mandate to samla_registry;
grant select on transfer_mandate to samla_transfer;

CREATE OR REPLACE FUNCTION public.ledger_entry_zero_sum()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    wrong record;
  begin
    select forbund_id, entry_no, sum(amount) as difference into wrong
      from inserted group by forbund_id, entry_no having sum(amount) <> 0 limit 1;
    if found then
      raise exception 'entry % does not sum to zero: %', wrong.entry_no, wrong.difference
        using errcode = 'check_violation', constraint = 'ledger_entry_zero_sum';
    end if;
    return null;
  end $function$
;
