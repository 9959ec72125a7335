import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

/** Someone who can sign in. */
@ObjectType('User', {
  description: 'Användare: en person som kan logga in. Vad personen får göra står i uppdragen.',
})
export class UserType {
  /** User id; not in the schema. */
  key: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Användarnamn, med små bokstäver.' })
  username: string;

  @Field({ description: 'Namn som visas.' })
  displayName: string;

  @Field({ description: 'Demoanvändare: kan bara logga in där demon är på.' })
  isDemo: boolean;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'När användaren stängdes av, för gott; null för den som kan logga in.',
  })
  disabledAt: Date | null;

  static of({ id, username, displayName, isDemo, disabledAt }: Omit<UserType, 'key'>): UserType {
    return Object.assign(new UserType(), {
      key: id,
      id: toGlobalId('User', id),
      username,
      displayName,
      isDemo,
      disabledAt,
    });
  }
}

@InputType({ description: 'Ny användare.' })
export class AddUserInput {
  @Field({
    description:
      'Användarnamn: 2–100 tecken; små bokstäver, siffror, punkt, bindestreck, understreck eller @.',
  })
  username: string;

  @Field({ description: 'Namn som visas.' })
  displayName: string;

  @Field({ description: 'Lösenord, minst 12 tecken.' })
  password: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'Avstängning av en användare.' })
export class DisableUserInput {
  @Field(() => ID, { description: 'Användaren.' })
  userId: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Användaren är avstängd; sessioner och nycklar är slut.' })
export class UserDisabled {
  @Field(() => UserType, { description: 'Användaren.' })
  user: UserType;
}

@ObjectType({ description: 'Användaren är upplagd.' })
export class UserAdded {
  @Field(() => UserType, { description: 'Den nya användaren.' })
  user: UserType;
}
