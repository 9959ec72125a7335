import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import { Money } from '@samla/domain/money/money.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { SetInsatsCountsInput } from './counts/count.graphql.js';
import { CountService } from './counts/count.service.js';
import { ReportInsatsGoalInput, SetInsatsGoalInput } from './goals/goal.graphql.js';
import { GoalService } from './goals/goal.service.js';
import { GrantService } from './money/grant.service.js';
import { GrantInsatsMoneyInput } from './money/insats-money.graphql.js';
import { ownKey } from './own-key.js';
import { InsatsSaved } from './register/insats.graphql.js';
import { ReceiveInsatsReportInput, RequireInsatsReportInput } from './reports/insats-report.graphql.js';
import { InsatsReportService } from './reports/insats-report.service.js';

const resultOf = (name: string) =>
  createUnionType({
    name,
    description: 'Insatsen som den nu står, eller regeln som sa nej.',
    types: () => [InsatsSaved, RuleProblem] as const,
    resolveType: (value: object) => value.constructor,
  });
const GrantInsatsMoneyResult = resultOf('GrantInsatsMoneyResult');
const SetInsatsGoalResult = resultOf('SetInsatsGoalResult');
const ReportInsatsGoalResult = resultOf('ReportInsatsGoalResult');
const RequireInsatsReportResult = resultOf('RequireInsatsReportResult');
const ReceiveInsatsReportResult = resultOf('ReceiveInsatsReportResult');
const SetInsatsCountsResult = resultOf('SetInsatsCountsResult');

const { of } = RuleProblem;
const READ_HERE = { document: '', place: '', isConstructed: false } as const;

/** How an insats is followed: money, goals, reports, counts. */
@Resolver()
export class FollowUpResolver {
  constructor(
    private readonly grants: GrantService,
    private readonly goals: GoalService,
    private readonly reports: InsatsReportService,
    private readonly counts: CountService,
  ) {}

  @Mutation(() => GrantInsatsMoneyResult, {
    description:
      'Ger en insats medel enligt ett registrerat beslut; negativt tar tillbaka. Ett kostnadsslag som 7 § inte tillåter blir en anmärkning. Problem: `GRANT_EMPTY`, `GRANT_TO_CANCELLED`, `INSATS_PERIOD`, `INVALID_AMOUNT`, `PERSONAL_DATA`.',
  })
  grantInsatsMoney(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, decisionId, amount, ...asked }: GrantInsatsMoneyInput,
  ): Promise<InsatsSaved | RuleProblem> {
    const context = tenantNamed(principal, id, 'RECORD_DECISION');
    const { forbundId } = context;
    const problems = {
      GRANT_EMPTY: of,
      GRANT_TO_CANCELLED: of,
      INSATS_PERIOD: of,
      INVALID_AMOUNT: of,
      PERSONAL_DATA: of,
    };
    return withProblems(problems, async () => {
      const decision = ownKey('Decision', forbundId, decisionId);
      const told = { costKind: asked.costKind ?? 'INSATS', note: asked.note ?? '' } as const;
      const grant = { ...asked, ...told, ...READ_HERE, decisionId: decision, amount: Money.parse(amount) };
      return InsatsSaved.of(forbundId, await this.grants.grant(context, grant, idempotencyKey));
    });
  }

  @Mutation(() => SetInsatsGoalResult, {
    description: 'Sätter eller ändrar ett mål. Problem: `GOAL_NUMBER`, `INSATS_PERIOD`, `PERSONAL_DATA`.',
  })
  setInsatsGoal(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, goalId, ...asked }: SetInsatsGoalInput,
  ): Promise<InsatsSaved | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const { forbundId } = context;
    return withProblems({ GOAL_NUMBER: of, INSATS_PERIOD: of, PERSONAL_DATA: of }, async () => {
      const direction = asked.direction ?? 'AT_LEAST';
      const goal = {
        ...asked,
        ...READ_HERE,
        direction,
        id: goalId ? ownKey('InsatsGoal', forbundId, goalId) : null,
      };
      return InsatsSaved.of(forbundId, await this.goals.set(context, goal, idempotencyKey));
    });
  }

  @Mutation(() => ReportInsatsGoalResult, {
    description: 'Rapporterar hur ett mål står en dag. Problem: `GOAL_NUMBER`, `IN_FUTURE`, `PERSONAL_DATA`.',
  })
  reportInsatsGoal(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, goalId, ...asked }: ReportInsatsGoalInput,
  ): Promise<InsatsSaved | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const { forbundId } = context;
    return withProblems({ GOAL_NUMBER: of, IN_FUTURE: of, PERSONAL_DATA: of }, async () => {
      const value = {
        ...asked,
        ...READ_HERE,
        comment: asked.comment ?? '',
        goalId: ownKey('InsatsGoal', forbundId, goalId),
      };
      return InsatsSaved.of(forbundId, await this.goals.report(context, value, idempotencyKey));
    });
  }

  @Mutation(() => RequireInsatsReportResult, {
    description: 'Begär en rapport av utföraren till en dag. Problem: `INSATS_PERIOD`, `PERSONAL_DATA`.',
  })
  requireInsatsReport(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, ...asked }: RequireInsatsReportInput,
  ): Promise<InsatsSaved | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    return withProblems({ INSATS_PERIOD: of, PERSONAL_DATA: of }, async () => {
      const required = await this.reports.require(
        context,
        { ...asked, isConstructed: false },
        idempotencyKey,
      );
      return InsatsSaved.of(context.forbundId, required);
    });
  }

  @Mutation(() => ReceiveInsatsReportResult, {
    description:
      'Noterar att en rapport har kommit. Problem: `REPORT_ALREADY_RECEIVED`, `IN_FUTURE`, `PERSONAL_DATA`.',
  })
  receiveInsatsReport(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, reportId, ...asked }: ReceiveInsatsReportInput,
  ): Promise<InsatsSaved | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const { forbundId } = context;
    return withProblems({ REPORT_ALREADY_RECEIVED: of, IN_FUTURE: of, PERSONAL_DATA: of }, async () => {
      const receipt = {
        ...asked,
        document: asked.document ?? '',
        reportId: ownKey('InsatsReport', forbundId, reportId),
      };
      return InsatsSaved.of(forbundId, await this.reports.receive(context, receipt, idempotencyKey));
    });
  }

  @Mutation(() => SetInsatsCountsResult, {
    description:
      'Sätter antal deltagare för en period; det som stod före är historik. Problem: `STOCK_IDENTITY` (ingående + nya − avslutade = utgående), `SEX_OVER_TOTAL`, `PARTS_DIFFER`, `COUNT_INVALID`, `INSATS_PERIOD`, `PERSONAL_DATA`.',
  })
  setInsatsCounts(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId: id, idempotencyKey, counts, ...asked }: SetInsatsCountsInput,
  ): Promise<InsatsSaved | RuleProblem> {
    const context = tenantNamed(principal, id, 'WRITE_PLAN');
    const problems = {
      ...{ STOCK_IDENTITY: of, SEX_OVER_TOTAL: of, PARTS_DIFFER: of },
      ...{ COUNT_INVALID: of, INSATS_PERIOD: of, PERSONAL_DATA: of },
    };
    const given = counts.map(({ kind, label, partOf, women, men, all }) => ({
      ...{
        kind,
        label: label ?? '',
        partOf: partOf ?? '',
        women: women ?? null,
        men: men ?? null,
        all: all ?? null,
      },
    }));
    return withProblems(problems, async () => {
      const set = { ...asked, ...READ_HERE, span: asked.span ?? 'PERIOD', isPublished: false, counts: given };
      return InsatsSaved.of(context.forbundId, await this.counts.set(context, set, idempotencyKey));
    });
  }
}
