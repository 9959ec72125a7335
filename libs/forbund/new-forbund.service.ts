import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import type { Actor } from '@samla/platform/tenant-context.js';
import { v7 as newId } from 'uuid';
import { checkedForbund, name as checkedName } from './checked-forbund.js';
import { type County, CountyRepository } from './county.repository.js';
import { ForbundNameRepository } from './forbund-name.repository.js';
import { type Forbund, ForbundRepository } from './forbund.repository.js';
import { MemberAddition } from './member-addition.js';
import type { NewForbund } from './new-forbund.js';

/** Registers new tenants: a few rows, in one transaction, in milliseconds. */
@Injectable()
export class NewForbundService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly counties: CountyRepository,
    private readonly forbund: ForbundRepository,
    private readonly names: ForbundNameRepository,
    private readonly members: MemberAddition,
  ) {}

  /**
   * Registers a förbund with its first name and its members, and its county when that is new. Throws `SLUG_TAKEN`,
   * `SLUG_INVALID`, `NAME_INVALID`, `ORGNR_TAKEN`, `ORGNR_INVALID`, `COUNTY_UNKNOWN`, `ORGANISATION_UNKNOWN`,
   * `MEMBER_TWICE`, `SHARES_INVALID`.
   */
  async add(actor: Actor, input: NewForbund, idempotencyKey: string): Promise<Forbund> {
    const wanted = checkedForbund(input);
    return this.database.registry(async (tx) => {
      const trail = (forbundId: string) => ({ concernsForbundId: forbundId });
      const call = { actor, mutation: 'addForbund', key: idempotencyKey, input: wanted, trail };
      const { id } = await once(tx, call, () => this.insert(tx, wanted));
      return (await this.forbund.byIds(tx, [id], this.clock.today()))[0] as Forbund;
    });
  }

  private async insert(tx: RegistryTransaction, wanted: NewForbund): Promise<string> {
    const { slug, organisationNumber, seat, isConstructed, name, validFrom } = wanted;
    const county = await this.countyOf(tx, wanted);
    const id = newId();
    const row = {
      id,
      countyId: county.id,
      slug,
      organisationNumber,
      seat,
      state: 'ACTIVE',
      isConstructed,
    } as const;
    await this.forbund.insert(tx, row);
    await this.names.upsert(tx, id, { name, validFrom, validTo: null });
    await this.members.insert(tx, id, wanted);
    return id;
  }

  private async countyOf(
    tx: RegistryTransaction,
    { county: { slug, name }, isConstructed }: NewForbund,
  ): Promise<County> {
    const known = await this.counties.bySlug(tx, slug);
    if (known) return known;
    if (!name)
      throw new DomainError(
        'COUNTY_UNKNOWN',
        `Länet "${slug}" finns inte. Ange dess namn för att lägga upp det.`,
      );
    const county = { id: newId(), slug, name: checkedName(name, 'Länets namn'), isConstructed };
    await this.counties.insert(tx, county);
    return county;
  }
}
