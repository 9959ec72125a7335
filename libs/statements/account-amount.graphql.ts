import { Field, ObjectType } from '@nestjs/graphql';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';

@ObjectType('AccountAmount', {
  description:
    'Ett kontos del av en rad, per motpart och insats, i driftredovisningen också per kostnadsställe. Verifikationerna, med fil och rad, ger `journalEntries` med samma konto, koder och månader.',
})
export class AccountAmountType {
  @Field({ description: 'Kontonummer.' })
  number: string;

  @Field({ description: 'Kontots namn.' })
  name: string;

  @Field({
    description: 'Sant när kontots rad är antagen i kontomappningen och ingen person har bekräftat den.',
  })
  lineUnverified: boolean;

  @Field(() => AmountType, {
    description: 'Beloppet med radens tecken (intäkt +, kostnad −, tillgång +, eget kapital och skuld +).',
  })
  amount: AmountType;

  @Field(() => String, { nullable: true, description: 'Motpart; null när ingen är angiven.' })
  counterparty: string | null;

  @Field(() => String, { nullable: true, description: 'Insats; null när ingen är angiven.' })
  insats: string | null;

  @Field({ description: 'Motpartens kod; tom när ingen är angiven.' })
  counterpartyCode: string;

  @Field({ description: 'Insatsens kod; tom när ingen är angiven.' })
  insatsCode: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Kostnadsställets kod; tom när inget är angivet, null där raden inte är uppdelad på kostnadsställe.',
  })
  costCentreCode: string | null;
}
