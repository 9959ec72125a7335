// The product's worker with timings short enough for a test: started, killed and started again by killed-worker.spec.ts.
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from '../../dist/apps/worker/src/worker.module.js';
import { loadConfig } from '../../dist/libs/platform/config/config.js';

const config = loadConfig();
const timings = { lock: 1500, stalledCheck: 300, poll: 50, resend: 5000 };
const app = await NestFactory.createApplicationContext(
  WorkerModule.with({ config, databaseUrl: config.databaseUrl, timings }),
  {
    logger: ['error', 'warn'],
  },
);
process.once('SIGTERM', () => app.close().then(() => process.exit(0)));
process.stdout.write('ready\n');
