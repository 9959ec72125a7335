import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CeilingStep, EquityCeiling } from '@samla/domain/equity/equity-ceiling.js';
import { EQUITY_GOAL_DIRECTIONS, type EquityGoalDirection } from '@samla/domain/equity/equity-goal.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { Equity, EquityFinding, EquityGoalRow, StoredEquityGoal } from './equity.js';
import { EquityYearType, PlannedEquityType } from './equity-year.graphql.js';

export const EquityGoalDirectionEnum = enumOf(EQUITY_GOAL_DIRECTIONS);
registerEnumType(EquityGoalDirectionEnum, {
  name: 'EquityGoalDirection',
  description: 'Vad ett mål för eget kapital begär.',
  valuesMap: {
    AT_MOST: { description: 'Högst.' },
    AT_LEAST: { description: 'Minst.' },
    NEAR: { description: 'Så nära som möjligt.' },
  },
});
const EquityGoalBasisEnum = enumOf(['ACTUAL', 'PLANNED', 'UNKNOWN'] as const);
registerEnumType(EquityGoalBasisEnum, {
  name: 'EquityGoalBasis',
  description: 'Vad ett mål hålls mot.',
  valuesMap: {
    ACTUAL: { description: 'Eget kapital den dagen.' },
    PLANNED: { description: 'Eget kapital som budgeten gör det.' },
    UNKNOWN: { description: 'Varken böcker, dokument eller budget når dagen.' },
  },
});

@ObjectType('EquityGoal', { description: 'Ett mål för eget kapital en dag, som ett dokument uttrycker det.' })
export class EquityGoalType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => CalendarDate, { description: 'Dagen.' })
  on: string;

  @Field(() => EquityGoalDirectionEnum, { description: 'Högst, minst eller så nära som möjligt.' })
  direction: EquityGoalDirection;

  @Field(() => AmountType, { nullable: true, description: 'Målet i kronor; null för ett mål i procent.' })
  amount: AmountType | null;

  @Field(() => Decimal, { nullable: true, description: 'Målet i procent av årets bidrag; null för kronor.' })
  percentOfAllotment: string | null;

  @Field({ description: 'Dokumentets ord.' })
  wording: string;

  @Field({ description: 'Dokumentet.' })
  document: string;

  @Field({ description: 'Plats i dokumentet; kan vara tom.' })
  place: string;

  @Field({ description: 'Konstruerat för demo eller prov.' })
  isConstructed: boolean;

  static of(forbundId: string, goal: StoredEquityGoal): EquityGoalType {
    const { id, on, direction, amount, percentOfAllotment, wording, document, place, isConstructed } = goal;
    return Object.assign(new EquityGoalType(), {
      ...{ on, direction, percentOfAllotment, wording, document, place, isConstructed },
      id: toGlobalId('EquityGoal', forbundId, id),
      amount: amount && presentAmount(amount),
    });
  }
}

@ObjectType('EquityGoalOutcome', { description: 'Ett mål bredvid det egna kapitalet.' })
export class EquityGoalOutcomeType {
  @Field(() => EquityGoalType, { description: 'Målet.' })
  goal: EquityGoalType;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Målet i kronor; null när årets bidrag inte är känt.',
  })
  limit: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Eget kapital, utfall eller plan.' })
  equity: AmountType | null;

  @Field(() => EquityGoalBasisEnum, { description: 'Vad målet hålls mot.' })
  basis: 'ACTUAL' | 'PLANNED' | 'UNKNOWN';

  @Field(() => AmountType, { nullable: true, description: 'Eget kapital minus målet.' })
  difference: AmountType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Om målet är nått; null när det inte kan sägas, som för ett mål om närhet.',
  })
  isMet: boolean | null;

  static of(forbundId: string, row: EquityGoalRow): EquityGoalOutcomeType {
    const { goal, limit, equity, difference, isMet, basis } = row;
    return Object.assign(new EquityGoalOutcomeType(), {
      goal: EquityGoalType.of(forbundId, goal),
      limit: limit && presentAmount(limit),
      equity: equity && presentAmount(equity),
      difference: difference && presentAmount(difference),
      isMet,
      basis,
    });
  }
}

@ObjectType('EquityFinding', { description: 'Något att se över i eget kapital, med båda källorna.' })
export class EquityFindingType {
  @Field({
    description:
      '`OPENING_DIFFERS`, `EQUITY_MOVED`, `PUBLISHED_DIFFERS`, `OVER_CEILING`, `GOALS_CONTRADICT`, `GOAL_MISSED` eller `BUDGET_MISSES_GOAL`.',
  })
  code: string;

  @Field({ description: 'Förklaring på svenska.' })
  message: string;

  @Field({ description: 'Lagrum eller regel.' })
  rule: string;

  @Field(() => Int, { description: 'Året.' })
  year: number;

  @Field(() => [String], { description: 'Källorna till det som står mot varandra.' })
  sources: readonly string[];

  @Field(() => AmountType, { description: 'Beloppet.' })
  amount: AmountType;

  @Field(() => AmountType, { description: 'Vad det hålls mot.' })
  expected: AmountType;

  @Field(() => AmountType, { description: 'Skillnaden.' })
  difference: AmountType;

  static of({ amount, expected, difference, ...facts }: EquityFinding): EquityFindingType {
    return Object.assign(new EquityFindingType(), facts, {
      amount: presentAmount(amount),
      expected: presentAmount(expected),
      difference: presentAmount(difference),
    });
  }
}

@ObjectType('EquityCeilingStep', { description: 'Ett steg i trappan.' })
export class EquityCeilingStepType {
  @Field(() => AmountType, { description: 'Från och med detta bidrag från alla parter.' })
  fromAllotment: AmountType;

  @Field(() => Decimal, { description: 'Högsta eget kapital i procent av bidraget.' })
  percent: string;

  static of({ fromAllotment, percent }: CeilingStep): EquityCeilingStepType {
    return Object.assign(new EquityCeilingStepType(), {
      fromAllotment: presentAmount(fromAllotment),
      percent,
    });
  }
}

@ObjectType('EquityCeiling', {
  description: 'Tak för eget kapital: en trappa efter bidragets storlek, från en dag.',
})
export class EquityCeilingType {
  @Field(() => CalendarDate, { description: 'Första dagen.' })
  validFrom: string;

  @Field(() => [EquityCeilingStepType], { description: 'Stegen, det lägsta först.' })
  steps: readonly EquityCeilingStepType[];

  @Field({ description: 'Källa.' })
  source: string;

  @Field({ description: 'Falskt där trappan inte är bekräftad.' })
  verified: boolean;

  static of({ validFrom, steps, source, verified }: EquityCeiling): EquityCeilingType {
    return Object.assign(new EquityCeilingType(), {
      ...{ validFrom, source, verified },
      steps: steps.map((step) => EquityCeilingStepType.of(step)),
    });
  }
}

@ObjectType('Equity', { description: 'Eget kapital över åren, mot tak, mål och budget.' })
export class EquityType {
  @Field(() => Int, { description: 'Första året.' })
  fromYear: number;

  @Field(() => Int, { description: 'Sista året.' })
  toYear: number;

  @Field(() => [EquityYearType], { description: 'Åren som något är känt om.' })
  years: readonly EquityYearType[];

  @Field(() => [PlannedEquityType], { description: 'Som budgetarna gör det, år för år.' })
  planned: readonly PlannedEquityType[];

  @Field(() => [EquityGoalOutcomeType], { description: 'Målen, efter dag.' })
  goals: readonly EquityGoalOutcomeType[];

  @Field(() => EquityCeilingType, { description: 'Trappan som gäller vid sista årets slut.' })
  ceiling: EquityCeilingType;

  @Field(() => [EquityFindingType], { description: 'Att se över.' })
  findings: readonly EquityFindingType[];

  static of(forbundId: string, equity: Equity): EquityType {
    const { fromYear, toYear, years, planned, goals, ceiling, findings } = equity;
    return Object.assign(new EquityType(), {
      ...{ fromYear, toYear },
      years: years.map((row) => EquityYearType.of(row)),
      planned: planned.map((each) => PlannedEquityType.of(each)),
      goals: goals.map((row) => EquityGoalOutcomeType.of(forbundId, row)),
      ceiling: EquityCeilingType.of(ceiling),
      findings: findings.map((finding) => EquityFindingType.of(finding)),
    });
  }
}
