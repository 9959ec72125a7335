import { Injectable } from '@nestjs/common';
import type { ContributionVersion } from '@samla/budget/contributions/contribution.js';
import { ContributionService } from '@samla/budget/contributions/contribution.service.js';
import { BudgetService } from '@samla/budget/versions/budget.service.js';
import { grantChange } from '@samla/domain/contributions/grant-model.js';
import { brakeOn, grantParametersOn } from '@samla/domain/contributions/grant-parameters.js';
import { ceilingOn, ceilingOutcome } from '@samla/domain/equity/equity-ceiling.js';
import { contradictingGoals, goalOutcome } from '@samla/domain/equity/equity-goal.js';
import {
  type BudgetedResult,
  goalsMissedByBudget,
  type PlannedEquity,
  plannedRun,
} from '@samla/domain/equity/equity-plan.js';
import { equityRun, type EquityYear } from '@samla/domain/equity/equity-run.js';
import { Money } from '@samla/domain/money/money.js';
import { assertPlanYear, badInput } from '@samla/governance/checked-text.js';
import { Database } from '@samla/platform/database/database.js';
import type { TenantTransaction } from '@samla/platform/database/transaction.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { BookedEquityReader } from './booked-equity.js';
import type {
  Equity,
  EquityGoalRow,
  EquityYearRow,
  StoredEquityCeiling,
  StoredEquityGoal,
  YearAllotment,
} from './equity.js';
import { budgetFinding, contradictionFinding, missedGoalFindings, yearFindings } from './equity-findings.js';
import { EquitySettingRepository } from './equity-setting.repository.js';

const MOST_YEARS = 30;

type Allotments = ReadonlyMap<number, YearAllotment>;

/** Equity over the years, beside its ceiling, its goals and what the budgets make of it. */
@Injectable()
export class EquityService {
  constructor(
    private readonly database: Database,
    private readonly settings: EquitySettingRepository,
    private readonly books: BookedEquityReader,
    private readonly contributions: ContributionService,
    private readonly budgets: BudgetService,
  ) {}

  /** Equity of some years. Throws `BAD_USER_INPUT` for years that cannot be, `UNMAPPED_ACCOUNTS` for amounts without a line. */
  async ofYears(context: TenantContext, fromYear: number, toYear: number): Promise<Equity> {
    assertPlanYear(fromYear);
    assertPlanYear(toYear);
    if (toYear < fromYear || toYear - fromYear >= MOST_YEARS)
      throw badInput('toYear', `toYear är fromYear eller senare, högst ${MOST_YEARS} år i taget.`);
    return this.database.tenant(context, (tx) => this.read(tx, fromYear, toYear), 'SNAPSHOT');
  }

  private async read(tx: TenantTransaction, fromYear: number, toYear: number): Promise<Equity> {
    const run = equityRun(await this.books.upTo(tx, toYear), await this.settings.published(tx));
    const allotments = await this.allotments(tx, fromYear - 1, toYear);
    const ceilings = await this.settings.ceilings(tx);
    const planned = plannedRun(await this.budgeted(tx, fromYear, toYear), run);
    const isAsked = (year: number): boolean => year >= fromYear && year <= toYear;
    const goals = (await this.settings.goals(tx)).filter(({ on }) => isAsked(yearOf(on)));
    const allotmentOf = (year: string): Money | null => allotments.get(yearOf(year))?.total ?? null;
    const rows = rowsOf(run, { allotments, ceilings, planned }).filter((row) => isAsked(row.run.year));
    const goalRows = goals.map((goal) => goalRow(goal, allotmentOf, run, planned));
    return {
      fromYear,
      toYear,
      years: rows,
      planned,
      goals: goalRows,
      ceiling: ceilingOn(ceilings, `${toYear}-12-31`),
      findings: [
        ...yearFindings(rows, run),
        ...contradictingGoals(goals, allotmentOf).map((each) => contradictionFinding(each, allotmentOf)),
        ...missedGoalFindings(goalRows, run),
        ...goalsMissedByBudget(goals, planned, allotmentOf).map(budgetFinding),
      ],
    };
  }

  private async allotments(tx: TenantTransaction, fromYear: number, toYear: number): Promise<Allotments> {
    const current = await this.contributions.current(tx, yearsBetween(fromYear, toYear));
    return new Map([...current].map(([year, version]) => [year, allotmentOfVersion(version)]));
  }

  /** The budgets in force at the end of each year. */
  private async budgeted(tx: TenantTransaction, fromYear: number, toYear: number): Promise<BudgetedResult[]> {
    const budgets = await this.budgets.inForceAtEnd(tx, yearsBetween(fromYear, toYear));
    return [...budgets].map(([year, { version, sums }]) => {
      const source = [version.document || version.name, version.place].filter((part) => part !== '');
      return { year, result: sums.result, document: source.join(', ') };
    });
  }
}

function allotmentOfVersion({
  lines,
  total,
  document,
  place,
  isConstructed,
}: ContributionVersion): YearAllotment {
  const state = Money.sum(lines.filter(({ party }) => party === 'STATE').map(({ amount }) => amount));
  const source = [document, place].filter((part) => part !== '').join(', ');
  return { total, state, document: source, isConstructed };
}

function rowsOf(
  run: readonly EquityYear[],
  {
    allotments,
    ceilings,
    planned,
  }: { allotments: Allotments; ceilings: readonly StoredEquityCeiling[]; planned: readonly PlannedEquity[] },
): EquityYearRow[] {
  const outcomeIn = (own: EquityYear | undefined): EquityYearRow['ceiling'] => {
    const allotment = own && allotments.get(own.year);
    if (!own || !allotment) return null;
    const ceiling = ceilingOn(ceilings, `${own.year}-12-31`);
    return ceilingOutcome(own.closing, allotment.total, ceiling, brakeOn(`${own.year + 1}-01-01`));
  };
  return run.map((own) => {
    const { year } = own;
    const [before, after] = [allotments.get(year - 1), allotments.get(year)];
    const isModelled = grantParametersOn(`${year}-01-01`).length > 0;
    const beforeOutcome = outcomeIn(run.find((each) => each.year === year - 1));
    return {
      run: own,
      allotment: after ?? null,
      ceiling: outcomeIn(own),
      planned: planned.find((each) => each.year === year) ?? null,
      grantChange:
        before && after && isModelled
          ? grantChange({ before: before.state, after: after.state, year }, beforeOutcome?.isOver ?? null)
          : null,
    };
  });
}

function goalRow(
  goal: StoredEquityGoal,
  allotmentOf: (year: string) => Money | null,
  run: readonly EquityYear[],
  planned: readonly PlannedEquity[],
): EquityGoalRow {
  // A year ends on 31 December: of other days neither books nor budgets tell.
  const isYearEnd = goal.on.endsWith('-12-31');
  const actual = isYearEnd ? run.find(({ year }) => year === yearOf(goal.on))?.closing : undefined;
  const plan = isYearEnd ? planned.find(({ year }) => year === yearOf(goal.on))?.closing : undefined;
  const outcome = goalOutcome(goal, allotmentOf(goal.on.slice(0, 4)), actual ?? plan ?? null);
  return { ...outcome, goal, basis: actual ? 'ACTUAL' : plan ? 'PLANNED' : 'UNKNOWN' };
}

function yearsBetween(fromYear: number, toYear: number): number[] {
  return Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
}

function yearOf(day: string): number {
  return Number.parseInt(day.slice(0, 4), 10);
}
