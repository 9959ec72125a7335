import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const started = new Set<ChildProcess>();

/** Runs the bench in its quick form, which measures nothing, and answers what it printed. */
function bench(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, 'tests/bench/run.mjs'), ...args], { cwd: root });
    started.add(child);
    const printed = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => (printed[stream] += text));
    }
    child.once('error', reject);
    child.once('close', (code) => {
      started.delete(child);
      resolve({ code, ...printed });
    });
  });
}

describe('npm run bench', () => {
  // A test that ran out of time leaves its bench behind.
  afterEach(() => started.forEach((child) => child.kill('SIGKILL')));

  // Those left out make databases or neighbours of their own; `npm run bench -- --quick` runs them too.
  const SHORT = ['consolidated-county-year', 'whole-country', 'freshness', 'sie-import', 'scenarios'];

  it('runs benches, proves that the servers answer the same, and prints one JSON object a line', async () => {
    const { code, stdout, stderr } = await bench('--quick', '--json', ...SHORT);
    expect({ code, stderr }).toMatchObject({ code: 0 });
    // Reached only when the bare handler's data was the API's, byte for byte.
    expect(stderr).toContain('The servers answer the same figures.');
    const lines = stdout.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        name: 'consolidated-county-year',
        against: 'bare-handler',
        kept: true,
        throughputRatio: expect.any(Number),
        p99Ratio: expect.any(Number),
      },
      {
        name: 'consolidated-county-year',
        against: 'bare-handler',
        kept: false,
        throughputRatio: expect.any(Number),
        p99Ratio: expect.any(Number),
      },
      {
        name: 'whole-country',
        forbund: 8,
        years: 2,
        keptMs: expect.any(Number),
        unkeptMs: expect.any(Number),
        costShare: expect.any(Number),
      },
      {
        name: 'freshness',
        approvals: 10,
        p999Ms: expect.any(Number),
        slowestMs: expect.any(Number),
      },
      {
        name: 'sie-import',
        against: 'copy',
        throughputRatio: expect.any(Number),
        withUploadRatio: expect.any(Number),
        maxRssMb: expect.any(Number),
      },
      {
        name: 'scenarios',
        scenarios: 200,
        seconds: expect.any(Number),
        firstSeconds: expect.any(Number),
        perSecond: expect.any(Number),
      },
    ]);
  }, 180_000);

  it('runs one bench by name, with a table for people', async () => {
    const { code, stdout } = await bench('--quick', 'sie-import');
    expect(code).toBe(0);
    expect(stdout).toMatch(/\| samla, from the kept file to the commit \| +\d+ \| +\d\.\d{3} \|/);
    expect(stdout).not.toContain('consolidated-county-year');
  }, 180_000);

  it('refuses a bench that it does not know', async () => {
    const { code, stdout, stderr } = await bench('--json', 'no-such-bench');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('no bench no-such-bench');
  });
});
