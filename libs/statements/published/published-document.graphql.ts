import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { PublishedKind } from '@samla/domain/statements/published/published-table.js';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { PublishedKindEnum } from './published-enums.graphql.js';
import type { PublishedDocument } from './published-table.js';

@ObjectType('PublishedDocument', {
  description: 'Ett dokument som förbundet har publicerat, med sina tabeller som de är tryckta.',
})
export class PublishedDocumentType {
  @Field(() => ID, { description: 'Dokumentets identitet.' })
  id: string;

  @Field({ description: 'Dokumentets titel.' })
  title: string;

  @Field(() => Int, { description: 'Året som dokumentet redovisar eller planerar.' })
  year: number;

  @Field(() => PublishedKindEnum, { description: 'Vad dokumentet är.' })
  kind: PublishedKind;

  @Field(() => CalendarDate, { nullable: true, description: 'Dokumentets datum; null om det inte är känt.' })
  dated: string | null;

  @Field({ description: 'Var dokumentet finns; tom om det inte är angivet.' })
  source: string;

  @Field({ description: 'Vem som lade upp dokumentet.' })
  recordedBy: string;

  @Field(() => Date, { description: 'När dokumentet lades upp.' })
  recordedAt: Date;

  /** The förbund and the document's own key, for the fields below it. */
  readonly forbundKey: string;
  readonly key: string;

  static of(forbundKey: string, { id: key, ...facts }: PublishedDocument): PublishedDocumentType {
    const id = toGlobalId('PublishedDocument', forbundKey, key);
    return Object.assign(new PublishedDocumentType(), { ...facts, id, key, forbundKey });
  }
}

@ObjectType({ description: 'En sida publicerade dokument (Relay).' })
export class PublishedDocumentConnection extends connectionOf(PublishedDocumentType, 'PublishedDocument') {}
