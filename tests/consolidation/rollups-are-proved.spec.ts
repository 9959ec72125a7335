import type pg from 'pg';
import { RollUpService } from '@samla/consolidation/roll-up.service.js';
import { RollupProofService } from '@samla/consolidation/rollup-proof.service.js';
import { newSubmitting, type Submitting } from '../statements/submitting.js';
import { type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { type Features, startFeatures } from '../support/features.js';

describe('rollups are proved', () => {
  let urls: TestDatabaseUrls;
  let features: Features;
  let proofs: RollupProofService;
  let own: Submitting;
  let id: string;
  beforeAll(async () => {
    urls = await workerDatabase();
    features = await startFeatures(urls);
    proofs = features.services.get(RollupProofService, { strict: false });
  });
  afterAll(() => features.close());
  beforeEach(async () => {
    own = await newSubmitting(features);
    await own.book();
    ({ id } = await own.approve((await own.handIn()).id));
  });

  const rollUp = () => features.services.get(RollUpService, { strict: false }).rollUp(own.forbund.county, id);
  const proof = () => proofs.verifyRollups(own.forbund.county);
  /** As a superuser past every trigger and constraint. */
  const tamper = (sql: string) =>
    withOwner(async (owner: pg.Client) => {
      await owner.query('set session_replication_role = replica');
      expect((await owner.query(sql, [id])).rowCount).toBeGreaterThan(0);
    }, urls.owner);

  it('what is approved and not rolled up yet is no fault', async () => {
    expect(await proof()).toEqual({ rows: 0, ok: true, wrong: [] });
    await rollUp();
    expect(await proof()).toEqual({ rows: 4, ok: true, wrong: [] });
  });

  it.each([
    [
      'an amount',
      `update county_rollup_row set change = change + 1, closing = closing + 1 where submission_id = $1 and line = 'CASH'`,
    ],
    ['a line', `update county_rollup_row set line = 'PROVISIONS' where submission_id = $1 and line = 'CASH'`],
    [
      'a counterpart',
      'update county_rollup_row set counterpart_forbund_id = gen_random_uuid() where submission_id = $1',
    ],
    [
      'the förbund of the rows',
      'update county_rollup_row set forbund_id = gen_random_uuid() where submission_id = $1',
    ],
    ['a missing row', `delete from county_rollup_row where submission_id = $1 and line = 'CASH'`],
    ['every row missing', 'delete from county_rollup_row where submission_id = $1'],
    ['rows without a head', 'delete from county_rollup where submission_id = $1'],
    [
      'one row more',
      `insert into county_rollup_row select county_id, submission_id, forbund_id, 'PROVISIONS', counterpart_forbund_id, 0, 0, 0
       from county_rollup_row where submission_id = $1 limit 1`,
    ],
    ['the year', 'update county_rollup set year = 2020 where submission_id = $1'],
    [
      'being constructed',
      'update county_rollup set is_constructed = not is_constructed where submission_id = $1',
    ],
    ['the seal', `update county_rollup set sha256 = repeat('0', 64) where submission_id = $1`],
    ['a decision that is gone', 'delete from submission_decision where submission_id = $1'],
    [
      'a row of the submission itself',
      `update submission_row set change = change + 1, closing = closing + 1 where submission_id = $1 and account = '1930'`,
    ],
  ])('a superuser who changes %s is found out', async (_, sql) => {
    await rollUp();
    await tamper(sql);
    expect(await proof()).toMatchObject({ ok: false, wrong: [id] });
  });
});
