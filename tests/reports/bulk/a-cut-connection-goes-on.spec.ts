import { createHash, randomInt, randomUUID } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConsolidationService } from '@samla/consolidation/consolidation.service.js';
import { withOwner } from '../../support/database.js';
import { eventually } from '../../support/eventually.js';
import { type Exporting, exporting, lastCursor, session, wholeLines } from './exporting.js';

jest.setTimeout(240_000);

const FROM = 1950;
const TO = 1963;
const ALL = { fromYear: `${FROM}`, toYear: `${TO}`, toPeriod: '6,12', detail: 'ACCOUNTS' };

/** Half-years and years of both förbund, with 150 accounts in each submission, approved one second after another. */
function handInMany({ owner, first, second }: Exporting): Promise<unknown> {
  return withOwner(
    (client) =>
      client.query(
        `with heads as (
           insert into submission (forbund_id, id, county_id, year, to_period, kind, version, mapping_version, row_count, sha256,
             is_constructed, handed_in_by, handed_in_by_name, handed_in_at)
           select f, gen_random_uuid(), $2, y, p, 'ACTUAL', 1, 'prov', 150, repeat('b', 64), true, gen_random_uuid(), 'ekonom', '2020-01-01'
           from unnest($1::uuid[]) f, generate_series(${FROM}, ${TO}) y, unnest(array[6, 12]) p
           returning forbund_id, id
         ), decided as (
           insert into submission_decision (forbund_id, submission_id, county_id, decision, decided_by, decided_by_name, decided_at)
           select forbund_id, id, $2, 'APPROVED', gen_random_uuid(), 'chef', '2020-01-02' from heads
         )
         insert into submission_row (forbund_id, submission_id, county_id, account, counterparty, insats, account_name, line, opening, change, closing)
         select forbund_id, id, $2, (3000 + n)::text, '', '', case n % 3 when 0 then 'Rad, "ett"' when 1 then E'två\\nrader' else 'Åäö' end,
           case when n % 2 = 0 then 'CASH' else 'SHORT_TERM_DEBT' end, 0, (n / 2) * (case when n % 2 = 0 then 1 else -1 end) + 0.25 * (case when n % 2 = 0 then 1 else -1 end),
           (n / 2) * (case when n % 2 = 0 then 1 else -1 end) + 0.25 * (case when n % 2 = 0 then 1 else -1 end)
         from heads, generate_series(0, 149) n`,
        [[first.id, second.id], first.countyId],
      ),
    owner,
  );
}

describe('an export whose connection is cut', () => {
  let world: Exporting;
  beforeAll(async () => {
    world = await exporting();
    await handInMany(world);
  });
  afterAll(() => world.close());

  it.each(['jsonl', 'csv'])('goes on at any row of %s to the same bytes as one whole', async (format) => {
    const whole = await world.fetch(world.path(format, ALL));
    expect(whole.body.length).toBeGreaterThan(4_000_000);
    const parts: Buffer[] = [];
    let [got, after, cuts] = [0, null as string | null, 0];
    while (got < whole.body.length) {
      const left = whole.body.length - got;
      // Most of a part, so that a dozen of cuts are enough; now and then within the first rows of it.
      const cutAfter =
        randomInt(4) === 0 ? randomInt(700, 2_000) : randomInt(1, Math.max(2, Math.ceil(left / 3)));
      const query =
        after === null ? { ...ALL, knownAt: whole.headers['samla-known-at'] as string } : { ...ALL, after };
      const isLast = cuts >= 12;
      const { status, body } = await world.fetch(world.path(format, query), isLast ? {} : { cutAfter });
      expect(status).toBe(200);
      const part = isLast ? body : wholeLines(body);
      const next = part.length === 0 ? null : lastCursor(format, part);
      cuts += 1;
      // Nothing whole came, or nothing that tells where to go on from: it is fetched again.
      if (next === null && !isLast && !part.includes('"record":"end"')) continue;
      parts.push(part);
      got += part.length;
      after = next;
    }
    expect(cuts).toBeGreaterThan(5);
    expect(Buffer.concat(parts).equals(whole.body)).toBe(true);
  });

  async function begun(token: string): Promise<http.IncomingMessage> {
    const { port } = world.api.app.getHttpServer().address() as AddressInfo;
    const headers = { authorization: `Bearer ${token}` };
    const path = world.path('jsonl', ALL);
    const asked = http.get({ port, host: '127.0.0.1', path, headers, agent: false });
    return new Promise((resolve) => asked.once('response', resolve));
  }

  it('ends for a reader who has lost the right to it', async () => {
    const token = await session(world.owner, 'LANSANALYTIKER', { countyId: world.first.countyId });
    const response = await begun(token);
    const hash = createHash('sha256').update(token).digest('hex');
    await withOwner(
      (client) => client.query('delete from session where token_hash = $1', [hash]),
      world.owner,
    );
    const ended = new Promise((resolve) => {
      response.once('error', () => resolve('cut off'));
      response.once('end', () => resolve('whole'));
    });
    response.resume();
    expect(await ended).toBe('cut off');
  });

  it('makes no more than its reader takes', async () => {
    const made = jest.spyOn(world.api.app.get(ConsolidationService, { strict: false }), 'consolidation');
    const slices = 2 * (TO - FROM + 1);
    const response = await begun(world.analyst);
    // Nobody reads: what the network does not hold is not made.
    let before = -1;
    await eventually('the export waits', async () => {
      const isStill = made.mock.calls.length === before && before > slices;
      before = made.mock.calls.length;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return isStill;
    });
    expect(made.mock.calls.length).toBeLessThan(2 * slices - 5);
    response.resume();
    await new Promise((resolve) => response.once('end', resolve));
    expect(made.mock.calls.length).toBe(2 * slices);
    made.mockRestore();
  });

  it('is refused with another question, and when what it began with is no more', async () => {
    const { body } = await world.fetch(world.path('jsonl', ALL), { cutAfter: 40_000 });
    const after = lastCursor('jsonl', body)!;
    const other = await world.fetch(world.path('jsonl', { ...ALL, toYear: '1962', after }));
    expect([other.status, JSON.parse(other.body.toString())]).toEqual([
      400,
      { code: 'BAD_USER_INPUT', message: expect.stringContaining('annan fråga') },
    ]);
    const elsewhen = await world.fetch(
      world.path('jsonl', { ...ALL, knownAt: '2021-01-01T00:00:00Z', after }),
    );
    expect(elsewhen.status).toBe(400);
    // An approval of a moment that the export has fixed comes to light after it: rows of two states are never joined.
    await withOwner(async (client) => {
      const { first } = world;
      const id = randomUUID();
      await client.query(
        `insert into submission (forbund_id, id, county_id, year, to_period, kind, version, mapping_version, row_count, sha256, is_constructed,
           handed_in_by, handed_in_by_name, handed_in_at) values ($1, $2, $3, ${FROM}, 12, 'ACTUAL', 2, 'prov', 2, repeat('c', 64), true, $1, 'ekonom', '2020-01-01')`,
        [first.id, id, first.countyId],
      );
      await client.query(
        `insert into submission_row (forbund_id, submission_id, county_id, account, counterparty, insats, account_name, line, opening, change, closing)
         values ($1, $2, $3, '1930', '', '', 'Bank', 'CASH', 0, 1, 1), ($1, $2, $3, '3511', '', '', 'Bidrag', 'INCOME', 0, -1, -1)`,
        [first.id, id, first.countyId],
      );
      await client.query(
        `insert into submission_decision (forbund_id, submission_id, county_id, decision, decided_by, decided_by_name, decided_at)
         values ($1, $2, $3, 'APPROVED', $1, 'chef', '2020-01-03')`,
        [first.id, id, first.countyId],
      );
    }, world.owner);
    const mixed = await world.fetch(world.path('jsonl', { ...ALL, after }));
    expect([mixed.status, JSON.parse(mixed.body.toString())]).toEqual([
      409,
      { code: 'CONFLICT', message: expect.stringContaining('börja om') },
    ]);
  });
});
