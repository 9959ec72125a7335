import { AuditProofService } from '@samla/platform/audit/audit-proof.service.js';
import { AuditTrailRepository } from '@samla/platform/audit/audit-trail.repository.js';
import { record } from '@samla/platform/audit/record.js';
import type { Database } from '@samla/platform/database/database.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import pg from 'pg';
import { openDatabase, ownDatabase } from '../support/database.js';
import { newForbund, testActor, type TestForbund } from '../support/forbund.js';

describe('the chain of a trail', () => {
  let urls: Awaited<ReturnType<typeof ownDatabase>>;
  let database: Database;
  let close: () => Promise<void>;
  let owner: pg.Client;
  let proofs: AuditProofService;
  let forbund: TestForbund;

  beforeAll(async () => {
    urls = await ownDatabase();
    ({ database, close } = await openDatabase(urls));
    owner = new pg.Client({ connectionString: urls.owner });
    await owner.connect();
    proofs = new AuditProofService(database, new AuditTrailRepository());
  });
  afterAll(async () => {
    await owner.end();
    await close();
    await urls.drop();
  });
  beforeEach(async () => {
    forbund = await newForbund(database);
  });

  const event = (objectKey: string) => ({
    actor: forbund.context.actor,
    action: 'lockPeriod',
    objectKey,
    reason: 'Bokslut "2021"\\ klart,\tmed tabb\noch rad \u0001 å 😀',
  });
  const write = (objectKey: string) => database.tenant(forbund.context, (tx) => record(tx, event(objectKey)));
  const writeMany = async (count: number) => {
    for (let no = 1; no <= count; no += 1) await write(`${no}`);
  };
  const proof = () => proofs.ofForbund(forbund.context);
  /** What a superuser can do who takes the triggers away first. */
  const tamper = async (sql: string) => {
    await owner.query('set session_replication_role = replica');
    const { rowCount } = await owner.query(sql, [forbund.id]);
    await owner.query('set session_replication_role = origin');
    expect(rowCount).toBeGreaterThan(0);
  };

  it('holds for every place, and is the same text here as in the database, whatever stands in it', async () => {
    await writeMany(3);
    const notes = Array.from({ length: 2 }, (_, no) => event(`${no}`));
    await database.county(forbund.county, (tx) => record(tx, ...notes));
    const concerned = { ...event('x'), concernsForbundId: forbund.id };
    await database.registry((tx) => record(tx, event('y'), concerned));
    expect(await proof()).toMatchObject({ ok: true, rows: 3, faults: [] });
    expect(await proofs.ofCounty(forbund.county)).toMatchObject({ ok: true, rows: 2 });
    expect(await proofs.ofInstallation()).toMatchObject({ ok: true, rows: 2 });
    expect(await proofs.ofForbund((await newForbund(database)).context)).toMatchObject({ ok: true, rows: 0 });
  });

  it('goes on without gap or fork under eight writers at once', async () => {
    await Promise.all(
      Array.from({ length: 8 }, async (_, writer) => {
        for (let turn = 0; turn < 25; turn += 1) await write(`${writer}-${turn}`);
      }),
    );
    expect(await proof()).toMatchObject({ ok: true, rows: 200 });
  });

  it('has no event of what was rolled back, and none twice for one key', async () => {
    const call = { actor: testActor(), mutation: 'lockPeriod', key: 'k', input: { year: 2021 } };
    const refused = database.tenant(forbund.context, (tx) =>
      once(tx, call, () => Promise.reject(new Error('nej'))),
    );
    await expect(refused).rejects.toThrow('nej');
    expect((await proof()).rows).toBe(0);
    for (let again = 0; again < 3; again += 1)
      await database.tenant(forbund.context, (tx) => once(tx, call, async () => '2021'));
    expect(await proof()).toMatchObject({ ok: true, rows: 1 });
  });

  it.each([
    [
      'an event that was changed',
      `update audit_event set actor_name = 'någon annan' where forbund_id = $1 and event_no = 3`,
      'CHANGED',
      '3',
    ],
    [
      'an event’s time',
      `update audit_event set recorded_at = recorded_at + interval '1 ms' where forbund_id = $1 and event_no = 5`,
      'CHANGED',
      '5',
    ],
    [
      'an event that was taken away',
      `delete from audit_event where forbund_id = $1 and event_no = 4`,
      'MISSING',
      '4',
    ],
    [
      'the last event taken away',
      `delete from audit_event where forbund_id = $1 and event_no = 6`,
      'END',
      '6',
    ],
    ['all events taken away', `delete from audit_event where forbund_id = $1`, 'END', '1'],
    ['a head that was set back', `update audit_head set last_no = 5 where forbund_id = $1`, 'END', '7'],
    [
      'an event whose hash was made anew with it',
      `update audit_event set actor_name = 'x', hash = sha256('x') where forbund_id = $1 and event_no = 2`,
      'CHANGED',
      '2',
    ],
    [
      'two events that changed places',
      `update audit_event e set event_no = 5 - e.event_no + 1000 where e.forbund_id = $1 and e.event_no in (2, 3);
       update audit_event e set event_no = e.event_no - 1000 where e.event_no > 1000 and e.forbund_id = $1`,
      'CHANGED',
      '2',
    ],
  ] as const)('finds and places %s', async (_, sql, kind, eventNo) => {
    await writeMany(6);
    expect((await proof()).ok).toBe(true);
    for (const each of sql.split(';')) await tamper(each);
    const { ok, faults } = await proof();
    expect(ok).toBe(false);
    expect(faults[0]).toEqual({ kind, eventNo });
  });

  it('finds an event that was moved to another förbund', async () => {
    await writeMany(2);
    const [from, other] = [forbund, await newForbund(database)];
    forbund = other;
    await writeMany(1);
    await owner.query('set session_replication_role = replica');
    await owner.query('update audit_event set forbund_id = $1 where forbund_id = $2 and event_no = 2', [
      other.id,
      from.id,
    ]);
    await owner.query('set session_replication_role = origin');
    expect((await proofs.ofForbund(from.context)).faults).toEqual([{ kind: 'END', eventNo: '2' }]);
    expect((await proofs.ofForbund(other.context)).faults).toEqual([
      { kind: 'CHANGED', eventNo: '2' },
      { kind: 'END', eventNo: '3' },
    ]);
  });

  it('finds a chain that was made anew from an event on, by the hash that was noted elsewhere', async () => {
    await writeMany(3);
    const { lastHash } = await proof();
    await tamper('delete from audit_event where forbund_id = $1');
    await tamper('delete from audit_head where forbund_id = $1');
    await writeMany(3);
    const again = await proof();
    expect(again).toMatchObject({ ok: true, rows: 3 });
    expect(again.lastHash).not.toBe(lastHash);
  });
});
