import type { Command } from '../command.js';
import { ExitCode } from '../failures.js';
import { ensureDemo } from '../instance/demo.js';
import { openInstallation } from '../instance/installation.js';
import { withServices } from '../instance/services.js';
import { verifyEverything } from '../verify/verify-everything.js';

/** Proves the books and the submissions of every förbund, and what the counties have rolled up, anew. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: '[--json]',
  summary:
    'Räknar om allt: verifikationer summerar till noll, saldon stämmer, journalernas kedjor är hela, inlämningarnas sigill är hela, länens summor är inlämningarnas, loggarnas kedjor är hela.',
  options: { json: { type: 'boolean' } },
  words: 0,
  async run({ config, console }) {
    const progress = (line: string): void => console.progress(line);
    const installation = await openInstallation({ config, progress, migrating: false });
    try {
      await ensureDemo(config, installation, progress);
      const checks = await withServices(config, installation.servingUrl, verifyEverything);
      const ok = checks.every((check) => check.ok);
      console.result({ ok, checks }, () => [
        ...checks.flatMap(({ name, forbund, rows, ok: holds, faults = [] }) => [
          `${holds ? 'stämmer ' : 'FEL     '} ${forbund.padEnd(24)} ${name.padEnd(17)} ${rows} rader`,
          ...faults.map((fault) => `         ${fault}`),
        ]),
        ok ? 'Allt stämmer.' : 'Något stämmer inte.',
      ]);
      return ok ? ExitCode.DONE : ExitCode.REFUSED;
    } finally {
      await installation.close();
    }
  },
};
