import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { EliminationSide } from '@samla/domain/consolidation/eliminate.js';
import type { CaseStatus } from '@samla/domain/consolidation/mutual-case.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { EliminationArea } from '../elimination.graphql.js';
import { MutualDifferenceType } from './mutual-difference.graphql.js';
import { CaseStatusEnum } from './mutual-side.graphql.js';

/** What is answered of when no period is told: compiled operations leave the defaults of an input's fields out. */
export const WHOLE_YEAR = 12;

@InputType({ description: 'Vad ett förbund säger om en differens som det är en sida av.' })
export class AnswerMutualDifferenceInput {
  @Field(() => ID, { description: 'Förbundet som svarar.' })
  forbundId: string;

  @Field(() => ID, { description: 'Förbundet på andra sidan.' })
  counterpartForbundId: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: WHOLE_YEAR,
    description: 'Till och med period 1–12; 12 är hela året.',
  })
  toPeriod?: number | null;

  @Field(() => EliminationArea, { description: 'Balans eller resultat.' })
  area: EliminationSide;

  @Field(() => CaseStatusEnum, { description: 'Var förbundet står.' })
  status: CaseStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Anteckning, högst 1000 tecken, utan personuppgifter. Båda sidor och länet läser den.',
  })
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Den som ska reda ut den hos förbundet; utelämnad blir den som redan är utsedd kvar.',
  })
  responsibleUserId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Beloppet som svaret gäller (`difference.exact`); är differensen en annan när svaret kommer blir det `DIFFERENCE_CHANGED`. Utelämnat gäller svaret den som då finns.',
  })
  difference?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Förbundets svar är antecknat.' })
export class MutualDifferenceAnswered {
  @Field(() => MutualDifferenceType, { description: 'Differensen som den nu står.' })
  difference: MutualDifferenceType;
}

export const AnswerMutualDifferenceResult = createUnionType({
  name: 'AnswerMutualDifferenceResult',
  description: 'Den besvarade differensen, eller regeln som sa nej.',
  types: () => [MutualDifferenceAnswered, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});
