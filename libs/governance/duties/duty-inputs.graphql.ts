import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { RoleEnum } from '@samla/access/mandate.graphql.js';
import type { Role } from '@samla/domain/access/roles.js';
import type { DutyEvidence } from '@samla/domain/governance/duty-definition.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { DutyEvidenceEnum } from './duty-enums.graphql.js';
import { DutyType } from './duty.graphql.js';

const AGAIN = 'Samma nyckel igen ger samma svar, utan att något görs två gånger.';

/** Which duty of which year. */
@InputType({ isAbstract: true })
abstract class DutyNamed {
  @Field({ description: 'Uppgiftens kod, `Duty.key`.' })
  dutyKey: string;

  @Field(() => Int, { description: 'Året då den förfaller.' })
  year: number;

  @Field({ description: AGAIN })
  idempotencyKey: string;
}

@InputType({ isAbstract: true })
abstract class DutyDoneFields extends DutyNamed {
  @Field(() => CalendarDate, { description: 'Dagen den gjordes; inte senare än i dag.' })
  doneOn: string;

  @Field(() => String, { nullable: true, description: 'Anteckning, högst 500 tecken, utan personuppgifter.' })
  note?: string | null;

  @Field(() => String, { nullable: true, description: 'Handlingen som visar det.' })
  document?: string | null;
}

@InputType({ description: 'Att en uppgift är gjord.' })
export class MarkDutyDoneInput extends DutyDoneFields {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { nullable: true, description: 'Beslutet den gjordes genom.' })
  decisionId?: string | null;
}

@InputType({ description: 'Att en uppgift i länets årshjul är gjord.' })
export class MarkCountyDutyDoneInput extends DutyDoneFields {
  @Field(() => ID, { description: 'Länet.' })
  countyId: string;
}

@InputType({ description: 'Att en uppgift inte gäller ett visst år.' })
export class SetDutyNotApplicableInput extends DutyNamed {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field({ description: 'Varför den inte gäller, utan personuppgifter.' })
  reason: string;
}

@InputType({ description: 'Att en uppgift i länets årshjul inte gäller ett visst år.' })
export class SetCountyDutyNotApplicableInput extends DutyNamed {
  @Field(() => ID, { description: 'Länet.' })
  countyId: string;

  @Field({ description: 'Varför den inte gäller, utan personuppgifter.' })
  reason: string;
}

@InputType({ description: 'Att det som sagts om en uppgift inte längre gäller.' })
export class ReopenDutyInput extends DutyNamed {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => String, { nullable: true, description: 'Varför, utan personuppgifter.' })
  reason?: string | null;
}

@InputType({ isAbstract: true })
abstract class LocalDutyFields {
  @Field({ description: 'Vad som ska göras, 1–200 tecken, utan personuppgifter.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Grunden; ”lokal” när inget anges.' })
  basis?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Första dagen; samma som sista när inget anges.',
  })
  opensOn?: string | null;

  @Field(() => CalendarDate, { description: 'Sista dagen.' })
  dueOn: string;

  @Field(() => Boolean, { nullable: true, description: 'Samma dag även följande år; nej när inget anges.' })
  isYearly?: boolean | null;

  @Field(() => RoleEnum, { description: 'Rollen som ansvarar. Aldrig en person.' })
  role: Role;

  @Field(() => DutyEvidenceEnum, { description: 'Vad som visar att den är gjord.' })
  evidence: DutyEvidence;

  @Field(() => String, { nullable: true, description: 'Handlingen den är läst ur.' })
  document?: string | null;

  @Field({ description: AGAIN })
  idempotencyKey: string;
}

@InputType({ description: 'En egen uppgift i förbundets årshjul.' })
export class AddLocalDutyInput extends LocalDutyFields {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;
}

@InputType({ description: 'En egen uppgift i länets årshjul.' })
export class AddCountyDutyInput extends LocalDutyFields {
  @Field(() => ID, { description: 'Länet.' })
  countyId: string;
}

@InputType({
  description: 'De uppgifter som kommer när förbund går samman, och som länet tar upp ett visst år.',
})
export class TakeUpMergerDutiesInput {
  @Field(() => ID, { description: 'Länet.' })
  countyId: string;

  @Field(() => Int, { description: 'Året de förfaller.' })
  year: number;

  @Field(() => [String], {
    description:
      'Uppgifternas koder: `MEMBER_DECISIONS`, `APPEAL_WINDOW`, `SURVIVOR_BUDGET`, `MERGER_EQUITY_MEASURED`, `LAST_ANNUAL_REPORTS`.',
  })
  keys: string[];

  @Field({ description: AGAIN })
  idempotencyKey: string;
}

@ObjectType({ description: 'Årshjulet är ändrat.' })
export class DutyTold {
  @Field(() => DutyType, { description: 'Uppgiften som den nu står.' })
  duty: DutyType;
}

@ObjectType({ description: 'Sammanslagningens uppgifter är upptagna.' })
export class MergerDutiesTakenUp {
  @Field(() => [DutyType], { description: 'Länets uppgifter det året.' })
  duties: DutyType[];
}
