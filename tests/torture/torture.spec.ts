import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const started = new Set<ChildProcess>();

interface Tortured {
  readonly code: number | null;
  readonly told: Record<string, unknown>;
  readonly stderr: string;
}

/** Runs the torture and answers what it printed. */
function torture(...args: string[]): Promise<Tortured> {
  return new Promise((resolve, reject) => {
    const command = [path.join(root, 'tests/torture/run.mjs'), '--quick', '--json', ...args];
    const child = spawn(process.execPath, command, { cwd: root });
    started.add(child);
    const printed = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => (printed[stream] += text));
    child.once('error', reject);
    child.once('close', (code) => {
      started.delete(child);
      resolve({
        code,
        told: JSON.parse(printed.stdout || '{}') as Record<string, unknown>,
        stderr: printed.stderr,
      });
    });
  });
}

const kindsIn = (stderr: string): Set<string> =>
  new Set([...stderr.matchAll(/"kind":"([A-Z_]+)"/g)].map(([, kind]) => kind!));

// Each runs processes of its own, on a machine that may be busy.
jest.setTimeout(900_000);
// A test that ran out of time leaves its processes behind.
afterEach(() => started.forEach((child) => child.kill('SIGTERM')));

describe('the reader, given files that were damaged', () => {
  it('reads or refuses 6,000 of them, and books none as something else than it says', async () => {
    const { code, told, stderr } = await torture('reader');
    expect({ code, stderr: stderr.slice(-2000) }).toMatchObject({ code: 0 });
    expect(told).toMatchObject({ name: 'reader', inputs: 6_000, findings: 0 });
    // Neither is all refused, nor all taken: both ways are tried.
    expect(told['refused']).toBeGreaterThan(3_000);
    expect(told['refused']).toBeLessThan(5_400);
  });

  it.each([
    ['decimal-lost', 'DAMAGE_BOOKED'],
    ['half-line-at-cut', 'CHUNKS'],
    // The others (`npm run torture -- reader --plant NAME`) are for the long run.
  ])('a planted fault is found: %s', async (plant, kind) => {
    const { code, stderr } = await torture('reader', '--inputs', '2000', '--plant', plant);
    expect(code).toBe(1);
    expect([...kindsIn(stderr)]).toContain(kind);
  });
});

describe('imports that are killed', () => {
  it('leave the books before or after, and are taken up again', async () => {
    const { code, told, stderr } = await torture('imports');
    expect({ code, stderr: stderr.slice(-3000) }).toMatchObject({ code: 0 });
    expect(told).toMatchObject({ name: 'imports', imports: 5, findings: 0 });
    expect(told['killed']).toBeGreaterThan(2);
  });

  it.each([['run-in-a-transaction-of-its-own', '1']])(
    'a planted fault is found: %s',
    async (plant, number) => {
      const { code, stderr } = await torture('imports', '--case', number, '--plant', plant);
      expect({ code, stderr: stderr.slice(-3000) }).toMatchObject({ code: 1 });
      expect(stderr).toContain('the books were between');
    },
  );
});

describe('rollups and balances', () => {
  it('are the sums of the ledger at 4,000 random places, and what a county reads is what was approved by then', async () => {
    const { code, told, stderr } = await torture('rollups');
    expect({ code, stderr: stderr.slice(-3000) }).toMatchObject({ code: 0 });
    expect(told).toMatchObject({ name: 'rollups', draws: 4_000, findings: 0 });
    expect(told['versions']).toBeGreaterThan(15);
  });

  it.each([
    ['rollup-takes-the-largest', 'ROLLUP'],
    // `kept-is-not-asked-again` and `balance-forgets-what-was` are for the long run.
  ])('a planted fault is found: %s', async (plant, kind) => {
    const { code, stderr } = await torture('rollups', '--draws', '2000', '--plant', plant);
    expect({ code, stderr: stderr.slice(-3000) }).toMatchObject({ code: 1 });
    expect([...kindsIn(stderr)]).toContain(kind);
  });
});

describe('generated mergers', () => {
  it('conserve every total, 2,000 of them', async () => {
    const { code, told, stderr } = await torture('merger');
    expect({ code, stderr: stderr.slice(-3000) }).toMatchObject({ code: 0 });
    expect(told).toMatchObject({ name: 'merger', mergers: 2_000, findings: 0 });
    expect(told['merged']).toBeGreaterThan(1_000);
  });
});

describe('npm run torture', () => {
  it('refuses what it does not know', async () => {
    const unknown = await torture('no-such-torture');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('no torture no-such-torture');
    expect((await torture('reader', '--plant', 'no-such-plant')).stderr).toContain('no plant no-such-plant');
  });
});
