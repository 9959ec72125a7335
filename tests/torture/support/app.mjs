import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { from } from './private-build.mjs';

const MODULES = {
  AccessModule: 'libs/access/access.module.js',
  BalanceService: 'libs/ledger/journal/balance.service.js',
  ChainProofService: 'libs/ledger/journal/chain-proof.service.js',
  ChainRecordRepository: 'libs/ledger/journal/chain-record.repository.js',
  Database: 'libs/platform/database/database.js',
  DatabaseModule: 'libs/platform/database/database.module.js',
  ImportFileService: 'libs/ledger/import/files/import-file.service.js',
  ImportJobRunService: 'libs/ledger/import/jobs/import-job-run.service.js',
  ImportJobService: 'libs/ledger/import/jobs/import-job.service.js',
  ImportService: 'libs/ledger/import/import.service.js',
  LedgerModule: 'libs/ledger/ledger.module.js',
  PlatformModule: 'libs/platform/platform.module.js',
  loadConfig: 'libs/platform/config/config.js',
  tenantContext: 'libs/platform/tenant-context.js',
};

/** The product's services of the books, put together from a build as its own processes do it, on the serving role. */
export async function openApp({ build, serving, home, name }) {
  const product = {};
  for (const [exported, file] of Object.entries(MODULES))
    product[exported] = (await from(build, file))[exported];
  const config = product.loadConfig({ SAMLA_LOG: 'silent', SAMLA_HOME: home, DATABASE_URL: serving });
  class TortureModule {}
  Module({
    imports: [
      product.PlatformModule.with(config, 'worker'),
      product.DatabaseModule.with({ url: serving, poolSize: 4, applicationName: name, entities: [] }),
      product.AccessModule,
      product.LedgerModule,
    ],
  })(TortureModule);
  const app = await NestFactory.createApplicationContext(TortureModule, { logger: false });
  const get = (key) => app.get(product[key], { strict: false });
  const database = get('Database');
  return {
    database,
    files: get('ImportFileService'),
    imports: get('ImportService'),
    jobs: get('ImportJobService'),
    runs: get('ImportJobRunService'),
    balances: get('BalanceService'),
    chains: new product.ChainProofService(database, new product.ChainRecordRepository()),
    contextOf: (forbundId) =>
      product.tenantContext(forbundId, {
        kind: 'USER',
        id: '00000000-0000-4000-8000-000000000001',
        name: 'torture',
      }),
    close: () => app.close(),
  };
}
