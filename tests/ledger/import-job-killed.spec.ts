import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ImportFileService } from '@samla/ledger/import/files/import-file.service.js';
import type { ImportJob } from '@samla/ledger/import/jobs/import-job.js';
import { ImportJobService } from '@samla/ledger/import/jobs/import-job.service.js';
import { LedgerModule } from '@samla/ledger/ledger.module.js';
import { loadConfig } from '@samla/platform/config/config.js';
import { Database } from '@samla/platform/database/database.js';
import { DatabaseModule } from '@samla/platform/database/database.module.js';
import { PlatformModule } from '@samla/platform/platform.module.js';
import { cp437 } from '../domain/sie/sie-file.js';
import { WorkerProcess } from '../faults/worker-process.js';
import { ownDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import { QUEUE_BACKENDS } from '../support/queue-backends.js';

jest.setTimeout(240_000);

const ENTRIES = 30_000;

/** A year of many small entries: large enough to be killed in the midst of. */
function* largeFile(): Generator<Uint8Array> {
  const head = ['#FLAGGA 0', '#FORMAT PC8', '#SIETYP 4', '#RAR 0 20210101 20211231'];
  yield cp437([...head, '#KONTO 1930 Bank', '#KONTO 4611 Köp', ''].join('\r\n'));
  for (let at = 1; at <= ENTRIES; at += 1) {
    const day = `2021${String(1 + (at % 12)).padStart(2, '0')}${String(1 + (at % 28)).padStart(2, '0')}`;
    yield cp437(
      `#VER A ${at} ${day} "Köp ${at}"\r\n{\r\n#TRANS 4611 {} 1.00\r\n#TRANS 1930 {} -1.00\r\n}\r\n`,
    );
  }
}

describe.each(QUEUE_BACKENDS)('an import whose worker is killed, on $name', ({ redisUrl }) => {
  let urls: Awaited<ReturnType<typeof ownDatabase>>;
  let services: INestApplicationContext;
  let database: Database;
  let forbund: TestForbund;
  const workers: WorkerProcess[] = [];

  beforeAll(async () => {
    urls = await ownDatabase();
    const config = loadConfig({ SAMLA_LOG: 'silent', DATABASE_URL: urls.serving });
    const pool = { url: urls.serving, poolSize: 6, applicationName: 'samla-test', entities: [] };
    const module = await Test.createTestingModule({
      imports: [PlatformModule.with(config, 'test'), DatabaseModule.with(pool), LedgerModule],
    }).compile();
    services = await module.init();
    database = services.get(Database);
    forbund = await newForbund(database);
  });
  afterAll(async () => {
    for (const worker of workers) await worker.kill();
    await services.close();
    await urls.drop();
  });

  const start = async (): Promise<WorkerProcess> => {
    const env = { DATABASE_URL: urls.serving, ...(redisUrl ? { REDIS_URL: redisUrl } : {}) };
    const worker = WorkerProcess.start('tests/faults/impatient-worker.mjs', env);
    workers.push(worker);
    await worker.says('ready');
    return worker;
  };
  const read = (id: string): Promise<ImportJob> =>
    services.get(ImportJobService, { strict: false }).job(forbund.context, id);
  const counted = (table: string): Promise<number> =>
    database.tenant(forbund.context, async (tx) => {
      const [row] = await tx.query<{ rows: number }>(`select count(*)::integer as rows from ${table}`);
      return row!.rows;
    });

  it('leaves the books as they were, tells how far it had come, and is taken up and booked once', async () => {
    const files = services.get(ImportFileService, { strict: false });
    const { file } = await files.receive(forbund.context, { fileName: 'stor.se' }, intoAsync(largeFile()));
    const { id } = await services
      .get(ImportJobService, { strict: false })
      .book(forbund.context, { fileId: file.id, evenIfDeclined: false, idempotencyKey: randomUUID() });
    for (const attempt of [1, 2]) {
      const worker = await start();
      const seen = await eventually(`attempt ${attempt} is in the midst of the file`, async () => {
        const job = await read(id);
        return job.attempts === attempt && job.entries > 0 && job;
      });
      await worker.kill();
      // It was told beside the transaction that books, of which nothing is to be seen.
      expect(seen).toMatchObject({ state: 'RUNNING', phrase: expect.stringMatching(/^Bokför \d+ %: /) });
      expect(seen.bytesRead).toBeLessThan(file.size);
      expect([await counted('journal_entry'), await counted('balance'), await counted('import_run')]).toEqual(
        [0, 0, 0],
      );
    }
    await start();
    const done = await eventually('the import is booked', async () => {
      const job = await read(id);
      return job.state === 'BOOKED' && job;
    });
    expect(done).toMatchObject({
      attempts: 3,
      entries: ENTRIES,
      bytesRead: file.size,
      outcome: { status: 'BOOKED', entries: ENTRIES, rows: 2 * ENTRIES },
    });
    expect([
      await counted('journal_entry'),
      await counted('ledger_entry'),
      await counted('import_run'),
    ]).toEqual([ENTRIES, 2 * ENTRIES, 1]);
  });
});

async function* intoAsync(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
