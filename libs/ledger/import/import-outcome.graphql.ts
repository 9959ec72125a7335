import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { ImportedSum, ImportOutcome } from './import-outcome.js';
import { IMPORT_STATUSES, type ImportStatus } from './import-status.js';

export const ImportStatusEnum = enumOf(IMPORT_STATUSES);

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

  @Field({ description: 'Vad som görs härnäst, i Samla eller i ekonomisystemet.' })
  advice: string;
}

const CHANGE_KINDS = ['CHANGED', 'REMOVED'] as const;
const ChangeKindEnum = enumOf(CHANGE_KINDS);
registerEnumType(ChangeKindEnum, {
  name: 'EntryChangeKind',
  description: 'Hur en fil skiljer sig från en bokförd verifikation.',
  valuesMap: {
    CHANGED: { description: 'Den bokförda återförs och bokförs på nytt som i filen.' },
    REMOVED: { description: 'Den bokförda finns inte i filen och återförs.' },
  },
});

@ObjectType({ description: 'Filen jämförd med det som är bokfört av samma år, antal verifikationer.' })
export class ImportDifferences {
  @Field(() => Int, { description: 'Nya.' })
  added: number;

  @Field(() => Int, { description: 'Lika de bokförda.' })
  same: number;

  @Field(() => Int, { description: 'Ändrade: den bokförda återförs och bokförs på nytt.' })
  changed: number;

  @Field(() => Int, { description: 'Borttagna: den bokförda återförs.' })
  removed: number;
}

@ObjectType({ description: 'En bokförd verifikation som filen ändrar eller inte längre har.' })
export class EntryChange {
  @Field(() => ChangeKindEnum, { description: 'Ändrad eller borttagen.' })
  kind: (typeof CHANGE_KINDS)[number];

  @Field({ description: 'Serie.' })
  series: string;

  @Field({ description: 'Verifikationsnummer.' })
  number: string;
}

@ObjectType('EntrySpan', { description: 'Verifikationernas dagar och omslutning.' })
export class EntrySpanType {
  @Field({ description: 'Första verifikationsdatum, ÅÅÅÅ-MM-DD.' })
  firstDate: string;

  @Field({ description: 'Sista verifikationsdatum, ÅÅÅÅ-MM-DD.' })
  lastDate: string;

  @Field({ description: 'Summa debet, lika med summa kredit, i kronor med öre.' })
  turnover: string;
}

/** What is told of every file that could be read to its end. */
@ObjectType({ isAbstract: true })
export abstract class ImportFigures {
  /** Key of the förbund, and the file's sums; not in the schema. */
  forbundKey: string;
  sums: readonly ImportedSum[];

  @Field(() => ID, {
    nullable: true,
    description: 'Inläsningen som bokförde innehållet; null där inget är bokfört.',
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

  @Field(() => ImportStatusEnum, { description: 'Vad det blev, eller skulle bli, av filen.' })
  status: ImportStatus;

  @Field(() => Int, { nullable: true, description: 'Filens räkenskapsår.' })
  year: number | null;

  @Field(() => Int, { description: 'Antal verifikationer, ingående balans oräknad.' })
  entries: number;

  @Field(() => Int, { description: 'Antal konteringsrader, ingående balans oräknad.' })
  rows: number;

  @Field(() => ImportDifferences, { description: 'Filen jämförd med det som är bokfört.' })
  differences: ImportDifferences;

  @Field(() => [EntryChange], { description: 'Verifikationer som filen ändrar eller saknar, högst hundra.' })
  changes: readonly EntryChange[];

  @Field(() => [String], { description: 'Konton som är nya i årets kontoplan.' })
  newAccounts: readonly string[];

  @Field(() => [String], { description: 'Konton med belopp som saknar rad i uppställningarna.' })
  unmappedAccounts: readonly string[];

  @Field(() => EntrySpanType, {
    nullable: true,
    description: 'Verifikationernas dagar och omslutning; bara i en plan, och null utan verifikationer.',
  })
  span: EntrySpanType | null;

  @Field(() => [SieFault], { description: 'Sådant att bedöma, som inte ensamt hindrar bokföring.' })
  warnings: readonly SieFault[];
}

@ObjectType('ImportOutcome', {
  description: 'Planen för en fil, eller vad som bokfördes, med alla fel och varningar.',
})
export class ImportOutcomeType extends ImportFigures {
  @Field(() => [SieFault], { description: 'Alla fel, i radordning, högst tusen.' })
  faults: readonly SieFault[];

  @Field(() => Int, { description: 'Fel utöver dem som räknas upp.' })
  omittedFaults: number;

  static of(forbundId: string, { runId, ...outcome }: ImportOutcome): ImportOutcomeType {
    const id = runId && toGlobalId('ImportRun', forbundId, runId);
    return Object.assign(new ImportOutcomeType(), outcome, { runId: id, forbundKey: forbundId });
  }
}
