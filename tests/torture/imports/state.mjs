const OF_ROWS = `year, entry_no, row_no, period, account, amount, counterparty, insats, cost_centre, objects, text, source_line`;
const OF_ENTRIES = `entry_no, year, series, number, revision, entry_date, text, source_line, reverses_entry_no, is_constructed, corrections, accounts`;
const COUNTED = [
  'fiscal_year',
  'account',
  'dimension',
  'dimension_object',
  'counterparty',
  'imported_balance',
];

/**
 * Everything that the books of a förbund hold, in one snapshot and past all row security; two are equal where the books
 * are. Ids and times that each booking has of its own are left out.
 */
export async function booksOf(owner, forbundId) {
  const one = async (sql) => (await owner.query(sql, [forbundId])).rows[0];
  await owner.query('begin isolation level repeatable read read only');
  try {
    const counts = {};
    for (const table of COUNTED)
      counts[table] = (await one(`select count(*)::int as n from ${table} where forbund_id = $1`)).n;
    return {
      entries: await one(
        `select count(*)::int as count, md5(string_agg(row(${OF_ENTRIES})::text, '|' order by entry_no)) as content from journal_entry where forbund_id = $1`,
      ),
      rows: await one(
        `select count(*)::int as count, coalesce(sum(amount), 0)::text as sum, md5(string_agg(row(${OF_ROWS})::text, '|' order by entry_no, row_no)) as content
         from ledger_entry where forbund_id = $1`,
      ),
      balances: await one(
        `select count(*)::int as count, md5(string_agg(row(year, period, account, counterparty, insats, cost_centre, amount)::text, '|'
           order by year, period, account, counterparty, insats, cost_centre)) as content from balance where forbund_id = $1 and amount <> 0`,
      ),
      misfits: (await one(MISFITS)).n,
      next: (
        await one('select coalesce(max(next_entry_no), 1)::int as n from journal_head where forbund_id = $1')
      ).n,
      chains: (
        await one(
          `select coalesce(string_agg(series || ' ' || entry_no, ',' order by series), '') as n from journal_chain where forbund_id = $1`,
        )
      ).n,
      runs: (
        await owner.query(
          'select kind, file_name, entries, rows, first_entry_no::int, next_entry_no::int from import_run where forbund_id = $1 order by booked_at, id',
          [forbundId],
        )
      ).rows,
      counts,
    };
  } finally {
    await owner.query('rollback');
  }
}

/** Balances that are not the sum of their rows, beside those of files without entries. */
const MISFITS = `
  with summed as (
    select year, period, account, counterparty, insats, cost_centre, sum(amount) as amount from ledger_entry where forbund_id = $1
    group by year, period, account, counterparty, insats, cost_centre)
  select count(*)::int as n from summed full join (select * from balance where forbund_id = $1) kept
    using (year, period, account, counterparty, insats, cost_centre)
  where coalesce(summed.amount, 0) <> coalesce(kept.amount, 0)`;

/** The job as it stands. */
export async function jobOf(owner, jobId) {
  const { rows } = await owner.query(
    `select state, attempts, outcome ->> 'status' as status, last_error as "lastError" from import_job where id = $1`,
    [jobId],
  );
  return rows[0];
}
