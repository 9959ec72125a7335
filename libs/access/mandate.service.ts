import { Injectable } from '@nestjs/common';
import { type Role, roleFacts, type RoleScope } from '@samla/domain/access/roles.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { ActingUser } from './acting-user.js';
import { type Mandate, MandateRepository } from './mandate.repository.js';
import { UserRepository } from './user.repository.js';

/** A mandate to be granted; the förbund or the county as the role wants it, both null for the installation. */
export interface NewMandate extends Omit<Mandate, 'id'> {
  readonly idempotencyKey: string;
}

/** Mandates: who holds which role where, and from when to when. */
@Injectable()
export class MandateService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly mandates: MandateRepository,
    private readonly users: UserRepository,
    private readonly acting: ActingUser,
  ) {}

  /** A user's mandates that are valid today, by the Swedish calendar. */
  validToday(userId: string): Promise<Mandate[]> {
    return this.database.registry((tx) => this.mandates.validOn(tx, userId, this.clock.today()));
  }

  /** The mandates of several users that are valid today. */
  rolesToday(userIds: readonly string[]): Promise<Mandate[]> {
    return this.database.registry((tx) => this.mandates.allValidOn(tx, userIds, this.clock.today()));
  }

  /** When somebody held one of the roles in those förbund: who is not told. */
  async periods(
    forbundIds: readonly string[],
    roles: readonly Role[],
  ): Promise<ReadonlyMap<string, Pick<Mandate, 'validFrom' | 'validTo'>[]>> {
    const found = await this.database.registry((tx) => this.mandates.ofForbund(tx, forbundIds, roles));
    return new Map(
      forbundIds.map((id) => [
        id,
        found
          .filter(({ forbundId }) => forbundId === id)
          .map(({ validFrom, validTo }) => ({ validFrom, validTo })),
      ]),
    );
  }

  /**
   * Grants a mandate. Throws `MANDATE_PLACE` when the role holds elsewhere, `MANDATE_PERIOD` when it ends before it
   * begins, `OWN_MANDATE` to oneself, `NOT_FOUND` for an unknown user, förbund or county.
   */
  async grant(actor: Actor, mandate: NewMandate): Promise<Mandate> {
    assertMandate(mandate);
    return this.database.registry((tx) => this.grantIn(tx, actor, mandate));
  }

  /** As `grant`, in a transaction that does more. */
  async grantIn(
    tx: RegistryTransaction,
    actor: Actor,
    { idempotencyKey, ...mandate }: NewMandate,
  ): Promise<Mandate> {
    assertMandate(mandate);
    if ((await this.acting.idOf(tx, actor)) === mandate.userId) {
      throw new DomainError('OWN_MANDATE', 'Ingen ger sig själv ett uppdrag. Be en annan operatör.');
    }
    if (!(await this.users.byId(tx, mandate.userId)))
      throw new DomainError('NOT_FOUND', 'Det finns ingen sådan användare.');
    const trail = () => ({ concernsForbundId: mandate.forbundId });
    const call = { actor, mutation: 'grantMandate', key: idempotencyKey, input: mandate, trail };
    const { id } = await once(tx, call, async () => {
      const granted = { id: newId(), ...mandate };
      await this.mandates.insert(tx, granted);
      return granted.id;
    });
    return (await this.mandates.byId(tx, id)) as Mandate;
  }
}

const PLACES: Readonly<Record<RoleScope, string>> = {
  FORBUND: 'i ett förbund',
  COUNTY: 'i ett län',
  INSTALLATION: 'i hela installationen, utan förbund och län',
};

/** Throws `MANDATE_PLACE` or `MANDATE_PERIOD` where no such mandate can be, whoever is to hold it. */
export function assertMandate(mandate: Omit<Mandate, 'id' | 'userId'>): void {
  assertPlace(mandate.role, mandate.forbundId, mandate.countyId);
  if (mandate.validTo !== null && mandate.validTo < mandate.validFrom) {
    throw new DomainError('MANDATE_PERIOD', 'Uppdraget kan inte sluta före det börjar.');
  }
}

function assertPlace(role: Role, forbundId: string | null, countyId: string | null): void {
  const { name, scope } = roleFacts(role);
  const fits = (forbundId !== null) === (scope === 'FORBUND') && (countyId !== null) === (scope === 'COUNTY');
  if (!fits) throw new DomainError('MANDATE_PLACE', `Rollen ${name} gäller ${PLACES[scope]}.`, { scope });
}
