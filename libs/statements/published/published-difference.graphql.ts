import { Field, ObjectType } from '@nestjs/graphql';
import { StatementLine } from '@samla/domain/statements/statement-line.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';

@ObjectType('PublishedDifference', {
  description: 'En rad som filen ger ett annat belopp än det publicerade.',
})
export class PublishedDifferenceType {
  @Field(() => StatementLineEnum, { description: 'Radens kod i uppställningen.' })
  line: StatementLine;

  @Field({ description: 'Radens svenska namn.' })
  label: string;

  @Field(() => AmountType, { description: 'Raden som filen skulle ge den.' })
  inFile: AmountType;

  @Field(() => AmountType, { description: 'Raden som den är publicerad.' })
  published: AmountType;

  @Field({ description: 'Dokumentet.' })
  document: string;

  @Field({ description: 'Avsnitt eller sida i dokumentet.' })
  place: string;
}
