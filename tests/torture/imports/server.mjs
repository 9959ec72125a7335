import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { stopLater } from '../../bench/support/clean-up.mjs';
import { from } from '../support/private-build.mjs';

const PASSWORD = 'serving-role-of-one-torture-run';
const NAME = 'samla_torture';

/** A PostgreSQL of its own, migrated, that can be killed and started again. Durable as in production, unless told otherwise. */
export class TorturedServer {
  constructor(build, flags) {
    this.build = build;
    this.flags = flags;
    this.home = mkdtempSync(path.join(tmpdir(), 'samla-torture-home-'));
  }

  static async start(build, { durable }) {
    const flags = durable ? ['max_wal_size=2GB'] : ['fsync=off', 'full_page_writes=off'];
    const made = new TorturedServer(build, flags);
    stopLater(() => rmSync(made.home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 }));
    await made.launch();
    stopLater(() => made.server.stop());
    const { migrate } = await from(build, 'libs/platform/database/migrate.js');
    const { provisionServingRole } = await from(build, 'libs/platform/database/roles.js');
    const { MIGRATIONS } = await from(build, 'migrations/migrations.js');
    await made.asOwner((client) => client.query(`create database ${NAME}`), made.server.url);
    await migrate(made.owner, MIGRATIONS);
    await made.asOwner((client) => provisionServingRole(client, NAME, PASSWORD));
    return made;
  }

  /** Starts it, or starts it again: it recovers first. */
  async launch() {
    const { startEmbeddedServer } = await from(this.build, 'libs/platform/embedded/server.js');
    this.server = await startEmbeddedServer({ home: this.home, flags: this.flags, port: this.port });
    this.port = this.server.port;
  }

  get owner() {
    const url = new URL(this.server.url);
    url.pathname = `/${NAME}`;
    return url.toString();
  }

  get serving() {
    const url = new URL(this.owner);
    url.username = NAME;
    url.password = PASSWORD;
    return url.toString();
  }

  /** The whole server without a word: its first process and, as the kernel or a power cut would, all the others. */
  killPostmaster() {
    process.kill(this.server.pid, 'SIGKILL');
  }

  async asOwner(work, url = this.owner) {
    const client = new pg.Client({ connectionString: url, application_name: 'samla-torture-owner' });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
