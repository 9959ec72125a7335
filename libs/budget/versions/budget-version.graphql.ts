import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  BUDGET_FINDING_CODES,
  type BudgetFinding,
  type BudgetFindingCode,
  FINDING_SEVERITIES,
  type FindingSeverity,
} from '@samla/domain/budget/budget-finding.js';
import { BUDGET_PHASE_NAMES, BUDGET_PHASES, type BudgetPhase } from '@samla/domain/budget/budget-line.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { DecisionType } from '@samla/governance/decisions/decision.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { BudgetGroupType, BudgetLineType, BudgetPrintedTotalType } from './budget-line.graphql.js';
import type { Budget } from './budget.js';

export const BudgetPhaseEnum = enumOf(BUDGET_PHASE_NAMES);
registerEnumType(BudgetPhaseEnum, {
  name: 'BudgetPhase',
  description: 'Fas för en budgetversion.',
  valuesMap: Object.fromEntries(
    Object.entries(BUDGET_PHASES).map(([phase, description]) => [phase, { description: `${description}.` }]),
  ),
});
const BudgetFindingCodeEnum = enumOf(BUDGET_FINDING_CODES);
registerEnumType(BudgetFindingCodeEnum, {
  name: 'BudgetFindingCode',
  description: 'Vad som har hittats i en budget.',
  valuesMap: {
    BUDGET_LATE: { description: 'Beslutad efter den 30 november året före (23 §).' },
    BEFORE_SAMRAD: {
      description: 'Beslutad före samrådet med medlemmarna, eller samrådet är inte noterat (23 §).',
    },
    NOT_BY_BOARD: {
      description:
        'Beslutad av annan än styrelsen; medlemmarna beslutar den första budgeten för ett nytt förbund (23 §).',
    },
    DECISION_ELSEWHERE: {
      description: 'Beslutet står också för en annan budget eller en annan uppgift i årshjulet.',
    },
    NOT_FUNDABLE: {
      description:
        'Raden är för ett kostnadsslag som förbundet inte får finansiera, eller som måste bedömas (7 §).',
    },
    SUM_DIFFERS: { description: 'En skriven summa är en annan än raderna blir.' },
    LINE_UNMAPPED: { description: 'Raden har varken konto, insats eller kostnadsställe.' },
    UNKNOWN_ACCOUNT: { description: 'Inget konto i kontoplanen börjar som radens konto.' },
    UNKNOWN_INSATS: { description: 'Radens insats finns varken i bokföringen eller bland insatserna.' },
    UNKNOWN_COST_CENTRE: { description: 'Radens kostnadsställe finns inte i bokföringen.' },
    LINES_OVERLAP: { description: 'Flera rader har samma konto, insats och kostnadsställe.' },
    INCOME_BELOW_COSTS: {
      description: 'Kostnaderna är större än intäkterna; så mycket tas av eget kapital.',
    },
  },
});
const FindingSeverityEnum = enumOf(FINDING_SEVERITIES);
registerEnumType(FindingSeverityEnum, {
  name: 'FindingSeverity',
  description: 'Hur allvarligt något är.',
  valuesMap: {
    INFO: { description: 'Bra att veta.' },
    WARNING: { description: 'Ska rättas eller förklaras.' },
  },
});

@ObjectType('BudgetFinding', { description: 'Något att se över i en budget. Budgeten står kvar som den är.' })
export class BudgetFindingType {
  @Field(() => BudgetFindingCodeEnum, { description: 'Vad det är.' })
  code: BudgetFindingCode;

  @Field(() => FindingSeverityEnum, { description: 'Hur allvarligt det är.' })
  severity: FindingSeverity;

  @Field({ description: 'Paragrafen eller regeln.' })
  paragraph: string;

  @Field({ description: 'Förklaring på svenska, med beloppen.' })
  message: string;

  @Field(() => [Int], { description: 'Raderna som det gäller; tom för hela budgeten.' })
  lineNos: readonly number[];

  @Field(() => AmountType, {
    nullable: true,
    description: 'Skriven minus räknad summa, eller det egna kapital som behövs.',
  })
  difference: AmountType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Om skillnaden är delbar med 9, som när två siffror har bytt plats.',
  })
  isDivisibleByNine: boolean | null;

  static of({ difference, ...finding }: BudgetFinding): BudgetFindingType {
    return Object.assign(new BudgetFindingType(), {
      ...finding,
      difference: difference && presentAmount(difference),
    });
  }
}

@ObjectType('BudgetVersion', {
  description:
    'En version av ett års budget. Utkast tills den binds till ett beslut; därefter ändras inga belopp, och en ändring är en ny version.',
})
export class BudgetVersionType {
  /** Ids of the förbund and of the version it is based on; not in the schema. */
  forbundKey: string;
  key: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => Int, { description: 'Budgetår.' })
  year: number;

  @Field(() => BudgetPhaseEnum, { description: 'Fas.' })
  phase: BudgetPhase;

  @Field({ description: 'Fasen på svenska.' })
  phaseName: string;

  @Field({ description: 'Versionens namn.' })
  name: string;

  @Field({ description: 'Sant så länge versionen inte är beslutad och kan ändras.' })
  isDraft: boolean;

  @Field({ description: 'Sant för den version som gäller i dag, eller gällde vid årets slut.' })
  isInForce: boolean;

  @Field(() => DecisionType, { nullable: true, description: 'Beslutet; null för ett utkast.' })
  decision: DecisionType | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Samråd med medlemmarna (23 §); null när det inte är noterat.',
  })
  samradOn: string | null;

  @Field(() => ID, { nullable: true, description: 'Versionen som den är en kopia av.' })
  basedOn: string | null;

  @Field({ description: 'Dokumentet som budgeten är publicerad i; tom när den är upprättad här.' })
  document: string;

  @Field({ description: 'Plats i dokumentet.' })
  place: string;

  @Field({ description: 'Konstruerad för demo eller prov, inte verklig.' })
  isConstructed: boolean;

  @Field({ description: 'Vem som lade upp versionen.' })
  createdBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När versionen lades upp.' })
  createdAt: Date;

  @Field(() => [BudgetLineType], { description: 'Raderna i dokumentets ordning.' })
  lines: readonly BudgetLineType[];

  @Field(() => [BudgetGroupType], { description: 'Grupperna med sina summor.' })
  groups: readonly BudgetGroupType[];

  @Field(() => AmountType, { description: 'Summa intäkter, räknad.' })
  income: AmountType;

  @Field(() => AmountType, { description: 'Summa kostnader, räknad.' })
  costs: AmountType;

  @Field(() => AmountType, { description: 'Intäkter minus kostnader, räknat.' })
  result: AmountType;

  @Field(() => [BudgetPrintedTotalType], {
    description: 'Summor som dokumentet skriver dem, bredvid de räknade.',
  })
  printedTotals: readonly BudgetPrintedTotalType[];

  @Field(() => [BudgetFindingType], { description: 'Vad som bör ses över.' })
  findings: readonly BudgetFindingType[];

  static of(forbundId: string, budget: Budget): BudgetVersionType {
    const { version, decision, lines, sums, totals, findings, isInForce } = budget;
    const { id: key, year, phase, name, samradOn, basedOn, document, place, isConstructed } = version;
    return Object.assign(new BudgetVersionType(), {
      forbundKey: forbundId,
      key,
      id: toGlobalId('BudgetVersion', key),
      year,
      phase,
      phaseName: BUDGET_PHASES[phase],
      name,
      isDraft: version.decisionId === null && phase !== 'FORECAST',
      isInForce,
      decision: decision && DecisionType.of(forbundId, decision),
      samradOn,
      basedOn: basedOn && toGlobalId('BudgetVersion', basedOn),
      document,
      place,
      isConstructed,
      createdBy: version.createdBy,
      createdAt: version.createdAt,
      lines: lines.map((line) => BudgetLineType.of(line)),
      groups: sums.groups.map((group) => BudgetGroupType.of(group)),
      income: presentAmount(sums.income),
      costs: presentAmount(sums.costs),
      result: presentAmount(sums.result),
      printedTotals: totals.map((total) => BudgetPrintedTotalType.of(total)),
      findings: findings.map((finding) => BudgetFindingType.of(finding)),
    });
  }
}
