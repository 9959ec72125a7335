// A process that uses the embedded server of a home: starts it, obeys lines of SQL or `stop` on stdin, answers in JSON.
import { createInterface } from 'node:readline';
import path from 'node:path';
import pg from 'pg';

const [home, port] = process.argv.slice(2);
const dist = path.resolve(import.meta.dirname, '../../dist/libs/platform/embedded/server.js');
const { startEmbeddedServer } = await import(dist);
const say = (answer) => process.stdout.write(`${JSON.stringify(answer)}\n`);
const server = await startEmbeddedServer({
  home,
  flags: ['fsync=off'],
  ...(port && { port: Number(port) }),
}).catch((error) => {
  say({ error: error.message });
  process.exit(1);
});
const client = new pg.Client({ connectionString: server.url });
client.on('error', () => undefined);
await client.connect();
const { rows } = await client.query(`select current_setting('data_directory') as data`);
say({ pid: server.pid, port: server.port, adopted: server.adopted, data: rows[0].data });
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'stop') break;
  say(
    await client.query(line).then(
      (result) => ({ rows: result.rows }),
      (error) => ({ error: error.message }),
    ),
  );
}
await client.end();
await server.stop();
say({ stopped: true });
process.exit(0); // stdin may stay open
