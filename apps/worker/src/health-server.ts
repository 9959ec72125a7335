import { createServer, type Server } from 'node:http';
import type { SchemaCheck } from '@samla/platform/database/schema-check.js';

/** Tells on a port of its own whether the worker lives and reaches its database, migrated. */
export function serveHealth(schema: SchemaCheck, port: number, host: string): Promise<Server> {
  const server = createServer((request, response) => {
    const answer = (status: number, text: string): void => {
      response
        .writeHead(status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ status: text }));
    };
    if (request.url === '/health/live') return answer(200, 'ok');
    if (request.url !== '/health/ready') return answer(404, 'not found');
    schema.missing().then(
      ({ length }) => (length === 0 ? answer(200, 'ok') : answer(503, 'database is not migrated')),
      () => answer(503, 'database does not answer'),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(server));
  });
}
