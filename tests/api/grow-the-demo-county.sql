-- One more förbund in the county, a copy of Västerås with its submissions, and more rows in Västerås' own books.
insert into forbund (id, county_id, slug, seat)
  select :forbund, county_id, 'kopia-:copy', seat from forbund where slug = 'vasteras';
insert into forbund_name (forbund_id, valid_from, name) values (:forbund, '2010-01-01', 'Kopia :copy');
insert into organisation (id, slug, name, kind) values (gen_random_uuid(), 'kommun-:copy', 'Kommun :copy', 'MUNICIPALITY');
insert into membership (forbund_id, organisation_id, valid_from, party)
  select f.id, o.id, '2010-01-01', 'MUNICIPALITY' from forbund f, organisation o
  where o.slug = 'kommun-:copy' and (f.id = :forbund or f.slug in ('vasteras', 'vastra-malardalen'));

create temporary table copied on commit drop as
  select s.*, gen_random_uuid() as new_id from submission s join forbund f on f.id = s.forbund_id where f.slug = 'vasteras';
insert into submission
  select :forbund, new_id, county_id, year, to_period, kind, version, mapping_version, row_count, sha256, is_constructed,
    handed_in_by, handed_in_by_name, handed_in_at, seal_format, mutual_entry_count, source_version_id, source_label
  from copied;
insert into submission_row
  select :forbund, c.new_id, r.county_id, r.account, r.counterparty, r.insats, r.account_name, null, null, null, r.insats_name,
    r.line, r.opening, r.change, r.closing, r.insats_group, r.row_no
  from submission_row r join copied c on c.forbund_id = r.forbund_id and c.id = r.submission_id;
insert into submission_decision
  select :forbund, c.new_id, d.county_id, d.decision, d.decided_by, d.decided_by_name, d.decided_at
  from submission_decision d join copied c on c.forbund_id = d.forbund_id and c.id = d.submission_id;

insert into account (forbund_id, year, number, name)
  select f.id, 2021, side || lpad(((:copy * 10) + n)::text, 2, '0'), 'Konto ' || n
  from forbund f, generate_series(1, 9) n, unnest(array['1930', '2010']) side
  where f.slug in ('vasteras', 'norra-vastmanland') on conflict do nothing;
insert into balance (forbund_id, year, period, account, counterparty, insats, cost_centre, amount)
  select f.id, 2021, 1, side || lpad(((:copy * 10) + n)::text, 2, '0'), '', '', '', case side when '1930' then 100 else -100 end
  from forbund f, generate_series(1, 9) n, unnest(array['1930', '2010']) side
  where f.slug = 'vasteras' on conflict do nothing;
insert into counterparty (forbund_id, code, name, kind)
  select id, 'kopia-:copy-' || n, 'Motpart ' || n, 'OTHER' from forbund, generate_series(1, 20) n
  where slug in ('vasteras', 'norra-vastmanland');
