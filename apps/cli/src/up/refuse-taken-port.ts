import { createServer } from 'node:net';
import { listen, PortTaken } from '../../../api/src/listen.js';
import { UsageError } from '../failures.js';

/** Refuses a wanted port that somebody has, before anything is started for it; the API finds out again for itself. */
export async function refuseTakenPort(wanted: number | undefined, host: string): Promise<void> {
  if (wanted === undefined) return;
  const probe = createServer();
  const listener = {
    listen: (port: number, at: string) =>
      new Promise<void>((resolve, reject) => {
        probe.once('error', reject);
        probe.listen({ port, host: at, exclusive: true }, resolve);
      }),
  };
  try {
    await listen(listener, { port: wanted, host, seeking: false });
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    throw new UsageError(
      `Port ${wanted} är upptagen. Välj en annan med PORT, eller ta bort PORT så väljer Samla själv.`,
      'PORT_TAKEN',
    );
  }
  await new Promise((closed) => probe.close(closed));
}
