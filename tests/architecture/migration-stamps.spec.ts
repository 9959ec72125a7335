import { migrationStamps } from './gates/migration-stamps.js';
import { asLines } from './gates/violation.js';
import { fixture, HOUSE } from './house.js';

describe('the stamps of migrations', () => {
  it('are 13 digits, once each, and every migration is listed', () => {
    expect(asLines(migrationStamps(HOUSE))).toEqual([]);
  });

  it('are caught when two are the same, one is short, a name lacks its object or the list leaves one out', () => {
    expect(asLines(migrationStamps(fixture('migration-stamps')))).toEqual([
      'migrations/170000000000-create-short.ts is not called <13-digit milliseconds>-<verb>-<object>.ts',
      'migrations/1700000000000-create-books.ts is not in migrations.ts',
      'migrations/1700000000000-create-ledger.ts has the stamp of 1700000000000-create-books.ts',
      'migrations/1700000000001-create.ts is not called <13-digit milliseconds>-<verb>-<object>.ts',
    ]);
  });
});
