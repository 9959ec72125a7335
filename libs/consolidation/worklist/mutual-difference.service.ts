import { Injectable } from '@nestjs/common';
import { MandateService } from '@samla/access/mandate.service.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { ForbundDirectory } from '@samla/forbund/forbund-directory.service.js';
import { type CountyPerimeter, PerimeterService } from '@samla/forbund/perimeter.service.js';
import { Database } from '@samla/platform/database/database.js';
import type { CountyContext, TenantContext } from '@samla/platform/tenant-context.js';
import { KnownDealings, lastDayOf, versionsOf } from './known-dealings.js';
import { MutualCaseRepository } from './mutual-case.repository.js';
import { MutualDealingRepository, type WorklistTransaction } from './mutual-dealing.repository.js';
import type { MutualDifference, WorklistPeriod } from './mutual-difference.js';
import { type WorklistFacts, worklistOf } from './worklist.js';

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
    return this.withRoles(worklistOf(forbund, facts, period, now), facts);
  }

  /** The differences that the förbund is a side of, by its own right: its entries, and what others have booked with it. */
  async ofForbund(context: TenantContext, period: WorklistPeriod, now: Date): Promise<MutualDifference[]> {
    assertPeriod(period);
    const { countyId } = await this.directory.forbundById(context.forbundId);
    const { forbund } = await this.perimeters.perimeter(countyId, lastDayOf(period));
    const facts = await this.database.tenant(
      context,
      (tx) => this.read(tx, forbund, period, now),
      'SNAPSHOT',
    );
    const own = worklistOf(forbund, facts, period, now, context.forbundId);
    return this.withRoles(own, facts);
  }

  private async read(
    tx: WorklistTransaction,
    forbund: CountyPerimeter['forbund'],
    period: WorklistPeriod,
    now: Date,
  ): Promise<WorklistFacts> {
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

function assertPeriod({ year, toPeriod }: WorklistPeriod): void {
  if (toPeriod < 1 || toPeriod > 12)
    throw new DomainError('BAD_USER_INPUT', 'toPeriod ska vara 1–12.', { argument: 'toPeriod' });
  if (year < 1900 || year > 2200)
    throw new DomainError('BAD_USER_INPUT', 'year ska vara ett årtal.', { argument: 'year' });
}
