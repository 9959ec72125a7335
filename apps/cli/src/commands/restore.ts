import path from 'node:path';
import { readArchive } from '../backup/read-archive.js';
import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { openInstallation } from '../instance/installation.js';

/** Puts a backup back into an empty installation: all of it or nothing. */
export const restoreCommand: Command = {
  name: 'restore',
  usage: 'FILE [--json]',
  summary:
    'Läser tillbaka en säkerhetskopia i en tom installation; allt eller inget. I en ny SAMLA_HOME det första kommandot.',
  options: { json: { type: 'boolean' } },
  words: 1,
  async run({ words, config, console, surroundings }) {
    const installation = await openInstallation({
      config,
      progress: (line) => console.progress(line),
      migrating: false,
    });
    try {
      if (!installation.ownerUrl)
        throw new UsageError('Återläsningen behöver DATABASE_OWNER_URL.', 'CONFIGURATION');
      const file = path.resolve(surroundings.cwd, words[0]!);
      const { endedSessions, livingKeys, ...summary } = await readArchive(installation.ownerUrl, file, {
        keepDemoPasswords: installation.embedded,
      });
      console.progress(
        `Ingen är inloggad efter återläsningen: ${endedSessions} sessioner ur kopian är borttagna.`,
      );
      if (livingKeys > 0)
        console.progress(
          `${livingKeys} API-nycklar gäller som när kopian gjordes; återkalla på nytt dem som återkallats sedan dess.`,
        );
      console.result({ file, ...summary }, () => [
        `Läste tillbaka ${summary.rows} rader i ${summary.tables} tabeller`,
      ]);
      return ExitCode.DONE;
    } finally {
      await installation.close();
    }
  },
};
