import { createServer, type Server } from 'node:http';
import type { Database } from '@samla/platform/database/database.js';

/** Tells on a port of its own whether the worker lives and reaches its database. */
export function serveHealth(database: Database, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string): void => {
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ status: text }));
    };
    if (request.url === '/health/live') return answer(200, 'ok');
    if (request.url !== '/health/ready') return answer(404, 'not found');
    database.ping().then(
      () => answer(200, 'ok'),
      () => answer(503, 'database does not answer'),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
