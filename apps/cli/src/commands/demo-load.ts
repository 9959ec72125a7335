import type { Command } from '../command.js';
import { ExitCode, UsageError } from '../failures.js';
import { loadDemo } from '../instance/demo.js';
import { openInstallation } from '../instance/installation.js';

/** Loads the demo county, or completes what an interrupted load began. */
export const demoLoadCommand: Command = {
  name: 'demo load',
  usage: '',
  summary: 'Lägger upp demolänet Västmanland; en gång till ändrar ingenting.',
  options: {},
  words: 0,
  async run({ config, console }) {
    if (!config.demo) throw new UsageError('Demon är avstängd: SAMLA_DEMO är 0.', 'DEMO_CLOSED');
    const progress = (line: string): void => console.progress(line);
    const installation = await openInstallation({ config, progress, migrating: false });
    try {
      const loaded = await loadDemo(config, installation, progress);
      console.say(loaded ? 'Demolänet är upplagt.' : 'Demolänet finns redan.');
      return ExitCode.DONE;
    } finally {
      await installation.close();
    }
  },
};
