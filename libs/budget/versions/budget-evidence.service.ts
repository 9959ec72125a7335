import { Injectable } from '@nestjs/common';
import { grantByYear } from '@samla/domain/insatser/decided-money.js';
import type { CostKind } from '@samla/domain/insatser/cost-kind.js';
import { BUDGET_DUTY } from '@samla/domain/governance/duties.js';
import type { Decision } from '@samla/governance/decisions/decision.js';
import { DecisionService } from '@samla/governance/decisions/decision.service.js';
import { DutyService } from '@samla/governance/duties/duty.service.js';
import { GrantService } from '@samla/insatser/money/grant.service.js';
import { InsatsService } from '@samla/insatser/register/insats.service.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import { BudgetKnownKeys } from './budget-known-keys.service.js';
import { type BudgetVersion, BudgetVersionRepository } from './budget-version.repository.js';

/** Kinds of cost that the money of insatser is for, by their object code. */
export type CostKindsByInsats = ReadonlyMap<string, readonly CostKind[]>;

/** Reads what budgets are looked at with: the decisions that they stand on, and what the insatser in them pay for. */
@Injectable()
export class BudgetEvidence {
  constructor(
    private readonly decisions: DecisionService,
    private readonly duties: DutyService,
    private readonly versions: BudgetVersionRepository,
    private readonly insatser: InsatsService,
    private readonly grants: GrantService,
    /** What lines can name. */
    readonly keys: BudgetKnownKeys,
  ) {}

  /** The decisions of versions, by id. */
  async decisionsOf(
    tx: TenantTransaction,
    versions: readonly BudgetVersion[],
  ): Promise<ReadonlyMap<string, Decision>> {
    const ids = [...new Set(versions.flatMap(({ decisionId }) => decisionId ?? []))];
    return new Map((await this.decisions.byIds(tx, ids)).map((decision) => [decision.id, decision]));
  }

  /** What the decisions of versions stand for besides, by version id: other budgets, and duties that are not the budget's. */
  async decisionsElsewhere(
    tx: TenantTransaction,
    versions: readonly BudgetVersion[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const ids = [...new Set(versions.flatMap(({ decisionId }) => decisionId ?? []))];
    if (ids.length === 0) return new Map();
    const budgets = await this.versions.ofDecisions(tx, ids);
    const duties = (await this.duties.ofDecisions(tx, ids)).filter(({ dutyKey }) => dutyKey !== BUDGET_DUTY);
    return new Map(
      versions.map(({ id, decisionId }) => [
        id,
        [
          ...budgets
            .filter((other) => other.id !== id && other.decisionId === decisionId)
            .map(({ name, year }) => `${name} (${year})`),
          ...duties
            .filter((duty) => duty.decisionId === decisionId)
            .map(({ title, year }) => `${title} (årshjulet ${year})`),
        ],
      ]),
    );
  }

  /** The kinds of cost of insatser in each of some years: their own, and those of the money they are given for the year. */
  async costKinds(
    tx: TenantTransaction,
    years: readonly number[],
  ): Promise<ReadonlyMap<number, CostKindsByInsats>> {
    const insatser = (await this.insatser.all(tx)).filter(({ objectCode }) => objectCode !== '');
    const codes = insatser.map(({ code }) => code);
    const grants = (await this.grants.of(tx, codes)).map((grant) => ({
      ...grant,
      years: grantByYear(grant).map(({ year }) => year),
    }));
    return new Map(
      years.map((year) => {
        const found = new Map<string, Set<CostKind>>();
        for (const { code, objectCode, costKind } of insatser) {
          const given = grants.filter((grant) => grant.code === code && grant.years.includes(year));
          const kinds = [costKind, ...given.map((grant) => grant.costKind)];
          // Several insatser may share an object.
          found.set(objectCode, new Set([...(found.get(objectCode) ?? []), ...kinds]));
        }
        return [year, new Map([...found].map(([objectCode, kinds]) => [objectCode, [...kinds]]))];
      }),
    );
  }
}
