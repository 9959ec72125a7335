import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { DomainError } from '@samla/domain/errors/domain-error.js';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import { ImportFileType } from '../files/import-file.graphql.js';
import {
  IMPORT_JOB_KINDS,
  IMPORT_JOB_STATES,
  type ImportJob,
  type ImportJobKind,
  type ImportJobState,
  type ListedImportJob,
} from './import-job.js';
import { ImportOutcomeType } from '../import-outcome.graphql.js';

const ImportJobKindEnum = enumOf(IMPORT_JOB_KINDS);
registerEnumType(ImportJobKindEnum, {
  name: 'ImportJobKind',
  description: 'Vad som ska göras med en mottagen fil.',
  valuesMap: {
    PLAN: { description: 'Provläsa: säga vad bokföring skulle göra, och alla fel.' },
    BOOK: { description: 'Bokföra, helt eller inte alls.' },
  },
});

const ImportJobStateEnum = enumOf(IMPORT_JOB_STATES);
registerEnumType(ImportJobStateEnum, {
  name: 'ImportJobState',
  description: 'Hur långt en inläsning har kommit.',
  valuesMap: {
    QUEUED: { description: 'I kö, eller väntar på nästa försök.' },
    RUNNING: { description: 'Läses nu.' },
    PLANNED: { description: 'Provläst utan fel; `outcome` är planen.' },
    BOOKED: { description: 'Innehållet är bokfört, nu eller tidigare.' },
    REFUSED: { description: 'Filen har fel, alla i `outcome`; böckerna är orörda.' },
    DECLINED: { description: 'En person har avböjt filen; den bokförs inte.' },
    FAILED: { description: 'Misslyckades och görs inte om; `lastError` säger varför.' },
  },
});

@ObjectType('ImportJob', {
  description: 'En beställd inläsning av en mottagen fil: hur långt den kommit och vad det blev.',
})
export class ImportJobType {
  /** Keys of the förbund and the job, and the outcome where it was read with the job; not in the schema. */
  forbundKey: string;
  jobKey: string;
  told: ImportOutcomeType | null | undefined;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => ImportJobKindEnum, { description: 'Provläsning eller bokföring.' })
  kind: ImportJobKind;

  @Field(() => ImportFileType, { description: 'Filen.' })
  file: ImportFileType;

  @Field({ description: 'En annan organisations fil, bara för provläsning.' })
  sample: boolean;

  @Field(() => ImportJobStateEnum, { description: 'Hur långt den har kommit.' })
  state: ImportJobState;

  @Field(() => Int, { description: 'Lästa byte.' })
  bytesRead: number;

  @Field(() => Int, { description: 'Filens byte.' })
  bytesTotal: number;

  @Field(() => Int, { description: 'Verifikationer hittills, ingående balans oräknad.' })
  entries: number;

  @Field(() => Int, { description: 'Konteringsrader hittills, ingående balans oräknad.' })
  rows: number;

  @Field({ description: 'Vad som görs just nu, på svenska.' })
  phrase: string;

  @Field(() => Int, { description: 'Antal påbörjade försök; 0 för en plan som gjordes genast.' })
  attempts: number;

  @Field(() => String, { nullable: true, description: 'Varför senaste försöket misslyckades.' })
  lastError: string | null;

  @Field(() => String, { nullable: true, description: 'Vem som avböjde filen.' })
  declinedBy: string | null;

  @Field(() => String, { nullable: true, description: 'Varför filen avböjdes.' })
  declinedReason: string | null;

  @Field({ description: 'Vem som beställde.' })
  requestedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När det beställdes.' })
  requestedAt: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'När det blev klart eller gavs upp.' })
  finishedAt: Date | null;

  static of({
    id,
    forbundId,
    file,
    outcome,
    requestedBy,
    ...job
  }: ListedImportJob & Partial<Pick<ImportJob, 'outcome'>>): ImportJobType {
    return Object.assign(new ImportJobType(), job, {
      forbundKey: forbundId,
      jobKey: id,
      id: toGlobalId('ImportJob', forbundId, id),
      file: ImportFileType.of(forbundId, file),
      bytesTotal: file.size,
      told: outcome && ImportOutcomeType.of(forbundId, outcome),
      requestedBy: requestedBy.name,
    });
  }
}

@ObjectType({ description: 'En sida av förbundets inläsningar, den senaste först (Relay).' })
export class ImportJobConnection extends connectionOf(ImportJobType, 'ImportJob') {}

@InputType({ description: 'En mottagen fil att provläsa.' })
export class PlanImportInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Filen, som den fick id när den togs emot.' })
  fileId: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'En annan organisations fil. Utelämnad: förbundets egen.',
  })
  sample?: boolean | null;

  @Field({ description: 'Samma nyckel igen ger samma provläsning.' })
  idempotencyKey: string;
}

@InputType({ description: 'En mottagen fil att bokföra.' })
export class RequestImportInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Filen, som den fick id när den togs emot.' })
  fileId: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Bokför även en fil som någon har avböjt. Utelämnad: nej.',
  })
  evenIfDeclined?: boolean | null;

  @Field({ description: 'Samma nyckel igen ger samma inläsning, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'Beslutet att en fil inte ska bokföras.' })
export class DeclineImportInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'En inläsning av filen.' })
  importJobId: string;

  @Field({ description: 'Varför, högst 500 tecken.' })
  reason: string;

  @Field({ description: 'Samma nyckel igen ger samma svar.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Inläsningen är beställd; följ den med `importProgress`.' })
export class ImportRequested {
  @Field(() => ImportJobType, { description: 'Inläsningen.' })
  job: ImportJobType;

  static of(job: ImportJob): ImportRequested {
    return Object.assign(new ImportRequested(), { job: ImportJobType.of(job) });
  }
}

@ObjectType({ description: 'Filen är avböjd.' })
export class ImportDeclined {
  @Field(() => ImportJobType, { description: 'Inläsningen.' })
  job: ImportJobType;

  static of(job: ImportJob): ImportDeclined {
    return Object.assign(new ImportDeclined(), { job: ImportJobType.of(job) });
  }
}

@ObjectType({
  implements: () => [Problem],
  description: 'En person har avböjt filen. `code` är `FILE_DECLINED`.',
})
export class FileDeclined extends Problem {
  @Field({ description: 'Vem som avböjde.' })
  declinedBy: string;

  @Field({ description: 'Varför.' })
  reason: string;

  @Field(() => GraphQLISODateTime, { description: 'När.' })
  declinedAt: Date;

  static of({ code, message, details }: DomainError): FileDeclined {
    const { by, reason, at } = details as { by: string; reason: string; at: Date };
    return Object.assign(new FileDeclined(), { code, message, declinedBy: by, reason, declinedAt: at });
  }
}
