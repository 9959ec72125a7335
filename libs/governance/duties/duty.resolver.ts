import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import type { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { decisionKey } from '../decisions/decision-key.js';
import {
  AddLocalDutyInput,
  DutyTold,
  MarkDutyDoneInput,
  ReopenDutyInput,
  SetDutyNotApplicableInput,
} from './duty-inputs.graphql.js';
import { DutyReminderService } from './duty-reminder.service.js';
import {
  AddLocalDutyResult,
  DUTY_PROBLEMS,
  LOCAL_DUTY_PROBLEMS,
  MarkDutyDoneResult,
  ReopenDutyResult,
  SetDutyNotApplicableResult,
} from './duty-results.graphql.js';
import { DutyReminderType, DutyType } from './duty.graphql.js';
import { DutyService } from './duty.service.js';
import { newLocalDuty } from './new-local-duty.js';
import type { ShownDuty } from './shown-duties.js';

/** The year of duties of a förbund. */
@Resolver(() => ForbundType)
export class DutiesResolver {
  constructor(
    private readonly service: DutyService,
    private readonly reminders: DutyReminderService,
  ) {}

  @ResolveField(() => [DutyType], {
    description: 'Årshjulet: det som förfaller ett år, efter sista dag, så som det står i dag.',
  })
  async duties(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Året det förfaller.' }) year: number,
  ): Promise<DutyType[]> {
    const found = await this.service.ofYear(tenantFor(principal, forbundId, 'READ_PLAN'), year);
    return found.map((duty) => DutyType.of({ ...duty, ownerId: forbundId }));
  }

  @ResolveField(() => [DutyReminderType], {
    description: 'Påminnelser om det som förfaller ett år, nyast först. Görs en gång om dagen.',
  })
  async dutyReminders(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Året det förfaller.' }) year: number,
  ): Promise<DutyReminderType[]> {
    const found = await this.reminders.ofYear(tenantFor(principal, forbundId, 'READ_PLAN'), year);
    return found.map((reminder) => DutyReminderType.of(reminder));
  }

  @Mutation(() => MarkDutyDoneResult, {
    description:
      'Bockar av en uppgift. Det tidigare sagda står kvar. Problem: `DUTY_IN_FUTURE`, `NOTHING_TO_DO`, `PERSONAL_DATA`.',
  })
  markDutyDone(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') input: MarkDutyDoneInput,
  ): Promise<DutyTold | RuleProblem> {
    const context = tenantNamed(principal, input.forbundId, 'WRITE_PLAN');
    const { dutyKey, year, doneOn, note, document } = input;
    const decisionId = input.decisionId ? decisionKey(context.forbundId, input.decisionId) : null;
    const told = { dutyKey, year, doneOn, decisionId, kind: 'DONE' as const };
    const texts = { note: note ?? '', document: document ?? '' };
    return withProblems(DUTY_PROBLEMS, () =>
      dutyTold(
        context,
        this.service.tell(context, 'markDutyDone', { ...told, ...texts }, input.idempotencyKey),
      ),
    );
  }

  @Mutation(() => SetDutyNotApplicableResult, {
    description:
      'Säger att en uppgift inte gäller ett år, och varför. Problem: `REASON_MISSING`, `PERSONAL_DATA`.',
  })
  setDutyNotApplicable(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, dutyKey, year, reason, idempotencyKey }: SetDutyNotApplicableInput,
  ): Promise<DutyTold | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const told = { ...NOT_DONE, dutyKey, year, kind: 'NOT_APPLICABLE' as const, note: reason };
    return withProblems(DUTY_PROBLEMS, () =>
      dutyTold(context, this.service.tell(context, 'setDutyNotApplicable', told, idempotencyKey)),
    );
  }

  @Mutation(() => ReopenDutyResult, {
    description:
      'Tar tillbaka det som sagts om en uppgift, så att den åter är ogjord. Problem: `PERSONAL_DATA`.',
  })
  reopenDuty(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, dutyKey, year, reason, idempotencyKey }: ReopenDutyInput,
  ): Promise<DutyTold | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const told = { ...NOT_DONE, dutyKey, year, kind: 'REOPENED' as const, note: reason ?? '' };
    return withProblems(DUTY_PROBLEMS, () =>
      dutyTold(context, this.service.tell(context, 'reopenDuty', told, idempotencyKey)),
    );
  }

  @Mutation(() => AddLocalDutyResult, {
    description: 'Lägger till en egen uppgift i årshjulet. Problem: `DUTY_DAYS`, `PERSONAL_DATA`.',
  })
  addLocalDuty(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, idempotencyKey, ...asked }: AddLocalDutyInput,
  ): Promise<DutyTold | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const duty = newLocalDuty(asked);
    return withProblems(LOCAL_DUTY_PROBLEMS, () =>
      dutyTold(context, this.service.addLocal(context, duty, idempotencyKey)),
    );
  }
}

const NOT_DONE = { doneOn: null, decisionId: null, document: '' } as const;

async function dutyTold({ forbundId }: TenantContext, told: Promise<ShownDuty>): Promise<DutyTold> {
  const duty = DutyType.of({ ...(await told), ownerId: forbundId });
  return Object.assign(new DutyTold(), { duty });
}
