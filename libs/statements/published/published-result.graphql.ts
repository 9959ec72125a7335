import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PublishedFault, PublishedRule } from '@samla/domain/statements/published/table-fault.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import { PublishedDocumentType } from './published-document.graphql.js';
import { PublishedRuleEnum } from './published-enums.graphql.js';
import type { PlannedTable } from './published-plan.js';
import { PublishedTableType } from './published-table.graphql.js';

const PlannedOutcomeEnum = enumOf(['NEW', 'KNOWN', 'CORRECTION']);
registerEnumType(PlannedOutcomeEnum, {
  name: 'PublishedTableOutcome',
  description: 'Vad som blir av en tabell i en fil.',
  valuesMap: {
    NEW: { description: 'En ny tabell.' },
    KNOWN: { description: 'Samma innehåll finns redan.' },
    CORRECTION: { description: 'En ny version av en tabell som finns.' },
  },
});

@ObjectType('PublishedFault', { description: 'Ett fel i en publicerad tabell.' })
export class PublishedFaultType implements PublishedFault {
  @Field(() => Int, { description: 'Rad i filen eller i tabellen, från 1; 0 för helheten.' })
  line: number;

  @Field({ description: 'Kolumnens rubrik; tom för hela raden.' })
  column: string;

  @Field(() => PublishedRuleEnum, { description: 'Regeln.' })
  rule: PublishedRule;

  @Field({ description: 'Vad som är fel.' })
  message: string;

  @Field({ description: 'Vad man gör åt det.' })
  advice: string;
}

@ObjectType('PlannedPublishedTable', { description: 'En tabell i en fil, och vad som blir av den.' })
export class PlannedPublishedTableType implements PlannedTable {
  @Field({ description: 'Dokumentet.' })
  document: string;

  @Field({ description: 'Tabellens namn.' })
  name: string;

  @Field({ description: 'Avsnitt.' })
  section: string;

  @Field(() => Int, { description: 'Antal rader.' })
  rows: number;

  @Field(() => Int, { description: 'Antal kolumner.' })
  columns: number;

  @Field(() => PlannedOutcomeEnum, { description: 'Vad som blir av den.' })
  outcome: PlannedTable['outcome'];
}

@ObjectType({
  description: 'Vad en fil skulle bli. Ingenting är sparat. Med fel tas den inte in till någon del.',
})
export class PublishedImportPlanned {
  @Field(() => [PlannedPublishedTableType], { description: 'Tabellerna.' })
  tables: readonly PlannedPublishedTableType[];

  @Field(() => [PublishedFaultType], { description: 'Alla fel.' })
  faults: readonly PublishedFaultType[];
}

@ObjectType({ description: 'Filen är inläst.' })
export class PublishedImported {
  @Field(() => [PlannedPublishedTableType], { description: 'Tabellerna.' })
  tables: readonly PlannedPublishedTableType[];
}

@ObjectType({ description: 'Tabellen är införd, eller fanns redan.' })
export class PublishedTableEntered {
  @Field(() => PublishedDocumentType, { description: 'Dokumentet.' })
  document: PublishedDocumentType;

  @Field(() => PublishedTableType, { description: 'Tabellen.' })
  table: PublishedTableType;

  @Field({ description: 'Sant när samma innehåll redan fanns.' })
  isKnown: boolean;
}

@ObjectType({
  implements: () => [Problem],
  description:
    'Tabellen eller filen har fel och tas inte in, inte till någon del. `code` är `PUBLISHED_TABLE_INVALID`, `PUBLISHED_IMPORT_REFUSED` eller `PERSONAL_DATA`.',
})
export class PublishedRefused extends Problem {
  @Field(() => [PublishedFaultType], { description: 'Alla fel.' })
  faults: readonly PublishedFaultType[];

  static of({
    code,
    message,
    details,
  }: {
    code: string;
    message: string;
    details: object;
  }): PublishedRefused {
    const { faults = [] } = details as { faults?: readonly PublishedFault[] };
    return Object.assign(new PublishedRefused(), { code, message, faults });
  }
}
