import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type CostKind, costKindFacts } from '@samla/domain/insatser/cost-kind.js';
import type { InsatsMoney } from '@samla/domain/insatser/decided-money.js';
import type { Money } from '@samla/domain/money/money.js';
import { presentEach } from '@samla/domain/money/presentation.js';
import { DecisionType } from '@samla/governance/decisions/decision.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { DecidedGrant, DossierYear } from '../dossier/dossier.js';
import { CostKindEnum } from '../insats-enums.graphql.js';
import type { PublishedInsatsOutcome } from './grant.js';

/** An amount in kronor. */
export function kronor(money: Money): AmountType {
  const amount = { exact: money.toString(), presented: presentEach(money, 'KR'), unit: 'KR' } as const;
  return Object.assign(new AmountType(), amount);
}

@ObjectType('InsatsMoney', {
  description: 'Beslutade medel, utfall och vad som återstår: beslutat − utfall.',
})
export class InsatsMoneyType {
  @Field(() => AmountType, { description: 'Beslutade medel.' })
  decided: AmountType;

  @Field(() => AmountType, { description: 'Utfall: insatsens kostnader, positivt.' })
  outcome: AmountType;

  @Field(() => AmountType, {
    description: 'Återstående åtagande, beslutat − utfall. Negativt bara med anmärkningen `OVERSPENT`.',
  })
  remaining: AmountType;

  static of({ decided, outcome, remaining }: InsatsMoney): InsatsMoneyType {
    const money = { decided: kronor(decided), outcome: kronor(outcome), remaining: kronor(remaining) };
    return Object.assign(new InsatsMoneyType(), money);
  }
}

@ObjectType('InsatsYear', { description: 'En insats medel ett år, och från början till årets slut.' })
export class InsatsYearType {
  @Field(() => Int, { description: 'År.' })
  year: number;

  @Field(() => InsatsMoneyType, {
    description: 'Årets del. Ett beslut över flera år fördelas efter antalet månader det omfattar varje år.',
  })
  own: InsatsMoneyType;

  @Field(() => InsatsMoneyType, { description: 'Ackumulerat till och med året.' })
  cumulative: InsatsMoneyType;

  @Field({ description: 'Utfallet är ur konstruerade böcker, för demo eller prov.' })
  isConstructed: boolean;

  static of(year: DossierYear): InsatsYearType {
    const [own, cumulative] = [InsatsMoneyType.of(year), InsatsMoneyType.of(year.cumulative)];
    return Object.assign(new InsatsYearType(), {
      ...{ year: year.year, isConstructed: year.isConstructed },
      ...{ own, cumulative },
    });
  }
}

@ObjectType('CostKindFacts', { description: 'Ett kostnadsslag och vad 7 § lagen (2003:1210) säger om det.' })
export class CostKindType {
  @Field(() => CostKindEnum, { description: 'Kod.' })
  kind: CostKind;

  @Field({ description: 'Namn.' })
  label: string;

  @Field({ description: '`YES` får finansieras, `NO` får inte, `JUDGE` måste bedömas av en person.' })
  fundable: string;

  @Field({ description: 'Varför.' })
  explanation: string;

  static of(kind: CostKind): CostKindType {
    const { label, fundable, explanation } = costKindFacts(kind);
    return Object.assign(new CostKindType(), { kind, label, fundable, explanation });
  }
}

@ObjectType('InsatsGrant', {
  description: 'Medel som ett beslut ger en insats; negativt när beslutet tar tillbaka.',
})
export class InsatsGrantType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => DecisionType, { description: 'Beslutet.' })
  decision: DecisionType;

  @Field(() => AmountType, { description: 'Beloppet.' })
  amount: AmountType;

  @Field(() => CalendarDate, { description: 'Första dag medlen gäller.' })
  from: string;

  @Field(() => CalendarDate, { description: 'Sista dag medlen gäller.' })
  to: string;

  @Field(() => CostKindType, { description: 'Vad medlen är till.' })
  costKind: CostKindType;

  @Field({ description: 'Anmärkning; kan vara tom.' })
  note: string;

  @Field({ description: 'Dokument som beloppet är läst ur; tomt när det är infört här.' })
  document: string;

  @Field({ description: 'Var i dokumentet.' })
  place: string;

  @Field({ description: 'Konstruerat för demo eller prov, inte verkligt.' })
  isConstructed: boolean;

  static of(forbundId: string, grant: DecidedGrant): InsatsGrantType {
    const { from, to, note, document, place, isConstructed } = grant;
    return Object.assign(new InsatsGrantType(), {
      id: toGlobalId('InsatsGrant', forbundId, grant.id),
      decision: DecisionType.of(forbundId, grant.decision),
      amount: kronor(grant.amount),
      costKind: CostKindType.of(grant.costKind),
      ...{ from, to, note, document, place, isConstructed },
    });
  }
}

@ObjectType('PublishedInsatsOutcome', { description: 'Ett utfall som ett dokument trycker det.' })
export class PublishedInsatsOutcomeType {
  @Field(() => AmountType, { description: 'Beloppet som det är tryckt.' })
  amount: AmountType;

  @Field(() => CalendarDate, { description: 'Från.' })
  from: string;

  @Field(() => CalendarDate, { description: 'Till och med.' })
  to: string;

  @Field({ description: 'Dokument.' })
  document: string;

  @Field({ description: 'Var i dokumentet.' })
  place: string;

  @Field({ description: 'Om det ingår i insatsens utfall; annars står det bredvid.' })
  isCounted: boolean;

  static of({ amount, ...outcome }: PublishedInsatsOutcome): PublishedInsatsOutcomeType {
    return Object.assign(new PublishedInsatsOutcomeType(), outcome, { amount: kronor(amount) });
  }
}

@InputType({ description: 'Medel till en insats, enligt ett beslut.' })
export class GrantInsatsMoneyInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field({ description: 'Insatsens kod.' })
  code: string;

  @Field(() => ID, { description: 'Beslutet, registrerat med `recordDecision`.' })
  decisionId: string;

  @Field(() => Decimal, { description: 'Kronor med högst två decimaler; negativt tar tillbaka medel.' })
  amount: string;

  @Field(() => CalendarDate, { description: 'Första dag medlen gäller.' })
  from: string;

  @Field(() => CalendarDate, { description: 'Sista dag medlen gäller.' })
  to: string;

  @Field(() => CostKindEnum, { nullable: true, description: 'Vad medlen är till; null är `INSATS`.' })
  costKind?: CostKind | null;

  @Field(() => String, { nullable: true, description: 'Anmärkning, utan personuppgifter.' })
  note?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}
