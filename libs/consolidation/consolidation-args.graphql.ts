import { ArgsType, Field, GraphQLISODateTime, Int } from '@nestjs/graphql';
import type { FigureKind } from '@samla/domain/statements/figure-kind.js';
import type { FigureStructure } from '@samla/domain/consolidation/succession.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { FigureKindEnum } from '@samla/statements/figure-kind.graphql.js';
import type { ConsolidationQuestion } from './consolidation-question.js';
import { FigureStructureEnum } from './figure-structure.graphql.js';

/** What is asked of a county. */
@ArgsType()
export class ConsolidationArgs {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { defaultValue: 12, description: 'Till och med period 1–12.' })
  toPeriod: number;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Från och med period 1–12; en senare än 1 kräver en inlämning till och med perioden före.',
  })
  fromPeriod: number;

  @Field(() => FigureKindEnum, { defaultValue: 'ACTUAL', description: 'Utfall, budget eller prognos.' })
  kind: FigureKind;

  @Field(() => [String], {
    nullable: true,
    description: 'Kortnamn på förbund i länet som ska ingå; alla när det utelämnas.',
  })
  forbund?: string[] | null;

  @Field(() => FigureStructureEnum, {
    defaultValue: 'AS_BOOKED',
    description: 'Om kolumnerna är de förbund som bokförde eller de som har tagit över.',
  })
  structure: FigureStructure;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Dagen som strukturen ska gälla; periodens sista dag när den utelämnas.',
  })
  structureOn?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Kunskapsläge; nu när det utelämnas.' })
  knownAt?: Date | null;
}

/** The question that was asked, at the moment of asking where no other is named. */
export function questionOf(
  { forbund, structureOn, knownAt, ...asked }: ConsolidationArgs,
  now: Date,
): ConsolidationQuestion {
  return {
    ...asked,
    ...(forbund ? { forbund } : {}),
    ...(structureOn ? { structureOn } : {}),
    knownAt: knownAt ?? now,
  };
}
