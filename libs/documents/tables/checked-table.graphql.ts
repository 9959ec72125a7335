import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { PublishedUnit } from '@samla/domain/statements/published/published-table.js';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { PublishedUnitEnum } from '@samla/statements/published/published-enums.graphql.js';
import type { CheckedTable } from './checked-table.js';

@ObjectType('CheckedTable', {
  description: 'En tabell som en kontroll har läst i en handling, och som kan läggas in som publicerad.',
})
export class CheckedTableType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Handlingens namn.' })
  document: string;

  @Field(() => Int, { description: 'Handlingens version.' })
  version: number;

  @Field(() => Int, { description: 'Tabellens nummer i handlingen, från 1.' })
  number: number;

  @Field({ description: 'Namn: raden ovanför tabellen, annars avsnittet.' })
  name: string;

  @Field({ description: 'Avsnitt; tomt före den första rubriken.' })
  section: string;

  @Field(() => PublishedUnitEnum, {
    nullable: true,
    description: 'Enhet; null när varken tabellen eller handlingen säger den.',
  })
  unit: PublishedUnit | null;

  @Field(() => [String], { description: 'Kolumnernas rubriker.' })
  columns: readonly string[];

  @Field(() => Int, { description: 'Antal rader.' })
  rows: number;

  @Field(() => Int, { description: 'Antal rader som säkert är en rad i en uppställning.' })
  linkedRows: number;

  @Field(() => Int, { description: 'Antal fel i tabellen som ingen har förklarat eller godtagit.' })
  openErrors: number;

  static of(forbundId: string, checked: CheckedTable): CheckedTableType {
    const { checkId, tableNo, title, version, openErrors, recognised } = checked;
    const { index, unit, table } = recognised;
    const { name, section, columns, rows } = table;
    return Object.assign(new CheckedTableType(), {
      id: toGlobalId('CheckedTable', forbundId, checkId, String(tableNo)),
      ...{ document: title, version, number: index, name, section, unit, openErrors },
      columns: columns.map(({ heading }) => heading),
      rows: rows.length,
      linkedRows: rows.filter(({ rowKey }) => rowKey !== null).length,
    });
  }
}

@ObjectType({ description: 'En sida av tabellerna i en kontroll, i handlingarnas ordning (Relay).' })
export class CheckedTableConnection extends connectionOf(CheckedTableType, 'CheckedTable') {}

@InputType({ description: 'En tabell ur en kontrollerad handling att lägga in som publicerad.' })
export class PublishCheckedTableInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Tabellen, ur `DocumentCheck.tables`.' })
  checkedTableId: string;

  @Field(() => String, { nullable: true, description: 'Namn; utelämnat: det som kontrollen läste.' })
  name?: string | null;

  @Field(() => PublishedUnitEnum, {
    nullable: true,
    description: 'Enhet; utelämnad: den som kontrollen läste. Behövs när tabellen inte har någon.',
  })
  unit?: PublishedUnit | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Sant för att hålla en tabell med obesvarade fel med beloppen som de är tryckta.',
  })
  isAsPrinted?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Skälet när en tabell som finns rättas; den gamla versionen står kvar.',
  })
  reason?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}
