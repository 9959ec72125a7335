import { createServer, type ListenOptions, type Server } from 'node:net';
import { networkInterfaces } from 'node:os';
import { listen, PortTaken } from '../../apps/api/src/listen.js';

let servers: Server[];

beforeEach(() => {
  servers = [];
});

afterEach(() => Promise.all(servers.map((server) => new Promise((closed) => server.close(closed)))));

/** Listens as some other program would. */
function sit(options: ListenOptions): Promise<number> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options, () => {
      servers.push(server);
      resolve((server.address() as { port: number }).port);
    });
  });
}

/** Something to listen with, as the API does. */
const instance = { listen: (port: number, host: string) => sit({ port, host }) };

const hasIpv6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);

describe('the port of an instance', () => {
  it('is another for each of ten that start at once', async () => {
    const from = await sit({ port: 0, host: '127.0.0.1' });
    const ports = await Promise.all(
      Array.from({ length: 10 }, () => listen(instance, { port: from, host: '127.0.0.1', seeking: true })),
    );
    expect(new Set([from, ...ports]).size).toBe(11);
    expect(ports.every((port) => port > from && port < from + 40)).toBe(true);
  });

  const places: [string, string][] = [
    ['127.0.0.1', '127.0.0.1'],
    ['0.0.0.0', '127.0.0.1'],
    ['127.0.0.1', '0.0.0.0'],
    ...((hasIpv6
      ? [
          ['::1', '127.0.0.1'],
          ['::', '127.0.0.1'],
          ['127.0.0.1', '::1'],
          ['0.0.0.0', '::1'],
          ['127.0.0.1', '::'],
          ['::1', '0.0.0.0'],
        ]
      : []) as [string, string][]),
  ];

  it.each(places)('is taken when somebody has it on %s, for one that listens on %s', async (theirs, host) => {
    const taken = await sit({ port: 0, host: theirs });
    const wanted = { port: taken, host };
    await expect(listen(instance, { ...wanted, seeking: false })).rejects.toThrow(PortTaken);
    expect(await listen(instance, { ...wanted, seeking: true })).toBeGreaterThan(taken);
  });

  (hasIpv6 ? it : it.skip)('is never shared by two of different families that start at once', async () => {
    const from = await sit({ port: 0, host: '127.0.0.1' });
    const hosts = ['127.0.0.1', '::1', '0.0.0.0', '::1', '127.0.0.1', '::'];
    const ports = await Promise.all(
      hosts.map((host) => listen(instance, { port: from, host, seeking: true })),
    );
    expect(new Set(ports).size).toBe(hosts.length);
  });

  it('is not sought further when the machine refuses for another reason', async () => {
    const elsewhere = { port: 3000, host: '192.0.2.1', seeking: true };
    await expect(listen(instance, elsewhere)).rejects.toMatchObject({ code: 'EADDRNOTAVAIL' });
  });
});
