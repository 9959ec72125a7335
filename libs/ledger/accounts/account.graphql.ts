import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { STATEMENT_LINES, StatementLine } from '@samla/domain/statements/statement-line.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { StatementLineEnum } from '@samla/platform/graphql/statement-line.graphql.js';

/** What an account is presented from. */
interface AccountFacts extends Pick<
  AccountType,
  'year' | 'number' | 'name' | 'groupName' | 'line' | 'lineUnverified'
> {
  readonly forbundId: string;
}

@ObjectType('Account', { description: 'Konto i ett års kontoplan.' })
export class AccountType {
  @Field(() => ID, { description: 'Globalt id.' })
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

  @Field(() => StatementLineEnum, {
    nullable: true,
    description: 'Raden som kontot hör till enligt årets kontomappning; null när ingen tar det.',
  })
  line: StatementLine | null;

  @Field(() => String, { nullable: true, description: 'Radens svenska namn.' })
  lineLabel: string | null;

  @Field({ description: 'Sant när raden är antagen och ingen person har bekräftat den.' })
  lineUnverified: boolean;

  static of({ forbundId, year, number, name, groupName, line, lineUnverified }: AccountFacts): AccountType {
    return Object.assign(new AccountType(), {
      id: toGlobalId('Account', forbundId, `${year}`, number),
      year,
      number,
      name,
      groupName,
      line,
      lineLabel: line && STATEMENT_LINES[line].label,
      lineUnverified,
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
