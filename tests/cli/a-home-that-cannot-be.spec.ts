import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeHome } from '@samla/platform/config/make-home.js';
import { dropHome, newHome, samla } from './samla.js';

jest.setTimeout(60_000);

const refused = { code: 2, stderr: expect.stringContaining('SAMLA_HOME: det går inte att skriva i') };
const onProc = existsSync('/proc/self') ? it : it.skip; // there is no /proc on this system
let folder: string;

beforeEach(() => {
  folder = newHome();
});

afterEach(() => dropHome(folder));

describe('a SAMLA_HOME that cannot be written', () => {
  onProc.each(['/proc/foo', '/proc/foo/bar', '/proc'])('is refused at once: %s', async (home) => {
    const answers = await Promise.all(
      [['up'], ['verify'], ['migrate']].map((args) => samla(args, { SAMLA_HOME: home })),
    );
    for (const answer of answers) expect(answer).toMatchObject(refused);
  });

  it('is refused where a file is in its way', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    for (const home of ['file', 'file/below'])
      expect(await samla(['verify'], { SAMLA_HOME: path.join(folder, home) })).toMatchObject(refused);
  });
});

describe('a SAMLA_HOME that can be written', () => {
  it('is made with all above it, and nothing of the try is left in it', () => {
    const home = path.join(folder, 'some/where');
    makeHome(home);
    makeHome(home);
    expect(readdirSync(home)).toEqual([]);
  });
});
