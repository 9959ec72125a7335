import { randomUUID } from 'node:crypto';
import type { Database } from '@samla/platform/database/database.js';
import {
  type Actor,
  type CountyContext,
  countyContext,
  type TenantContext,
  tenantContext,
} from '@samla/platform/tenant-context.js';

/** A tenant of its own for one test. */
export interface TestForbund {
  readonly id: string;
  readonly slug: string;
  readonly countyId: string;
  readonly context: TenantContext;
  readonly county: CountyContext;
}

/** An actor that nobody else in the run is. */
export function testActor(name = 'prov'): Actor {
  return { kind: 'USER', id: randomUUID(), name };
}

/** Registers a new förbund, in a new county unless one is given. */
export async function newForbund(
  database: Database,
  countyId: string = randomUUID(),
  actor: Actor = testActor(),
): Promise<TestForbund> {
  const id = randomUUID();
  const slug = `forbund-${id}`;
  await database.registry(async (tx) => {
    await tx.execute(
      `insert into county (id, slug, name, is_constructed) values ($1, $2, $3, true) on conflict (id) do nothing`,
      [countyId, `lan-${countyId}`, 'Provlänet'],
    );
    await tx.execute(
      `insert into forbund (id, county_id, slug, seat, is_constructed) values ($1, $2, $3, 'Provstad', true)`,
      [id, countyId, slug],
    );
    await tx.execute(
      `insert into forbund_name (forbund_id, valid_from, name) values ($1, '2010-01-01', 'Samordningsförbundet Prov')`,
      [id],
    );
  });
  return { id, slug, countyId, context: tenantContext(id, actor), county: countyContext(countyId, actor) };
}
