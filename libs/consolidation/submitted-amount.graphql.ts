import { Field, ObjectType } from '@nestjs/graphql';
import { StatementLine } from '@samla/domain/statements/statement-line.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';

@ObjectType({
  description:
    'En rad i en inlämning: konto × motpart × insats. Det som en siffra i sammanställningen öppnas i.',
})
export class SubmittedAmount {
  @Field({ description: 'Konto.' })
  account: string;

  @Field({ description: 'Kontots namn när det lämnades in.' })
  accountName: string;

  @Field(() => String, { nullable: true, description: 'Motpart; null när ingen är angiven.' })
  counterparty: string | null;

  @Field(() => String, { nullable: true, description: 'Insats; null när ingen är angiven.' })
  insats: string | null;

  @Field(() => StatementLineEnum, { description: 'Raden som kontot hör till.' })
  line: StatementLine;

  @Field(() => AmountType, {
    description: 'Beloppet med radens tecken (intäkt +, kostnad −, tillgång +, skuld +).',
  })
  amount: AmountType;
}
