import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import {
  REPORT_FORMATS,
  REPORT_KINDS,
  REPORT_STATES,
  type ReportDocumentFacts,
  type ReportFormat,
  type ReportKind,
  type ReportRun,
  type ReportState,
} from './report-run.js';

/** What is ordered when no period is told: compiled operations leave the defaults of an input's fields out. */
export const WHOLE_YEAR = 12;

export const ReportKindEnum = enumOf(REPORT_KINDS);
registerEnumType(ReportKindEnum, {
  name: 'ReportKind',
  description: 'Slag av rapport.',
  valuesMap: {
    CONSOLIDATED_REPORT: { description: 'Länssammanställningen med elimineringar, källor och konton.' },
  },
});

export const ReportStateEnum = enumOf(REPORT_STATES);
registerEnumType(ReportStateEnum, {
  name: 'ReportState',
  description: 'Hur långt en beställd rapport har kommit.',
  valuesMap: {
    QUEUED: { description: 'I kö, eller väntar på nästa försök.' },
    RUNNING: { description: 'Görs nu.' },
    DONE: { description: 'Klar; dokumenten finns.' },
    FAILED: { description: 'Misslyckades och görs inte om; `lastError` säger varför.' },
  },
});

export const ReportFormatEnum = enumOf(REPORT_FORMATS);
registerEnumType(ReportFormatEnum, {
  name: 'ReportFormat',
  description: 'Filformat för en rapport.',
  valuesMap: {
    JSON: { description: 'Hela rapporten med struktur.' },
    CSV: { description: 'En tabell enligt RFC 4180, UTF-8, decimalpunkt.' },
  },
});

@ObjectType('ReportDocument', {
  description: 'Ett färdigt dokument. Samma beställning ger alltid samma byte.',
})
export class ReportDocumentType {
  @Field(() => ReportFormatEnum, { description: 'Filformat.' })
  format: ReportFormat;

  @Field({ description: 'Filnamn att spara under.' })
  fileName: string;

  @Field({ description: 'SHA-256 över dokumentets byte, hexadecimalt.' })
  sha256: string;

  @Field({ description: 'Sökväg på samma adress; hämtas med samma inloggning.' })
  url: string;

  static of(runId: string, { format, fileName, sha256 }: ReportDocumentFacts): ReportDocumentType {
    const url = `/reports/${runId}/${format.toLowerCase()}`;
    return Object.assign(new ReportDocumentType(), { format, fileName, sha256, url });
  }
}

@ObjectType('ReportRun', {
  description: 'En beställd rapport (rapportkörning): hur långt den kommit och vad den blev.',
})
export class ReportRunType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => ReportKindEnum, { description: 'Slag av rapport.' })
  kind: ReportKind;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

  @Field(() => GraphQLISODateTime, {
    description: 'Kunskapsläget: det som var godkänt då. Bestäms när rapporten beställs.',
  })
  knownAt: Date;

  @Field(() => ReportStateEnum, { description: 'Hur långt körningen har kommit.' })
  state: ReportState;

  @Field(() => Int, { description: 'Procent, 0–100.' })
  progress: number;

  @Field({ description: 'Vad som görs just nu, på svenska.' })
  phrase: string;

  @Field(() => Int, { description: 'Antal påbörjade försök.' })
  attempts: number;

  @Field(() => String, {
    nullable: true,
    description: 'Varför senaste försöket misslyckades; null när rapporten är klar.',
  })
  lastError: string | null;

  @Field({ description: 'Vem som beställde.' })
  requestedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När rapporten beställdes.' })
  requestedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'När rapporten blev klar eller gavs upp.' })
  finishedAt: Date | null;

  @Field(() => [ReportDocumentType], { description: 'Dokumenten; tom tills rapporten är klar.' })
  documents: ReportDocumentType[];

  static of({ id: runId, countyId, documents, requestedByName, ...run }: ReportRun): ReportRunType {
    const id = toGlobalId('ReportRun', countyId, runId);
    const shown = documents.map((document) => ReportDocumentType.of(id, document));
    return Object.assign(new ReportRunType(), { ...run, id, requestedBy: requestedByName, documents: shown });
  }
}

@ObjectType('ReportRunConnection', {
  description: 'En sida av länets rapportkörningar, nyast först (Relay).',
})
export class ReportRunConnection extends connectionOf(ReportRunType, 'ReportRun') {}

@InputType({ description: 'Beställning av en rapport över länssammanställningen.' })
export class RequestConsolidatedReportInput {
  @Field(() => ID, { description: 'Länet.' })
  countyId: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: WHOLE_YEAR,
    description: 'Till och med period 1–12; 12 är hela året.',
  })
  toPeriod?: number | null;

  @Field({ description: 'Samma nyckel igen ger samma rapportkörning, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Rapporten är beställd; följ den med `reportRunProgress`.' })
export class ReportRequested {
  @Field(() => ReportRunType, { description: 'Den beställda körningen.' })
  run: ReportRunType;

  static of(run: ReportRun): ReportRequested {
    return Object.assign(new ReportRequested(), { run: ReportRunType.of(run) });
  }
}
