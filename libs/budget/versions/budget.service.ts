import { Injectable } from '@nestjs/common';
import { type BudgetDifference, budgetDifference } from '@samla/domain/budget/budget-difference.js';
import type { KnownKeys } from '@samla/domain/budget/unknown-keys.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { assertPlanYear, badInput } from '@samla/governance/checked-text.js';
import { Clock } from '@samla/platform/clock/clock.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { BookedService } from './booked.service.js';
import { type Budget, budgetOf, inForceOn, isRevision } from './budget.js';
import { BudgetEvidence, type CostKindsByInsats } from './budget-evidence.service.js';
import { BudgetLineRepository } from './budget-line.repository.js';
import { type BudgetOutcome, budgetOutcome } from './budget-outcome.js';
import { type BudgetVersion, BudgetVersionRepository } from './budget-version.repository.js';

/** Reads the budgets of a förbund: versions with their sums and findings, what applies on a day, and outcome beside it. */
@Injectable()
export class BudgetService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly evidence: BudgetEvidence,
    private readonly versions: BudgetVersionRepository,
    private readonly lines: BudgetLineRepository,
    private readonly booked: BookedService,
  ) {}

  /** The versions of a year, the oldest first. `BAD_USER_INPUT` for a year that no plan is of. */
  async list(context: TenantContext, year: number): Promise<Budget[]> {
    assertPlanYear(year);
    return this.database.tenant(context, async (tx) =>
      this.ofVersions(tx, await this.versions.ofYears(tx, [year])),
    );
  }

  /** The years that have a budget, the latest first. */
  years(context: TenantContext): Promise<number[]> {
    return this.database.tenant(context, (tx) => this.versions.years(tx));
  }

  /** A version by id, inside the caller's transaction. Throws `NOT_FOUND`. */
  async byId(tx: TenantTransaction, id: string): Promise<Budget> {
    const version = await this.versions.byId(tx, id);
    if (!version) throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
    return (await this.ofVersions(tx, [version]))[0]!;
  }

  /** The version of a year that was in force on a day `YYYY-MM-DD`, inside the caller's transaction; null for none. */
  async inForce(tx: TenantTransaction, year: number, day: string): Promise<Budget | null> {
    const versions = await this.versions.ofYears(tx, [year]);
    const found = inForceOn(versions, await this.evidence.decisionsOf(tx, versions), day);
    return found && (await this.ofVersions(tx, [found]))[0]!;
  }

  /** Of each of some years the version that was in force when it ended, or is by now decided to be; years without one are left out. */
  async inForceAtEnd(tx: TenantTransaction, years: readonly number[]): Promise<ReadonlyMap<number, Budget>> {
    const versions = await this.versions.ofYears(tx, years);
    const decisions = await this.evidence.decisionsOf(tx, versions);
    const found = years.flatMap(
      (year) =>
        inForceOn(
          versions.filter((version) => version.year === year),
          decisions,
          `${year}-12-31`,
        ) ?? [],
    );
    return new Map((await this.ofVersions(tx, found)).map((budget) => [budget.version.year, budget]));
  }

  /** The kinds of cost that insatser of a year are for, inside the caller's transaction. */
  async costKinds(tx: TenantTransaction, year: number): Promise<CostKindsByInsats> {
    return (await this.evidence.costKinds(tx, [year])).get(year)!;
  }

  /** What lines of a year can name, inside the caller's transaction. */
  async knownKeys(tx: TenantTransaction, year: number): Promise<KnownKeys | null> {
    return (await this.evidence.keys.ofYears(tx, [year])).get(year)!;
  }

  /** What two versions differ in. Throws `NOT_FOUND`. */
  difference(context: TenantContext, fromId: string, toId: string): Promise<BudgetDifference> {
    return this.database.tenant(context, async (tx) => {
      const [before, after] = [await this.byId(tx, fromId), await this.byId(tx, toId)];
      return budgetDifference(before.lines, after.lines);
    });
  }

  /** Outcome beside the lines of versions up to a period 1–12, by version id. */
  async outcomes(
    context: TenantContext,
    versionIds: readonly string[],
    toPeriod: number,
  ): Promise<ReadonlyMap<string, BudgetOutcome>> {
    if (!Number.isInteger(toPeriod) || toPeriod < 1 || toPeriod > 12)
      throw badInput('toPeriod', 'toPeriod ska vara 1–12.');
    return this.database.tenant(
      context,
      async (tx) => {
        const versions = await this.versions.byIds(tx, versionIds);
        const contents = await this.lines.ofVersions(tx, versionIds);
        const outcomes = new Map<string, BudgetOutcome>();
        for (const year of new Set(versions.map((version) => version.year))) {
          const booked = await this.booked.upTo(tx, year, toPeriod);
          for (const { id } of versions.filter((version) => version.year === year))
            outcomes.set(id, budgetOutcome(contents.get(id)!.lines, booked, toPeriod));
        }
        return outcomes;
      },
      'SNAPSHOT',
    );
  }

  private async ofVersions(tx: TenantTransaction, versions: readonly BudgetVersion[]): Promise<Budget[]> {
    if (versions.length === 0) return [];
    const years = [...new Set(versions.map(({ year }) => year))];
    // Whether one is in force is told by all of its year.
    const all = await this.versions.ofYears(tx, years);
    const decisions = await this.evidence.decisionsOf(tx, all);
    const contents = await this.lines.ofVersions(
      tx,
      versions.map(({ id }) => id),
    );
    const costKinds = await this.evidence.costKinds(tx, years);
    const knownKeys = await this.evidence.keys.ofYears(tx, years);
    const elsewhere = await this.evidence.decisionsElsewhere(tx, versions);
    const today = this.clock.today();
    const inForce = new Set(
      years.map((year) => {
        const last = `${year}-12-31`;
        const ofYear = all.filter((version) => version.year === year);
        return inForceOn(ofYear, decisions, today < last ? today : last)?.id;
      }),
    );
    return versions.map((version) => {
      const decision = version.decisionId === null ? null : (decisions.get(version.decisionId) ?? null);
      const seen = {
        decision,
        costKinds: costKinds.get(version.year)!,
        knownKeys: knownKeys.get(version.year)!,
        isInForce: inForce.has(version.id),
        isRevision: isRevision(version, all, decisions),
        decisionElsewhere: elsewhere.get(version.id) ?? [],
      };
      return budgetOf(version, contents.get(version.id)!, seen);
    });
  }
}
