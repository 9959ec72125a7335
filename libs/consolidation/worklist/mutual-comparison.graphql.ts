import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import type { MutualComparison } from './mutual-difference.js';

@ObjectType('MutualComparison', {
  description:
    'Vilka förbund som kan jämföras. Att inga differenser finns betyder att sidorna stämmer bara mellan de godkända.',
})
export class MutualComparisonType {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12.' })
  toPeriod: number;

  @Field(() => [ForbundReferenceType], { description: 'Förbund med godkänd inlämning, i namnordning.' })
  approved: ForbundReferenceType[];

  @Field(() => [ForbundReferenceType], {
    description:
      'Förbund som saknar godkänd inlämning, i namnordning; deras mellanhavanden är inte jämförda med någon.',
  })
  missing: ForbundReferenceType[];

  static of({ year, toPeriod, approved, missing }: MutualComparison): MutualComparisonType {
    return Object.assign(new MutualComparisonType(), {
      ...{ year, toPeriod },
      approved: approved.map((each) => ForbundReferenceType.of(each)),
      missing: missing.map((each) => ForbundReferenceType.of(each)),
    });
  }
}
