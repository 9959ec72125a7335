import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AccessRegistration } from '@samla/access/access-registration.service.js';
import { AccessModule } from '@samla/access/access.module.js';
import type { Mandate } from '@samla/access/mandate.repository.js';
import { ForbundModule } from '@samla/forbund/forbund.module.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { loadConfig } from '@samla/platform/config/config.js';
import { Database } from '@samla/platform/database/database.js';
import { DatabaseModule } from '@samla/platform/database/database.module.js';
import { PlatformModule } from '@samla/platform/platform.module.js';
import { randomUUID } from 'node:crypto';
import { workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';

/** A clock that a test moves by hand. */
export class MovableClock extends Clock {
  constructor(private instant: Date) {
    super();
  }

  now(): Date {
    return new Date(this.instant);
  }

  set(instant: string): void {
    this.instant = new Date(instant);
  }

  forward(minutes: number): void {
    this.instant = new Date(this.instant.getTime() + minutes * 60_000);
  }
}

export const PASSWORD = 'ett riktigt långt lösenord';

/** The features under test on a real database, with a clock that is moved by hand. */
export interface AccessContext {
  readonly clock: MovableClock;
  readonly database: Database;
  get: INestApplicationContext['get'];
  /** A user of its own, with `PASSWORD` and the mandates given. */
  user(mandates?: readonly Partial<Mandate>[], isDemo?: boolean): Promise<{ id: string; username: string }>;
  forbund(countyId?: string): Promise<TestForbund>;
  close(): Promise<void>;
}

/** Starts the features; noon of a Swedish winter day. */
export async function startAccess(env: Record<string, string> = {}): Promise<AccessContext> {
  const urls = await workerDatabase();
  const config = loadConfig({ SAMLA_LOG: 'silent', DATABASE_URL: urls.serving, SAMLA_DEMO: '1', ...env });
  const clock = new MovableClock(new Date('2024-01-15T11:00:00Z'));
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.with(config, 'test'),
      DatabaseModule.with({ url: urls.serving, poolSize: 12, applicationName: 'samla-test', entities: [] }),
      AccessModule,
      ForbundModule,
    ],
  })
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  await module.init();
  const database = module.get(Database);
  const registration = module.get(AccessRegistration);
  return {
    clock,
    database,
    get: module.get.bind(module) as INestApplicationContext['get'],
    forbund: (countyId) => newForbund(database, countyId),
    close: () => module.close(),
    user: async (mandates = [], isDemo = false) => {
      const id = randomUUID();
      const user = { id, username: `prov-${id}`, displayName: 'Prov', isDemo };
      await registration.registerUser({ ...user, password: PASSWORD });
      for (const mandate of mandates) await registration.registerMandate(mandateOf(id, mandate));
      return user;
    },
  };
}

function mandateOf(userId: string, mandate: Partial<Mandate>): Mandate {
  const empty = {
    role: 'OPERATOR',
    forbundId: null,
    countyId: null,
    validFrom: '2020-01-01',
    validTo: null,
  } as const;
  return { id: randomUUID(), userId, ...empty, ...mandate };
}

/** The code of the refusal that `work` ends in. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
  return 'not refused';
}
