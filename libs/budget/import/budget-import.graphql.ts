import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { BudgetPhase } from '@samla/domain/budget/budget-line.js';
import {
  BUDGET_IMPORT_RULE_NAMES,
  BUDGET_IMPORT_RULES,
  type BudgetImportFault,
  type BudgetImportRule,
} from '@samla/domain/budget/import/import-fault.js';
import type { Unit } from '@samla/domain/money/presentation.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType, UnitEnum } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import { BudgetDifferenceType } from '../versions/budget-difference.graphql.js';
import { BudgetGroupType, BudgetLineType, BudgetPrintedTotalType } from '../versions/budget-line.graphql.js';
import { BudgetFindingType, BudgetPhaseEnum, BudgetVersionType } from '../versions/budget-version.graphql.js';
import { BUDGET_FILE_FORMATS, type BudgetFileFormat } from './read-budget-file.js';

const BudgetImportRuleEnum = enumOf(BUDGET_IMPORT_RULE_NAMES);
registerEnumType(BudgetImportRuleEnum, {
  name: 'BudgetImportRule',
  description: 'Vad som kan vara fel i en budgetfil; beskrivningen säger vad man gör åt det.',
  valuesMap: Object.fromEntries(
    Object.entries(BUDGET_IMPORT_RULES).map(([rule, description]) => [rule, { description }]),
  ),
});
const BudgetFileFormatEnum = enumOf(BUDGET_FILE_FORMATS);
registerEnumType(BudgetFileFormatEnum, {
  name: 'BudgetFileFormat',
  description: 'Vad en budgetfil är; innehållet avgör, inte namnet.',
  valuesMap: {
    SIE: { description: 'SIE-fil med periodbudget (#PBUDGET).' },
    XLSX: { description: 'Kalkylblad.' },
    CSV: { description: 'Textfil med semikolon, tabb eller komma.' },
  },
});
const FILE = 'En mottagen fil (`POST /forbund/KORTNAMN/files`).';
const KEY = 'Samma nyckel igen ger samma svar, utan att något görs två gånger.';

@InputType({ description: 'En budgetfil att provläsa.' })
export class PlanBudgetImportInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: FILE })
  fileId: string;

  @Field(() => Int, { description: 'Budgetår.' })
  year: number;

  @Field(() => UnitEnum, { nullable: true, description: 'Enhet för en tabells belopp; utelämnad: kronor.' })
  unit?: Unit | null;

  @Field({ description: KEY })
  idempotencyKey: string;
}

@InputType({ description: 'En budgetfil att läsa in som utkast.' })
export class ImportBudgetInput extends PlanBudgetImportInput {
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
}

@ObjectType('BudgetImportFault', { description: 'Ett fel i en budgetfil.' })
export class BudgetImportFaultType implements BudgetImportFault {
  @Field(() => Int, { description: 'Rad i filen eller bladet, från 1; 0 för filen som helhet.' })
  row: number;

  @Field({ description: 'Kolumnens bokstav eller rubrik, eller SIE-posten; tom för hela raden.' })
  column: string;

  @Field(() => BudgetImportRuleEnum, { description: 'Regeln.' })
  rule: BudgetImportRule;

  @Field({ description: 'Vad som är fel.' })
  message: string;

  @Field({ description: 'Vad man gör åt det.' })
  advice: string;
}

@ObjectType({
  description: 'Vad en budgetfil skulle bli. Ingenting är sparat. Med fel läses den inte in till någon del.',
})
export class BudgetImportPlanned {
  @Field(() => BudgetFileFormatEnum, { description: 'Vad filen är.' })
  format: BudgetFileFormat;

  @Field(() => [BudgetLineType], { description: 'Raderna.' })
  lines: readonly BudgetLineType[];

  @Field(() => [BudgetGroupType], { description: 'Grupperna med sina summor.' })
  groups: readonly BudgetGroupType[];

  @Field(() => AmountType, { description: 'Summa intäkter.' })
  income: AmountType;

  @Field(() => AmountType, { description: 'Summa kostnader.' })
  costs: AmountType;

  @Field(() => AmountType, { description: 'Resultat.' })
  result: AmountType;

  @Field(() => [BudgetPrintedTotalType], { description: 'Filens egna summarader, bredvid de räknade.' })
  printedTotals: readonly BudgetPrintedTotalType[];

  @Field(() => [BudgetFindingType], { description: 'Vad som bör ses över.' })
  findings: readonly BudgetFindingType[];

  @Field(() => [BudgetImportFaultType], { description: 'Alla fel.' })
  faults: readonly BudgetImportFaultType[];

  @Field(() => [String], { description: 'Hur filen har förståtts.' })
  notices: readonly string[];

  @Field(() => BudgetVersionType, {
    nullable: true,
    description: 'Versionen som samma innehåll redan har gett.',
  })
  known: BudgetVersionType | null;

  @Field(() => BudgetVersionType, {
    nullable: true,
    description: 'Versionen som filen jämförs med: årets senaste, annars föregående års.',
  })
  before: BudgetVersionType | null;

  @Field(() => BudgetDifferenceType, { nullable: true, description: 'Vad filen ändrar mot den.' })
  difference: BudgetDifferenceType | null;
}

@ObjectType({ description: 'Budgetfilen är inläst som utkast, eller var det redan.' })
export class BudgetImported {
  @Field(() => BudgetVersionType, { description: 'Versionen.' })
  budget: BudgetVersionType;

  @Field({ description: 'Sant när samma innehåll redan hade gett versionen.' })
  isKnown: boolean;
}

@ObjectType({
  implements: () => [Problem],
  description:
    'Budgetfilen har fel och läses inte in, inte till någon del. `code` är `BUDGET_IMPORT_REFUSED`.',
})
export class BudgetImportRefused extends Problem {
  @Field(() => [BudgetImportFaultType], { description: 'Alla fel.' })
  faults: readonly BudgetImportFaultType[];

  static of({
    code,
    message,
    details,
  }: {
    code: string;
    message: string;
    details: object;
  }): BudgetImportRefused {
    const { faults } = details as { faults: readonly BudgetImportFault[] };
    return Object.assign(new BudgetImportRefused(), { code, message, faults });
  }
}

/** What a plan shows of sums. */
export function presentedSums({
  income,
  costs,
  result,
}: Record<'income' | 'costs' | 'result', Parameters<typeof presentAmount>[0]>) {
  return { income: presentAmount(income), costs: presentAmount(costs), result: presentAmount(result) };
}
