-- What PostGraphile needs in order to answer the consolidated county-year itself: in its way of working, a function in
-- the database. It does the product's sums in one statement over the same rows: lines, förbund side by side, mutual
-- dealings of both sides eliminated, totals. Named differences, findings and the list of eliminations it leaves out.
create type shown_amount as (exact text, presented text, unit text);
create type consolidated_cell as (slug text, amount shown_amount);
create type consolidated_line as (
  statement text, line text, label text, is_sum boolean, cells consolidated_cell[], eliminated shown_amount, total shown_amount
);

-- Slugs stand behind a door that the county's role has no key to; the bare handler reads them at start for the same reason.
create table bench_forbund as select id, slug, county_id from forbund;
alter table bench_forbund add primary key (id);
create index bench_forbund_county on bench_forbund (county_id);
grant select on bench_forbund to samla_county;

create table bench_line (ord integer primary key, statement text, line text, label text, is_sum boolean, leafs text[]);
grant select on bench_line to samla_county;

create function shown(amount numeric) returns shown_amount language sql immutable
  as $$ select (amount::numeric(18, 2)::text, round(amount, 0)::text, 'KR')::shown_amount $$;

create function consolidated_county_year(in_county uuid, in_year integer, in_period integer)
  returns setof consolidated_line language sql stable as $$
  with source as materialized (
    select row.forbund_id, row.line, nullif(row.counterpart_forbund_id, '00000000-0000-0000-0000-000000000000') as other,
      leaf.statement, case when leaf.line in ('INTANGIBLE_ASSETS', 'TANGIBLE_ASSETS', 'FINANCIAL_ASSETS', 'RECEIVABLES',
          'SHORT_TERM_INVESTMENTS', 'CASH') then 1 else -1 end
        * case leaf.statement when 'BALANCE_SHEET' then row.closing else row.change end as amount
    from county_rollup r
      join county_rollup_row row on row.county_id = r.county_id and row.submission_id = r.submission_id
      join bench_line leaf on leaf.line = row.line and not leaf.is_sum
    where r.county_id = in_county and r.year = in_year and r.to_period = in_period
  ), pairs as materialized (
    select distinct forbund_id, other, statement from source where other is not null
  ), amounts as materialized (
    select s.forbund_id, s.line, sum(s.amount) as amount, sum(s.amount) filter (where back.other is not null) as removed
    from source s left join pairs back on back.forbund_id = s.other and back.other = s.forbund_id and back.statement = s.statement
    group by s.forbund_id, s.line
  ), cells as (
    select l.ord, f.slug, coalesce(sum(a.amount), 0) as amount, coalesce(sum(a.removed), 0) as removed
    from bench_line l cross join bench_forbund f left join amounts a on a.forbund_id = f.id and a.line = any (l.leafs)
    where f.county_id = in_county group by l.ord, f.slug
  )
  select l.statement, l.line, l.label, l.is_sum,
    array_agg((c.slug, shown(c.amount))::consolidated_cell order by c.slug), shown(sum(c.removed)), shown(sum(c.amount - c.removed))
  from bench_line l join cells c on c.ord = l.ord
  group by l.ord, l.statement, l.line, l.label, l.is_sum order by l.ord
$$;
