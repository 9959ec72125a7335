import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { valueOf } from '@samla/domain/statements/published/printed-cell.js';
import type {
  ColumnContent,
  PublishedStatement,
  PublishedUnit,
  SignConvention,
} from '@samla/domain/statements/published/published-table.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import {
  EnteredAsEnum,
  PublishedContentEnum,
  PublishedStatementEnum,
  PublishedUnitEnum,
  SignConventionEnum,
} from './published-enums.graphql.js';
import type { EnteredAs, KeptTable, TableVersion } from './published-table.js';

@ObjectType('PublishedColumn', { description: 'En kolumn som den är tryckt.' })
export class PublishedColumnType {
  @Field({ description: 'Kolumnens rubrik.' })
  heading: string;

  @Field(() => PublishedContentEnum, { description: 'Vad kolumnen innehåller.' })
  holds: ColumnContent;

  @Field(() => PublishedUnitEnum, { nullable: true, description: 'Enhet, om den är en annan än tabellens.' })
  unit: PublishedUnit | null;

  @Field(() => Int, { nullable: true, description: 'Räkenskapsår; null om kolumnen inte hör till ett år.' })
  year: number | null;

  @Field(() => Int, { nullable: true, description: 'Till och med månad 1–12.' })
  toPeriod: number | null;
}

@ObjectType('PublishedCell', { description: 'En cell som den är tryckt, och talet i den.' })
export class PublishedCellType {
  @Field({ description: 'Cellens text; tom för en tom cell.' })
  text: string;

  @Field(() => Decimal, { nullable: true, description: 'Talet, i tabellens enhet och med dess tecken.' })
  value: string | null;
}

@ObjectType('PublishedRow', { description: 'En rad som den är tryckt.' })
export class PublishedRowType {
  @Field({ description: 'Rubriken som raden står under; tom om ingen.' })
  heading: string;

  @Field({ description: 'Radens namn.' })
  label: string;

  @Field({ description: 'Sant för en summarad.' })
  isSum: boolean;

  @Field(() => PublishedUnitEnum, { nullable: true, description: 'Enhet, om den är en annan än tabellens.' })
  unit: PublishedUnit | null;

  @Field(() => PublishedStatementEnum, {
    nullable: true,
    description: 'Uppställningen som raden hör till; null om Samla inte har någon sådan rad.',
  })
  statement: PublishedStatement | null;

  @Field(() => String, { nullable: true, description: 'Radens kod i uppställningen.' })
  rowKey: string | null;

  @Field({ description: 'Sant när dokumentet trycker raden med omvänt tecken mot uppställningen.' })
  isNegated: boolean;

  @Field(() => [PublishedCellType], { description: 'Cellerna, en för varje kolumn.' })
  cells: readonly PublishedCellType[];
}

@ObjectType('PublishedTableVersion', { description: 'En version av en publicerad tabell.' })
export class PublishedTableVersionType {
  @Field(() => Int, { description: 'Versionens nummer.' })
  version: number;

  @Field({ description: 'Skälet till rättelsen; tomt för den första.' })
  reason: string;

  @Field(() => EnteredAsEnum, { description: 'Hur den kom in.' })
  enteredAs: EnteredAs;

  @Field({ description: 'Vem som förde in den.' })
  recordedBy: string;

  @Field(() => Date, { description: 'När den fördes in.' })
  recordedAt: Date;

  @Field({ description: 'SHA-256 över innehållet.' })
  contentSha256: string;
}

@ObjectType('PublishedTable', { description: 'En tabell som den är tryckt. Ingenting är rättat.' })
export class PublishedTableType {
  @Field(() => ID, { description: 'Versionens identitet.' })
  id: string;

  @Field(() => Int, { description: 'Tabellens plats i dokumentet, från 1.' })
  tableNo: number;

  @Field(() => Int, { description: 'Versionen som gäller.' })
  version: number;

  @Field({ description: 'Tabellens namn.' })
  name: string;

  @Field({ description: 'Avsnitt.' })
  section: string;

  @Field({ description: 'Sida; tom om den inte är angiven.' })
  page: string;

  @Field(() => PublishedUnitEnum, { description: 'Tabellens enhet.' })
  unit: PublishedUnit;

  @Field(() => SignConventionEnum, { description: 'Hur tabellen tecknar belopp.' })
  sign: SignConvention;

  @Field({ description: 'Anmärkning om tabellen.' })
  remark: string;

  @Field(() => [PublishedColumnType], { description: 'Kolumnerna.' })
  columns: readonly PublishedColumnType[];

  @Field(() => [PublishedRowType], { description: 'Raderna.' })
  rows: readonly PublishedRowType[];

  @Field(() => [PublishedTableVersionType], { description: 'Alla versioner, den senaste först.' })
  versions: readonly PublishedTableVersionType[];

  static of(forbundId: string, table: KeptTable, versions: readonly TableVersion[]): PublishedTableType {
    const { tableNo, version, name, section, page, unit, sign, remark, columns, rows } = table;
    return Object.assign(new PublishedTableType(), {
      id: toGlobalId('PublishedTable', forbundId, table.id),
      ...{ tableNo, version, name, section, page, unit, sign, remark, columns },
      rows: rows.map((row) => ({
        ...row,
        cells: row.cells.map((text, at) => ({ text, value: valueOf(text, columns[at]!.holds) })),
      })),
      versions: versions.filter((each) => each.tableNo === tableNo),
    });
  }
}
