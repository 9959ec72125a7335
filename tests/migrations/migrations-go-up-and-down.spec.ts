import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/migrations.js';
import { ownDatabase, withOwner } from '../support/database.js';
import { printSchema } from './print-schema.js';

describe('the migrations', () => {
  it('are all listed, in the order of their stamps', () => {
    const files = readdirSync(path.resolve(process.cwd(), 'migrations')).filter((file) =>
      /^\d{13}-.*\.ts$/.test(file),
    );
    const stamps = MIGRATIONS.map((migration) => /\d{13}$/.exec(migration.name)?.[0]);
    expect(stamps).toEqual(files.map((file) => file.slice(0, 13)).sort());
  });

  it('can be taken back one by one and done again, to the same shape', async () => {
    const own = await ownDatabase();
    try {
      const before = await withOwner(printSchema, own.owner);
      const source = new DataSource({
        type: 'postgres',
        url: own.owner,
        migrations: [...MIGRATIONS],
        migrationsTableName: 'samla_migration',
      });
      await source.initialize();
      try {
        for (const _ of MIGRATIONS) await source.undoLastMigration();
        expect((await withOwner(printSchema, own.owner)).trim()).toBe('');
        await source.runMigrations();
      } finally {
        await source.destroy();
      }
      expect(await withOwner(printSchema, own.owner)).toBe(before);
    } finally {
      await own.drop();
    }
  });
});
