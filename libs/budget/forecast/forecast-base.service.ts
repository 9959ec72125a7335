import { Injectable } from '@nestjs/common';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { Clock } from '@samla/platform/clock/clock.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { BudgetVersionRepository } from '../versions/budget-version.repository.js';
import type { BudgetVersion } from '../versions/budget-version.repository.js';

/** Finds the budget that a forecast is of: the one in force. */
@Injectable()
export class ForecastBaseService {
  constructor(
    private readonly clock: Clock,
    private readonly versions: BudgetVersionRepository,
    private readonly decisions: DecisionService,
  ) {}

  /** The decided or revised budget of a year with the latest decision up to today; null when nothing is decided. */
  async inForce(tx: TenantTransaction, year: number): Promise<BudgetVersion | null> {
    return (await this.decided(tx, [year])).at(-1)?.version ?? null;
  }

  /** The first decided budget of each year: what was planned before the year began. */
  async original(tx: TenantTransaction, years: readonly number[]): Promise<BudgetVersion[]> {
    const decided = await this.decided(tx, years);
    return years.flatMap((year) => decided.find(({ version }) => version.year === year)?.version ?? []);
  }

  /** Decided budgets by day of decision, the earliest first; of one day by when they were entered. */
  private async decided(
    tx: TenantTransaction,
    years: readonly number[],
  ): Promise<{ version: BudgetVersion; decidedOn: string }[]> {
    const bound = (await this.versions.ofYears(tx, years)).filter(({ decisionId }) => decisionId !== null);
    const decisions = await this.decisions.byIds(tx, [
      ...new Set(bound.map(({ decisionId }) => decisionId!)),
    ]);
    const days = new Map(decisions.map(({ id, decidedOn }) => [id, decidedOn]));
    const today = this.clock.today();
    return bound
      .map((version) => ({ version, decidedOn: days.get(version.decisionId!) ?? '' }))
      .filter(({ decidedOn }) => decidedOn !== '' && decidedOn <= today)
      .sort((one, other) => (one.decidedOn < other.decidedOn ? -1 : one.decidedOn > other.decidedOn ? 1 : 0));
  }
}
