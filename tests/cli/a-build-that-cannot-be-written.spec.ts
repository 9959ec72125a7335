import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NOBODY = 65_534;
const root = path.resolve(__dirname, '../..');
let checkout: string;

/** Sources that were never built, in a checkout that its user may read and not write. */
beforeAll(() => {
  checkout = mkdtempSync(path.join(tmpdir(), 'samla-readonly-'));
  cpSync(path.join(root, 'apps/cli/bin'), path.join(checkout, 'apps/cli/bin'), { recursive: true });
  mkdirSync(path.join(checkout, 'libs'));
  mkdirSync(path.join(checkout, 'dist'));
  writeFileSync(path.join(checkout, 'libs/newer.ts'), 'export {};\n');
  for (const folder of ['dist', '.']) chmodSync(path.join(checkout, folder), 0o555);
});

afterAll(() => {
  for (const folder of ['.', 'dist']) chmodSync(path.join(checkout, folder), 0o755);
  rmSync(checkout, { recursive: true, force: true });
});

describe('sources newer than a dist/ that the user may not write', () => {
  it('are told in words, with the folder and what to do, and exit 2', () => {
    // The superuser may write everywhere, so it asks as nobody.
    const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(checkout, 'apps/cli/bin/samla.mjs'), 'verify'],
      {
        ...user,
        cwd: '/',
        encoding: 'utf8',
        env: { PATH: process.env['PATH'] ?? '' },
      },
    );
    expect({ status, stderr: stderr.trim() }).toEqual({
      status: 2,
      stderr: `Samla måste byggas, men det går inte att skriva i ${path.join(checkout, 'dist')} (EACCES). Bygg som den som äger mappen: node apps/cli/bin/build.mjs`,
    });
  });
});
