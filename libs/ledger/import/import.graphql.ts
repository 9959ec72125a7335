import { Field, GraphQLISODateTime, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import { IMPORT_STATUSES, type ImportStatus } from './import-status.js';

const ImportStatusEnum = enumOf(IMPORT_STATUSES);

registerEnumType(ImportStatusEnum, {
  name: 'ImportStatus',
  description: 'Vad det blev av en fil.',
  valuesMap: {
    BOOKED: { description: 'Bokförd, hel.' },
    WOULD_BE_BOOKED: { description: 'Skulle bokföras: provläsningen fann inga fel.' },
    ALREADY_BOOKED: { description: 'Samma innehåll är redan bokfört; inget ändrades.' },
    REFUSED: { description: 'Fel i filen; inget bokfördes.' },
  },
});

@ObjectType({ description: 'Något i en SIE-fil som bryter mot en regel.' })
export class SieFault {
  @Field(() => Int, { description: 'Rad i filen, från 1; 0 när hela filen avses.' })
  line: number;

  @Field({ description: 'Postens etikett, till exempel #TRANS; tom när ingen post avses.' })
  label: string;

  @Field({ description: 'Fältets namn i SIE-specifikationen.' })
  field: string;

  @Field({ description: 'Regelns kod, stabil.' })
  rule: string;

  @Field({ description: 'Förklaring på svenska.' })
  message: string;
}

@InputType({ description: 'En SIE-fil (typ 4E) att läsa in i ett förbunds böcker.' })
export class ImportSieInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field({ description: 'Filens namn.' })
  fileName: string;

  @Field({ description: 'Filens bytes, oförändrade, som Base64.' })
  contentBase64: string;

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
export class SieImported {
  @Field(() => ID, {
    nullable: true,
    description: 'Inläsningen som bokförde innehållet; null vid provläsning av en ny fil.',
  })
  runId: string | null;

  @Field({ description: 'Filens namn.' })
  file: string;

  @Field({ description: 'SHA-256 över filens bytes.' })
  sha256: string;

  @Field({ description: 'Förbundets kortnamn.' })
  forbund: string;

  @Field({ description: 'Om det var en provläsning.' })
  dryRun: boolean;

  @Field(() => ImportStatusEnum, { description: 'Vad det blev av filen.' })
  status: ImportStatus;

  @Field(() => Int, { nullable: true, description: 'Filens räkenskapsår.' })
  year: number | null;

  @Field(() => Int, { description: 'Antal verifikationer, ingående balans oräknad.' })
  entries: number;

  @Field(() => Int, { description: 'Antal konteringsrader, ingående balans oräknad.' })
  rows: number;

  @Field(() => [String], { description: 'Konton som är nya i årets kontoplan.' })
  newAccounts: readonly string[];

  @Field(() => [String], { description: 'Konton med belopp som saknar rad i uppställningarna.' })
  unmappedAccounts: readonly string[];

  @Field(() => [SieFault], { description: 'Sådant att bedöma, som inte hindrar bokföring.' })
  warnings: readonly SieFault[];
}

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

  @Field(() => [SieFault], { description: 'Sådant att bedöma, som inte ensamt hindrar bokföring.' })
  warnings: readonly SieFault[];
}

/** What an import run is presented from. */
interface ImportRunFacts extends Omit<ImportRunType, 'id'> {
  readonly forbundId: string;
  readonly id: string;
}

@ObjectType('ImportRun', { description: 'En fil som är bokförd, en gång och hel.' })
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

  @Field({ description: 'Konstruerade böcker, för demo eller prov.' })
  isConstructed: boolean;

  @Field({ description: 'Vem som läste in filen.' })
  bookedBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När filen bokfördes.' })
  bookedAt: Date;

  static of({ forbundId, id, ...run }: ImportRunFacts): ImportRunType {
    return Object.assign(new ImportRunType(), run, { id: toGlobalId('ImportRun', forbundId, id) });
  }
}

@ObjectType({ description: 'En sida av inlästa filer.' })
export class ImportRunConnection extends connectionOf(ImportRunType, 'ImportRun') {}
