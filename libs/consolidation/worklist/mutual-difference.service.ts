import { Injectable } from '@nestjs/common';
import { MandateService } from '@samla/access/mandate.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { type CountyPerimeter, PerimeterService } from '@samla/forbund/perimeter.service.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { countyContext, type CountyContext, type TenantContext } from '@samla/platform/tenant-context.js';
import { KnownDealings, lastDayOf, versionsOf } from './known-dealings.js';
import { MutualCaseRepository } from './mutual-case.repository.js';
import { MutualDealingRepository, type WorklistTransaction } from './mutual-dealing.repository.js';
import type { MutualComparison, MutualDifference, WorklistPeriod } from './mutual-difference.js';
import { type WorklistFacts, worklistOf } from './worklist.js';

/** What a förbund's worklist is made within: the period, its county's förbund, and which of them have anything approved. */
export interface AroundForbund {
  readonly period: WorklistPeriod;
  readonly countyId: string;
  readonly forbund: CountyPerimeter['forbund'];
  readonly approved: ReadonlySet<string>;
}

/** What the förbund of a county leave over between them, with both sides and what may explain it. Books nothing. */
@Injectable()
export class MutualDifferenceService {
  constructor(
    private readonly database: Database,
    private readonly perimeters: PerimeterService,
    private readonly directory: ForbundDirectory,
    private readonly dealings: MutualDealingRepository,
    private readonly cases: MutualCaseRepository,
    private readonly mandates: MandateService,
  ) {}

  /** Every difference of the county, by the names of its förbund. `BAD_USER_INPUT` for a period that is none. */
  async ofCounty(context: CountyContext, period: WorklistPeriod, now: Date): Promise<MutualDifference[]> {
    assertPeriod(period);
    const { forbund } = await this.perimeters.perimeter(context.countyId, lastDayOf(period));
    const facts = await this.database.county(
      context,
      (tx) => this.read(tx, forbund, period, now),
      'SNAPSHOT',
    );
    const approved = new Set(facts.versions.speaking.keys());
    return this.withRoles(worklistOf(forbund, { ...facts, approved }, period, now), { ...facts, approved });
  }

  /** The differences that the förbund is a side of, by its own right: its entries, and what others have booked with it. */
  async ofForbund(context: TenantContext, period: WorklistPeriod, now: Date): Promise<MutualDifference[]> {
    const around = await this.around(context, period, now);
    const facts = await this.database.tenant(context, (tx) => this.seenIn(tx, around, now), 'SNAPSHOT');
    return this.told(context, around, facts, now);
  }

  /** What is read of the county before a förbund's own transaction, so that none waits for a second one inside it. */
  async around(context: TenantContext, period: WorklistPeriod, now: Date): Promise<AroundForbund> {
    assertPeriod(period);
    const { countyId } = await this.directory.forbundById(context.forbundId);
    const { forbund } = await this.perimeters.perimeter(countyId, lastDayOf(period));
    const { approved } = await this.compared(countyContext(countyId, context.actor), period, now);
    return { period, countyId, forbund, approved: new Set(approved.map(({ id }) => id)) };
  }

  /** What a förbund's transaction may see of a worklist. */
  async seenIn(
    tx: TenantTransaction,
    { forbund, period, approved }: AroundForbund,
    now: Date,
  ): Promise<WorklistFacts> {
    return { ...(await this.read(tx, forbund, period, now)), approved };
  }

  /** The förbund's worklist of what was seen. */
  told(
    context: TenantContext,
    around: AroundForbund,
    facts: WorklistFacts,
    now: Date,
  ): Promise<MutualDifference[]> {
    return this.withRoles(worklistIn(context, around, facts, now), facts);
  }

  /** Who of the county can be compared: an empty worklist says that sides agree only of those who have something approved. */
  async compared(context: CountyContext, period: WorklistPeriod, now: Date): Promise<MutualComparison> {
    assertPeriod(period);
    const { forbund } = await this.perimeters.perimeter(context.countyId, lastDayOf(period));
    const ids = forbund.map(({ id }) => id);
    const found = await this.database.county(context, (tx) =>
      this.dealings.versions(tx, ids, period.year, now),
    );
    const { speaking } = versionsOf(found, period);
    return {
      ...period,
      approved: forbund.filter(({ id }) => speaking.has(id)),
      missing: forbund.filter(({ id }) => !speaking.has(id)),
    };
  }

  /** The same of the county that a förbund belongs to: it may know whom it is not compared with, and nothing else of them. */
  async comparedWith(context: TenantContext, period: WorklistPeriod, now: Date): Promise<MutualComparison> {
    const { countyId } = await this.directory.forbundById(context.forbundId);
    return this.compared(countyContext(countyId, context.actor), period, now);
  }

  private async read(
    tx: WorklistTransaction,
    forbund: CountyPerimeter['forbund'],
    period: WorklistPeriod,
    now: Date,
  ): Promise<Omit<WorklistFacts, 'approved'>> {
    const ids = forbund.map(({ id }) => id);
    const versions = versionsOf(await this.dealings.versions(tx, ids, period.year, now), period);
    const sums = await this.dealings.sums(tx, versions.all);
    const entries = await this.dealings.entries(tx, [
      ...versions.speaking.values(),
      ...versions.later.values(),
    ]);
    const events = await this.cases.events(tx, ids, period.year, period.toPeriod, now);
    return { versions, dealings: new KnownDealings(sums, entries), events };
  }

  /** Tells the role in which the person who handed in holds the förbund's mandate, where the side has named nobody. */
  private async withRoles(
    differences: readonly MutualDifference[],
    { versions }: WorklistFacts,
  ): Promise<MutualDifference[]> {
    const sides = differences.flatMap(({ first, second }) => [first, second]).filter((side) => !side.isNamed);
    const forbundIds = [...new Set(sides.map(({ forbund }) => forbund.id))];
    if (forbundIds.length === 0) return [...differences];
    const roles = await this.mandates.rolesToday(
      forbundIds.flatMap((id) => versions.speaking.get(id)?.handedInBy ?? []),
    );
    const named = (side: MutualDifference['first']): MutualDifference['first'] => {
      const handedInBy = versions.speaking.get(side.forbund.id)?.handedInBy;
      if (side.isNamed || !side.responsible || !handedInBy) return side;
      const role = roles.find((held) => held.userId === handedInBy && held.forbundId === side.forbund.id);
      return { ...side, responsible: { ...side.responsible, role: role?.role ?? null } };
    };
    return differences.map((each) => ({ ...each, first: named(each.first), second: named(each.second) }));
  }
}

/** The worklist of a förbund, without the roles of those who handed in. */
export function worklistIn(
  { forbundId }: TenantContext,
  { forbund, period }: AroundForbund,
  facts: WorklistFacts,
  now: Date,
): MutualDifference[] {
  return worklistOf(forbund, facts, period, now, forbundId);
}

function assertPeriod({ year, toPeriod }: WorklistPeriod): void {
  if (toPeriod < 1 || toPeriod > 12)
    throw new DomainError('BAD_USER_INPUT', 'toPeriod ska vara 1–12.', { argument: 'toPeriod' });
  if (year < 1900 || year > 2200)
    throw new DomainError('BAD_USER_INPUT', 'year ska vara ett årtal.', { argument: 'year' });
}
