import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import type { DomainError } from '@samla/domain/errors/domain-error.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import { ViewerType } from './viewer.graphql.js';

@InputType({ description: 'Inloggning.' })
export class SignInInput {
  @Field({ description: 'Användarnamn.' })
  username: string;

  @Field({ description: 'Lösenord.' })
  password: string;
}

@ObjectType({ description: 'Inloggad. Samma session ligger i kakan `samla_session`.' })
export class SignedIn {
  @Field({ description: 'Att skicka som `Authorization: Bearer`.' })
  token: string;

  @Field(() => GraphQLISODateTime, { description: 'När sessionen går ut.' })
  expiresAt: Date;

  @Field(() => ViewerType, { description: 'Den inloggade.' })
  viewer: ViewerType;
}

/** A sign-in that did not succeed. */
@ObjectType({
  implements: () => [Problem],
  description:
    'Inloggningen gick inte. `WRONG_CREDENTIALS`: fel namn eller lösenord. `RATE_LIMITED`: för många försök. ' +
    '`USER_DISABLED`: användaren är avstängd. `DEMO_CLOSED`: demoanvändare, och demon är avstängd.',
})
export class SignInRefused extends Problem {
  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'När det går att försöka igen, efter för många försök.',
  })
  retryAt: Date | null;

  static of({ code, message, details }: DomainError): SignInRefused {
    const retryAt = (details['retryAt'] as Date | undefined) ?? null;
    return Object.assign(new SignInRefused(), { code, message, retryAt });
  }
}
