import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesOf } from './files.mjs';
import { Importing } from './process.mjs';
import { bookEarlier, newForbund } from './world.mjs';

/** Imports by `samla import`: what is broken off is taken up by giving the same command again. */
export const tortureCommand = {
  async prepare(world, { size, situation }, forbund) {
    const file = fileOf(world, size);
    await bookEarlier(world, forbund, filesOf(size, situation));
    const run = () => Importing.command(file, forbund.slug, world.build, world.server);
    return {
      start: async () => run(),
      duration: world.durations.get(`command ${size} ${situation}`),
      takeUp: async () => {
        const { code, said } = await run().ended;
        if (code !== 0) throw new Error(`samla import ended with ${code}: ${said}`);
      },
    };
  },

  /** Milliseconds of an undisturbed command. */
  async time(world, size, situation) {
    const forbund = await newForbund(world);
    const { takeUp } = await this.prepare(world, { size, situation }, forbund);
    const began = performance.now();
    await takeUp();
    return performance.now() - began;
  },
};

function fileOf({ server }, size) {
  const file = path.join(server.home, 'year.se');
  writeFileSync(file, filesOf(size, 'NEW').bytes);
  return file;
}
