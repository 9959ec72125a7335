import type { Command } from '../../apps/cli/src/command.js';
import { budgetCommand } from '../../apps/cli/src/commands/budget.js';
import { equityCommand } from '../../apps/cli/src/commands/equity.js';
import { forecastCommand } from '../../apps/cli/src/commands/forecast.js';
import { ExitCode, exitCodeOf } from '../../apps/cli/src/failures.js';

describe('a command that cannot be answered', () => {
  it.each<[string, Command, Record<string, string>, RegExp]>([
    ['years backwards', equityCommand, { from: '2024', to: '2020' }, /--from 2024 är efter --to 2020/],
    ['a 13th month', budgetCommand, { year: '2023', 'to-period': '13' }, /--to-period 13 går inte.*1–12/],
    ['a 0th month of outcome', budgetCommand, { year: '2023', 'to-period': '0' }, /1–12/],
    ['as of a 13th month', forecastCommand, { year: '2023', 'as-of': '13' }, /--as-of 13 går inte.*0–12/],
    ['as of a day', forecastCommand, { year: '2023', 'as-of': '2023-06-30' }, /0–12/],
  ])('is refused with what to write instead: %s', async (_, command, asked, told) => {
    // It ends before anything is opened: nothing else of the call is read.
    const call = { values: { forbund: 'vasteras', ...asked } } as unknown as Parameters<Command['run']>[0];
    const refused: unknown = await command.run(call).catch((error: unknown) => error);
    expect((refused as Error).message).toMatch(told);
    expect(exitCodeOf(refused)).toBe(ExitCode.USAGE);
  });
});
