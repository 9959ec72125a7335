import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { asOwner } from '../support/database.mjs';
import { built } from '../support/built.mjs';
import { submittedBooks } from './submitted-books.mjs';

const YEARS = [2021, 2022, 2023];
const COUNTY_SLUG = 'bench-lan';

/** The year that is asked about, the whole of it. */
export const ASKED = { year: 2021, toPeriod: 12 };

/**
 * A county of three förbund among others of four, each with approved and rolled-up submissions of three years,
 * and somebody signed in who may read the county. Answers what the servers and their callers need to know.
 */
export async function makeCounties(database, { otherCounties }) {
  const wanted = Array.from({ length: otherCounties }, (_, at) => ({ slug: `annat-lan-${at}`, size: 4 }));
  const [county] = await addCounties(database, [{ slug: COUNTY_SLUG, size: 3 }, ...wanted]);
  return { ...county, ...ASKED, token: await signIn(database, [county]) };
}

/** Makes counties with everything approved and rolled up: how many förbund each has, which years, and how many cost accounts. */
export async function addCounties({ owner, serving }, wanted) {
  const counties = await asOwner(owner, async (client) => {
    const made = [];
    for (const each of wanted) {
      await client.query('begin');
      made.push(await makeCounty(client, each));
      await client.query('commit');
    }
    return made;
  });
  await rollUp(owner, serving);
  await asOwner(owner, (client) => client.query('vacuum analyze'));
  return counties;
}

async function makeCounty(client, { slug, size, years = YEARS, costAccounts }) {
  const county = { id: randomUUID(), slug, name: `Länet ${slug}` };
  await client.query('insert into county (id, slug, name, is_constructed) values ($1, $2, $3, true)', [
    county.id,
    slug,
    county.name,
  ]);
  const forbund = Array.from({ length: size }, (_, index) => ({
    id: randomUUID(),
    index,
    slug: `${slug}-${index}`,
    name: `Samordningsförbundet ${slug} ${index}`,
  }));
  for (const each of forbund) await register(client, county, each);
  for (const each of forbund) {
    for (const year of years) {
      const submission = await handIn(client, county, each, forbund, { year, version: 1, costAccounts });
      await approve(client, county, each, submission, `${year + 1}-03-15T13:30:00Z`);
    }
  }
  return { ...county, forbund };
}

async function register(client, county, { id, slug, name, index }) {
  await client.query(
    `insert into forbund (id, county_id, slug, seat, is_constructed) values ($1, $2, $3, 'Ort', true)`,
    [id, county.id, slug],
  );
  await client.query(
    `insert into forbund_name (forbund_id, valid_from, name) values ($1, '2010-01-01', $2)`,
    [id, name],
  );
  for (const [at, party] of ['STATE', 'REGION', 'MUNICIPALITY', 'MUNICIPALITY'].entries()) {
    // The first two members are the same in the whole county.
    const member = at < 2 ? `${county.slug}-${at}` : `${county.slug}-${index}-${at}`;
    const kind = ['ARBETSFORMEDLINGEN', 'REGION', 'MUNICIPALITY', 'MUNICIPALITY'][at];
    await client.query(
      `with new as (insert into organisation (id, slug, name, kind) values ($1, $2, $2, $3) on conflict (slug) do update set name = excluded.name returning id)
       insert into membership (forbund_id, organisation_id, valid_from, party) select $4, id, '2010-01-01', $5 from new`,
      [randomUUID(), member, kind, id, party],
    );
  }
}

/** Hands in a version, which nobody has approved; answers its id. */
export async function handIn(client, county, forbund, all, { year, version, costAccounts }) {
  const id = randomUUID();
  const by = randomUUID();
  const rows = submittedBooks({
    index: forbund.index,
    neighbours: all.filter((other) => other.id !== forbund.id),
    year,
    version,
    costAccounts,
  });
  await client.query(
    `insert into submission (forbund_id, id, county_id, year, to_period, kind, version, mapping_version, row_count, sha256, is_constructed,
       handed_in_by, handed_in_by_name, handed_in_at)
     values ($1, $2, $3, $4, 12, 'ACTUAL', $9, 'kommun-bas-2021.1', $5, $6, true, $7, 'Chef', $8)`,
    [
      forbund.id,
      id,
      county.id,
      year,
      rows.length,
      createHash('sha256').update(id).digest('hex'),
      by,
      `${year + 1}-02-28T09:00:00Z`,
      version,
    ],
  );
  await client.query(
    `insert into submission_row (forbund_id, submission_id, county_id, account, account_name, counterparty, counterparty_kind, counterpart_forbund_id,
       insats, line, opening, change, closing)
     select $1, $2, $3, account, 'Konto ' || account, coalesce(counterpart::text, ''), case when counterpart is null then null else 'FORBUND' end, counterpart,
       insats, line, opening * 0.01, change * 0.01, (opening + change) * 0.01
     from unnest($4::text[], $5::text[], $6::uuid[], $7::text[], $8::bigint[], $9::bigint[]) as r (account, line, counterpart, insats, opening, change)`,
    [
      forbund.id,
      id,
      county.id,
      ...['account', 'line', 'counterpart', 'insats', 'opening', 'change'].map((key) =>
        rows.map((row) => row[key]),
      ),
    ],
  );
  return id;
}

async function approve(client, county, forbund, submission, at) {
  await client.query(
    `insert into submission_decision (forbund_id, submission_id, county_id, decision, decided_by, decided_by_name, decided_at)
     values ($1, $2, $3, 'APPROVED', $4, 'Ordförande', $5)`,
    [forbund.id, submission, county.id, randomUUID(), at],
  );
}

/** As the worker does it: the product's own repository, in the county's transaction, as the serving role. */
async function rollUp(owner, serving) {
  const { servingSource } = await built('libs/platform/database/data-source.js');
  const { Database } = await built('libs/platform/database/database.js');
  const { RollupRepository } = await built('libs/consolidation/read/rollup.repository.js');
  const { countyContext, SYSTEM } = await built('libs/platform/tenant-context.js');
  const { rows } = await asOwner(owner, (client) =>
    client.query(
      `select s.county_id as "countyId", s.id from submission s join submission_decision d on d.submission_id = s.id
       where not exists (select from county_rollup r where r.submission_id = s.id)`,
    ),
  );
  const source = await servingSource(
    { url: serving, poolSize: 2, applicationName: 'samla-bench' },
    [],
  ).initialize();
  try {
    const database = new Database(source);
    const rollups = new RollupRepository();
    for (const { countyId, id } of rows) {
      await database.county(countyContext(countyId, SYSTEM), (tx) => rollups.rollUp(tx, id, new Date()));
    }
  } finally {
    await source.destroy();
  }
}

/** A session of an analyst of the counties, as signing in leaves it; and of the boards of förbund, if any. */
export function signIn({ owner }, counties, forbund = []) {
  return asOwner(owner, async (client) => {
    const token = randomBytes(32).toString('base64url');
    const user = randomUUID();
    await client.query(
      `insert into app_user (id, username, display_name) values ($1, $2, 'Länsanalytiker')`,
      [user, `lansanalytiker-${user}`],
    );
    const mandate = `insert into mandate (id, user_id, role, county_id, forbund_id, valid_from) values ($1, $2, $3, $4, $5, '2020-01-01')`;
    for (const { id } of counties)
      await client.query(mandate, [randomUUID(), user, 'LANSANALYTIKER', id, null]);
    for (const { id } of forbund) await client.query(mandate, [randomUUID(), user, 'FORBUNDSCHEF', null, id]);
    await client.query(
      `insert into session (token_hash, user_id, created_at, expires_at) values ($1, $2, now(), now() + interval '12 hours')`,
      [createHash('sha256').update(token).digest('hex'), user],
    );
    return token;
  });
}
