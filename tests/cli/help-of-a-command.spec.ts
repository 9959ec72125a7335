import { dropHome, newHome, samla } from './samla.js';

jest.setTimeout(120_000);

describe('samla --help', () => {
  const home = newHome();
  afterAll(() => dropHome(home));
  const help = async (...args: readonly string[]): Promise<string[]> => {
    const { code, stdout } = await samla(args, { SAMLA_HOME: home });
    expect(code).toBe(0);
    return stdout.split('\n').filter((line) => line.startsWith('samla '));
  };

  it('is of all commands, and of one alone where one is named', async () => {
    const all = await help('--help');
    expect(all.length).toBeGreaterThan(20);
    expect(await help('help')).toEqual(all);
    expect(await help('export', '--help')).toEqual([expect.stringMatching(/^samla export --forbund/)]);
    expect(await help('budget', 'import', '--help')).toEqual([expect.stringMatching(/^samla budget import/)]);
    expect(await help('budget', '--help')).toEqual([expect.stringMatching(/^samla budget --forbund/)]);
    expect(await help('help', 'check')).toEqual([expect.stringMatching(/^samla check/)]);
    expect(await help('demo', '--help')).toEqual([
      expect.stringMatching(/^samla demo load/),
      expect.stringMatching(/^samla demo users/),
    ]);
  });

  it('tells what the exit codes mean beside it, and refuses a command that is none', async () => {
    const { stdout } = await samla(['check', '--help'], { SAMLA_HOME: home });
    expect(stdout).toContain('Slutkoder: 0 klart');
    const none = await samla(['chek', '--help'], { SAMLA_HOME: home });
    expect(none).toMatchObject({ code: 2, stdout: '' });
    expect(none.stderr).toContain('Kommandot chek finns inte');
  });
});
