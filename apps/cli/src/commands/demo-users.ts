import { DEMO_PASSWORD } from '@samla/access/demo-password.js';
import type { Command } from '../command.js';
import { DEMO_USERS } from '../demo/users.js';
import { ExitCode, UsageError } from '../failures.js';

/** Lists the demo users and how they sign in. */
export const demoUsersCommand: Command = {
  name: 'demo users',
  usage: '[--json]',
  summary: 'Visar demoanvändarna; lösenordet finns bara på den inbyggda databasen.',
  options: { json: { type: 'boolean' } },
  words: 0,
  async run({ config, console }) {
    if (!config.demo) throw new UsageError('Demon är avstängd: SAMLA_DEMO är 0.', 'DEMO_CLOSED');
    const embedded = !config.databaseUrl && !config.databaseOwnerUrl;
    const password = embedded ? DEMO_PASSWORD : null;
    const users = DEMO_USERS.map(({ username, displayName, role, scope }) => ({
      username,
      displayName,
      role,
      scope,
      password,
    }));
    console.result(users, () => [
      ...users.map(({ username, displayName }) => `${username.padEnd(20)} ${displayName}`),
      password ? `Lösenord för alla: ${password}` : 'På en server har demoanvändarna inga lösenord.',
    ]);
    return ExitCode.DONE;
  },
};
