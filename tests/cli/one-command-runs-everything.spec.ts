import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { childrenOf, runs, within } from '../platform/embedded-process.js';
import { documentOf, dropHome, newHome, Running, samla } from './samla.js';

jest.setTimeout(240_000);

let home: string;

beforeAll(() => {
  home = newHome();
});

afterAll(() => dropHome(home));

/** The pid of the home's PostgreSQL. */
function postgresOf(): number {
  return Number.parseInt(readFileSync(path.join(home, 'postgres/data/postmaster.pid'), 'utf8'), 10);
}

async function answersAt(url: string): Promise<boolean> {
  return fetch(new URL('/health/ready', url)).then(
    ({ ok }) => ok,
    () => false,
  );
}

describe('samla up', () => {
  it('loads the demo county, shows Västmanland 2021, serves, and stops cleanly on Ctrl-C', async () => {
    const running = await Running.up(home);
    expect(running.errors).toMatch(/9\/9 .*bokförd, inlämnad och godkänd/);
    expect(running.output).toMatch(/Verksamhetens resultat .*−471 931/);
    expect(running.output).toMatch(/93 677,00 mellan/);
    expect(running.output).toMatch(/127 016,00 mellan/);
    expect(running.output).toMatch(/ekonom-vasteras +Ekonom, Västerås/);
    expect(await answersAt(running.url)).toBe(true);
    const demo = (await (await fetch(new URL('/demo/users', running.url))).json()) as { users: unknown[] };
    expect(demo.users).toHaveLength(24);
    const processes = [postgresOf(), ...childrenOf(running.child.pid!)];
    expect(await running.stop('SIGINT')).toBe(0);
    expect(await within(5000, () => processes.every((pid) => !runs(pid)))).toBe(true);
    expect(readdirSync(home)).not.toContain('run.json');
  });

  it('is warm the second time, tells the other commands where it is, and refuses a second of its kind', async () => {
    const running = await Running.up(home);
    expect(running.errors).not.toMatch(/Lägger upp|Migrerar/);
    const consolidated = await samla(['consolidate', 'vastmanland', '--year', '2021', '--json'], {
      SAMLA_HOME: home,
    });
    expect(documentOf<{ status: string }>(consolidated).status).toBe('COMPLETE');
    const second = await samla(['up'], { SAMLA_HOME: home });
    expect(second).toMatchObject({ code: 2, stderr: expect.stringMatching(/redan igång/) });
    expect(await answersAt(running.url)).toBe(true);
    expect(await running.stop('SIGTERM')).toBe(0);
  });

  it('starts a worker again that was killed', async () => {
    const running = await Running.up(home);
    const worker = childrenOf(running.child.pid!).find((pid) =>
      readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker'),
    );
    process.kill(worker!, 'SIGKILL');
    await running.says(/Processen worker slutade oväntat/);
    const isBack = () =>
      childrenOf(running.child.pid!).some((pid) =>
        readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('worker'),
      );
    expect(await within(5000, isBack)).toBe(true);
    expect(await running.stop('SIGINT')).toBe(0);
  });

  it('leaves nothing running when it is killed, and starts again with its data', async () => {
    const running = await Running.up(home);
    const processes = [postgresOf(), ...childrenOf(running.child.pid!)];
    expect(processes.length).toBeGreaterThanOrEqual(3);
    await running.stop('SIGKILL');
    expect(await within(20_000, () => processes.every((pid) => !runs(pid)))).toBe(true);
    const next = await Running.up(home);
    expect(next.output).toMatch(/−471 931/);
    expect(await next.stop('SIGINT')).toBe(0);
  });

  it('takes the next free port when none is asked for, and only the one that is', async () => {
    const squatters = await Promise.all([occupy(3000), occupy(0)]);
    try {
      const running = await Running.up(home);
      expect(new URL(running.url).port).not.toBe('3000');
      expect(await running.stop('SIGINT')).toBe(0);
      const taken = (squatters[1]!.address() as { port: number }).port;
      const refused = await samla(['up'], { SAMLA_HOME: home, PORT: String(taken) });
      expect(refused).toMatchObject({
        code: 2,
        stderr: expect.stringContaining(`Port ${taken} är upptagen`),
      });
    } finally {
      squatters.forEach((squatter) => squatter.close());
    }
  });
});

describe('a demo load that is cut off', () => {
  let whole: { readonly checks: readonly { readonly name: string }[] };
  const booksOf = (checks: typeof whole.checks) => checks.filter(({ name }) => name !== 'audit-chain');
  beforeAll(async () => {
    whole = documentOf(await samla(['verify', '--json'], { SAMLA_HOME: home }));
  });

  it.each([/Lade upp 4 förbund/, /2\/9/, /6\/9/])(
    'after %s is completed by the next command',
    async (moment) => {
      const cut = newHome();
      const running = Running.begin(cut);
      await running.says(moment);
      await running.stop('SIGKILL');
      const verified = await samla(['verify', '--json'], { SAMLA_HOME: cut });
      const { ok, checks } = documentOf<{
        ok: boolean;
        checks: { name: string; forbund: string; rows: number }[];
      }>(verified);
      // Zero sums, balances, submissions and their entries, chain and trail of four förbund; rollup and trail of the two counties; the installation's trail.
      expect({ ok, code: verified.code, count: checks.length }).toEqual({ ok: true, code: 0, count: 29 });
      // The trail tells what was done, and more was done here: begun, cut off, completed.
      expect(booksOf(checks)).toEqual(booksOf(whole.checks));
      rmSync(cut, { recursive: true, force: true });
    },
  );
});

/** Sits on a port; one that is taken already is as good. */
async function occupy(port: number): Promise<Server> {
  const server = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve).once('error', resolve));
  return server;
}
