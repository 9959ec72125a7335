import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import type { BudgetLine, PrintedTotal } from '@samla/domain/budget/budget-line.js';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { Money } from '@samla/domain/money/money.js';
import type { NewDecisionInput } from '@samla/governance/decisions/decision.graphql.js';
import type { NewDecision } from '@samla/governance/decisions/decision.service.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { fromGlobalId, uuidOf } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { validate } from 'uuid';
import type { Budget } from './budget.js';
import { BudgetDecisions } from './budget-decision.service.js';
import type { BudgetLineInput, BudgetPrintedTotalInput } from './budget-line.graphql.js';
import {
  BudgetWritten,
  CopyBudgetInput,
  CreateBudgetInput,
  DecideBudgetInput,
  ProposeToLansforbundInput,
  SetBudgetLinesInput,
} from './budget-mutation.graphql.js';
import { BudgetVersionType } from './budget-version.graphql.js';
import { BudgetWriting } from './budget-writing.service.js';

const BudgetResult = createUnionType({
  name: 'BudgetResult',
  description: 'Budgeten som den nu står, eller regeln som sa nej.',
  types: () => [BudgetWritten, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const { of } = RuleProblem;
const CONTENT = { BUDGET_LINE_INVALID: of, INVALID_AMOUNT: of, PERSONAL_DATA: of };

@Resolver()
export class BudgetMutationResolver {
  constructor(
    private readonly writing: BudgetWriting,
    private readonly decisions: BudgetDecisions,
  ) {}

  @Mutation(() => BudgetResult, {
    description:
      'Lägger upp ett utkast till budget. Problem: `BUDGET_PHASE`, `BUDGET_LINE_INVALID`, `INVALID_AMOUNT`, `PERSONAL_DATA`.',
  })
  createBudget(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, idempotencyKey, lines, printedTotals, ...asked }: CreateBudgetInput,
  ): Promise<BudgetWritten | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    return withProblems({ ...CONTENT, BUDGET_PHASE: of }, async () => {
      const draft = {
        year: asked.year,
        phase: asked.phase ?? 'PROPOSED',
        name: asked.name,
        samradOn: asked.samradOn ?? null,
        document: asked.document ?? '',
        place: asked.place ?? '',
        isConstructed: false,
        lines: linesOf(lines ?? []),
        printedTotals: totalsOf(printedTotals ?? []),
      };
      return written(context.forbundId, await this.writing.create(context, draft, idempotencyKey));
    });
  }

  @Mutation(() => BudgetResult, {
    description:
      'Ersätter alla rader i ett utkast. Problem: `BUDGET_IMMUTABLE`, `BUDGET_LINE_INVALID`, `INVALID_AMOUNT`, `PERSONAL_DATA`.',
  })
  setBudgetLines(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, versionId: id, idempotencyKey, lines, printedTotals }: SetBudgetLinesInput,
  ): Promise<BudgetWritten | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const versionId = uuidOf('BudgetVersion', id);
    return withProblems({ ...CONTENT, BUDGET_IMMUTABLE: of }, async () => {
      const content = { versionId, lines: linesOf(lines), printedTotals: totalsOf(printedTotals ?? []) };
      return written(context.forbundId, await this.writing.setLines(context, content, idempotencyKey));
    });
  }

  @Mutation(() => BudgetResult, {
    description:
      'Kopierar en version till ett nytt utkast, som det är eller uppräknat. Problem: `BUDGET_PHASE`, `BUDGET_PERCENT`, `PERSONAL_DATA`.',
  })
  copyBudget(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, versionId: id, idempotencyKey, ...asked }: CopyBudgetInput,
  ): Promise<BudgetWritten | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const copy = {
      versionId: uuidOf('BudgetVersion', id),
      year: asked.year ?? null,
      phase: asked.phase ?? 'PROPOSED',
      name: asked.name,
      percent: asked.percent ?? null,
    };
    return withProblems({ BUDGET_PHASE: of, BUDGET_PERCENT: of, PERSONAL_DATA: of }, async () =>
      written(context.forbundId, await this.writing.copy(context, copy, idempotencyKey)),
    );
  }

  @Mutation(() => BudgetResult, {
    description:
      'Binder ett utkast till ett beslut, registrerat eller nytt; därefter ändras inga belopp. Problem: `BUDGET_IMMUTABLE`, `BUDGET_EMPTY`, `BUDGET_PHASE`, `DECISION_IN_FUTURE`, `PERSONAL_DATA`.',
  })
  decideBudget(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, idempotencyKey, ...asked }: DecideBudgetInput,
  ): Promise<BudgetWritten | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'RECORD_DECISION');
    const decision = {
      versionId: uuidOf('BudgetVersion', asked.versionId),
      ...(asked.decisionId && { decisionId: decisionKey(context.forbundId, asked.decisionId) }),
      ...(asked.decision && { decision: newDecision(asked.decision) }),
      samradOn: asked.samradOn ?? null,
    };
    const ofDecision = { DECISION_IN_FUTURE: of, PERSONAL_DATA: of };
    return withProblems(
      { BUDGET_IMMUTABLE: of, BUDGET_EMPTY: of, BUDGET_PHASE: of, ...ofDecision },
      async () => written(context.forbundId, await this.decisions.decide(context, decision, idempotencyKey)),
    );
  }

  @Mutation(() => BudgetResult, {
    description:
      'Märker rader som föreslagna att tas med in i länsförbundet, med vem som föreslår. Problem: `PERSONAL_DATA`.',
  })
  proposeToLansforbund(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, versionId: id, idempotencyKey, ...asked }: ProposeToLansforbundInput,
  ): Promise<BudgetWritten | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const { lineNos, proposedBy, takenAlong } = asked;
    const versionId = uuidOf('BudgetVersion', id);
    const proposal = { versionId, lineNos, proposedBy, takenAlong: takenAlong ?? true };
    return withProblems({ PERSONAL_DATA: of }, async () =>
      written(context.forbundId, await this.writing.propose(context, proposal, idempotencyKey)),
    );
  }
}

function written(forbundId: string, budget: Budget): BudgetWritten {
  return Object.assign(new BudgetWritten(), { budget: BudgetVersionType.of(forbundId, budget) });
}

function linesOf(inputs: readonly BudgetLineInput[]): BudgetLine[] {
  return inputs.map(({ kind, groupKey, groupLabel, label, amount, ...rest }, index) => ({
    lineNo: index + 1,
    kind,
    groupKey,
    groupLabel,
    label,
    account: rest.account ?? '',
    insats: rest.insats ?? '',
    costCentre: rest.costCentre ?? '',
    amount: Money.parse(amount),
    months: rest.months ? rest.months.map((month) => Money.parse(month)) : null,
    takenAlong: rest.takenAlong ?? false,
    proposedBy: rest.takenAlong ? (rest.proposedBy ?? '') : '',
    note: rest.note ?? '',
  }));
}

function totalsOf(inputs: readonly BudgetPrintedTotalInput[]): PrintedTotal[] {
  return inputs.map(({ key, label, amount }) => ({ key, label, amount: Money.parse(amount) }));
}

function newDecision({ body, decidedOn, title, paragraph, document }: NewDecisionInput): NewDecision {
  return {
    ...{ body, decidedOn, title, isConstructed: false },
    ...{ paragraph: paragraph ?? '', document: document ?? '' },
  };
}

/** The key of a decision of this very förbund; another's is `NOT_FOUND`, like an unknown one. */
function decisionKey(forbundId: string, id: string): string {
  const [owner, key = ''] = fromGlobalId('Decision', id);
  if (owner === forbundId && validate(key)) return key;
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
