import { Injectable } from '@nestjs/common';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { record } from '@samla/platform/audit/record.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { RegistryTransaction } from '@samla/platform/database/transaction.js';
import { once } from '@samla/platform/idempotency/idempotency.js';
import { type Actor, COMMAND_LINE } from '@samla/platform/tenant-context.js';
import { type Forbund, ForbundRepository } from './forbund.repository.js';
import { grouped } from './grouped.js';
import { SuccessionRepository } from './succession.repository.js';
import { assertMaySucceed, type Succession } from './succession.js';

export type { Succession };

/** A succession to be recorded; its county is that of the two förbund. */
export type NewSuccession = Omit<Succession, 'countyId'>;

const LONGEST_BASIS = 500;

/** Records which förbund goes up in which, and tells it. */
@Injectable()
export class SuccessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly forbund: ForbundRepository,
    private readonly successions: SuccessionRepository,
  ) {}

  /** The successions of a county, the earliest first. */
  ofCounty(countyId: string): Promise<Succession[]> {
    return this.database.registry((tx) => this.successions.ofCounties(tx, [countyId]), 'ONE_READ');
  }

  /** The successions of each county, the earliest first. */
  async ofCounties(countyIds: readonly string[]): Promise<ReadonlyMap<string, Succession[]>> {
    const all = await this.database.registry((tx) => this.successions.ofCounties(tx, countyIds), 'ONE_READ');
    return grouped(all, ({ countyId }) => countyId);
  }

  /**
   * Records that a förbund goes up in another of its county. Throws `NOT_FOUND` for an unknown förbund, `OTHER_COUNTY`,
   * `BASIS_INVALID`, `SUCCEEDED_ALREADY` and `SUCCESSION_CIRCULAR`.
   */
  async record(actor: Actor, wanted: NewSuccession, idempotencyKey: string): Promise<Succession> {
    return this.database.registry(async (tx) => {
      const trail = (predecessorId: string) => ({
        concernsForbundId: predecessorId,
        reason: wanted.basis,
      });
      const call = { actor, mutation: 'recordSuccession', key: idempotencyKey, input: wanted, trail };
      const { id } = await once(tx, call, () => this.insert(tx, wanted));
      const [predecessor] = await this.forbund.byIds(tx, [id], this.clock.today());
      const known = await this.successions.ofCounties(tx, [predecessor!.countyId]);
      return known.find(({ predecessorId }) => predecessorId === id)!;
    });
  }

  /** Lays up what is known already; again changes nothing. */
  register(wanted: NewSuccession): Promise<void> {
    return this.database.registry(async (tx) => {
      const { countyId } = await this.bothOf(tx, wanted);
      const known = await this.successions.ofCounties(tx, [countyId]);
      if (known.some(({ predecessorId }) => predecessorId === wanted.predecessorId)) return;
      const objectKey = await this.insert(tx, wanted);
      const event = { actor: COMMAND_LINE, action: 'registerSuccession', objectKey };
      await record(tx, { ...event, concernsForbundId: objectKey });
    });
  }

  private async insert(tx: RegistryTransaction, wanted: NewSuccession): Promise<string> {
    const { countyId } = await this.bothOf(tx, wanted);
    await this.successions.lock(tx, countyId);
    const succession = { ...wanted, basis: checkedBasis(wanted.basis), countyId };
    assertMaySucceed(await this.successions.ofCounties(tx, [countyId]), succession);
    await this.successions.insert(tx, succession, this.clock.now());
    return wanted.predecessorId;
  }

  /** The predecessor, where both are known and of one county. */
  private async bothOf(
    tx: RegistryTransaction,
    { predecessorId, successorId }: NewSuccession,
  ): Promise<Forbund> {
    const found = await this.forbund.byIds(tx, [predecessorId, successorId], this.clock.today());
    const [predecessor, successor] = [predecessorId, successorId].map((id) =>
      found.find((forbund) => forbund.id === id),
    );
    if (!predecessor || !successor)
      throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    if (predecessor.countyId === successor.countyId) return predecessor;
    throw new DomainError(
      'OTHER_COUNTY',
      'Förbunden hör till olika län; deras siffror läggs inte ihop i ett.',
    );
  }
}

function checkedBasis(text: string): string {
  const basis = text.trim();
  if (basis.length > 0 && basis.length <= LONGEST_BASIS) return basis;
  throw new DomainError('BASIS_INVALID', `Underlaget ska ha mellan 1 och ${LONGEST_BASIS} tecken.`);
}
