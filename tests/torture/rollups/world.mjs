import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { stopLater } from '../../bench/support/clean-up.mjs';
import { asOwner, startDatabase } from '../../bench/support/database.mjs';
import { from } from '../support/private-build.mjs';
import { RandomBooks } from './books.mjs';

const FEATURES = {
  AccessModule: 'libs/access/access.module.js',
  ForbundModule: 'libs/forbund/forbund.module.js',
  GovernanceModule: 'libs/governance/governance.module.js',
  LedgerModule: 'libs/ledger/ledger.module.js',
  InsatserModule: 'libs/insatser/insatser.module.js',
  BudgetModule: 'libs/budget/budget.module.js',
  StatementsModule: 'libs/statements/statements.module.js',
  EquityModule: 'libs/equity/equity.module.js',
  ConsolidationModule: 'libs/consolidation/consolidation.module.js',
};
const SERVICES = {
  Database: 'libs/platform/database/database.js',
  ImportService: 'libs/ledger/import/import.service.js',
  CounterpartyService: 'libs/ledger/accounts/counterparty.service.js',
  SubmissionService: 'libs/statements/submission.service.js',
  RollUpService: 'libs/consolidation/roll-up.service.js',
  ApprovedFiguresService: 'libs/consolidation/read/approved-figures.service.js',
};

/** The product's own services on a database of their own. */
export async function openWorld(build, say) {
  const { owner, serving, home } = await startDatabase({ say, quick: true });
  const load = async (files) =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(files).map(async ([name, file]) => [name, (await from(build, file))[name]]),
      ),
    );
  const product = await load({
    ...FEATURES,
    ...SERVICES,
    PlatformModule: 'libs/platform/platform.module.js',
    DatabaseModule: 'libs/platform/database/database.module.js',
    loadConfig: 'libs/platform/config/config.js',
    tenantContext: 'libs/platform/tenant-context.js',
    countyContext: 'libs/platform/tenant-context.js',
  });
  const config = product.loadConfig({ SAMLA_LOG: 'silent', SAMLA_HOME: home, DATABASE_URL: serving });
  class RollupsModule {}
  Module({
    imports: [
      product.PlatformModule.with(config, 'worker'),
      product.DatabaseModule.with({ url: serving, poolSize: 4, applicationName: 'rollups', entities: [] }),
      ...Object.keys(FEATURES).map((name) => product[name]),
    ],
  })(RollupsModule);
  const app = await NestFactory.createApplicationContext(RollupsModule, { logger: false });
  stopLater(() => app.close());
  const services = Object.fromEntries(
    Object.keys(SERVICES).map((name) => [name, app.get(product[name], { strict: false })]),
  );
  return { owner, product, ...services };
}

/** Counties of förbund that have each other as counterparties, and two people who hand in and approve. */
export async function makeCounties(world, { counties, years, random }) {
  const made = [];
  for (let at = 0; at < counties; at += 1) {
    const countyId = randomUUID();
    await world.Database.registry((tx) =>
      tx.execute(`insert into county (id, slug, name) values ($1, $2, 'Provlänet')`, [countyId, `lan-${at}`]),
    );
    const forbund = [];
    for (let each = 0; each < random.between(2, 4); each += 1)
      forbund.push(await register(world, countyId, each));
    for (const one of forbund) {
      const others = forbund.filter(({ id }) => id !== one.id);
      const known = others.map(({ id, code }) => ({
        ...{ code, name: code, kind: 'FORBUND', counterpartForbundId: id, organisationId: null },
      }));
      await world.CounterpartyService.describe(one.ekonom, known);
      const counterparties = others.map(({ code }) => code);
      one.books = years.map((year) => new RandomBooks(random, { year, counterparties }));
    }
    made.push({
      countyId,
      county: world.product.countyContext(countyId, one(forbund).ekonom.actor),
      forbund,
    });
  }
  return made;
}

const one = ([first]) => first;

async function register({ Database, product }, countyId, at) {
  const id = randomUUID();
  const slug = `forbund-${id}`;
  await Database.registry(async (tx) => {
    await tx.execute(
      `insert into forbund (id, county_id, slug, seat, is_constructed) values ($1, $2, $3, 'Provstad', true)`,
      [id, countyId, slug],
    );
    await tx.execute(
      `insert into forbund_name (forbund_id, valid_from, name) values ($1, '2010-01-01', $2)`,
      [id, slug],
    );
  });
  const person = async (name) => {
    const actor = { kind: 'USER', id: randomUUID(), name: `${name}-${id}` };
    await Database.registry((tx) =>
      tx.execute('insert into app_user (id, username, display_name) values ($1, $2, $2)', [
        actor.id,
        actor.name,
      ]),
    );
    return product.tenantContext(id, actor);
  };
  return { id, slug, code: `F${at}`, ekonom: await person('ekonom'), chef: await person('chef') };
}

/**
 * Books, corrects, hands in, approves and rolls up, a förbund's year at a time in random order; a version in four is not
 * approved and an approved one in four is not rolled up. Answers what was approved, and what was refused though it should not be.
 */
export async function work(world, counties, { steps, random }) {
  const [approved, refused] = [[], []];
  for (let step = 0; step < steps; step += 1) {
    const { county, forbund } = random.pick(counties);
    const { ekonom, chef, books } = random.pick(forbund);
    const own = random.pick(books);
    await world.ImportService.importSie(ekonom, {
      ...{ fileName: 'year.se', bytes: own.next(), dryRun: false, sample: false, isConstructed: true },
      idempotencyKey: randomUUID(),
    });
    const asked = { year: own.year, toPeriod: random.pick([6, 12, 12]), kind: 'ACTUAL' };
    const handedIn = await handIn(world, ekonom, asked);
    if ('refused' in handedIn) {
      refused.push({ kind: 'REFUSED', draw: [ekonom.forbundId, asked, handedIn.refused] });
      continue;
    }
    const { id } = handedIn;
    if (random.oneIn(4)) continue;
    await world.SubmissionService.approve(chef, { submissionId: id, idempotencyKey: randomUUID() });
    if (!random.oneIn(4)) await world.RollUpService.rollUp(county, id);
    approved.push({ id, county, ...asked, at: new Date() });
    // As people do between approvals, so that what is kept is asked for before and after each.
    await world.ApprovedFiguresService.figures(county, { ...asked, knownAt: new Date() });
  }
  return { approved, refused };
}

/** Sound books can always be handed in: a refusal is a finding. */
function handIn({ SubmissionService }, context, asked) {
  return SubmissionService.handIn(context, { ...asked, idempotencyKey: randomUUID() }).catch((error) => ({
    refused: String(error.message),
  }));
}

export { asOwner };
