import { createServer, isIP, type ListenOptions, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Somebody has the port, on this address or on one that is easily taken for it. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(`Port ${port} är upptagen. Välj en annan med PORT.`);
    this.name = 'PortTaken';
  }
}

/** What the API tells the process that started it, once it listens. */
export interface Listening {
  readonly listening: number;
}

/** Argument of the program that lets it take the next port where the first is taken. */
export const SEEKING = '--next-free-port';

interface Wanted {
  readonly port: number;
  readonly host: string;
  /** Whether the next port is as good where this one is taken. */
  readonly seeking: boolean;
}

interface Listener {
  listen(port: number, host: string): Promise<unknown>;
}

const TRIES = 200;
const LONGEST_PAUSE = 20;

/** Listens on the port, or the next that is free; answers the one it got. Nothing is asked before: to listen is to know. */
export async function listen(app: Listener, { port, host, seeking }: Wanted): Promise<number> {
  const last = seeking ? Math.min(port + TRIES - 1, 65_535) : port;
  for (let tried = port; tried <= last; tried += 1) if (await listensOn(app, tried, host)) return tried;
  throw new PortTaken(last);
}

async function listensOn(app: Listener, port: number, host: string): Promise<boolean> {
  const neighbour = await heldNeighbour(port, host);
  if (neighbour === 'taken') return false;
  try {
    await app.listen(port, host);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
  } finally {
    neighbour?.close();
  }
  // Two that go on in step could hold each other's neighbour at every port.
  await sleep(Math.random() * LONGEST_PAUSE);
  return false;
}

/**
 * The same port in the other family of addresses, kept until we listen. The system lets two programs have it, one in
 * each, and a browser that is told `localhost` takes either; of two that each hold the other's, none can listen.
 */
function heldNeighbour(port: number, host: string): Promise<Server | 'taken' | undefined> {
  const address = otherFamily(host);
  if (!address) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const held = createServer((socket) => socket.destroy());
    // Other faults (no IPv6, a port for root alone) are none here, or are told by the listening itself.
    held.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'EADDRINUSE' ? 'taken' : undefined),
    );
    held.listen({ ...address, port, exclusive: true }, () => resolve(held));
  });
}

/** `::` has both families itself; of a name it is not known here which it is. */
function otherFamily(host: string): ListenOptions | undefined {
  if (isIP(host) === 4) return { host: '::', ipv6Only: true };
  return isIP(host) === 6 && host !== '::' ? { host: '0.0.0.0' } : undefined;
}
