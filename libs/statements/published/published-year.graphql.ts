import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('PublishedYear', {
  description: 'Ett räkenskapsår, eller en del av ett, som förbundet har publicerat utfallet för.',
})
export class PublishedYearType {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

  @Field(() => [String], { description: 'Dokumenten som beloppen står i.' })
  documents: readonly string[];
}
