import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

/** What an account is presented from. */
interface AccountFacts extends Pick<AccountType, 'year' | 'number' | 'name' | 'groupName'> {
  readonly forbundId: string;
}

@ObjectType('Account', { description: 'Konto i ett års kontoplan.' })
export class AccountType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field({ description: 'Kontonummer, 3–6 siffror.' })
  number: string;

  @Field({ description: 'Kontots namn (SIE: kontonamn).' })
  name: string;

  @Field(() => String, {
    nullable: true,
    description: 'Kontogruppens namn i Kommun-Bas; null när gruppen inte är känd.',
  })
  groupName: string | null;

  static of({ forbundId, year, number, name, groupName }: AccountFacts): AccountType {
    return Object.assign(new AccountType(), {
      id: toGlobalId('Account', forbundId, `${year}`, number),
      year,
      number,
      name,
      groupName,
    });
  }
}

@ObjectType({ description: 'En sida av kontoplanen.' })
export class AccountConnection extends connectionOf(AccountType, 'Account') {}

@ArgsType()
export class AccountArgs extends PageArgs {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;
}
