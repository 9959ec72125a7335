import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withOwner, workerDatabase } from '../support/database.js';
import { readTables } from './gates/catalog.js';
import { tenantTables, type WithoutTenant } from './gates/tenant-tables.js';
import { asLines } from './gates/violation.js';
import { fixture } from './house.js';

const excused = JSON.parse(
  readFileSync(join(__dirname, 'tables-without-tenant.json'), 'utf8'),
) as WithoutTenant;

describe('the tables of the migrated database', () => {
  it('have a tenant first in their key behind forced row security, or a reason why not', async () => {
    const { owner } = await workerDatabase();
    const tables = await withOwner(readTables, owner);
    expect(tables.length).toBeGreaterThan(20);
    expect(asLines(tenantTables(tables, excused))).toEqual([]);
  });

  it('are caught when planted without tenant, open, unforced, lenient, under a wrong key or with figures', async () => {
    const { owner } = await workerDatabase();
    const tables = await withOwner(async (client) => {
      await client.query('begin');
      await client.query(readFileSync(join(fixture('tenant-tables'), 'planted.sql'), 'utf8'));
      return readTables(client).finally(() => client.query('rollback'));
    }, owner);
    const planted = { ...excused, planted_figures: 'Planted.', planted_gone: 'Planted.' };
    expect(asLines(tenantTables(tables, planted))).toEqual([
      'table county_planted has the primary key (forbund_id, id), not county_id first',
      'table planted_figures has no tenant and holds the figures amount',
      'table planted_gone is excused and does not exist',
      "table planted_lenient has a policy that forgets to be strict: (forbund_id = (current_setting('app.forbund_id'::text, true))::uuid)",
      'table planted_lenient has a policy that forgets to be strict: true',
      'table planted_lenient has a policy that forgets to be strict: true',
      'table planted_lenient points at planted_open by (open_forbund, open_id), not forbund_id first',
      'table planted_note has no policy',
      'table planted_note has row security off',
      'table planted_note has row security that does not bind its owner',
      'table planted_note has the primary key (id), not forbund_id first',
      'table planted_open has no policy',
      'table planted_open has row security off',
      'table planted_open has row security that does not bind its owner',
      'table planted_unforced has row security that does not bind its owner',
    ]);
  });
});
