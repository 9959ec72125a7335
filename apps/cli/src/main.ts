import 'reflect-metadata';
import { loadConfig } from '@samla/platform/config/config.js';
import type { Surroundings } from './command.js';
import { commands } from './commands.js';
import { Console } from './console.js';
import { describeFailure, ExitCode, exitCodeOf } from './failures.js';
import { manualsOf, parseCommand } from './parse-command.js';

const EXIT_CODES = `
Slutkoder: 0 klart, 1 avvisat av en regel eller inte hittat, 2 fel skrivet eller fel inställt, 3 annat fel.`;

/** Runs `samla` with the arguments after its name; answers the exit code (0 done, 1 refused, 2 usage or configuration, 3 other). */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const console = new Console(argv.includes('--json'));
  try {
    if (argv.includes('--help') || argv[0] === 'help') {
      const words = argv.filter((word, index) => !word.startsWith('-') && !(index === 0 && word === 'help'));
      for (const manual of await manualsOf(commands, words)) console.say(manual);
      console.say(EXIT_CODES);
      return ExitCode.DONE;
    }
    const { command, values, words } = await parseCommand(commands, argv);
    return await command.run({ values, words, config: loadConfig(), console, surroundings });
  } catch (error) {
    console.failure(describeFailure(error));
    return exitCodeOf(error);
  }
}
