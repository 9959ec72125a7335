import { Field, ObjectType } from '@nestjs/graphql';
import type { StatementLine } from '@samla/domain/statements/statement-line.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';
import { AccountAmountType } from './account-amount.graphql.js';

@ObjectType('FigureRow', {
  description:
    'En rad i kassaflödesanalysen eller balanskravsutredningen. Det som för in pengar, och det som höjer resultatet, är plus.',
})
export class FigureRowType {
  @Field({ description: 'Radens nyckel, densamma år efter år.' })
  key: string;

  @Field({ description: 'Radens namn i uppställningen.' })
  label: string;

  @Field({ description: 'Sant för en summarad.' })
  isSum: boolean;

  @Field(() => AmountType, { description: 'Beloppet.' })
  amount: AmountType;

  @Field({ description: 'Sant när beloppet är jämkat för att summan ska stämma som den visas.' })
  isForced: boolean;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Samma period året före; null när den inte är känd.',
  })
  comparison: AmountType | null;

  @Field(() => [String], {
    description: 'Nycklarna till raderna som en summa lägger ihop; tom för en rad med egna konton.',
  })
  sums: readonly string[];

  @Field(() => [StatementLineEnum], {
    description:
      'Rader i resultaträkningen och balansräkningen som beloppet är gjort av; tom för publicerat.',
  })
  lines: readonly StatementLine[];

  @Field(() => [AccountAmountType], {
    description: 'Konton som beloppet är summan av; tom för en summa, som öppnas genom sina rader.',
  })
  accounts: readonly AccountAmountType[];
}
