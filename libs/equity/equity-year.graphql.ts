import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  BRAKE_EFFECTS,
  type BrakeEffect,
  type GrantChange,
} from '@samla/domain/contributions/grant-model.js';
import type { CeilingOutcome } from '@samla/domain/equity/equity-ceiling.js';
import type { PlannedEquity } from '@samla/domain/equity/equity-plan.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import type { EquityYearRow } from './equity.js';

const BrakeEffectEnum = enumOf(BRAKE_EFFECTS);
registerEnumType(BrakeEffectEnum, {
  name: 'BrakeEffect',
  description: 'Hur en ändring av statens tilldelning förhåller sig till bromsen.',
  valuesMap: {
    WITHIN: { description: 'Ryms inom bromsen.' },
    AT_BRAKE: {
      description: 'Ligger vid bromsen, inom en tiondels procentenhet (en tolkning, ingen regel).',
    },
    BELOW_BRAKE: { description: 'Större minskning än bromsen tillåter.' },
  },
});
const EquitySourceEnum = enumOf(['BOOKS', 'PUBLISHED'] as const);
registerEnumType(EquitySourceEnum, {
  name: 'EquitySource',
  description: 'Varifrån ett års eget kapital kommer.',
  valuesMap: {
    BOOKS: { description: 'Bokföringen.' },
    PUBLISHED: { description: 'Publicerat dokument; året har inga böcker.' },
  },
});

@ObjectType('EquityCeilingOutcome', { description: 'Eget kapital bredvid taket, och vad som följer.' })
export class EquityCeilingOutcomeType {
  @Field(() => Decimal, { description: 'Taket i procent av årets bidrag, enligt trappans steg.' })
  percent: string;

  @Field(() => AmountType, { description: 'Taket i kronor.' })
  ceiling: AmountType;

  @Field(() => Decimal, { nullable: true, description: 'Eget kapital i procent av årets bidrag.' })
  share: string | null;

  @Field(() => AmountType, { description: 'Vad som är över taket; noll när inget är det.' })
  excess: AmountType;

  @Field({ description: 'Över taket: förbundet står utanför bromsen.' })
  isOver: boolean;

  @Field({ description: 'Trappans källa.' })
  source: string;

  @Field({ description: 'Falskt där trappan inte är bekräftad.' })
  verified: boolean;

  @Field({ description: 'Följden, på svenska.' })
  consequence: string;

  static of({ ceiling, excess, ...facts }: CeilingOutcome): EquityCeilingOutcomeType {
    return Object.assign(new EquityCeilingOutcomeType(), facts, {
      ceiling: presentAmount(ceiling),
      excess: presentAmount(excess),
    });
  }
}

@ObjectType('GrantChange', { description: 'Statens tilldelning mot året före, läst mot modellens broms.' })
export class GrantChangeType {
  @Field(() => AmountType, { description: 'Året före.' })
  before: AmountType;

  @Field(() => AmountType, { description: 'Året.' })
  after: AmountType;

  @Field(() => Decimal, { nullable: true, description: 'Ändring i procent.' })
  changePercent: string | null;

  @Field(() => AmountType, { description: 'Det minsta som bromsen tillåter.' })
  floor: AmountType;

  @Field(() => BrakeEffectEnum, { description: 'Förhållandet till bromsen.' })
  effect: BrakeEffect;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Om eget kapital vid årets början var över taket; null när det inte är känt.',
  })
  equityOverLevel: boolean | null;

  @Field({ description: 'Förklaring på svenska.' })
  explanation: string;

  @Field(() => [String], { description: 'Villkor i modellen som inte är bekräftade för året.' })
  unverified: readonly string[];

  static of({ before, after, floor, ...facts }: GrantChange): GrantChangeType {
    return Object.assign(new GrantChangeType(), facts, {
      before: presentAmount(before),
      after: presentAmount(after),
      floor: presentAmount(floor),
    });
  }
}

@ObjectType('PlannedEquity', { description: 'Eget kapital som budgeten gör det.' })
export class PlannedEquityType {
  @Field(() => Int, { description: 'Året.' })
  year: number;

  @Field(() => AmountType, { description: 'Ingående.' })
  opening: AmountType;

  @Field(() => AmountType, { description: 'Budgeterat resultat, beräknat ur raderna.' })
  result: AmountType;

  @Field(() => AmountType, { description: 'Utgående.' })
  closing: AmountType;

  @Field({ description: 'Budgetens källa.' })
  document: string;

  static of({ year, document, opening, result, closing }: PlannedEquity): PlannedEquityType {
    return Object.assign(new PlannedEquityType(), {
      year,
      document,
      opening: presentAmount(opening),
      result: presentAmount(result),
      closing: presentAmount(closing),
    });
  }
}

@ObjectType('EquityYear', {
  description: 'Ett års eget kapital: ingående + resultat + övrigt = utgående.',
})
export class EquityYearType {
  @Field(() => Int, { description: 'Året.' })
  year: number;

  @Field(() => EquitySourceEnum, { description: 'Böcker eller publicerat.' })
  source: 'BOOKS' | 'PUBLISHED';

  @Field(() => AmountType, { description: 'Ingående balans.' })
  opening: AmountType;

  @Field(() => AmountType, { description: 'Årets resultat.' })
  result: AmountType;

  @Field(() => AmountType, { description: 'Bokfört direkt mot eget kapital.' })
  other: AmountType;

  @Field(() => AmountType, { description: 'Utgående balans.' })
  closing: AmountType;

  @Field({ description: 'Konstruerade böcker eller belopp.' })
  isConstructed: boolean;

  @Field({ description: 'Utgående balans står inte i dokumentet utan följer av senare års resultat.' })
  isDerived: boolean;

  @Field(() => String, { nullable: true, description: 'Dokumentet som publicerat kapital är läst ur.' })
  document: string | null;

  @Field(() => String, { nullable: true, description: 'Plats i dokumentet.' })
  place: string | null;

  @Field(() => AmountType, { nullable: true, description: 'Utgående balans som den är publicerad.' })
  published: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Utgående minus publicerat.' })
  difference: AmountType | null;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Årets bidrag från alla parter; null när det inte är känt.',
  })
  allotment: AmountType | null;

  @Field(() => String, { nullable: true, description: 'Källan till årets bidrag.' })
  allotmentDocument: string | null;

  @Field(() => EquityCeilingOutcomeType, {
    nullable: true,
    description: 'Mot taket; null när årets bidrag inte är känt.',
  })
  ceiling: EquityCeilingOutcomeType | null;

  @Field(() => PlannedEquityType, { nullable: true, description: 'Som årets budget gjorde det.' })
  planned: PlannedEquityType | null;

  @Field(() => GrantChangeType, {
    nullable: true,
    description: 'Statens tilldelning mot året före; null när något av dem inte är känt.',
  })
  grantChange: GrantChangeType | null;

  static of({ run, allotment, ceiling, planned, grantChange }: EquityYearRow): EquityYearType {
    const { year, source, opening, result, other, closing, isConstructed, isDerived, published } = run;
    return Object.assign(new EquityYearType(), {
      ...{ year, source, isConstructed, isDerived },
      opening: presentAmount(opening),
      result: presentAmount(result),
      other: presentAmount(other),
      closing: presentAmount(closing),
      document: published?.document ?? null,
      place: published?.place ?? null,
      published: published?.closing ? presentAmount(published.closing) : null,
      difference: run.difference && presentAmount(run.difference),
      allotment: allotment && presentAmount(allotment.total),
      allotmentDocument: allotment?.document ?? null,
      ceiling: ceiling && EquityCeilingOutcomeType.of(ceiling),
      planned: planned && PlannedEquityType.of(planned),
      grantChange: grantChange && GrantChangeType.of(grantChange),
    });
  }
}
