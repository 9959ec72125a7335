import { randomUUID } from 'node:crypto';
import type { Database } from '@samla/platform/database/database.js';
import { openDatabase, workerDatabase } from '../support/database.js';
import { newForbund } from '../support/forbund.js';

describe('the lines of a budget', () => {
  let database: Database;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ database, close } = await openDatabase(await workerDatabase()));
  });
  afterAll(() => close());

  it.each([
    ['a draft', null, 1],
    ['a decided version', randomUUID(), 0],
  ])('of %s are taken away as often as the database allows', async (_, decisionId, gone) => {
    const { context, id } = await newForbund(database);
    const versionId = randomUUID();
    const deleted = await database.tenant(context, async (tx) => {
      if (decisionId)
        await tx.execute(
          `insert into decision values ($1, $2, 'BOARD', '2020-11-20', '7', 'Budget', '', true, 'prov', now())`,
          [id, decisionId],
        );
      await tx.execute(
        `insert into budget_version (forbund_id, version_id, year, phase, name, decision_id, document, place,
           is_constructed, created_by, created_at) values ($1, $2, 2021, $3, 'Budget', $4, '', '', true, 'prov', now())`,
        [id, versionId, decisionId ? 'DECIDED' : 'PROPOSED', decisionId],
      );
      await tx.execute(
        `insert into budget_line (forbund_id, version_id, line_no, kind, group_key, group_label, label, account, insats,
           cost_centre, amount) values ($1, $2, 1, 'COST', 'g', 'Grupp', 'Rad', '4', '', '', 100)`,
        [id, versionId],
      );
      return tx.execute('delete from budget_line where forbund_id = $1', [id]);
    });
    expect(deleted).toBe(gone);
  });
});
