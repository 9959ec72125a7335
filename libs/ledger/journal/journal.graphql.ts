import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

@ObjectType('RowObject', {
  description: 'Ett objekt i en annan dimension än kostnadsställe, insats och motpart.',
})
export class RowObjectType {
  @Field(() => Int, { description: 'Dimensionens nummer (SIE: dimensionsnr).' })
  dimension: number;

  @Field({ description: 'Objektets kod (SIE: objektnr).' })
  code: string;
}

/** What a row is presented from. */
interface LedgerEntryFacts extends Omit<LedgerEntryType, 'objects'> {
  readonly objects: Readonly<Record<string, string>> | null;
}

@ObjectType('LedgerEntry', { description: 'Konteringsrad (SIE: #TRANS).' })
export class LedgerEntryType {
  @Field(() => Int, { description: 'Radens nummer i verifikationen, från 1.' })
  rowNo: number;

  @Field(() => Int, { description: 'Månad, 1–12; 0 för ingående balans.' })
  period: number;

  @Field({ description: 'Kontonummer.' })
  account: string;

  @Field(() => Decimal, { description: 'Belopp i kronor: debet plus, kredit minus.' })
  amount: string;

  @Field({ description: 'Motpartens kod; tom när ingen är angiven.' })
  counterparty: string;

  @Field({ description: 'Insatsens kod; tom när ingen är angiven.' })
  insats: string;

  @Field({ description: 'Kostnadsställets kod; tom när inget är angivet.' })
  costCentre: string;

  @Field(() => [RowObjectType], { description: 'Objekt i övriga dimensioner.' })
  objects: RowObjectType[];

  @Field({ description: 'Radens text.' })
  text: string;

  @Field(() => Int, { nullable: true, description: 'Rad i källfilen.' })
  sourceLine: number | null;

  static of({ objects, ...row }: LedgerEntryFacts): LedgerEntryType {
    const others = Object.entries(objects ?? {}).map(([dimension, code]) =>
      Object.assign(new RowObjectType(), { dimension: Number.parseInt(dimension, 10), code }),
    );
    return Object.assign(new LedgerEntryType(), row, { objects: others });
  }
}

/** What an entry is presented from. */
interface JournalEntryFacts extends Omit<JournalEntryType, 'id' | 'forbundKey'> {
  readonly forbundId: string;
}

@ObjectType('JournalEntry', { description: 'Verifikation (SIE: #VER). Ändras aldrig; rättas av en ny.' })
export class JournalEntryType {
  /** Id of the förbund; not in the schema. */
  forbundKey: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Löpnummer i förbundets hela grundbok.' })
  entryNo: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field({ description: 'Verifikationsserie; IB för ingående balans.' })
  series: string;

  @Field({ description: 'Verifikationsnummer i serien.' })
  number: string;

  @Field(() => CalendarDate, { description: 'Verifikationsdatum.' })
  entryDate: string;

  @Field(() => GraphQLISODateTime, { description: 'När verifikationen bokfördes här.' })
  recordedAt: Date;

  @Field({ description: 'Verifikationstext.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'Fil som verifikationen lästes från.' })
  sourceFile: string | null;

  @Field(() => Int, { nullable: true, description: 'Rad i filen.' })
  sourceLine: number | null;

  @Field({ description: 'Konstruerad, för demo eller prov.' })
  isConstructed: boolean;

  @Field(() => Int, {
    description: '0 för den första verifikationen med numret; varje rättelse av den är en till.',
  })
  revision: number;

  @Field(() => String, {
    nullable: true,
    description: 'Löpnumret på verifikationen som den här tar tillbaka.',
  })
  reverses: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Löpnumret på verifikationen som tar tillbaka den här.',
  })
  reversedBy: string | null;

  @Field({ description: 'Hash i seriens kedja (SHA-256, hexadecimalt).' })
  chainHash: string;

  static of({ forbundId, ...entry }: JournalEntryFacts): JournalEntryType {
    const id = toGlobalId('JournalEntry', forbundId, entry.entryNo);
    return Object.assign(new JournalEntryType(), entry, { forbundKey: forbundId, id });
  }
}

@ObjectType({ description: 'En sida av grundboken.' })
export class JournalEntryConnection extends connectionOf(JournalEntryType, 'JournalEntry') {}

@ArgsType()
export class JournalArgs extends PageArgs {
  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => String, { nullable: true, description: 'Bara verifikationer med en rad på kontot.' })
  account?: string | null;

  @Field(() => Int, { nullable: true, description: 'Bara verifikationer i månaden; 0 för ingående balans.' })
  period?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Bara verifikationer från och med månaden; 0 för ingående balans.',
  })
  fromPeriod?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Bara verifikationer till och med månaden; 0 för ingående balans.',
  })
  toPeriod?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Bara verifikationer daterade till och med dagen.',
  })
  asOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Bara verifikationer vars rad har motparten; tom för rader utan motpart.',
  })
  counterparty?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Bara verifikationer vars rad har insatsen; tom för rader utan insats.',
  })
  insats?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Bara verifikationer vars rad har kostnadsstället; tom för rader utan kostnadsställe.',
  })
  costCentre?: string | null;
}
