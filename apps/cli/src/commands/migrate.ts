import type { Command } from '../command.js';
import { ExitCode } from '../failures.js';
import { openInstallation } from '../instance/installation.js';

/** Brings the database to the present shape and makes the roles. */
export const migrateCommand: Command = {
  name: 'migrate',
  usage: '',
  summary: 'Skapar eller uppdaterar tabeller och roller.',
  options: {},
  words: 0,
  async run({ config, console }) {
    const progress = (line: string): void => console.progress(line);
    const installation = await openInstallation({ config, progress, migrating: true });
    await installation.close();
    console.say('Databasen är uppdaterad.');
    return ExitCode.DONE;
  },
};
