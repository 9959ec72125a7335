import type { Role } from '@samla/domain/access/roles.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { Injectable } from '@nestjs/common';

/** A role that a user holds for a period: in one förbund, in one county, or (both null) in the installation. */
export interface Mandate {
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly forbundId: string | null;
  readonly countyId: string | null;
  /** First day, `YYYY-MM-DD`, Swedish calendar. */
  readonly validFrom: string;
  /** Last day, counted in; null until further notice. */
  readonly validTo: string | null;
}

const MANDATE = `id, user_id as "userId", role, forbund_id as "forbundId", county_id as "countyId",
  valid_from::text as "validFrom", valid_to::text as "validTo"`;

/** Mandates in the registry. */
@Injectable()
export class MandateRepository {
  async byId(tx: RegistryTransaction, id: string): Promise<Mandate | null> {
    const rows = await tx.query<Mandate>(`select ${MANDATE} from mandate where id = $1`, [id]);
    return rows[0] ?? null;
  }

  /** A user's mandates that are valid on a day. */
  validOn(tx: RegistryTransaction, userId: string, day: string): Promise<Mandate[]> {
    return tx.query<Mandate>(
      `select ${MANDATE} from mandate
       where user_id = $1 and valid_from <= $2 and (valid_to is null or valid_to >= $2) order by valid_from, role, id`,
      [userId, day],
    );
  }

  /** Mandates of several users that are valid on a day. */
  allValidOn(tx: RegistryTransaction, userIds: readonly string[], day: string): Promise<Mandate[]> {
    return tx.query<Mandate>(
      `select ${MANDATE} from mandate
       where user_id = any ($1::uuid[]) and valid_from <= $2 and (valid_to is null or valid_to >= $2)
       order by user_id, valid_from, role, id`,
      [userIds, day],
    );
  }

  /** All mandates of those roles in those förbund, whenever they hold. */
  ofForbund(
    tx: RegistryTransaction,
    forbundIds: readonly string[],
    roles: readonly Role[],
  ): Promise<Mandate[]> {
    return tx.query<Mandate>(
      `select ${MANDATE} from mandate where forbund_id = any ($1::uuid[]) and role = any ($2)
       order by valid_from, role, id`,
      [forbundIds, roles],
    );
  }

  async insert(tx: RegistryTransaction, mandate: Mandate): Promise<void> {
    await tx.execute(`insert into mandate ${COLUMNS}`, values(mandate));
  }

  /** Gives the mandate its last day. */
  async end(tx: RegistryTransaction, id: string, lastDay: string): Promise<void> {
    await tx.execute('update mandate set valid_to = $2 where id = $1', [id, lastDay]);
  }

  /** As `byId`, and no other end of the same mandate comes between. */
  async lock(tx: RegistryTransaction, id: string): Promise<Mandate | null> {
    const rows = await tx.query<Mandate>(`select ${MANDATE} from mandate where id = $1 for update`, [id]);
    return rows[0] ?? null;
  }

  /** Inserts the mandate, or makes the one with that id as told. */
  async upsert(tx: RegistryTransaction, mandate: Mandate): Promise<void> {
    await tx.execute(
      `insert into mandate ${COLUMNS} on conflict (id) do update set user_id = excluded.user_id, role = excluded.role,
         forbund_id = excluded.forbund_id, county_id = excluded.county_id, valid_from = excluded.valid_from,
         valid_to = excluded.valid_to`,
      values(mandate),
    );
  }
}

const COLUMNS =
  '(id, user_id, role, forbund_id, county_id, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7)';

function values(mandate: Mandate): unknown[] {
  const { id, userId, role, forbundId, countyId, validFrom, validTo } = mandate;
  return [id, userId, role, forbundId, countyId, validFrom, validTo];
}
