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

create table audit_event (
  forbund_id uuid not null,
  event_no bigint not null,
  recorded_at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  roles text not null,
  action text not null,
  object_kind text not null,
  object_key text not null,
  object_count integer not null,
  reason text not null,
  outcome text not null,
  code text not null,
  input_sha256 text not null,
  request_id text not null,
  hash bytea not null,
  constraint audit_event_action_check CHECK ((action <> ''::text)),
  constraint audit_event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['USER'::text, 'API_KEY'::text, 'SYSTEM'::text, 'COMMAND_LINE'::text, 'NOBODY'::text]))),
  constraint audit_event_check CHECK (((code = ''::text) = (outcome = 'DONE'::text))),
  constraint audit_event_event_no_check CHECK ((event_no > 0)),
  constraint audit_event_hash_check CHECK ((length(hash) = 32)),
  constraint audit_event_input_sha256_check CHECK ((input_sha256 ~ '^([0-9a-f]{64})?$'::text)),
  constraint audit_event_object_count_check CHECK ((object_count > 0)),
  constraint audit_event_outcome_check CHECK ((outcome = ANY (ARRAY['DONE'::text, 'REFUSED'::text]))),
  constraint audit_event_pkey PRIMARY KEY (forbund_id, event_no)
);
alter table audit_event enable row level security;
alter table audit_event force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER chain BEFORE INSERT ON public.audit_event FOR EACH ROW EXECUTE FUNCTION audit_event_chain();
create policy backup on audit_event for select to samla_backup using true;
create policy tenant on audit_event for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on audit_event to samla_backup;
grant insert, select on audit_event to samla_tenant;

create table audit_head (
  forbund_id uuid not null,
  last_no bigint not null default 0,
  last_hash bytea not null default decode(repeat('00'::text, 32), 'hex'::text),
  constraint audit_head_last_hash_check CHECK ((length(last_hash) = 32)),
  constraint audit_head_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint audit_head_pkey PRIMARY KEY (forbund_id)
);
alter table audit_head enable row level security;
alter table audit_head force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON public.audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER one_at_a_time BEFORE UPDATE ON public.audit_head FOR EACH ROW EXECUTE FUNCTION audit_head_moves_by_one();
create policy backup on audit_head for select to samla_backup using true;
create policy tenant on audit_head for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on audit_head to samla_backup;
grant insert, select, update on audit_head to samla_tenant;

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

create table budget_line (
  forbund_id uuid not null,
  version_id uuid not null,
  line_no integer not null,
  kind text not null,
  group_key text not null,
  group_label text not null,
  label text not null,
  account text not null,
  insats text not null,
  cost_centre text not null,
  amount numeric(18,2) not null,
  months numeric(18,2)[],
  taken_along boolean not null default false,
  proposed_by text not null default ''::text,
  note text not null default ''::text,
  constraint budget_line_account_check CHECK ((account ~ '^[0-9]{0,6}$'::text)),
  constraint budget_line_kind_check CHECK ((kind = ANY (ARRAY['INCOME'::text, 'COST'::text]))),
  constraint budget_line_label_check CHECK ((label <> ''::text)),
  constraint budget_line_line_no_check CHECK ((line_no > 0)),
  constraint budget_line_months_check CHECK (((months IS NULL) OR (array_length(months, 1) = 12))),
  constraint budget_line_forbund_id_version_id_fkey FOREIGN KEY (forbund_id, version_id) REFERENCES budget_version(forbund_id, version_id),
  constraint budget_line_pkey PRIMARY KEY (forbund_id, version_id, line_no)
);
alter table budget_line enable row level security;
alter table budget_line force row level security;
create policy backup on budget_line for select to samla_backup using true;
create policy drafts on budget_line for delete to samla_tenant using (EXISTS ( SELECT
   FROM budget_version v
  WHERE ((v.forbund_id = budget_line.forbund_id) AND (v.version_id = budget_line.version_id) AND (v.decision_id IS NULL) AND (v.phase <> 'FORECAST'::text))));
create policy tenant on budget_line for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on budget_line to samla_backup;
grant delete, insert, select, update on budget_line to samla_tenant;

create table budget_printed_total (
  forbund_id uuid not null,
  version_id uuid not null,
  key text not null,
  label text not null,
  amount numeric(18,2) not null,
  constraint budget_printed_total_key_check CHECK ((key <> ''::text)),
  constraint budget_printed_total_label_check CHECK ((label <> ''::text)),
  constraint budget_printed_total_forbund_id_version_id_fkey FOREIGN KEY (forbund_id, version_id) REFERENCES budget_version(forbund_id, version_id),
  constraint budget_printed_total_pkey PRIMARY KEY (forbund_id, version_id, key, label)
);
alter table budget_printed_total enable row level security;
alter table budget_printed_total force row level security;
create policy backup on budget_printed_total for select to samla_backup using true;
create policy drafts on budget_printed_total for delete to samla_tenant using (EXISTS ( SELECT
   FROM budget_version v
  WHERE ((v.forbund_id = budget_printed_total.forbund_id) AND (v.version_id = budget_printed_total.version_id) AND (v.decision_id IS NULL) AND (v.phase <> 'FORECAST'::text))));
create policy tenant on budget_printed_total for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on budget_printed_total to samla_backup;
grant delete, insert, select, update on budget_printed_total to samla_tenant;

create table budget_version (
  forbund_id uuid not null,
  version_id uuid not null,
  year smallint not null,
  phase text not null,
  name text not null,
  decision_id uuid,
  samrad_on date,
  based_on uuid,
  document text not null,
  place text not null,
  source_sha256 text not null default ''::text,
  is_constructed boolean not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  constraint budget_version_check CHECK (((phase <> 'DECIDED'::text) OR (decision_id IS NOT NULL))),
  constraint budget_version_check1 CHECK (((decision_id IS NULL) OR (phase = ANY (ARRAY['DECIDED'::text, 'REVISED'::text])))),
  constraint budget_version_name_check CHECK ((name <> ''::text)),
  constraint budget_version_phase_check CHECK ((phase = ANY (ARRAY['PROPOSED'::text, 'DECIDED'::text, 'REVISED'::text, 'FORECAST'::text]))),
  constraint budget_version_year_check CHECK (((year >= 1900) AND (year <= 2999))),
  constraint budget_version_forbund_id_based_on_fkey FOREIGN KEY (forbund_id, based_on) REFERENCES budget_version(forbund_id, version_id),
  constraint budget_version_forbund_id_decision_id_fkey FOREIGN KEY (forbund_id, decision_id) REFERENCES decision(forbund_id, decision_id),
  constraint budget_version_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint budget_version_pkey PRIMARY KEY (forbund_id, version_id)
);
alter table budget_version enable row level security;
alter table budget_version force row level security;
CREATE UNIQUE INDEX budget_version_source ON public.budget_version USING btree (forbund_id, year, source_sha256) WHERE (source_sha256 <> ''::text);
CREATE INDEX budget_version_year ON public.budget_version USING btree (forbund_id, year);
create policy backup on budget_version for select to samla_backup using true;
create policy tenant on budget_version for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on budget_version to samla_backup;
grant insert, select, update on budget_version to samla_tenant;

create table calendar_feed (
  forbund_id uuid not null,
  feed_id uuid not null,
  token_hash character(64) not null,
  name text not null,
  created_by text not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint calendar_feed_name_check CHECK ((name <> ''::text)),
  constraint calendar_feed_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint calendar_feed_pkey PRIMARY KEY (forbund_id, feed_id),
  constraint calendar_feed_forbund_id_token_hash_key UNIQUE (forbund_id, token_hash)
);
alter table calendar_feed enable row level security;
alter table calendar_feed force row level security;
create policy backup on calendar_feed for select to samla_backup using true;
create policy tenant on calendar_feed for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on calendar_feed to samla_backup;
grant insert, select, update on calendar_feed to samla_tenant;

create table contribution_decision (
  forbund_id uuid not null,
  version_id uuid not null,
  line_no smallint not null,
  decision_id uuid not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint contribution_decision_forbund_id_decision_id_fkey FOREIGN KEY (forbund_id, decision_id) REFERENCES decision(forbund_id, decision_id),
  constraint contribution_decision_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint contribution_decision_forbund_id_version_id_line_no_fkey FOREIGN KEY (forbund_id, version_id, line_no) REFERENCES contribution_line(forbund_id, version_id, line_no),
  constraint contribution_decision_pkey PRIMARY KEY (forbund_id, version_id, line_no)
);
alter table contribution_decision enable row level security;
alter table contribution_decision force row level security;
create policy backup on contribution_decision for select to samla_backup using true;
create policy tenant on contribution_decision for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on contribution_decision to samla_backup;
grant insert, select on contribution_decision to samla_tenant;

create table contribution_key (
  forbund_id uuid not null,
  key_id uuid not null,
  key_no integer not null,
  valid_from date not null,
  basis text not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint contribution_key_basis_check CHECK ((basis <> ''::text)),
  constraint contribution_key_key_no_check CHECK ((key_no > 0)),
  constraint contribution_key_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint contribution_key_pkey PRIMARY KEY (forbund_id, key_id),
  constraint contribution_key_forbund_id_key_no_key UNIQUE (forbund_id, key_no)
);
alter table contribution_key enable row level security;
alter table contribution_key force row level security;
create policy backup on contribution_key for select to samla_backup using true;
create policy tenant on contribution_key for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on contribution_key to samla_backup;
grant insert, select on contribution_key to samla_tenant;

create table contribution_key_weight (
  forbund_id uuid not null,
  key_id uuid not null,
  organisation_id uuid not null,
  label text not null,
  weight numeric(18,6) not null,
  constraint contribution_key_weight_label_check CHECK ((label <> ''::text)),
  constraint contribution_key_weight_weight_check CHECK ((weight >= (0)::numeric)),
  constraint contribution_key_weight_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint contribution_key_weight_forbund_id_key_id_fkey FOREIGN KEY (forbund_id, key_id) REFERENCES contribution_key(forbund_id, key_id),
  constraint contribution_key_weight_pkey PRIMARY KEY (forbund_id, key_id, organisation_id)
);
alter table contribution_key_weight enable row level security;
alter table contribution_key_weight force row level security;
create policy backup on contribution_key_weight for select to samla_backup using true;
create policy tenant on contribution_key_weight for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on contribution_key_weight to samla_backup;
grant insert, select on contribution_key_weight to samla_tenant;

create table contribution_line (
  forbund_id uuid not null,
  version_id uuid not null,
  line_no smallint not null,
  party text not null,
  organisation_id uuid,
  label text not null,
  amount numeric(18,2) not null,
  constraint contribution_line_amount_check CHECK ((amount >= (0)::numeric)),
  constraint contribution_line_label_check CHECK ((label <> ''::text)),
  constraint contribution_line_line_no_check CHECK ((line_no > 0)),
  constraint contribution_line_party_check CHECK ((party = ANY (ARRAY['STATE'::text, 'REGION'::text, 'MUNICIPALITY'::text]))),
  constraint contribution_line_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint contribution_line_forbund_id_version_id_fkey FOREIGN KEY (forbund_id, version_id) REFERENCES contribution_version(forbund_id, version_id),
  constraint contribution_line_pkey PRIMARY KEY (forbund_id, version_id, line_no)
);
alter table contribution_line enable row level security;
alter table contribution_line force row level security;
create policy backup on contribution_line for select to samla_backup using true;
create policy tenant on contribution_line for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on contribution_line to samla_backup;
grant insert, select on contribution_line to samla_tenant;

create table contribution_version (
  forbund_id uuid not null,
  version_id uuid not null,
  year smallint not null,
  version integer not null,
  basis text not null,
  unit text not null,
  total numeric(18,2) not null,
  key_id uuid,
  frequency text not null,
  due_day smallint not null,
  is_published boolean not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint contribution_version_basis_check CHECK ((basis = ANY (ARRAY['TOTAL'::text, 'STATE_HALF'::text, 'ENTERED'::text]))),
  constraint contribution_version_due_day_check CHECK (((due_day >= 1) AND (due_day <= 28))),
  constraint contribution_version_frequency_check CHECK ((frequency = ANY (ARRAY['MONTH'::text, 'QUARTER'::text, 'HALF_YEAR'::text]))),
  constraint contribution_version_total_check CHECK ((total > (0)::numeric)),
  constraint contribution_version_unit_check CHECK ((unit = ANY (ARRAY['KR'::text, 'TKR'::text]))),
  constraint contribution_version_version_check CHECK ((version > 0)),
  constraint contribution_version_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint contribution_version_forbund_id_key_id_fkey FOREIGN KEY (forbund_id, key_id) REFERENCES contribution_key(forbund_id, key_id),
  constraint contribution_version_pkey PRIMARY KEY (forbund_id, version_id),
  constraint contribution_version_forbund_id_year_version_key UNIQUE (forbund_id, year, version)
);
alter table contribution_version enable row level security;
alter table contribution_version force row level security;
create policy backup on contribution_version for select to samla_backup using true;
create policy tenant on contribution_version for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on contribution_version to samla_backup;
grant insert, select on contribution_version to samla_tenant;

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

create table county_audit_event (
  county_id uuid not null,
  event_no bigint not null,
  recorded_at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  roles text not null,
  action text not null,
  object_kind text not null,
  object_key text not null,
  object_count integer not null,
  reason text not null,
  outcome text not null,
  code text not null,
  input_sha256 text not null,
  request_id text not null,
  hash bytea not null,
  constraint county_audit_event_action_check CHECK ((action <> ''::text)),
  constraint county_audit_event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['USER'::text, 'API_KEY'::text, 'SYSTEM'::text, 'COMMAND_LINE'::text, 'NOBODY'::text]))),
  constraint county_audit_event_check CHECK (((code = ''::text) = (outcome = 'DONE'::text))),
  constraint county_audit_event_event_no_check CHECK ((event_no > 0)),
  constraint county_audit_event_hash_check CHECK ((length(hash) = 32)),
  constraint county_audit_event_input_sha256_check CHECK ((input_sha256 ~ '^([0-9a-f]{64})?$'::text)),
  constraint county_audit_event_object_count_check CHECK ((object_count > 0)),
  constraint county_audit_event_outcome_check CHECK ((outcome = ANY (ARRAY['DONE'::text, 'REFUSED'::text]))),
  constraint county_audit_event_pkey PRIMARY KEY (county_id, event_no)
);
alter table county_audit_event enable row level security;
alter table county_audit_event force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.county_audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER chain BEFORE INSERT ON public.county_audit_event FOR EACH ROW EXECUTE FUNCTION county_audit_event_chain();
create policy backup on county_audit_event for select to samla_backup using true;
create policy county on county_audit_event for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_audit_event to samla_backup;
grant insert, select on county_audit_event to samla_county;

create table county_audit_head (
  county_id uuid not null,
  last_no bigint not null default 0,
  last_hash bytea not null default decode(repeat('00'::text, 32), 'hex'::text),
  constraint county_audit_head_last_hash_check CHECK ((length(last_hash) = 32)),
  constraint county_audit_head_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(id),
  constraint county_audit_head_pkey PRIMARY KEY (county_id)
);
alter table county_audit_head enable row level security;
alter table county_audit_head force row level security;
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON public.county_audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER one_at_a_time BEFORE UPDATE ON public.county_audit_head FOR EACH ROW EXECUTE FUNCTION audit_head_moves_by_one();
create policy backup on county_audit_head for select to samla_backup using true;
create policy county on county_audit_head for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_audit_head to samla_backup;
grant insert, select, update on county_audit_head to samla_county;

create table county_duty (
  county_id uuid not null,
  duty_id uuid not null,
  template text,
  title text not null,
  basis text not null,
  opens_on date not null,
  due_on date not null,
  is_yearly boolean not null,
  role text not null,
  evidence text not null,
  document text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint county_duty_check CHECK (((due_on >= opens_on) AND (EXTRACT(year FROM due_on) = EXTRACT(year FROM opens_on)))),
  constraint county_duty_evidence_check CHECK ((evidence = ANY (ARRAY['DECISION'::text, 'DOCUMENT'::text, 'MEETING'::text, 'NOTHING'::text]))),
  constraint county_duty_title_check CHECK ((title <> ''::text)),
  constraint county_duty_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(id),
  constraint county_duty_pkey PRIMARY KEY (county_id, duty_id)
);
alter table county_duty enable row level security;
alter table county_duty force row level security;
CREATE UNIQUE INDEX county_duty_template ON public.county_duty USING btree (county_id, template, EXTRACT(year FROM due_on)) WHERE (template IS NOT NULL);
create policy backup on county_duty for select to samla_backup using true;
create policy county on county_duty for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_duty to samla_backup;
grant insert, select on county_duty to samla_county;

create table county_duty_event (
  county_id uuid not null,
  event_id uuid not null,
  duty_key text not null,
  year smallint not null,
  event_no smallint not null,
  kind text not null,
  done_on date,
  note text not null,
  document text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint county_duty_event_check CHECK (((kind = 'DONE'::text) = (done_on IS NOT NULL))),
  constraint county_duty_event_duty_key_check CHECK ((duty_key <> ''::text)),
  constraint county_duty_event_event_no_check CHECK ((event_no > 0)),
  constraint county_duty_event_kind_check CHECK ((kind = ANY (ARRAY['DONE'::text, 'NOT_APPLICABLE'::text, 'REOPENED'::text]))),
  constraint county_duty_event_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(id),
  constraint county_duty_event_pkey PRIMARY KEY (county_id, event_id),
  constraint county_duty_event_number UNIQUE (county_id, duty_key, year, event_no)
);
alter table county_duty_event enable row level security;
alter table county_duty_event force row level security;
CREATE INDEX county_duty_event_year ON public.county_duty_event USING btree (county_id, year);
create policy backup on county_duty_event for select to samla_backup using true;
create policy county on county_duty_event for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_duty_event to samla_backup;
grant insert, select on county_duty_event to samla_county;

create table county_duty_reminder (
  county_id uuid not null,
  duty_key text not null,
  year smallint not null,
  stage text not null,
  raised_on date not null,
  recorded_at timestamp with time zone not null,
  constraint county_duty_reminder_stage_check CHECK ((stage = ANY (ARRAY['MONTH_BEFORE'::text, 'WEEK_BEFORE'::text, 'LAST_DAY'::text, 'LATE'::text]))),
  constraint county_duty_reminder_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(id),
  constraint county_duty_reminder_pkey PRIMARY KEY (county_id, duty_key, year, stage)
);
alter table county_duty_reminder enable row level security;
alter table county_duty_reminder force row level security;
create policy backup on county_duty_reminder for select to samla_backup using true;
create policy county on county_duty_reminder for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_duty_reminder to samla_backup;
grant insert, select on county_duty_reminder to samla_county;

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

create table county_submission_deadline (
  county_id uuid not null,
  year smallint not null,
  to_period smallint not null,
  kind text not null,
  change_no integer not null,
  due_on date,
  set_by text not null,
  set_at timestamp with time zone not null,
  constraint county_submission_deadline_change_no_check CHECK ((change_no > 0)),
  constraint county_submission_deadline_kind_check CHECK ((kind = ANY (ARRAY['ACTUAL'::text, 'BUDGET'::text, 'FORECAST'::text]))),
  constraint county_submission_deadline_to_period_check CHECK (((to_period >= 1) AND (to_period <= 12))),
  constraint county_submission_deadline_county_id_fkey FOREIGN KEY (county_id) REFERENCES county(id),
  constraint county_submission_deadline_pkey PRIMARY KEY (county_id, year, to_period, kind, change_no)
);
alter table county_submission_deadline enable row level security;
alter table county_submission_deadline force row level security;
create policy backup on county_submission_deadline for select to samla_backup using true;
create policy county on county_submission_deadline for all to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid) with check (county_id = (current_setting('app.county_id'::text))::uuid);
grant select on county_submission_deadline to samla_backup;
grant insert, select on county_submission_deadline to samla_county;

create table decision (
  forbund_id uuid not null,
  decision_id uuid not null,
  body text not null,
  decided_on date not null,
  paragraph text not null,
  title text not null,
  document text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint decision_body_check CHECK ((body = ANY (ARRAY['BOARD'::text, 'PRESIDIUM'::text, 'DELEGATE'::text, 'MEMBER'::text, 'MEMBERS'::text, 'STATE'::text]))),
  constraint decision_title_check CHECK ((title <> ''::text)),
  constraint decision_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint decision_pkey PRIMARY KEY (forbund_id, decision_id)
);
alter table decision enable row level security;
alter table decision force row level security;
create policy backup on decision for select to samla_backup using true;
create policy tenant on decision for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on decision to samla_backup;
grant insert, select on decision to samla_tenant;

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

create table document (
  forbund_id uuid not null,
  id uuid not null,
  title text not null,
  kind text not null,
  year smallint not null,
  is_constructed boolean not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  constraint document_kind_check CHECK ((kind = ANY (ARRAY['ANNUAL_REPORT'::text, 'PLAN'::text, 'INTERIM_REPORT'::text, 'OTHER'::text]))),
  constraint document_title_check CHECK ((title <> ''::text)),
  constraint document_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint document_pkey PRIMARY KEY (forbund_id, id)
);
alter table document enable row level security;
alter table document force row level security;
CREATE INDEX document_latest ON public.document USING btree (forbund_id, added_at, id);
create policy backup on document for select to samla_backup using true;
create policy tenant on document for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on document to samla_backup;
grant insert, select on document to samla_tenant;

create table document_check (
  forbund_id uuid not null,
  id uuid not null,
  state text not null,
  phrase text not null,
  attempts integer not null default 0,
  last_error text,
  outcome jsonb,
  requested_by uuid not null,
  requested_by_kind text not null,
  requested_by_name text not null,
  requested_by_roles text not null,
  requested_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint document_check_check CHECK (((state = 'CHECKED'::text) = (outcome IS NOT NULL))),
  constraint document_check_requested_by_kind_check CHECK ((requested_by_kind = ANY (ARRAY['USER'::text, 'API_KEY'::text, 'SYSTEM'::text, 'COMMAND_LINE'::text]))),
  constraint document_check_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'CHECKED'::text, 'REFUSED'::text, 'FAILED'::text]))),
  constraint document_check_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint document_check_pkey PRIMARY KEY (forbund_id, id),
  constraint document_check_id_key UNIQUE (id)
);
alter table document_check enable row level security;
alter table document_check force row level security;
create policy backup on document_check for select to samla_backup using true;
create policy tenant on document_check for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on document_check to samla_backup;
grant insert, select, update on document_check to samla_tenant;

create table document_check_version (
  forbund_id uuid not null,
  check_id uuid not null,
  position smallint not null,
  document_id uuid not null,
  version smallint not null,
  constraint document_check_version_position_check CHECK (("position" > 0)),
  constraint document_check_version_forbund_id_check_id_fkey FOREIGN KEY (forbund_id, check_id) REFERENCES document_check(forbund_id, id),
  constraint document_check_version_forbund_id_document_id_version_fkey FOREIGN KEY (forbund_id, document_id, version) REFERENCES document_version(forbund_id, document_id, version),
  constraint document_check_version_pkey PRIMARY KEY (forbund_id, check_id, "position"),
  constraint document_check_version_forbund_id_check_id_document_id_vers_key UNIQUE (forbund_id, check_id, document_id, version)
);
alter table document_check_version enable row level security;
alter table document_check_version force row level security;
CREATE INDEX document_check_of_version ON public.document_check_version USING btree (forbund_id, document_id, version);
create policy backup on document_check_version for select to samla_backup using true;
create policy tenant on document_check_version for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on document_check_version to samla_backup;
grant insert, select on document_check_version to samla_tenant;

create table document_finding (
  forbund_id uuid not null,
  check_id uuid not null,
  finding_no integer not null,
  position smallint not null,
  document_id uuid not null,
  version smallint not null,
  severity text not null,
  place_key character(64) not null,
  finding_key character(64) not null,
  finding jsonb not null,
  context jsonb not null,
  constraint document_finding_finding_no_check CHECK ((finding_no > 0)),
  constraint document_finding_severity_check CHECK ((severity = ANY (ARRAY['error'::text, 'warning'::text, 'info'::text]))),
  constraint document_finding_forbund_id_check_id_position_fkey FOREIGN KEY (forbund_id, check_id, "position") REFERENCES document_check_version(forbund_id, check_id, "position"),
  constraint document_finding_forbund_id_document_id_version_fkey FOREIGN KEY (forbund_id, document_id, version) REFERENCES document_version(forbund_id, document_id, version),
  constraint document_finding_pkey PRIMARY KEY (forbund_id, check_id, finding_no)
);
alter table document_finding enable row level security;
alter table document_finding force row level security;
CREATE INDEX document_finding_place ON public.document_finding USING btree (forbund_id, document_id, place_key);
create policy backup on document_finding for select to samla_backup using true;
create policy tenant on document_finding for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on document_finding to samla_backup;
grant insert, select on document_finding to samla_tenant;

create table document_table (
  forbund_id uuid not null,
  check_id uuid not null,
  table_no integer not null,
  position smallint not null,
  recognised jsonb not null,
  constraint document_table_table_no_check CHECK ((table_no > 0)),
  constraint document_table_forbund_id_check_id_position_fkey FOREIGN KEY (forbund_id, check_id, "position") REFERENCES document_check_version(forbund_id, check_id, "position"),
  constraint document_table_pkey PRIMARY KEY (forbund_id, check_id, table_no)
);
alter table document_table enable row level security;
alter table document_table force row level security;
create policy backup on document_table for select to samla_backup using true;
create policy tenant on document_table for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on document_table to samla_backup;
grant insert, select on document_table to samla_tenant;

create table document_tie (
  forbund_id uuid not null,
  check_id uuid not null,
  tie_no integer not null,
  position smallint not null,
  outcome text not null,
  tie jsonb not null,
  constraint document_tie_outcome_check CHECK ((outcome = ANY (ARRAY['EXACT'::text, 'ROUNDING'::text, 'EXPLAINED'::text, 'BROKEN'::text]))),
  constraint document_tie_tie_no_check CHECK ((tie_no > 0)),
  constraint document_tie_forbund_id_check_id_position_fkey FOREIGN KEY (forbund_id, check_id, "position") REFERENCES document_check_version(forbund_id, check_id, "position"),
  constraint document_tie_pkey PRIMARY KEY (forbund_id, check_id, tie_no)
);
alter table document_tie enable row level security;
alter table document_tie force row level security;
create policy backup on document_tie for select to samla_backup using true;
create policy tenant on document_tie for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on document_tie to samla_backup;
grant insert, select on document_tie to samla_tenant;

create table document_version (
  forbund_id uuid not null,
  document_id uuid not null,
  version smallint not null,
  file_id uuid not null,
  file_name text not null,
  sha256 character(64) not null,
  size integer not null,
  added_by text not null,
  added_at timestamp with time zone not null,
  constraint document_version_version_check CHECK ((version > 0)),
  constraint document_version_forbund_id_document_id_fkey FOREIGN KEY (forbund_id, document_id) REFERENCES document(forbund_id, id),
  constraint document_version_forbund_id_file_id_fkey FOREIGN KEY (forbund_id, file_id) REFERENCES import_file(forbund_id, id),
  constraint document_version_number PRIMARY KEY (forbund_id, document_id, version)
);
alter table document_version enable row level security;
alter table document_version force row level security;
create policy backup on document_version for select to samla_backup using true;
create policy tenant on document_version for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on document_version to samla_backup;
grant insert, select on document_version to samla_tenant;

create table duty_event (
  forbund_id uuid not null,
  event_id uuid not null,
  duty_key text not null,
  year smallint not null,
  event_no smallint not null,
  kind text not null,
  done_on date,
  note text not null,
  document text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  decision_id uuid,
  constraint duty_event_check CHECK (((kind = 'DONE'::text) = (done_on IS NOT NULL))),
  constraint duty_event_check1 CHECK (((decision_id IS NULL) OR (kind = 'DONE'::text))),
  constraint duty_event_duty_key_check CHECK ((duty_key <> ''::text)),
  constraint duty_event_event_no_check CHECK ((event_no > 0)),
  constraint duty_event_kind_check CHECK ((kind = ANY (ARRAY['DONE'::text, 'NOT_APPLICABLE'::text, 'REOPENED'::text]))),
  constraint duty_event_forbund_id_decision_id_fkey FOREIGN KEY (forbund_id, decision_id) REFERENCES decision(forbund_id, decision_id),
  constraint duty_event_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint duty_event_pkey PRIMARY KEY (forbund_id, event_id),
  constraint duty_event_number UNIQUE (forbund_id, duty_key, year, event_no)
);
alter table duty_event enable row level security;
alter table duty_event force row level security;
CREATE INDEX duty_event_year ON public.duty_event USING btree (forbund_id, year);
create policy backup on duty_event for select to samla_backup using true;
create policy tenant on duty_event for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on duty_event to samla_backup;
grant insert, select on duty_event to samla_tenant;

create table duty_reminder (
  forbund_id uuid not null,
  duty_key text not null,
  year smallint not null,
  stage text not null,
  raised_on date not null,
  recorded_at timestamp with time zone not null,
  constraint duty_reminder_stage_check CHECK ((stage = ANY (ARRAY['MONTH_BEFORE'::text, 'WEEK_BEFORE'::text, 'LAST_DAY'::text, 'LATE'::text]))),
  constraint duty_reminder_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint duty_reminder_pkey PRIMARY KEY (forbund_id, duty_key, year, stage)
);
alter table duty_reminder enable row level security;
alter table duty_reminder force row level security;
create policy backup on duty_reminder for select to samla_backup using true;
create policy tenant on duty_reminder for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on duty_reminder to samla_backup;
grant insert, select on duty_reminder to samla_tenant;

create table equity_ceiling (
  forbund_id uuid not null,
  ceiling_id uuid not null,
  ceiling_no integer not null,
  valid_from date not null,
  source text not null,
  verified boolean not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint equity_ceiling_ceiling_no_check CHECK ((ceiling_no > 0)),
  constraint equity_ceiling_source_check CHECK ((source <> ''::text)),
  constraint equity_ceiling_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint equity_ceiling_pkey PRIMARY KEY (forbund_id, ceiling_id),
  constraint equity_ceiling_forbund_id_ceiling_no_key UNIQUE (forbund_id, ceiling_no)
);
alter table equity_ceiling enable row level security;
alter table equity_ceiling force row level security;
create policy backup on equity_ceiling for select to samla_backup using true;
create policy tenant on equity_ceiling for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on equity_ceiling to samla_backup;
grant insert, select on equity_ceiling to samla_tenant;

create table equity_ceiling_step (
  forbund_id uuid not null,
  ceiling_id uuid not null,
  from_allotment numeric(18,2) not null,
  percent numeric(7,4) not null,
  constraint equity_ceiling_step_from_allotment_check CHECK ((from_allotment >= (0)::numeric)),
  constraint equity_ceiling_step_percent_check CHECK (((percent >= (0)::numeric) AND (percent <= (100)::numeric))),
  constraint equity_ceiling_step_forbund_id_ceiling_id_fkey FOREIGN KEY (forbund_id, ceiling_id) REFERENCES equity_ceiling(forbund_id, ceiling_id),
  constraint equity_ceiling_step_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint equity_ceiling_step_pkey PRIMARY KEY (forbund_id, ceiling_id, from_allotment)
);
alter table equity_ceiling_step enable row level security;
alter table equity_ceiling_step force row level security;
create policy backup on equity_ceiling_step for select to samla_backup using true;
create policy tenant on equity_ceiling_step for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on equity_ceiling_step to samla_backup;
grant insert, select on equity_ceiling_step to samla_tenant;

create table equity_forecast (
  forbund_id uuid not null,
  year smallint not null,
  kind text not null,
  told_on date not null,
  amount numeric(18,2) not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  constraint equity_forecast_kind_check CHECK ((kind = ANY (ARRAY['FORECAST'::text, 'OUTCOME'::text]))),
  constraint equity_forecast_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint equity_forecast_pkey PRIMARY KEY (forbund_id, year, kind, told_on)
);
alter table equity_forecast enable row level security;
alter table equity_forecast force row level security;
create policy backup on equity_forecast for select to samla_backup using true;
create policy tenant on equity_forecast for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on equity_forecast to samla_backup;
grant insert, select on equity_forecast to samla_tenant;

create table equity_goal (
  forbund_id uuid not null,
  goal_id uuid not null,
  goal_no integer not null,
  goal_on date not null,
  direction text not null,
  amount numeric(18,2),
  percent_of_allotment numeric(7,4),
  wording text not null,
  replaces uuid,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint equity_goal_check CHECK (((amount IS NULL) <> (percent_of_allotment IS NULL))),
  constraint equity_goal_direction_check CHECK ((direction = ANY (ARRAY['AT_MOST'::text, 'AT_LEAST'::text, 'NEAR'::text]))),
  constraint equity_goal_goal_no_check CHECK ((goal_no > 0)),
  constraint equity_goal_percent_of_allotment_check CHECK (((percent_of_allotment >= (0)::numeric) AND (percent_of_allotment <= (100)::numeric))),
  constraint equity_goal_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint equity_goal_forbund_id_replaces_fkey FOREIGN KEY (forbund_id, replaces) REFERENCES equity_goal(forbund_id, goal_id),
  constraint equity_goal_pkey PRIMARY KEY (forbund_id, goal_id),
  constraint equity_goal_forbund_id_goal_no_key UNIQUE (forbund_id, goal_no),
  constraint equity_goal_forbund_id_replaces_key UNIQUE (forbund_id, replaces)
);
alter table equity_goal enable row level security;
alter table equity_goal force row level security;
create policy backup on equity_goal for select to samla_backup using true;
create policy tenant on equity_goal for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on equity_goal to samla_backup;
grant insert, select on equity_goal to samla_tenant;

create table equity_published (
  forbund_id uuid not null,
  year smallint not null,
  result numeric(18,2),
  closing numeric(18,2),
  document text not null,
  place text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint equity_published_check CHECK (((result IS NOT NULL) OR (closing IS NOT NULL))),
  constraint equity_published_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint equity_published_pkey PRIMARY KEY (forbund_id, year)
);
alter table equity_published enable row level security;
alter table equity_published force row level security;
create policy backup on equity_published for select to samla_backup using true;
create policy tenant on equity_published for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on equity_published to samla_backup;
grant insert, select on equity_published to samla_tenant;

create table finding_answer (
  forbund_id uuid not null,
  document_id uuid not null,
  finding_key character(64) not null,
  answer_no smallint not null,
  place_key character(64) not null,
  version smallint not null,
  kind text not null,
  reason text not null,
  printed text,
  recomputed text,
  answered_by text not null,
  answered_at timestamp with time zone not null,
  constraint finding_answer_answer_no_check CHECK ((answer_no > 0)),
  constraint finding_answer_kind_check CHECK ((kind = ANY (ARRAY['EXPLAINED'::text, 'ACCEPTED'::text, 'WITHDRAWN'::text]))),
  constraint finding_answer_reason_check CHECK ((reason <> ''::text)),
  constraint finding_answer_forbund_id_document_id_version_fkey FOREIGN KEY (forbund_id, document_id, version) REFERENCES document_version(forbund_id, document_id, version),
  constraint finding_answer_pkey PRIMARY KEY (forbund_id, document_id, finding_key, answer_no)
);
alter table finding_answer enable row level security;
alter table finding_answer force row level security;
CREATE INDEX finding_answer_place ON public.finding_answer USING btree (forbund_id, document_id, place_key);
create policy backup on finding_answer for select to samla_backup using true;
create policy tenant on finding_answer for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on finding_answer to samla_backup;
grant insert, select on finding_answer to samla_tenant;

create table fiscal_year (
  forbund_id uuid not null,
  year smallint not null,
  starts_on date not null,
  ends_on date not null,
  locked_at timestamp with time zone,
  locked_by text,
  is_constructed boolean not null default false,
  lock_reason text,
  constraint fiscal_year_check CHECK ((ends_on > starts_on)),
  constraint fiscal_year_check1 CHECK (((lock_reason IS NULL) OR (locked_at IS NOT NULL))),
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

create table forbund_succession (
  predecessor_id uuid not null,
  successor_id uuid not null,
  county_id uuid not null,
  valid_from date not null,
  basis text not null,
  recorded_at timestamp with time zone not null,
  constraint forbund_succession_basis_check CHECK ((basis <> ''::text)),
  constraint forbund_succession_check CHECK ((successor_id <> predecessor_id)),
  constraint forbund_succession_predecessor_id_county_id_fkey FOREIGN KEY (predecessor_id, county_id) REFERENCES forbund(id, county_id),
  constraint forbund_succession_successor_id_county_id_fkey FOREIGN KEY (successor_id, county_id) REFERENCES forbund(id, county_id),
  constraint forbund_succession_pkey PRIMARY KEY (predecessor_id)
);
CREATE INDEX forbund_succession_county ON public.forbund_succession USING btree (county_id);
grant select on forbund_succession to samla_backup;
grant insert, select on forbund_succession to samla_registry;

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

create table forecast (
  forbund_id uuid not null,
  version_id uuid not null,
  base_version_id uuid,
  as_of_period smallint,
  opening_equity numeric(18,2),
  constraint forecast_as_of_period_check CHECK (((as_of_period >= 0) AND (as_of_period <= 12))),
  constraint forecast_forbund_id_base_version_id_fkey FOREIGN KEY (forbund_id, base_version_id) REFERENCES budget_version(forbund_id, version_id),
  constraint forecast_forbund_id_version_id_fkey FOREIGN KEY (forbund_id, version_id) REFERENCES budget_version(forbund_id, version_id),
  constraint forecast_pkey PRIMARY KEY (forbund_id, version_id)
);
alter table forecast enable row level security;
alter table forecast force row level security;
create policy backup on forecast for select to samla_backup using true;
create policy tenant on forecast for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on forecast to samla_backup;
grant insert, select on forecast to samla_tenant;

create table forecast_change (
  forbund_id uuid not null,
  base_version_id uuid not null,
  as_of_period smallint not null,
  change_no integer not null,
  line_key text not null,
  rule text not null,
  amount numeric(18,2),
  reason text not null,
  changed_by text not null,
  changed_at timestamp with time zone not null,
  constraint forecast_change_as_of_period_check CHECK (((as_of_period >= 0) AND (as_of_period <= 11))),
  constraint forecast_change_check CHECK (((rule = 'AMOUNT'::text) = (amount IS NOT NULL))),
  constraint forecast_change_line_key_check CHECK ((line_key <> ''::text)),
  constraint forecast_change_reason_check CHECK ((reason <> ''::text)),
  constraint forecast_change_rule_check CHECK ((rule = ANY (ARRAY['EVEN'::text, 'AS_LAST_YEAR'::text, 'AS_AGREED'::text, 'AS_INVOICED'::text, 'AMOUNT'::text]))),
  constraint forecast_change_forbund_id_base_version_id_fkey FOREIGN KEY (forbund_id, base_version_id) REFERENCES budget_version(forbund_id, version_id),
  constraint forecast_change_pkey PRIMARY KEY (forbund_id, base_version_id, as_of_period, change_no)
);
alter table forecast_change enable row level security;
alter table forecast_change force row level security;
create policy backup on forecast_change for select to samla_backup using true;
create policy tenant on forecast_change for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on forecast_change to samla_backup;
grant insert, select on forecast_change to samla_tenant;

create table forecast_line (
  forbund_id uuid not null,
  version_id uuid not null,
  line_no integer not null,
  rule text not null,
  explanation text not null,
  budget numeric(18,2),
  outcome numeric(18,2),
  remaining numeric(18,2),
  reason text not null,
  changed_by text not null,
  changed_at timestamp with time zone,
  constraint forecast_line_check CHECK (((rule = 'PUBLISHED'::text) OR ((budget IS NOT NULL) AND (outcome IS NOT NULL) AND (remaining IS NOT NULL)))),
  constraint forecast_line_rule_check CHECK ((rule = ANY (ARRAY['EVEN'::text, 'AS_LAST_YEAR'::text, 'AS_AGREED'::text, 'AS_INVOICED'::text, 'AMOUNT'::text, 'PUBLISHED'::text]))),
  constraint forecast_line_forbund_id_version_id_fkey FOREIGN KEY (forbund_id, version_id) REFERENCES forecast(forbund_id, version_id),
  constraint forecast_line_pkey PRIMARY KEY (forbund_id, version_id, line_no)
);
alter table forecast_line enable row level security;
alter table forecast_line force row level security;
create policy backup on forecast_line for select to samla_backup using true;
create policy tenant on forecast_line for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on forecast_line to samla_backup;
grant insert, select on forecast_line to samla_tenant;

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

create table import_file (
  forbund_id uuid not null,
  id uuid not null,
  file_name text not null,
  sha256 character(64) not null,
  size integer not null,
  charset text not null,
  is_constructed boolean not null default false,
  received_by text not null,
  received_at timestamp with time zone not null,
  constraint import_file_size_check CHECK (((size >= 1) AND (size <= 1073741824))),
  constraint import_file_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint import_file_pkey PRIMARY KEY (forbund_id, id),
  constraint import_file_forbund_id_sha256_key UNIQUE (forbund_id, sha256)
);
alter table import_file enable row level security;
alter table import_file force row level security;
create policy backup on import_file for select to samla_backup using true;
create policy tenant on import_file for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on import_file to samla_backup;
grant insert, select on import_file to samla_tenant;

create table import_file_chunk (
  forbund_id uuid not null,
  file_id uuid not null,
  chunk_no integer not null,
  bytes bytea not null,
  constraint import_file_chunk_chunk_no_check CHECK ((chunk_no >= 0)),
  constraint import_file_chunk_forbund_id_file_id_fkey FOREIGN KEY (forbund_id, file_id) REFERENCES import_file(forbund_id, id) DEFERRABLE INITIALLY DEFERRED,
  constraint import_file_chunk_pkey PRIMARY KEY (forbund_id, file_id, chunk_no)
);
alter table import_file_chunk enable row level security;
alter table import_file_chunk force row level security;
create policy backup on import_file_chunk for select to samla_backup using true;
create policy tenant on import_file_chunk for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on import_file_chunk to samla_backup;
grant insert, select on import_file_chunk to samla_tenant;

create table import_job (
  forbund_id uuid not null,
  id uuid not null,
  kind text not null,
  file_id uuid not null,
  sample boolean not null default false,
  state text not null,
  bytes_read integer not null default 0,
  entries integer not null default 0,
  rows integer not null default 0,
  phrase text not null,
  attempts integer not null default 0,
  last_error text,
  outcome jsonb,
  declined_by text,
  declined_reason text,
  requested_by uuid not null,
  requested_by_kind text not null,
  requested_by_name text not null,
  requested_by_roles text not null,
  requested_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint import_job_bytes_read_check CHECK ((bytes_read >= 0)),
  constraint import_job_check CHECK (((state = 'DECLINED'::text) = (declined_reason IS NOT NULL))),
  constraint import_job_check1 CHECK (((state <> 'DECLINED'::text) OR ((declined_by IS NOT NULL) AND (finished_at IS NOT NULL)))),
  constraint import_job_kind_check CHECK ((kind = ANY (ARRAY['PLAN'::text, 'BOOK'::text]))),
  constraint import_job_requested_by_kind_check CHECK ((requested_by_kind = ANY (ARRAY['USER'::text, 'API_KEY'::text, 'SYSTEM'::text, 'COMMAND_LINE'::text]))),
  constraint import_job_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'RUNNING'::text, 'PLANNED'::text, 'BOOKED'::text, 'REFUSED'::text, 'DECLINED'::text, 'FAILED'::text]))),
  constraint import_job_forbund_id_file_id_fkey FOREIGN KEY (forbund_id, file_id) REFERENCES import_file(forbund_id, id),
  constraint import_job_pkey PRIMARY KEY (forbund_id, id),
  constraint import_job_id_key UNIQUE (id)
);
alter table import_job enable row level security;
alter table import_job force row level security;
CREATE INDEX import_job_file ON public.import_job USING btree (forbund_id, file_id);
CREATE INDEX import_job_latest ON public.import_job USING btree (forbund_id, requested_at, id);
create policy backup on import_job for select to samla_backup using true;
create policy tenant on import_job for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on import_job to samla_backup;
grant insert, select, update on import_job to samla_tenant;

create table import_run (
  forbund_id uuid not null,
  id uuid not null,
  run_no integer not null,
  kind text not null,
  file_name text not null,
  sha256 character(64) not null,
  charset text not null,
  file_type text not null,
  year smallint not null,
  entries integer not null,
  rows integer not null,
  differences jsonb not null,
  new_accounts text[] not null,
  unmapped_accounts text[] not null,
  warnings jsonb not null,
  first_entry_no bigint not null,
  next_entry_no bigint not null,
  reverses_run_id uuid,
  reason text,
  is_constructed boolean not null,
  booked_by text not null,
  booked_at timestamp with time zone not null,
  constraint import_run_check CHECK (((kind = 'REVERSAL'::text) = ((reverses_run_id IS NOT NULL) AND (reason IS NOT NULL)))),
  constraint import_run_kind_check CHECK ((kind = ANY (ARRAY['FILE'::text, 'REVERSAL'::text]))),
  constraint import_run_run_no_check CHECK ((run_no > 0)),
  constraint import_run_pkey PRIMARY KEY (forbund_id, id),
  constraint import_run_forbund_id_run_no_key UNIQUE (forbund_id, run_no)
);
alter table import_run enable row level security;
alter table import_run force row level security;
CREATE UNIQUE INDEX import_run_reversed ON public.import_run USING btree (forbund_id, reverses_run_id) WHERE (reverses_run_id IS NOT NULL);
CREATE INDEX import_run_sha256 ON public.import_run USING btree (forbund_id, sha256);
create policy backup on import_run for select to samla_backup using true;
create policy tenant on import_run for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on import_run to samla_backup;
grant insert, select on import_run to samla_tenant;

create table imported_balance (
  forbund_id uuid not null,
  import_id uuid not null,
  row_no integer not null,
  kind text not null,
  year smallint not null,
  period smallint not null,
  account text not null,
  objects text not null default ''::text,
  amount numeric(18,2) not null,
  constraint imported_balance_kind_check CHECK ((kind = ANY (ARRAY['OUTCOME'::text, 'BUDGET'::text]))),
  constraint imported_balance_period_check CHECK (((period >= 0) AND (period <= 12))),
  constraint imported_balance_pkey PRIMARY KEY (forbund_id, import_id, row_no)
);
alter table imported_balance enable row level security;
alter table imported_balance force row level security;
CREATE INDEX imported_balance_account ON public.imported_balance USING btree (forbund_id, year, kind, account, period);
CREATE TRIGGER imported_balance_zero_sum AFTER INSERT ON public.imported_balance REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION imported_balance_zero_sum();
create policy backup on imported_balance for select to samla_backup using true;
create policy tenant on imported_balance for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy transfer on imported_balance for all to samla_transfer using (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL))))) with check (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL)))));
grant select on imported_balance to samla_backup;
grant insert, select on imported_balance to samla_tenant;
grant insert, select on imported_balance to samla_transfer;

create table insats (
  forbund_id uuid not null,
  code text not null,
  object_code text not null,
  kind text not null,
  follow_up_method text not null,
  is_esf boolean not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint insats_code_check CHECK ((code <> ''::text)),
  constraint insats_follow_up_method_check CHECK ((follow_up_method = ANY (ARRAY['VOLUMES'::text, 'SUS'::text, 'OWN'::text, 'NONE'::text]))),
  constraint insats_kind_check CHECK ((kind = ANY (ARRAY['INDIVIDUAL'::text, 'STRUCTURAL'::text]))),
  constraint insats_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_pkey PRIMARY KEY (forbund_id, code)
);
alter table insats enable row level security;
alter table insats force row level security;
create policy backup on insats for select to samla_backup using true;
create policy tenant on insats for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats to samla_backup;
grant insert, select on insats to samla_tenant;

create table insats_count (
  forbund_id uuid not null,
  set_id uuid not null,
  position smallint not null,
  kind text not null,
  label text not null,
  part_of text not null,
  women integer,
  men integer,
  total integer,
  constraint insats_count_kind_check CHECK ((kind = ANY (ARRAY['OPENING'::text, 'NEW'::text, 'ENDED'::text, 'CLOSING'::text, 'ONGOING'::text, 'RESULT'::text, 'OTHER'::text]))),
  constraint insats_count_men_check CHECK ((men >= 0)),
  constraint insats_count_total_check CHECK ((total >= 0)),
  constraint insats_count_women_check CHECK ((women >= 0)),
  constraint insats_count_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_count_forbund_id_set_id_fkey FOREIGN KEY (forbund_id, set_id) REFERENCES insats_count_set(forbund_id, set_id),
  constraint insats_count_pkey PRIMARY KEY (forbund_id, set_id, "position")
);
alter table insats_count enable row level security;
alter table insats_count force row level security;
create policy backup on insats_count for select to samla_backup using true;
create policy tenant on insats_count for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats_count to samla_backup;
grant insert, select on insats_count to samla_tenant;

create table insats_count_set (
  forbund_id uuid not null,
  set_id uuid not null,
  set_no integer not null,
  code text not null,
  from_day date not null,
  to_day date not null,
  measure text not null,
  span text not null,
  is_published boolean not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint insats_count_set_check CHECK ((from_day <= to_day)),
  constraint insats_count_set_measure_check CHECK ((measure = ANY (ARRAY['UNIQUE_PERSONS'::text, 'PARTICIPATIONS'::text, 'ACTIVITIES'::text]))),
  constraint insats_count_set_span_check CHECK ((span = ANY (ARRAY['PERIOD'::text, 'SINCE_START'::text]))),
  constraint insats_count_set_forbund_id_code_fkey FOREIGN KEY (forbund_id, code) REFERENCES insats(forbund_id, code),
  constraint insats_count_set_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_count_set_pkey PRIMARY KEY (forbund_id, set_id),
  constraint insats_count_set_forbund_id_code_set_no_key UNIQUE (forbund_id, code, set_no)
);
alter table insats_count_set enable row level security;
alter table insats_count_set force row level security;
create policy backup on insats_count_set for select to samla_backup using true;
create policy tenant on insats_count_set for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats_count_set to samla_backup;
grant insert, select on insats_count_set to samla_tenant;

create table insats_goal (
  forbund_id uuid not null,
  goal_id uuid not null,
  version integer not null,
  code text not null,
  label text not null,
  unit text not null,
  direction text not null,
  target numeric(12,2) not null,
  from_day date not null,
  to_day date not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint insats_goal_check CHECK ((from_day <= to_day)),
  constraint insats_goal_direction_check CHECK ((direction = ANY (ARRAY['AT_LEAST'::text, 'AT_MOST'::text]))),
  constraint insats_goal_label_check CHECK ((label <> ''::text)),
  constraint insats_goal_unit_check CHECK ((unit = ANY (ARRAY['PERSONS'::text, 'COUNT'::text, 'PERCENT'::text, 'DAYS'::text]))),
  constraint insats_goal_version_check CHECK ((version > 0)),
  constraint insats_goal_forbund_id_code_fkey FOREIGN KEY (forbund_id, code) REFERENCES insats(forbund_id, code),
  constraint insats_goal_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_goal_pkey PRIMARY KEY (forbund_id, goal_id, version)
);
alter table insats_goal enable row level security;
alter table insats_goal force row level security;
create policy backup on insats_goal for select to samla_backup using true;
create policy tenant on insats_goal for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats_goal to samla_backup;
grant insert, select on insats_goal to samla_tenant;

create table insats_goal_value (
  forbund_id uuid not null,
  goal_id uuid not null,
  value_no integer not null,
  on_day date not null,
  value numeric(12,2) not null,
  comment text not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint insats_goal_value_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_goal_value_pkey PRIMARY KEY (forbund_id, goal_id, value_no)
);
alter table insats_goal_value enable row level security;
alter table insats_goal_value force row level security;
create policy backup on insats_goal_value for select to samla_backup using true;
create policy tenant on insats_goal_value for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats_goal_value to samla_backup;
grant insert, select on insats_goal_value to samla_tenant;

create table insats_grant (
  forbund_id uuid not null,
  grant_id uuid not null,
  code text not null,
  decision_id uuid not null,
  amount numeric(18,2) not null,
  from_day date not null,
  to_day date not null,
  cost_kind text not null,
  note text not null,
  document text not null,
  place text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint insats_grant_amount_check CHECK ((amount <> (0)::numeric)),
  constraint insats_grant_check CHECK ((from_day <= to_day)),
  constraint insats_grant_cost_kind_check CHECK ((cost_kind = ANY (ARRAY['INSATS'::text, 'TRAVEL'::text, 'WORK_TRAINING_PAY'::text, 'PARTICIPANT_PAY'::text, 'INTERPRETER'::text, 'INDIVIDUAL_BENEFIT'::text, 'INDIVIDUAL_SERVICE'::text, 'AUTHORITY'::text]))),
  constraint insats_grant_forbund_id_code_fkey FOREIGN KEY (forbund_id, code) REFERENCES insats(forbund_id, code),
  constraint insats_grant_forbund_id_decision_id_fkey FOREIGN KEY (forbund_id, decision_id) REFERENCES decision(forbund_id, decision_id),
  constraint insats_grant_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_grant_pkey PRIMARY KEY (forbund_id, grant_id)
);
alter table insats_grant enable row level security;
alter table insats_grant force row level security;
create policy backup on insats_grant for select to samla_backup using true;
create policy tenant on insats_grant for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats_grant to samla_backup;
grant insert, select on insats_grant to samla_tenant;

create table insats_published_outcome (
  forbund_id uuid not null,
  code text not null,
  outcome_no integer not null,
  amount numeric(18,2) not null,
  from_day date not null,
  to_day date not null,
  document text not null,
  place text not null,
  is_counted boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint insats_published_outcome_check CHECK ((from_day <= to_day)),
  constraint insats_published_outcome_document_check CHECK ((document <> ''::text)),
  constraint insats_published_outcome_forbund_id_code_fkey FOREIGN KEY (forbund_id, code) REFERENCES insats(forbund_id, code),
  constraint insats_published_outcome_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_published_outcome_pkey PRIMARY KEY (forbund_id, code, outcome_no)
);
alter table insats_published_outcome enable row level security;
alter table insats_published_outcome force row level security;
create policy backup on insats_published_outcome for select to samla_backup using true;
create policy tenant on insats_published_outcome for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats_published_outcome to samla_backup;
grant insert, select on insats_published_outcome to samla_tenant;

create table insats_report (
  forbund_id uuid not null,
  report_id uuid not null,
  code text not null,
  title text not null,
  from_day date not null,
  to_day date not null,
  due_on date not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint insats_report_check CHECK ((from_day <= to_day)),
  constraint insats_report_title_check CHECK ((title <> ''::text)),
  constraint insats_report_forbund_id_code_fkey FOREIGN KEY (forbund_id, code) REFERENCES insats(forbund_id, code),
  constraint insats_report_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_report_pkey PRIMARY KEY (forbund_id, report_id)
);
alter table insats_report enable row level security;
alter table insats_report force row level security;
create policy backup on insats_report for select to samla_backup using true;
create policy tenant on insats_report for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats_report to samla_backup;
grant insert, select on insats_report to samla_tenant;

create table insats_report_receipt (
  forbund_id uuid not null,
  report_id uuid not null,
  received_on date not null,
  document text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint insats_report_receipt_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_report_receipt_forbund_id_report_id_fkey FOREIGN KEY (forbund_id, report_id) REFERENCES insats_report(forbund_id, report_id),
  constraint insats_report_receipt_pkey PRIMARY KEY (forbund_id, report_id)
);
alter table insats_report_receipt enable row level security;
alter table insats_report_receipt force row level security;
create policy backup on insats_report_receipt for select to samla_backup using true;
create policy tenant on insats_report_receipt for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats_report_receipt to samla_backup;
grant insert, select on insats_report_receipt to samla_tenant;

create table insats_version (
  forbund_id uuid not null,
  code text not null,
  version integer not null,
  name text not null,
  performer text not null,
  performer_organisation_id uuid,
  agreement_from date,
  agreement_to date,
  agreement_document text not null,
  cost_kind text not null,
  ended_on date,
  cancelled_on date,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint insats_version_check CHECK ((agreement_from <= agreement_to)),
  constraint insats_version_cost_kind_check CHECK ((cost_kind = ANY (ARRAY['INSATS'::text, 'TRAVEL'::text, 'WORK_TRAINING_PAY'::text, 'PARTICIPANT_PAY'::text, 'INTERPRETER'::text, 'INDIVIDUAL_BENEFIT'::text, 'INDIVIDUAL_SERVICE'::text, 'AUTHORITY'::text]))),
  constraint insats_version_name_check CHECK ((name <> ''::text)),
  constraint insats_version_version_check CHECK ((version > 0)),
  constraint insats_version_forbund_id_code_fkey FOREIGN KEY (forbund_id, code) REFERENCES insats(forbund_id, code),
  constraint insats_version_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint insats_version_pkey PRIMARY KEY (forbund_id, code, version)
);
alter table insats_version enable row level security;
alter table insats_version force row level security;
create policy backup on insats_version for select to samla_backup using true;
create policy tenant on insats_version for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on insats_version to samla_backup;
grant insert, select on insats_version to samla_tenant;

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

create table journal_chain (
  forbund_id uuid not null,
  series text not null,
  entry_no bigint not null,
  hash bytea not null,
  constraint journal_chain_hash_check CHECK ((length(hash) = 32)),
  constraint journal_chain_pkey PRIMARY KEY (forbund_id, series)
);
alter table journal_chain enable row level security;
alter table journal_chain force row level security;
create policy backup on journal_chain for select to samla_backup using true;
create policy tenant on journal_chain for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy transfer on journal_chain for all to samla_transfer using (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL))))) with check (forbund_id = ANY (ARRAY( SELECT unnest(transfer_mandate.forbund_ids) AS unnest
   FROM transfer_mandate
  WHERE ((transfer_mandate.id = (current_setting('app.transfer_mandate_id'::text))::uuid) AND (transfer_mandate.closed_at IS NULL)))));
grant select on journal_chain to samla_backup;
grant insert, select, update on journal_chain to samla_tenant;
grant insert, select, update on journal_chain to samla_transfer;

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
  revision smallint not null default 0,
  accounts text[] not null,
  corrections text not null default ''::text,
  chain_hash bytea not null,
  constraint journal_entry_chain_hash_check CHECK ((length(chain_hash) = 32)),
  constraint journal_entry_revision_check CHECK ((revision >= 0)),
  constraint journal_entry_pkey PRIMARY KEY (forbund_id, entry_no)
);
alter table journal_entry enable row level security;
alter table journal_entry force row level security;
CREATE UNIQUE INDEX journal_entry_number ON public.journal_entry USING btree (forbund_id, year, series, number, revision);
CREATE UNIQUE INDEX journal_entry_reversed ON public.journal_entry USING btree (forbund_id, reverses_entry_no) WHERE (reverses_entry_no IS NOT NULL);
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
  objects text not null default ''::text,
  text text not null default ''::text,
  source_line integer,
  constraint ledger_entry_period_check CHECK (((period >= 0) AND (period <= 12))),
  constraint ledger_entry_pkey PRIMARY KEY (forbund_id, year, account, entry_no, row_no)
);
alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
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

create table local_duty (
  forbund_id uuid not null,
  duty_id uuid not null,
  title text not null,
  basis text not null,
  opens_on date not null,
  due_on date not null,
  is_yearly boolean not null,
  role text not null,
  evidence text not null,
  document text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint local_duty_check CHECK (((due_on >= opens_on) AND (EXTRACT(year FROM due_on) = EXTRACT(year FROM opens_on)))),
  constraint local_duty_evidence_check CHECK ((evidence = ANY (ARRAY['DECISION'::text, 'DOCUMENT'::text, 'MEETING'::text, 'NOTHING'::text]))),
  constraint local_duty_title_check CHECK ((title <> ''::text)),
  constraint local_duty_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint local_duty_pkey PRIMARY KEY (forbund_id, duty_id)
);
alter table local_duty enable row level security;
alter table local_duty force row level security;
create policy backup on local_duty for select to samla_backup using true;
create policy tenant on local_duty for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on local_duty to samla_backup;
grant insert, select on local_duty to samla_tenant;

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

create table mutual_case_event (
  forbund_id uuid not null,
  counterpart_forbund_id uuid not null,
  county_id uuid not null,
  year smallint not null,
  to_period smallint not null,
  area text not null,
  event_no integer not null,
  status text not null,
  note text not null,
  difference numeric(18,2) not null,
  responsible_id uuid,
  responsible_name text,
  responsible_role text,
  written_by uuid not null,
  written_by_name text not null,
  written_at timestamp with time zone not null,
  constraint mutual_case_event_area_check CHECK ((area = ANY (ARRAY['BALANCE'::text, 'RESULT'::text]))),
  constraint mutual_case_event_check CHECK ((forbund_id <> counterpart_forbund_id)),
  constraint mutual_case_event_check1 CHECK ((((responsible_id IS NULL) = (responsible_name IS NULL)) AND ((responsible_id IS NULL) = (responsible_role IS NULL)))),
  constraint mutual_case_event_event_no_check CHECK ((event_no > 0)),
  constraint mutual_case_event_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'BEING_SORTED_OUT'::text, 'EXPLAINED'::text, 'CORRECTED'::text, 'AGREED'::text]))),
  constraint mutual_case_event_to_period_check CHECK (((to_period >= 1) AND (to_period <= 12))),
  constraint mutual_case_event_counterpart_forbund_id_county_id_fkey FOREIGN KEY (counterpart_forbund_id, county_id) REFERENCES forbund(id, county_id),
  constraint mutual_case_event_forbund_id_county_id_fkey FOREIGN KEY (forbund_id, county_id) REFERENCES forbund(id, county_id),
  constraint mutual_case_event_number PRIMARY KEY (forbund_id, counterpart_forbund_id, year, to_period, area, event_no)
);
alter table mutual_case_event enable row level security;
alter table mutual_case_event force row level security;
CREATE INDEX mutual_case_event_counterpart ON public.mutual_case_event USING btree (counterpart_forbund_id, year, to_period);
CREATE INDEX mutual_case_event_county ON public.mutual_case_event USING btree (county_id, year, to_period);
create policy backup on mutual_case_event for select to samla_backup using true;
create policy counterpart on mutual_case_event for select to samla_tenant using (counterpart_forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy county on mutual_case_event for select to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid);
create policy tenant on mutual_case_event for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on mutual_case_event to samla_backup;
grant select on mutual_case_event to samla_county;
grant insert, select on mutual_case_event to samla_tenant;

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
  lock_no smallint not null default 1,
  constraint period_lock_lock_no_check CHECK ((lock_no > 0)),
  constraint period_lock_period_check CHECK (((period >= 1) AND (period <= 12))),
  constraint period_lock_pkey PRIMARY KEY (forbund_id, year, period, lock_no)
);
alter table period_lock enable row level security;
alter table period_lock force row level security;
create policy backup on period_lock for select to samla_backup using true;
create policy tenant on period_lock for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on period_lock to samla_backup;
grant insert, select on period_lock to samla_tenant;

create table period_unlock (
  forbund_id uuid not null,
  year smallint not null,
  period smallint not null,
  lock_no smallint not null,
  unlocked_at timestamp with time zone not null,
  unlocked_by text not null,
  reason text not null,
  constraint period_unlock_forbund_id_year_period_lock_no_fkey FOREIGN KEY (forbund_id, year, period, lock_no) REFERENCES period_lock(forbund_id, year, period, lock_no),
  constraint period_unlock_pkey PRIMARY KEY (forbund_id, year, period, lock_no)
);
alter table period_unlock enable row level security;
alter table period_unlock force row level security;
create policy backup on period_unlock for select to samla_backup using true;
create policy tenant on period_unlock for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on period_unlock to samla_backup;
grant insert, select on period_unlock to samla_tenant;

create table published_cell (
  forbund_id uuid not null,
  table_id uuid not null,
  row_no smallint not null,
  column_no smallint not null,
  text text not null,
  value numeric,
  constraint published_cell_text_check CHECK ((text <> ''::text)),
  constraint published_cell_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint published_cell_forbund_id_table_id_column_no_fkey FOREIGN KEY (forbund_id, table_id, column_no) REFERENCES published_column(forbund_id, table_id, column_no),
  constraint published_cell_forbund_id_table_id_row_no_fkey FOREIGN KEY (forbund_id, table_id, row_no) REFERENCES published_row(forbund_id, table_id, row_no),
  constraint published_cell_pkey PRIMARY KEY (forbund_id, table_id, row_no, column_no)
);
alter table published_cell enable row level security;
alter table published_cell force row level security;
create policy backup on published_cell for select to samla_backup using true;
create policy tenant on published_cell for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on published_cell to samla_backup;
grant insert, select on published_cell to samla_tenant;

create table published_column (
  forbund_id uuid not null,
  table_id uuid not null,
  column_no smallint not null,
  heading text not null,
  holds text not null,
  unit text,
  year smallint,
  to_period smallint,
  constraint published_column_holds_check CHECK ((holds = ANY (ARRAY['TEXT'::text, 'ACTUAL'::text, 'BUDGET'::text, 'FORECAST'::text, 'DEVIATION'::text, 'OTHER'::text]))),
  constraint published_column_to_period_check CHECK (((to_period >= 1) AND (to_period <= 12))),
  constraint published_column_unit_check CHECK ((unit = ANY (ARRAY['KR'::text, 'TKR'::text, 'KKR'::text, 'MKR'::text, 'KR_PER_DAY'::text, 'COUNT'::text, 'PERCENT'::text, 'YEARS'::text, 'TEXT'::text]))),
  constraint published_column_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint published_column_forbund_id_table_id_fkey FOREIGN KEY (forbund_id, table_id) REFERENCES published_table(forbund_id, table_id),
  constraint published_column_pkey PRIMARY KEY (forbund_id, table_id, column_no)
);
alter table published_column enable row level security;
alter table published_column force row level security;
create policy backup on published_column for select to samla_backup using true;
create policy tenant on published_column for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on published_column to samla_backup;
grant insert, select on published_column to samla_tenant;

create table published_document (
  forbund_id uuid not null,
  document_id uuid not null,
  title text not null,
  year smallint not null,
  kind text not null,
  dated date,
  source text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint published_document_kind_check CHECK ((kind = ANY (ARRAY['ANNUAL_REPORT'::text, 'INTERIM_REPORT'::text, 'PLAN'::text, 'OTHER'::text]))),
  constraint published_document_title_check CHECK ((title <> ''::text)),
  constraint published_document_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint published_document_pkey PRIMARY KEY (forbund_id, document_id),
  constraint published_document_forbund_id_title_key UNIQUE (forbund_id, title)
);
alter table published_document enable row level security;
alter table published_document force row level security;
create policy backup on published_document for select to samla_backup using true;
create policy tenant on published_document for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on published_document to samla_backup;
grant insert, select on published_document to samla_tenant;

create table published_row (
  forbund_id uuid not null,
  table_id uuid not null,
  row_no smallint not null,
  heading text not null,
  label text not null,
  is_sum boolean not null,
  unit text,
  statement text,
  row_key text,
  is_negated boolean not null,
  constraint published_row_check CHECK (((statement IS NULL) = (row_key IS NULL))),
  constraint published_row_unit_check CHECK ((unit = ANY (ARRAY['KR'::text, 'TKR'::text, 'KKR'::text, 'MKR'::text, 'KR_PER_DAY'::text, 'COUNT'::text, 'PERCENT'::text, 'YEARS'::text, 'TEXT'::text]))),
  constraint published_row_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint published_row_forbund_id_table_id_fkey FOREIGN KEY (forbund_id, table_id) REFERENCES published_table(forbund_id, table_id),
  constraint published_row_pkey PRIMARY KEY (forbund_id, table_id, row_no)
);
alter table published_row enable row level security;
alter table published_row force row level security;
create policy backup on published_row for select to samla_backup using true;
create policy tenant on published_row for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on published_row to samla_backup;
grant insert, select on published_row to samla_tenant;

create table published_table (
  forbund_id uuid not null,
  table_id uuid not null,
  document_id uuid not null,
  table_no smallint not null,
  version smallint not null,
  name text not null,
  section text not null,
  page text not null,
  unit text not null,
  sign text not null,
  remark text not null,
  reason text not null,
  entered_as text not null,
  content_sha256 character(64) not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint published_table_check CHECK (((version = 1) OR (reason <> ''::text))),
  constraint published_table_entered_as_check CHECK ((entered_as = ANY (ARRAY['SETUP'::text, 'FORM'::text, 'CSV'::text, 'CHECK'::text]))),
  constraint published_table_name_check CHECK ((name <> ''::text)),
  constraint published_table_sign_check CHECK ((sign = ANY (ARRAY['COSTS_NEGATIVE'::text, 'ALL_POSITIVE'::text, 'INCOME_NEGATIVE'::text, 'NONE'::text]))),
  constraint published_table_table_no_check CHECK ((table_no > 0)),
  constraint published_table_unit_check CHECK ((unit = ANY (ARRAY['KR'::text, 'TKR'::text, 'KKR'::text, 'MKR'::text, 'KR_PER_DAY'::text, 'COUNT'::text, 'PERCENT'::text, 'YEARS'::text, 'TEXT'::text]))),
  constraint published_table_version_check CHECK ((version > 0)),
  constraint published_table_forbund_id_document_id_fkey FOREIGN KEY (forbund_id, document_id) REFERENCES published_document(forbund_id, document_id),
  constraint published_table_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint published_table_pkey PRIMARY KEY (forbund_id, table_id),
  constraint published_table_forbund_id_document_id_table_no_version_key UNIQUE (forbund_id, document_id, table_no, version)
);
alter table published_table enable row level security;
alter table published_table force row level security;
create policy backup on published_table for select to samla_backup using true;
create policy tenant on published_table for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on published_table to samla_backup;
grant insert, select on published_table to samla_tenant;

create table registry_audit_event (
  is_only boolean not null default true,
  event_no bigint not null,
  recorded_at timestamp with time zone not null,
  actor_kind text not null,
  actor_id uuid not null,
  actor_name text not null,
  roles text not null,
  action text not null,
  object_kind text not null,
  object_key text not null,
  object_count integer not null,
  reason text not null,
  outcome text not null,
  code text not null,
  input_sha256 text not null,
  request_id text not null,
  concerns_forbund_id uuid,
  hash bytea not null,
  constraint registry_audit_event_action_check CHECK ((action <> ''::text)),
  constraint registry_audit_event_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['USER'::text, 'API_KEY'::text, 'SYSTEM'::text, 'COMMAND_LINE'::text, 'NOBODY'::text]))),
  constraint registry_audit_event_check CHECK (((code = ''::text) = (outcome = 'DONE'::text))),
  constraint registry_audit_event_event_no_check CHECK ((event_no > 0)),
  constraint registry_audit_event_hash_check CHECK ((length(hash) = 32)),
  constraint registry_audit_event_input_sha256_check CHECK ((input_sha256 ~ '^([0-9a-f]{64})?$'::text)),
  constraint registry_audit_event_is_only_check CHECK (is_only),
  constraint registry_audit_event_object_count_check CHECK ((object_count > 0)),
  constraint registry_audit_event_outcome_check CHECK ((outcome = ANY (ARRAY['DONE'::text, 'REFUSED'::text]))),
  constraint registry_audit_event_pkey PRIMARY KEY (is_only, event_no)
);
CREATE INDEX registry_audit_event_concerns ON public.registry_audit_event USING btree (concerns_forbund_id, event_no) WHERE (concerns_forbund_id IS NOT NULL);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.registry_audit_event FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER chain BEFORE INSERT ON public.registry_audit_event FOR EACH ROW EXECUTE FUNCTION registry_audit_event_chain();
grant select on registry_audit_event to samla_backup;
grant insert, select on registry_audit_event to samla_registry;

create table registry_audit_head (
  is_only boolean not null default true,
  last_no bigint not null default 0,
  last_hash bytea not null default decode(repeat('00'::text, 32), 'hex'::text),
  constraint registry_audit_head_is_only_check CHECK (is_only),
  constraint registry_audit_head_last_hash_check CHECK ((length(last_hash) = 32)),
  constraint registry_audit_head_pkey PRIMARY KEY (is_only)
);
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON public.registry_audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
CREATE TRIGGER one_at_a_time BEFORE UPDATE ON public.registry_audit_head FOR EACH ROW EXECUTE FUNCTION audit_head_moves_by_one();
grant select on registry_audit_head to samla_backup;
grant insert, select, update on registry_audit_head to samla_registry;

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

create table risk_version (
  forbund_id uuid not null,
  risk_id uuid not null,
  version smallint not null,
  title text not null,
  probability smallint not null,
  consequence smallint not null,
  owner text not null,
  measure text not null,
  status text not null,
  note text not null,
  document text not null,
  is_constructed boolean not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint risk_version_consequence_check CHECK (((consequence >= 1) AND (consequence <= 5))),
  constraint risk_version_probability_check CHECK (((probability >= 1) AND (probability <= 5))),
  constraint risk_version_status_check CHECK ((status = ANY (ARRAY['OPEN'::text, 'WATCHED'::text, 'CLOSED'::text]))),
  constraint risk_version_title_check CHECK ((title <> ''::text)),
  constraint risk_version_version_check CHECK ((version > 0)),
  constraint risk_version_forbund_id_fkey FOREIGN KEY (forbund_id) REFERENCES forbund(id),
  constraint risk_version_number PRIMARY KEY (forbund_id, risk_id, version)
);
alter table risk_version enable row level security;
alter table risk_version force row level security;
create policy backup on risk_version for select to samla_backup using true;
create policy tenant on risk_version for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on risk_version to samla_backup;
grant insert, select on risk_version to samla_tenant;

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
  seal_format smallint not null default 1,
  mutual_entry_count integer not null default 0,
  source_version_id uuid,
  source_label text,
  constraint submission_first_format CHECK (((seal_format > 1) OR ((kind = 'ACTUAL'::text) AND (mutual_entry_count = 0)))),
  constraint submission_kind_check CHECK ((kind = ANY (ARRAY['ACTUAL'::text, 'BUDGET'::text, 'FORECAST'::text]))),
  constraint submission_mutual_entry_count_check CHECK ((mutual_entry_count >= 0)),
  constraint submission_row_count_check CHECK ((row_count > 0)),
  constraint submission_seal_format_check CHECK ((seal_format = ANY (ARRAY[1, 2]))),
  constraint submission_source CHECK ((((kind = 'ACTUAL'::text) = (source_version_id IS NULL)) AND ((source_version_id IS NULL) = (source_label IS NULL)))),
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
create policy counterpart on submission for select to samla_tenant using (EXISTS ( SELECT
   FROM submission_disclosure shown
  WHERE ((shown.forbund_id = submission.forbund_id) AND (shown.submission_id = submission.id) AND (shown.counterpart_forbund_id = (current_setting('app.forbund_id'::text))::uuid))));
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

create table submission_disclosure (
  forbund_id uuid not null,
  submission_id uuid not null,
  county_id uuid not null,
  counterpart_forbund_id uuid not null,
  year smallint not null,
  to_period smallint not null,
  version integer not null,
  approved_at timestamp with time zone not null,
  constraint submission_disclosure_to_period_check CHECK (((to_period >= 1) AND (to_period <= 12))),
  constraint submission_disclosure_version_check CHECK ((version > 0)),
  constraint submission_disclosure_forbund_id_submission_id_county_id_fkey FOREIGN KEY (forbund_id, submission_id, county_id) REFERENCES submission(forbund_id, id, county_id),
  constraint submission_disclosure_pkey PRIMARY KEY (forbund_id, submission_id, counterpart_forbund_id)
);
alter table submission_disclosure enable row level security;
alter table submission_disclosure force row level security;
CREATE INDEX submission_disclosure_counterpart ON public.submission_disclosure USING btree (counterpart_forbund_id, year, to_period);
CREATE INDEX submission_disclosure_county ON public.submission_disclosure USING btree (county_id, year, to_period);
create policy backup on submission_disclosure for select to samla_backup using true;
create policy counterpart on submission_disclosure for select to samla_tenant using (counterpart_forbund_id = (current_setting('app.forbund_id'::text))::uuid);
create policy county on submission_disclosure for select to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid);
create policy tenant on submission_disclosure for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on submission_disclosure to samla_backup;
grant select on submission_disclosure to samla_county;
grant insert, select on submission_disclosure to samla_tenant;

create table submission_mutual_entry (
  forbund_id uuid not null,
  submission_id uuid not null,
  county_id uuid not null,
  counterpart_forbund_id uuid not null,
  row_no integer not null,
  entry_no bigint not null,
  series text not null,
  number text not null,
  entry_date date not null,
  period smallint not null,
  account text not null,
  account_name text not null,
  line text not null,
  insats text not null,
  amount numeric(18,2) not null,
  constraint submission_mutual_entry_period_check CHECK (((period >= 0) AND (period <= 12))),
  constraint submission_mutual_entry_row_no_check CHECK ((row_no > 0)),
  constraint submission_mutual_entry_forbund_id_submission_id_county_id_fkey FOREIGN KEY (forbund_id, submission_id, county_id) REFERENCES submission(forbund_id, id, county_id),
  constraint submission_mutual_entry_pkey PRIMARY KEY (forbund_id, submission_id, row_no)
);
alter table submission_mutual_entry enable row level security;
alter table submission_mutual_entry force row level security;
CREATE INDEX submission_mutual_entry_counterpart ON public.submission_mutual_entry USING btree (counterpart_forbund_id, submission_id);
create policy backup on submission_mutual_entry for select to samla_backup using true;
create policy counterpart on submission_mutual_entry for select to samla_tenant using ((counterpart_forbund_id = (current_setting('app.forbund_id'::text))::uuid) AND (EXISTS ( SELECT
   FROM submission_disclosure shown
  WHERE ((shown.forbund_id = submission_mutual_entry.forbund_id) AND (shown.submission_id = submission_mutual_entry.submission_id) AND (shown.counterpart_forbund_id = (current_setting('app.forbund_id'::text))::uuid)))));
create policy county on submission_mutual_entry for select to samla_county using (county_id = (current_setting('app.county_id'::text))::uuid);
create policy tenant on submission_mutual_entry for all to samla_tenant using (forbund_id = (current_setting('app.forbund_id'::text))::uuid) with check (forbund_id = (current_setting('app.forbund_id'::text))::uuid);
grant select on submission_mutual_entry to samla_backup;
grant select on submission_mutual_entry to samla_county;
grant insert, select on submission_mutual_entry to samla_tenant;

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
  insats_group text,
  row_no integer not null default 0,
  constraint submission_row_check CHECK ((closing = (opening + change))),
  constraint submission_row_row_no_check CHECK ((row_no >= 0)),
  constraint submission_row_forbund_id_submission_id_county_id_fkey FOREIGN KEY (forbund_id, submission_id, county_id) REFERENCES submission(forbund_id, id, county_id),
  constraint submission_row_pkey PRIMARY KEY (forbund_id, submission_id, account, counterparty, insats, row_no)
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

CREATE OR REPLACE FUNCTION public.audit_event_chain()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    head audit_head%rowtype;
  begin
    if new.hash is not null then
      if current_user = 'samla_tenant' then
        raise exception 'the hash of an event is made by its chain' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end if;
    select * into head from audit_head where forbund_id = new.forbund_id for update;
    if not found then
      insert into audit_head (forbund_id) values (new.forbund_id) on conflict do nothing;
      select * into head from audit_head where forbund_id = new.forbund_id for update;
    end if;
    new.event_no := head.last_no + 1;
    new.recorded_at := date_trunc('milliseconds', clock_timestamp());
    new.hash := sha256(convert_to(encode(head.last_hash, 'hex') || e'\n' || json_build_array('samla-audit-1',
      new.forbund_id::text, new.event_no::text, to_char(new.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      new.actor_kind, new.actor_id::text, new.actor_name, new.roles, new.action, new.object_kind, new.object_key,
      new.object_count::text, new.reason, new.outcome, new.code, new.input_sha256, new.request_id, ''
      )::text || e'\n', 'UTF8'));
    update audit_head set last_no = new.event_no, last_hash = new.hash where forbund_id = new.forbund_id;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.audit_head_moves_by_one()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if new.last_no <> old.last_no + 1 then
      raise exception 'the head of an audit trail moves by one event at a time'
        using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.audit_is_append_only()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    raise exception 'the audit trail is append-only: % on % is refused', lower(tg_op), tg_table_name
      using errcode = 'insufficient_privilege';
  end $function$
;

CREATE OR REPLACE FUNCTION public.county_audit_event_chain()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    head county_audit_head%rowtype;
  begin
    if new.hash is not null then
      if current_user = 'samla_county' then
        raise exception 'the hash of an event is made by its chain' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end if;
    select * into head from county_audit_head where county_id = new.county_id for update;
    if not found then
      insert into county_audit_head (county_id) values (new.county_id) on conflict do nothing;
      select * into head from county_audit_head where county_id = new.county_id for update;
    end if;
    new.event_no := head.last_no + 1;
    new.recorded_at := date_trunc('milliseconds', clock_timestamp());
    new.hash := sha256(convert_to(encode(head.last_hash, 'hex') || e'\n' || json_build_array('samla-audit-1',
      new.county_id::text, new.event_no::text, to_char(new.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      new.actor_kind, new.actor_id::text, new.actor_name, new.roles, new.action, new.object_kind, new.object_key,
      new.object_count::text, new.reason, new.outcome, new.code, new.input_sha256, new.request_id, ''
      )::text || e'\n', 'UTF8'));
    update county_audit_head set last_no = new.event_no, last_hash = new.hash where county_id = new.county_id;
    return new;
  end $function$
;

CREATE OR REPLACE FUNCTION public.imported_balance_zero_sum()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    wrong record;
  begin
    select forbund_id, period, sum(amount) as difference into wrong
      from inserted where kind = 'OUTCOME' and objects = '' group by forbund_id, import_id, period having sum(amount) <> 0 limit 1;
    if found then
      raise exception 'balances of period % do not sum to zero: %', wrong.period, wrong.difference
        using errcode = 'check_violation', constraint = 'imported_balance_zero_sum';
    end if;
    return null;
  end $function$
;

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

CREATE OR REPLACE FUNCTION public.registry_audit_event_chain()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  declare
    head registry_audit_head%rowtype;
  begin
    if new.hash is not null then
      if current_user = 'samla_registry' then
        raise exception 'the hash of an event is made by its chain' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end if;
    select * into head from registry_audit_head where is_only = new.is_only for update;
    if not found then
      insert into registry_audit_head (is_only) values (new.is_only) on conflict do nothing;
      select * into head from registry_audit_head where is_only = new.is_only for update;
    end if;
    new.event_no := head.last_no + 1;
    new.recorded_at := date_trunc('milliseconds', clock_timestamp());
    new.hash := sha256(convert_to(encode(head.last_hash, 'hex') || e'\n' || json_build_array('samla-audit-1',
      'installation', new.event_no::text, to_char(new.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      new.actor_kind, new.actor_id::text, new.actor_name, new.roles, new.action, new.object_kind, new.object_key,
      new.object_count::text, new.reason, new.outcome, new.code, new.input_sha256, new.request_id, coalesce(new.concerns_forbund_id::text, '')
      )::text || e'\n', 'UTF8'));
    update registry_audit_head set last_no = new.event_no, last_hash = new.hash where is_only = new.is_only;
    return new;
  end $function$
;
