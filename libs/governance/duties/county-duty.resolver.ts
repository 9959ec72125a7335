import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CountyType } from '@samla/forbund/county.graphql.js';
import { countyFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { countyNamed } from '@samla/platform/graphql/named-place.js';
import type { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import type { CountyContext } from '@samla/platform/tenant-context.js';
import { CountyDutyService } from './county-duty.service.js';
import {
  AddCountyDutyInput,
  DutyTold,
  MarkCountyDutyDoneInput,
  MergerDutiesTakenUp,
  SetCountyDutyNotApplicableInput,
  TakeUpMergerDutiesInput,
} from './duty-inputs.graphql.js';
import { DutyReminderService } from './duty-reminder.service.js';
import {
  AddCountyDutyResult,
  DUTY_PROBLEMS,
  LOCAL_DUTY_PROBLEMS,
  MarkCountyDutyDoneResult,
  SetCountyDutyNotApplicableResult,
} from './duty-results.graphql.js';
import { DutyReminderType, DutyType } from './duty.graphql.js';
import { newLocalDuty } from './new-local-duty.js';
import type { ShownDuty } from './shown-duties.js';

/** The county's own year of duties. */
@Resolver(() => CountyType)
export class CountyDutiesResolver {
  constructor(
    private readonly service: CountyDutyService,
    private readonly reminders: DutyReminderService,
  ) {}

  @ResolveField(() => [DutyType], {
    description:
      'Länets eget årshjul: det som förbunden ska göra tillsammans. Förbundens egna årshjul syns inte här.',
  })
  async duties(
    @Parent() { key: countyId }: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Året det förfaller.' }) year: number,
  ): Promise<DutyType[]> {
    const found = await this.service.ofYear(countyFor(principal, countyId, 'READ_COUNTY_PLAN'), year);
    return found.map((duty) => DutyType.of({ ...duty, ownerId: countyId }));
  }

  @ResolveField(() => [DutyReminderType], {
    description: 'Påminnelser om länets uppgifter ett år, nyast först.',
  })
  async dutyReminders(
    @Parent() { key: countyId }: CountyType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, description: 'Året det förfaller.' }) year: number,
  ): Promise<DutyReminderType[]> {
    const context = countyFor(principal, countyId, 'READ_COUNTY_PLAN');
    const found = await this.reminders.ofCountyYear(context, year);
    return found.map((reminder) => DutyReminderType.of(reminder));
  }

  @Mutation(() => MarkCountyDutyDoneResult, {
    description:
      'Bockar av en uppgift i länets årshjul. Problem: `DUTY_IN_FUTURE`, `NOTHING_TO_DO`, `PERSONAL_DATA`.',
  })
  markCountyDutyDone(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') input: MarkCountyDutyDoneInput,
  ): Promise<DutyTold | RuleProblem> {
    const context = countyNamed(principal, input.countyId, 'WRITE_COUNTY_PLAN');
    const { dutyKey, year, doneOn, note, document } = input;
    const told = { dutyKey, year, doneOn, decisionId: null, kind: 'DONE' as const };
    const texts = { note: note ?? '', document: document ?? '' };
    return withProblems(DUTY_PROBLEMS, () =>
      dutyTold(
        context,
        this.service.tell(context, 'markCountyDutyDone', { ...told, ...texts }, input.idempotencyKey),
      ),
    );
  }

  @Mutation(() => SetCountyDutyNotApplicableResult, {
    description:
      'Säger att en länsuppgift inte gäller ett år, och varför. Problem: `REASON_MISSING`, `PERSONAL_DATA`.',
  })
  setCountyDutyNotApplicable(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { countyId, dutyKey, year, reason, idempotencyKey }: SetCountyDutyNotApplicableInput,
  ): Promise<DutyTold | RuleProblem> {
    const context = countyNamed(principal, countyId, 'WRITE_COUNTY_PLAN');
    const nothing = { doneOn: null, decisionId: null, document: '' };
    const told = { ...nothing, dutyKey, year, kind: 'NOT_APPLICABLE' as const, note: reason };
    return withProblems(DUTY_PROBLEMS, () =>
      dutyTold(context, this.service.tell(context, 'setCountyDutyNotApplicable', told, idempotencyKey)),
    );
  }

  @Mutation(() => AddCountyDutyResult, {
    description: 'Lägger till en egen uppgift i länets årshjul. Problem: `DUTY_DAYS`, `PERSONAL_DATA`.',
  })
  addCountyDuty(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { countyId, idempotencyKey, ...asked }: AddCountyDutyInput,
  ): Promise<DutyTold | RuleProblem> {
    const context = countyNamed(principal, countyId, 'WRITE_COUNTY_PLAN');
    const duty = newLocalDuty(asked);
    return withProblems(LOCAL_DUTY_PROBLEMS, () =>
      dutyTold(context, this.service.addLocal(context, duty, idempotencyKey)),
    );
  }

  @Mutation(() => MergerDutiesTakenUp, {
    description:
      'Tar upp de uppgifter som kommer när förbund går samman. En som redan är upptagen det året står kvar.',
  })
  async takeUpMergerDuties(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { countyId, year, keys, idempotencyKey }: TakeUpMergerDutiesInput,
  ): Promise<MergerDutiesTakenUp> {
    const context = countyNamed(principal, countyId, 'WRITE_COUNTY_PLAN');
    const found = await this.service.takeUpMerger(context, { year, keys }, idempotencyKey);
    const duties = found.map((duty) => DutyType.of({ ...duty, ownerId: context.countyId }));
    return Object.assign(new MergerDutiesTakenUp(), { duties });
  }
}

async function dutyTold({ countyId }: CountyContext, told: Promise<ShownDuty>): Promise<DutyTold> {
  const duty = DutyType.of({ ...(await told), ownerId: countyId });
  return Object.assign(new DutyTold(), { duty });
}
