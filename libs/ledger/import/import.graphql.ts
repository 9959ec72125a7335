import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import type { ImportStatus } from './import-status.js';
import { ImportDifferences, ImportFigures, ImportStatusEnum, SieFault } from './import-outcome.graphql.js';

@InputType({
  description: 'En SIE-fil att läsa in i ett förbunds böcker genast: `contentBase64` eller `fileId`.',
})
export class ImportSieInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Filens namn; behövs med `contentBase64`. En mottagen fil har sitt.',
  })
  fileName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Filens bytes, oförändrade, som Base64: för små filer.',
  })
  contentBase64?: string | null;

  @Field(() => ID, { nullable: true, description: 'En mottagen fil (`POST /forbund/KORTNAMN/files`).' })
  fileId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Bara provläs: säg vad som skulle bokföras, och alla fel. Utelämnad: bokför.',
  })
  dryRun?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'En annan organisations fil, bara för provläsning. Utelämnad: förbundets egen.',
  })
  sample?: boolean | null;

  @Field({
    description:
      'Samma nyckel igen ger samma svar, utan att något görs två gånger. Används inte vid provläsning.',
  })
  idempotencyKey: string;
}

@ObjectType({ description: 'Filen är bokförd, skulle bokföras, eller var redan bokförd.' })
export class SieImported extends ImportFigures {}

@ObjectType({
  implements: () => [Problem],
  description: 'Filen har fel och läses inte in, inte till någon del. `code` är `SIE_REFUSED`.',
})
export class SieRefused extends Problem {
  @Field({ description: 'Filens namn.' })
  file: string;

  @Field({ description: 'SHA-256 över filens bytes.' })
  sha256: string;

  @Field({ description: 'Förbundets kortnamn.' })
  forbund: string;

  @Field({ description: 'Om det var en provläsning.' })
  dryRun: boolean;

  @Field(() => ImportStatusEnum, { description: 'Alltid `REFUSED`.' })
  status: ImportStatus;

  @Field(() => Int, { description: 'Antal verifikationer i filen.' })
  entries: number;

  @Field(() => Int, { description: 'Antal konteringsrader i filen.' })
  rows: number;

  @Field(() => [String], { description: 'Konton som är nya i årets kontoplan.' })
  newAccounts: readonly string[];

  @Field(() => [String], { description: 'Konton med belopp som saknar rad i uppställningarna.' })
  unmappedAccounts: readonly string[];

  @Field(() => [SieFault], { description: 'Alla fel, i radordning, högst tusen.' })
  faults: readonly SieFault[];

  @Field(() => Int, { description: 'Fel utöver dem som räknas upp.' })
  omittedFaults: number;

  @Field(() => [SieFault], { description: 'Sådant att bedöma, som inte ensamt hindrar bokföring.' })
  warnings: readonly SieFault[];
}

/** What an import run is presented from. */
interface ImportRunFacts extends Omit<ImportRunType, 'id' | 'isReversal' | 'reverses' | 'reversedBy'> {
  readonly forbundId: string;
  readonly id: string;
  readonly reversesRunId: string | null;
  readonly reversedByRunId: string | null;
}

@ObjectType('ImportRun', { description: 'En fil som är bokförd, hel; eller återföringen av en.' })
export class ImportRunType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Filens namn.' })
  fileName: string;

  @Field({ description: 'SHA-256 över filens bytes.' })
  sha256: string;

  @Field({ description: 'Teckenuppsättning, avgjord av innehållet.' })
  charset: string;

  @Field(() => Int, { description: 'Antal verifikationer, ingående balans oräknad.' })
  entries: number;

  @Field(() => Int, { description: 'Antal konteringsrader, ingående balans oräknad.' })
  rows: number;

  @Field(() => [String], { description: 'Konton som var nya.' })
  newAccounts: readonly string[];

  @Field(() => [String], { description: 'Konton som då saknade rad i uppställningarna.' })
  unmappedAccounts: readonly string[];

  @Field(() => [SieFault], { description: 'Varningar vid inläsningen.' })
  warnings: readonly SieFault[];

  @Field({ description: 'SIE-typ: 1, 2, 3, 4E eller 4I.' })
  fileType: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => ImportDifferences, { description: 'Vad filen ändrade, i verifikationer.' })
  differences: ImportDifferences;

  @Field({ description: 'Om det är en återföring och inte en fil.' })
  isReversal: boolean;

  @Field(() => ID, { nullable: true, description: 'Inläsningen som den här återför.' })
  reverses: string | null;

  @Field(() => String, { nullable: true, description: 'Varför filen återfördes.' })
  reason: string | null;

  @Field(() => ID, { nullable: true, description: 'Återföringen av den här; null när filen står.' })
  reversedBy: string | null;

  @Field({ description: 'Konstruerade böcker, för demo eller prov.' })
  isConstructed: boolean;

  @Field({ description: 'Vem som läste in eller återförde filen.' })
  bookedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När filen bokfördes.' })
  bookedAt: Date;

  static of({ forbundId, id, reversesRunId, reversedByRunId, ...run }: ImportRunFacts): ImportRunType {
    const global = (key: string | null) => key && toGlobalId('ImportRun', forbundId, key);
    return Object.assign(new ImportRunType(), run, {
      id: toGlobalId('ImportRun', forbundId, id),
      isReversal: reversesRunId !== null,
      reverses: global(reversesRunId),
      reversedBy: global(reversedByRunId),
    });
  }
}

@ObjectType({ description: 'En sida av inlästa filer.' })
export class ImportRunConnection extends connectionOf(ImportRunType, 'ImportRun') {}
