import { DocumentCheckRunService } from '@samla/documents/checks/document-check-run.service.js';
import { documentCheck } from '@samla/documents/checks/document-check.job.js';
import { DocumentCheckProcessor } from '@samla/documents/checks/document-check.processor.js';
import { Database } from '@samla/platform/database/database.js';
import { DEFAULT_TIMINGS } from '@samla/platform/jobs/job-queue.js';
import { JobWorker } from '@samla/platform/jobs/job-worker.js';
import { OutboxRepository } from '@samla/platform/jobs/outbox.repository.js';
import { Log } from '@samla/platform/telemetry/log.js';
import { eventually } from '../support/eventually.js';
import { DocumentsApi, plan } from './documents-api.js';

jest.setTimeout(120_000);

describe('a check that is ordered', () => {
  let samla: DocumentsApi;
  let worker: JobWorker;

  beforeAll(async () => {
    samla = await DocumentsApi.start();
    const { app } = samla.api;
    const processors = [new DocumentCheckProcessor(app.get(DocumentCheckRunService, { strict: false }))];
    const settings = { databaseUrl: samla.servingUrl, redisUrl: undefined, timings: DEFAULT_TIMINGS };
    worker = new JobWorker(
      { contracts: [documentCheck], processors, settings } as never,
      app.get(Database),
      new OutboxRepository(),
      new Log('silent', 'test'),
    );
    await worker.onApplicationBootstrap();
  });
  afterAll(async () => {
    await worker.beforeApplicationShutdown();
    await samla.close();
  });

  it('is done by the worker from its row in the outbox, and its finding is there to read', async () => {
    const { document } = await samla.add(await samla.file(plan('1 100')));
    const check = await eventually('the check is done', async () => {
      const { versions } = await samla.read(document.id);
      return versions[0].check.state === 'CHECKED' && versions[0].check;
    });
    expect(check.counts).toMatchObject({ errors: 1 });
    expect(check.findings.edges[0].node).toMatchObject({ printed: '1100', recomputed: '1000' });
  });
});
