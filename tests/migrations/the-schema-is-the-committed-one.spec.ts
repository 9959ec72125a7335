import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ownDatabase, withOwner } from '../support/database.js';
import { printSchema } from './print-schema.js';

const FILE = path.resolve(process.cwd(), 'migrations/schema.sql');

describe('the database schema', () => {
  it('is what migrations/schema.sql says (SAMLA_WRITE=1 writes it)', async () => {
    const own = await ownDatabase();
    try {
      const printed = await withOwner(printSchema, own.owner);
      if (process.env['SAMLA_WRITE'] === '1') writeFileSync(FILE, printed);
      expect(printed).toBe(readFileSync(FILE, 'utf8'));
    } finally {
      await own.drop();
    }
  });

  it('shows a drift', async () => {
    const own = await ownDatabase();
    try {
      await withOwner((owner) => owner.query('alter table balance no force row level security'), own.owner);
      const printed = await withOwner(printSchema, own.owner);
      expect(printed).not.toBe(readFileSync(FILE, 'utf8'));
    } finally {
      await own.drop();
    }
  });
});
