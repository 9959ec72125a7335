import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type {
  ColumnContent,
  PublishedKind,
  PublishedStatement,
  PublishedUnit,
  SignConvention,
} from '@samla/domain/statements/published/published-table.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import {
  PublishedContentEnum,
  PublishedKindEnum,
  PublishedStatementEnum,
  PublishedUnitEnum,
  SignConventionEnum,
} from './published-enums.graphql.js';

const KEY = 'Samma nyckel igen ger samma svar, utan att något görs två gånger.';
const REASON = 'Skälet när en tabell som finns rättas; den gamla versionen står kvar.';

@InputType({ description: 'Ett publicerat dokument; titeln är dess namn i förbundet.' })
export class PublishedDocumentInput {
  @Field({ description: 'Titel, 1–200 tecken.' })
  title: string;

  @Field(() => Int, { description: 'Året som dokumentet redovisar eller planerar.' })
  year: number;

  @Field(() => PublishedKindEnum, { description: 'Vad dokumentet är.' })
  kind: PublishedKind;

  @Field(() => CalendarDate, { nullable: true, description: 'Dokumentets datum.' })
  dated?: string | null;

  @Field(() => String, { nullable: true, description: 'Var dokumentet finns.' })
  source?: string | null;
}

@InputType({ description: 'En kolumn som den är tryckt.' })
export class PublishedColumnInput {
  @Field({ description: 'Rubrik.' })
  heading: string;

  @Field(() => PublishedContentEnum, { description: 'Vad kolumnen innehåller.' })
  holds: ColumnContent;

  @Field(() => PublishedUnitEnum, { nullable: true, description: 'Enhet, om den är en annan än tabellens.' })
  unit?: PublishedUnit | null;

  @Field(() => Int, { nullable: true, description: 'Räkenskapsår.' })
  year?: number | null;

  @Field(() => Int, { nullable: true, description: 'Till och med månad 1–12; utelämnad: hela året.' })
  toPeriod?: number | null;
}

@InputType({ description: 'En rad som den är tryckt.' })
export class PublishedRowInput {
  @Field(() => String, { nullable: true, description: 'Rubriken som raden står under.' })
  heading?: string | null;

  @Field({ description: 'Radens namn.' })
  label: string;

  @Field(() => Boolean, { nullable: true, description: 'Sant för en summarad.' })
  isSum?: boolean | null;

  @Field(() => PublishedUnitEnum, { nullable: true, description: 'Enhet, om den är en annan än tabellens.' })
  unit?: PublishedUnit | null;

  @Field(() => PublishedStatementEnum, { nullable: true, description: 'Uppställningen som raden hör till.' })
  statement?: PublishedStatement | null;

  @Field(() => String, { nullable: true, description: 'Radens kod i uppställningen.' })
  rowKey?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Sant när dokumentet trycker raden med omvänt tecken mot uppställningen.',
  })
  isNegated?: boolean | null;

  @Field(() => [String], {
    description: 'Cellerna som de är tryckta, en för varje kolumn; tom för en tom cell.',
  })
  cells: string[];
}

@InputType({ description: 'En tabell som den är tryckt.' })
export class PublishedTableInput {
  @Field({ description: 'Tabellens namn.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Avsnitt.' })
  section?: string | null;

  @Field(() => String, { nullable: true, description: 'Sida.' })
  page?: string | null;

  @Field(() => PublishedUnitEnum, { description: 'Enhet.' })
  unit: PublishedUnit;

  @Field(() => SignConventionEnum, { description: 'Hur tabellen tecknar belopp.' })
  sign: SignConvention;

  @Field(() => String, { nullable: true, description: 'Anmärkning.' })
  remark?: string | null;

  @Field(() => [PublishedColumnInput], { description: 'Kolumnerna.' })
  columns: PublishedColumnInput[];

  @Field(() => [PublishedRowInput], { description: 'Raderna.' })
  rows: PublishedRowInput[];
}

@InputType({ description: 'En publicerad tabell att föra in, eller en rättelse av en.' })
export class EnterPublishedTableInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => PublishedDocumentInput, { description: 'Dokumentet.' })
  document: PublishedDocumentInput;

  @Field(() => Int, {
    nullable: true,
    description: 'Tabellen som rättas; utelämnad: den med samma namn och avsnitt, annars en ny.',
  })
  tableNo?: number | null;

  @Field(() => PublishedTableInput, { description: 'Tabellen.' })
  table: PublishedTableInput;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;

  @Field({ description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'En CSV-fil med publicerade tabeller.' })
export class ImportPublishedInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'En mottagen fil (`POST /forbund/KORTNAMN/files`).' })
  fileId: string;

  @Field(() => String, { nullable: true, description: REASON })
  reason?: string | null;

  @Field({ description: KEY })
  idempotencyKey: string;
}
