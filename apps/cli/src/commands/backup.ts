import path from 'node:path';
import { writeArchive } from '../backup/write-archive.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { ensureDemo } from '../instance/demo.js';
import { openInstallation } from '../instance/installation.js';

/** Writes everything that is durable into one file, while others go on working. */
export const backupCommand: Command = {
  name: 'backup',
  usage: 'FILE [--json]',
  summary: 'Sparar hela databasen, som den var i ett ögonblick, i en fil.',
  options: { json: { type: 'boolean' } },
  words: 1,
  async run({ words, config, console, surroundings }) {
    const progress = (line: string): void => console.progress(line);
    const installation = await openInstallation({ config, progress, migrating: false });
    try {
      await ensureDemo(config, installation, progress);
      if (!installation.ownerUrl)
        throw new UsageError('Säkerhetskopian behöver DATABASE_OWNER_URL.', 'CONFIGURATION');
      const file = path.resolve(surroundings.cwd, words[0]!);
      const summary = await writeArchive(installation.ownerUrl, file);
      console.result({ file, ...summary }, () => [
        `Sparade ${summary.rows} rader ur ${summary.tables} tabeller i ${file}`,
      ]);
      return ExitCode.DONE;
    } finally {
      await installation.close();
    }
  },
};
