import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { BudgetPhase } from '@samla/domain/budget/budget-line.js';
import { NewDecisionInput } from '@samla/governance/decisions/decision.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { BudgetLineInput, BudgetPrintedTotalInput } from './budget-line.graphql.js';
import { BudgetPhaseEnum, BudgetVersionType } from './budget-version.graphql.js';

const KEY = 'Samma nyckel igen ger samma svar, utan att något görs två gånger.';

@InputType({ description: 'Ett nytt utkast till budget.' })
export class CreateBudgetInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => Int, { description: 'Budgetår.' })
  year: number;

  @Field(() => BudgetPhaseEnum, {
    nullable: true,
    description: '`PROPOSED` (utelämnad), eller `REVISED` för en ändring av en beslutad budget.',
  })
  phase?: BudgetPhase | null;

  @Field({ description: 'Versionens namn, 1–200 tecken.' })
  name: string;

  @Field(() => CalendarDate, { nullable: true, description: 'Samråd med medlemmarna.' })
  samradOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Dokumentet, om budgeten är publicerad.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'Plats i dokumentet.' })
  place?: string | null;

  @Field(() => [BudgetLineInput], { nullable: true, description: 'Raderna, om de finns redan.' })
  lines?: BudgetLineInput[] | null;

  @Field(() => [BudgetPrintedTotalInput], {
    nullable: true,
    description: 'Summor som dokumentet skriver dem.',
  })
  printedTotals?: BudgetPrintedTotalInput[] | null;

  @Field({ description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'Alla rader i ett utkast: det som stod där ersätts helt.' })
export class SetBudgetLinesInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Versionen, som är ett utkast.' })
  versionId: string;

  @Field(() => [BudgetLineInput], { description: 'Raderna i ordning.' })
  lines: BudgetLineInput[];

  @Field(() => [BudgetPrintedTotalInput], {
    nullable: true,
    description: 'Summor som dokumentet skriver dem.',
  })
  printedTotals?: BudgetPrintedTotalInput[] | null;

  @Field({ description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'En kopia av en version, som ett nytt utkast.' })
export class CopyBudgetInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Versionen som kopieras.' })
  versionId: string;

  @Field(() => Int, { nullable: true, description: 'Budgetår; utelämnat: samma år.' })
  year?: number | null;

  @Field(() => BudgetPhaseEnum, {
    nullable: true,
    description:
      '`PROPOSED` (utelämnad), eller `REVISED` för en ändring av en beslutad budget; i ett annat år alltid `PROPOSED`.',
  })
  phase?: BudgetPhase | null;

  @Field({ description: 'Kopians namn, 1–200 tecken.' })
  name: string;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Uppräkning av varje rad i procent, t.ex. "2.5"; blir hela kronor. Utelämnad: till öret som det är.',
  })
  percent?: string | null;

  @Field({ description: KEY })
  idempotencyKey: string;
}

@InputType({
  description:
    'Beslutet som ett utkast binds till: ett som är registrerat, eller ett nytt som registreras i samma steg. Ange ett av dem.',
})
export class DecideBudgetInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Versionen, som är ett utkast.' })
  versionId: string;

  @Field(() => ID, { nullable: true, description: 'Det registrerade beslutet.' })
  decisionId?: string | null;

  @Field(() => NewDecisionInput, {
    nullable: true,
    description: 'Ett nytt beslut; nekas bindningen registreras det inte heller.',
  })
  decision?: NewDecisionInput | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Samråd med medlemmarna; utelämnad: som versionen redan säger.',
  })
  samradOn?: string | null;

  @Field({ description: KEY })
  idempotencyKey: string;
}

@InputType({
  description:
    'Rader som föreslås tas med in i länsförbundet. Märket ändrar inga belopp, så det kan sättas också efter beslut.',
})
export class ProposeToLansforbundInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Versionen.' })
  versionId: string;

  @Field(() => [Int], { description: 'Radernas nummer.' })
  lineNos: number[];

  @Field(() => Boolean, { nullable: true, description: 'Falskt tar bort märket; utelämnad: sätter det.' })
  takenAlong?: boolean | null;

  @Field({ description: 'Organ eller roll som föreslår, inte en person.' })
  proposedBy: string;

  @Field({ description: KEY })
  idempotencyKey: string;
}

@ObjectType({ description: 'Budgeten som den nu står.' })
export class BudgetWritten {
  @Field(() => BudgetVersionType, { description: 'Versionen.' })
  budget: BudgetVersionType;
}
