import { ACCOUNTS } from './books.mjs';

/** An amount of the balances beside the sum of the ledger's rows: of a period or up to it, of a counterparty or of all. */
const BALANCES = `select draw.at from unnest($1::int[], $2::uuid[], $3::int[], $4::int[], $5::text[], $6::text[], $7::boolean[])
    as draw (at, forbund, year, period, account, counterparty, upto)
  cross join lateral (select coalesce(sum(amount), 0) as amount from balance b
    where b.forbund_id = draw.forbund and b.year = draw.year and b.account = draw.account
      and case when draw.upto then b.period <= draw.period else b.period = draw.period end
      and (draw.counterparty is null or b.counterparty = draw.counterparty)) kept
  cross join lateral (select coalesce(sum(amount), 0) as amount from ledger_entry l
    where l.forbund_id = draw.forbund and l.year = draw.year and l.account = draw.account
      and case when draw.upto then l.period <= draw.period else l.period = draw.period end
      and (draw.counterparty is null or l.counterparty = draw.counterparty)) raw
  where kept.amount <> raw.amount`;

/** A line of a rolled-up submission beside the ledger's rows that were recorded when it was handed in, by the accounts it names. */
const ROLLUPS = `select draw.at from unnest($1::int[], $2::uuid[], $3::text[], $4::uuid[]) as draw (at, submission, line, counterpart)
  join submission s on s.id = draw.submission
  cross join lateral (select coalesce(sum(change), 0) as change, coalesce(sum(closing), 0) as closing from county_rollup_row r
    where r.county_id = s.county_id and r.submission_id = s.id and r.line = draw.line and r.counterpart_forbund_id = draw.counterpart) kept
  cross join lateral (select coalesce(sum(l.amount) filter (where l.period > 0), 0) as change, coalesce(sum(l.amount), 0) as closing
    from ledger_entry l join journal_entry e on e.forbund_id = l.forbund_id and e.entry_no = l.entry_no
      left join counterparty c on c.forbund_id = l.forbund_id and c.code = l.counterparty
    where l.forbund_id = s.forbund_id and l.year = s.year and l.period <= s.to_period and e.recorded_at <= s.handed_in_at
      and l.account in (select account from submission_row where forbund_id = s.forbund_id and submission_id = s.id and line = draw.line)
      and coalesce(c.counterpart_forbund_id, '00000000-0000-0000-0000-000000000000') = draw.counterpart) raw
  where (kept.change, kept.closing) <> (raw.change, raw.closing)`;

/** What a county reads at a moment, line by line, beside the rows of the highest version that was approved by then. */
const READ = `select s.forbund_id as forbund, r.line, sum(r.change)::text as change, sum(r.closing)::text as closing
  from submission s join submission_row r on r.forbund_id = s.forbund_id and r.submission_id = s.id
  where s.county_id = $1 and s.year = $2 and s.to_period = $3 and s.kind = 'ACTUAL' and s.version = (
    select max(v.version) from submission v join submission_decision d on d.submission_id = v.id
    where v.forbund_id = s.forbund_id and v.year = s.year and v.to_period = s.to_period and v.kind = s.kind and d.decided_at <= $4)
  group by 1, 2 order by 1, 2`;

const NOBODY = '00000000-0000-0000-0000-000000000000';
const BATCH = 2_000;

/** Draws of balances and of rollups, half of each; answers those whose two sums differ. */
export async function drawSums(client, { counties, years, rolledUp, random, draws }) {
  const forbund = counties.flatMap((county) => county.forbund);
  const balance = () => [
    random.pick(forbund).id,
    random.pick(years),
    random.between(0, 12),
    random.pick(ACCOUNTS),
    random.oneIn(2) ? null : random.pick(['', 'F0', 'F1', 'X']),
    random.oneIn(2),
  ];
  const rollup = () => {
    const { id, lines, others } = random.pick(rolledUp);
    return [id, random.pick(lines), random.pick([NOBODY, ...others])];
  };
  const found = [];
  const halves = [
    ['BALANCE', BALANCES, balance, Math.ceil(draws / 2)],
    ['ROLLUP', ROLLUPS, rollup, Math.floor(draws / 2)],
  ];
  for (const [kind, sql, draw, count] of halves) {
    for (let done = 0; done < count; done += BATCH) {
      const drawn = Array.from({ length: Math.min(BATCH, count - done) }, draw);
      const columns = drawn[0].map((_value, at) => drawn.map((each) => each[at]));
      const { rows } = await client.query(sql, [drawn.map((_each, at) => at), ...columns]);
      for (const { at } of rows) found.push({ kind, draw: drawn[at] });
    }
  }
  return found;
}

/** The county's own read, of what is kept and what is not, at random moments; answers those that are not as the rows say. */
export async function drawReads(client, world, { approved, random, reads }) {
  const found = [];
  for (let read = 0; read < reads; read += 1) {
    const { county, year, toPeriod } = random.pick(approved);
    const knownAt = random.oneIn(3) ? new Date() : random.pick(approved).at;
    const figures = await world.ApprovedFiguresService.figures(county, {
      year,
      toPeriod,
      kind: 'ACTUAL',
      knownAt,
    });
    const kept = figures.flatMap(({ forbundId, sums }) => summed(forbundId, sums)).sort();
    const { rows } = await client.query(READ, [county.countyId, year, toPeriod, knownAt]);
    const raw = rows
      .map(({ forbund, line, change, closing }) => textOf(forbund, line, ore(change), ore(closing)))
      .sort();
    if (kept.join() !== raw.join())
      found.push({ kind: 'READ', draw: [county.countyId, year, toPeriod, knownAt] });
  }
  return found;
}

function summed(forbund, sums) {
  const lines = new Map();
  for (const { line, change, closing } of sums) {
    const [changed, closed] = lines.get(line) ?? [0n, 0n];
    lines.set(line, [changed + ore(change), closed + ore(closing)]);
  }
  return [...lines].map(([line, [change, closing]]) => textOf(forbund, line, change, closing));
}

const textOf = (forbund, line, change, closing) => `${forbund} ${line} ${change} ${closing}`;
const ore = (text) => BigInt(text.replace('.', ''));
