import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

/** What an address is presented from. */
interface FeedFacts extends Pick<CalendarFeedType, 'name' | 'createdBy' | 'createdAt' | 'revokedAt'> {
  readonly id: string;
}

@ObjectType('CalendarFeed', {
  description:
    'Hemlig adress där årshjulet kan läsas som kalender (iCalendar). Själva adressen visas bara när den skapas.',
})
export class CalendarFeedType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Vad den är till för.' })
  name: string;

  @Field({ description: 'Användaren som skapade den.' })
  createdBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När den skapades.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'När den återkallades; null när den gäller.',
  })
  revokedAt: Date | null;

  static of(forbundId: string, { id, name, createdBy, createdAt, revokedAt }: FeedFacts): CalendarFeedType {
    const facts = { name, createdBy, createdAt, revokedAt };
    return Object.assign(new CalendarFeedType(), { id: toGlobalId('CalendarFeed', forbundId, id), ...facts });
  }
}

@InputType({ description: 'En kalenderadress att skapa.' })
export class CreateCalendarFeedInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field({ description: 'Vad den är till för, 1–100 tecken, utan personuppgifter.' })
  name: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, men utan adressen.' })
  idempotencyKey: string;
}

@InputType({ description: 'En kalenderadress att återkalla.' })
export class RevokeCalendarFeedInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Adressen.' })
  feedId: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Kalenderadressen är skapad.' })
export class CalendarFeedCreated {
  @Field(() => CalendarFeedType, { description: 'Adressen, utan hemligheten.' })
  feed: CalendarFeedType;

  @Field(() => String, {
    nullable: true,
    description: 'Sökväg på samma adress som API:et. Visas en gång: null när samma anrop upprepas.',
  })
  path: string | null;
}

@ObjectType({ description: 'Kalenderadressen är återkallad och svarar inte mer.' })
export class CalendarFeedRevoked {
  @Field(() => CalendarFeedType, { description: 'Adressen.' })
  feed: CalendarFeedType;
}
