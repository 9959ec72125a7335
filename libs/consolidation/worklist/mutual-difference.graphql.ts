import { Field, GraphQLISODateTime, ID, Int, ObjectType } from '@nestjs/graphql';
import type { EliminationSide } from '@samla/domain/consolidation/eliminate.js';
import type { CaseEvent, CaseStatus } from '@samla/domain/consolidation/mutual-case.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { EliminationArea } from '../elimination.graphql.js';
import { DifferenceProposalType } from './difference-proposal.graphql.js';
import type { MutualDifference } from './mutual-difference.js';
import { CaseStatusEnum, MutualDifferenceSide } from './mutual-side.graphql.js';

@ObjectType('MutualCaseEvent', {
  description: 'Vad en sida har sagt om en differens. Ändras aldrig; sidans sista ord gäller.',
})
export class MutualCaseEventType {
  @Field(() => ForbundReferenceType, { description: 'Förbundet som säger det.' })
  forbund: ForbundReferenceType;

  @Field(() => CaseStatusEnum, { description: 'Vad som sägs.' })
  status: CaseStatus;

  @Field({ description: 'Anteckning; tom när ingen finns.' })
  note: string;

  @Field(() => AmountType, { description: 'Differensen som det sades om.' })
  difference: AmountType;

  @Field(() => String, { nullable: true, description: 'Den som var utsedd då; null när ingen var det.' })
  responsible: string | null;

  @Field({ description: 'Den som skrev.' })
  writtenBy: string;

  @Field(() => GraphQLISODateTime, { description: 'När.' })
  writtenAt: Date;

  static of(event: CaseEvent, forbundOf: (id: string) => ForbundReferenceType): MutualCaseEventType {
    const { forbund, status, note, difference, responsible, writtenBy, writtenAt } = event;
    return Object.assign(new MutualCaseEventType(), {
      ...{ status, note, writtenBy, writtenAt },
      forbund: forbundOf(forbund),
      difference: presentAmount(difference),
      responsible: responsible?.displayName ?? null,
    });
  }
}

@ObjectType('MutualDifference', {
  description:
    'Vad två förbund lämnar kvar mellan sig, mellan godkända inlämningar. Reds ut av de två; ingenting bokförs av Samla.',
})
export class MutualDifferenceType {
  @Field(() => ID, { description: 'Globalt id: paret, perioden och var differensen finns.' })
  id: string;

  @Field(() => Int, { description: 'Räkenskapsår.' })
  year: number;

  @Field(() => Int, { description: 'Till och med period 1–12.' })
  toPeriod: number;

  @Field(() => EliminationArea, { description: 'Balans eller resultat.' })
  area: EliminationSide;

  @Field({ description: 'Radens namn: ”Differens i mellanhavanden A–B”.' })
  label: string;

  @Field(() => MutualDifferenceSide, { description: 'Det första förbundets sida, i namnordning.' })
  first: MutualDifferenceSide;

  @Field(() => MutualDifferenceSide, { description: 'Det andra förbundets sida.' })
  second: MutualDifferenceSide;

  @Field(() => AmountType, { description: 'Vad sidorna lämnar kvar, med bokföringens tecken.' })
  difference: AmountType;

  @Field({ description: 'Sant när bara den ena har bokfört något; inget är då eliminerat.' })
  isOneSided: boolean;

  @Field(() => GraphQLISODateTime, {
    description: 'Godkännandet då den först sågs; sedan dess har sidorna skilt sig utan avbrott.',
  })
  firstSeenAt: Date;

  @Field(() => Int, { description: 'Ålder i dagar sedan den först sågs mellan godkända versioner.' })
  ageDays: number;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Den äldsta verifikationen som ingenting möter; null när inga är förseglade.',
  })
  oldestEntry: string | null;

  @Field(() => Int, { nullable: true, description: 'Ålder i dagar sedan den äldsta verifikationen.' })
  oldestEntryAgeDays: number | null;

  @Field(() => CaseStatusEnum, { description: 'Var den står, efter vad båda sidor säger.' })
  status: CaseStatus;

  @Field(() => [DifferenceProposalType], { description: 'Vad som kan förklara den, det troligaste först.' })
  proposals: DifferenceProposalType[];

  @Field(() => [MutualCaseEventType], { description: 'Vad båda sidor har sagt, äldst först.' })
  history: MutualCaseEventType[];

  static of(found: MutualDifference): MutualDifferenceType {
    const { year, toPeriod, area, first, second } = found;
    const { isOneSided, firstSeenAt, ageDays, oldestEntry, oldestEntryAgeDays, status } = found;
    const names = new Map(
      [first, second].map(({ forbund }) => [forbund.id, ForbundReferenceType.of(forbund)]),
    );
    const forbundOf = (id: string) => names.get(id) as ForbundReferenceType;
    const period = [String(year), String(toPeriod), area];
    return Object.assign(new MutualDifferenceType(), {
      ...{ year, toPeriod, area, isOneSided, firstSeenAt, ageDays, oldestEntry, oldestEntryAgeDays, status },
      id: toGlobalId('MutualDifference', first.forbund.id, second.forbund.id, ...period),
      label: `Differens i mellanhavanden ${first.forbund.name}–${second.forbund.name}`,
      first: MutualDifferenceSide.of(first),
      second: MutualDifferenceSide.of(second),
      difference: presentAmount(found.difference),
      proposals: found.proposals.map((each) => DifferenceProposalType.of(each, forbundOf)),
      history: found.history.map((event) => MutualCaseEventType.of(event, forbundOf)),
    });
  }
}
