import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import 'reflect-metadata';
import { built } from '../support/built.mjs';
import { stopLater } from '../support/clean-up.mjs';

/** The product's services of files and import jobs, put together as its own processes do it, on the serving role. */
export async function importer({ serving, home }) {
  const [
    { AccessModule },
    { LedgerModule },
    { ImportFileService },
    { ImportJobService },
    { DatabaseModule },
    { PlatformModule },
    { loadConfig },
    { Database },
  ] = await Promise.all(
    [
      'libs/access/access.module.js',
      'libs/ledger/ledger.module.js',
      'libs/ledger/import/files/import-file.service.js',
      'libs/ledger/import/jobs/import-job.service.js',
      'libs/platform/database/database.module.js',
      'libs/platform/platform.module.js',
      'libs/platform/config/config.js',
      'libs/platform/database/database.js',
    ].map(built),
  );
  const config = loadConfig({ SAMLA_LOG: 'silent', SAMLA_HOME: home, DATABASE_URL: serving });
  class BenchModule {}
  const database = DatabaseModule.with({
    url: serving,
    poolSize: 2,
    applicationName: 'samla-bench',
    entities: [],
  });
  Module({ imports: [PlatformModule.with(config, 'bench'), database, AccessModule, LedgerModule] })(
    BenchModule,
  );
  const app = await NestFactory.createApplicationContext(BenchModule, { logger: false });
  stopLater(() => app.close());
  const [files, jobs] = [ImportFileService, ImportJobService].map((each) => app.get(each, { strict: false }));
  return { files, jobs, database: app.get(Database) };
}

/** Registers a new förbund with that organisation number; answers its context. */
export async function newForbund(database, organisationNumber) {
  const { tenantContext } = await built('libs/platform/tenant-context.js');
  const id = randomUUID();
  const countyId = randomUUID();
  await database.registry(async (tx) => {
    await tx.execute(`insert into county (id, slug, name) values ($1, $2, 'Provlänet')`, [
      countyId,
      `lan-${countyId}`,
    ]);
    await tx.execute(
      `insert into forbund (id, county_id, slug, organisation_number, seat, is_constructed) values ($1, $2, $3, $4, 'Provstad', true)`,
      [id, countyId, `forbund-${id}`, organisationNumber],
    );
    await tx.execute(
      `insert into forbund_name (forbund_id, valid_from, name) values ($1, '2010-01-01', 'Samordningsförbundet Prov')`,
      [id],
    );
  });
  return tenantContext(id, { kind: 'USER', id: randomUUID(), name: 'bench' });
}

/** A valid organisation number of its own for each round: the last digit is the check digit (modulus 10). */
export function numberOf(round) {
  const nine = `222${String(900000 + round).padStart(6, '0')}`;
  const sum = [...nine].reduce((total, digit, at) => {
    const weighted = (at % 2 === 0 ? 2 : 1) * Number.parseInt(digit, 10);
    return total + Math.floor(weighted / 10) + (weighted % 10);
  }, 0);
  const ten = `${nine}${(10 - (sum % 10)) % 10}`;
  return `${ten.slice(0, 6)}-${ten.slice(6)}`;
}
