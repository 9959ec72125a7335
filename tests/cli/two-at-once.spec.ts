import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { withOwner } from '../support/database.js';
import { dropHome, newHome, Running, samla } from './samla.js';

jest.setTimeout(240_000);

const name = `two_${randomBytes(4).toString('hex')}`;
let homes: string[];
let environment: Record<string, string>;

beforeAll(async () => {
  homes = [newHome(), newHome()];
  await withOwner((owner) => owner.query(`create database ${name}`).then(() => undefined));
  const url = new URL(process.env['SAMLA_TEST_OWNER_URL']!);
  url.pathname = `/${name}`;
  const serving = new URL(url);
  serving.username = name;
  serving.password = 'a-password-of-the-operator';
  environment = { DATABASE_OWNER_URL: url.toString(), DATABASE_URL: serving.toString() };
  expect((await samla(['migrate'], { ...environment, SAMLA_HOME: homes[0]! })).code).toBe(0);
});

afterAll(async () => {
  homes.forEach(dropHome);
  await withOwner(async (owner) => {
    await owner.query(`drop database ${name} with (force)`);
    await owner.query(`drop role ${name}`);
  });
});

describe('two that start side by side', () => {
  it('get two ports, each says its own, and each keeps its own when its API is killed', async () => {
    const [one, other] = await Promise.all(homes.map((home) => Running.up(home, environment)));
    const urls = [one!.url, other!.url];
    expect(new Set(urls).size).toBe(2);
    for (const running of [one!, other!]) {
      expect(running.output).toContain(`Samla är igång: ${running.url}\n`);
      expect((await fetch(new URL('/health/ready', running.url))).status).toBe(200);
    }
    // Each is the one behind its own address: with it goes its address and no other.
    expect(await one!.stop('SIGINT')).toBe(0);
    await expect(fetch(new URL('/health/ready', urls[0]))).rejects.toThrow();
    expect((await fetch(new URL('/health/ready', urls[1]))).status).toBe(200);
    expect(await other!.stop('SIGINT')).toBe(0);
  });

  it('do not both get a port that both are told', async () => {
    const port = await freeNow();
    const told = { ...environment, PORT: String(port) };
    const both = homes.map((home) => Running.begin(home, told));
    await Promise.race(both.map(({ ended }) => ended));
    const serving = both.find(({ child }) => child.exitCode === null)!;
    const refused = both.find((running) => running !== serving)!;
    expect({ code: await refused.ended, told: refused.errors }).toEqual({
      code: 2,
      told: expect.stringContaining(`Port ${port} är upptagen`),
    });
    await serving.says(/Ctrl-C stänger/);
    expect(new URL(serving.url).port).toBe(String(port));
    expect(await serving.stop('SIGINT')).toBe(0);
  });
});

/** A port that nobody has just now. */
function freeNow(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
