import { createServer } from 'node:net';
import { UsageError } from '../failures.js';

const FIRST = 3000;
const TRIES = 200;

/** The port to serve on: the wanted one, which must be free, else 3000 or the next that is. */
export async function choosePort(wanted: number | undefined, host: string, from = FIRST): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted, host)) return wanted;
    throw new UsageError(
      `Port ${wanted} är upptagen. Välj en annan med PORT, eller ta bort PORT så väljer Samla själv.`,
      'PORT_TAKEN',
    );
  }
  for (let port = from; port < from + TRIES; port += 1) if (await isFree(port, host)) return port;
  throw new UsageError(
    `Ingen port mellan ${from} och ${from + TRIES - 1} är ledig. Välj en med PORT.`,
    'PORT_TAKEN',
  );
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
