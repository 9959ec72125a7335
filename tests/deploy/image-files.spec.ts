import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './manifests.js';

/** What the image holds, as the Dockerfile copies it: the build without its sources. */
let image: string;

beforeAll(() => {
  const build = spawnSync(process.execPath, [join(ROOT, 'apps/cli/bin/build.mjs')], { encoding: 'utf8' });
  expect(build.status).toBe(0);
  image = mkdtempSync(join(tmpdir(), 'samla-image-'));
  for (const path of ['package.json', 'dist', 'apps/cli/bin']) {
    cpSync(join(ROOT, path), join(image, path), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(image, 'node_modules'));
}, 120_000);

afterAll(() => rmSync(image, { recursive: true, force: true }));

/** Runs a command of the image with nothing in the environment but what is given. */
function run(
  command: readonly string[],
  env: Record<string, string> = {},
): { code: number | null; said: string } {
  const ended = spawnSync(process.execPath, command, {
    cwd: image,
    env: { PATH: '/usr/bin:/bin', SAMLA_HOME: join(image, 'home'), ...env },
    encoding: 'utf8',
  });
  return { code: ended.status, said: ended.stdout + ended.stderr };
}

describe('the files of the image alone', () => {
  it('are enough for the command line, which builds nothing', () => {
    const { code, said } = run(['apps/cli/bin/samla.mjs', '--help']);
    expect(said).toContain('migrate');
    expect(said).not.toContain('Bygg');
    expect(code).toBe(0);
  });

  it.each(['api', 'worker'])('are enough for the %s, which lists what its configuration lacks', (name) => {
    const { code, said } = run([`dist/apps/${name}/src/main.js`]);
    expect(said).toContain('DATABASE_URL');
    expect(code).toBe(2);
  });

  it('let the migration say which server does not answer', () => {
    const nowhere = 'postgres://owner:secret@127.0.0.1:1/samla';
    const { code, said } = run(['apps/cli/bin/samla.mjs', 'migrate'], { DATABASE_OWNER_URL: nowhere });
    expect(said).toMatch(/127\.0\.0\.1:1|svarar inte|ECONNREFUSED/);
    expect(said).not.toContain('secret');
    expect(code).not.toBe(0);
  });
});
