import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { ContributionState } from '@samla/domain/contributions/contribution-outcome.js';
import type { PartyKind } from '@samla/domain/forbund/shares.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { PartyEnum } from '@samla/forbund/membership.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import type { ContributionOutcomeRow, Contributions } from './contribution.js';
import { ContributionStateEnum } from './contribution-enums.graphql.js';
import { ContributionFindingType, ContributionVersionType } from './contribution-version.graphql.js';

@ObjectType('ContributionOutcome', {
  description: 'Ett bidrag bredvid böckerna. Ingen anger vad som är mottaget; det läses per motpart.',
})
export class ContributionOutcomeType {
  @Field(() => PartyEnum, { description: 'Part.' })
  party: PartyKind;

  @Field(() => Int, { nullable: true, description: 'Radens nummer i versionen; null för partens summa.' })
  lineNo: number | null;

  @Field({ description: 'Medlem eller part, till namnet.' })
  label: string;

  @Field(() => ContributionStateEnum, { description: 'Hur långt bidraget har kommit.' })
  state: ContributionState;

  @Field(() => AmountType, { description: 'Årets bidrag.' })
  amount: AmountType;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Bokförd intäkt med motparten; null när böcker eller motpart saknas.',
  })
  booked: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Öppen fordran på motparten.' })
  openClaim: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Mottaget: bokfört minus öppen fordran.' })
  received: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Avvikelse: bokfört minus årets bidrag.' })
  deviation: AmountType | null;

  @Field(() => AmountType, { description: 'Förfallet till och med i dag.' })
  due: AmountType;

  @Field(() => AmountType, { nullable: true, description: 'Förfallet och inte mottaget.' })
  overdue: AmountType | null;

  static of(row: ContributionOutcomeRow): ContributionOutcomeType {
    const { party, lineNo, label, state, amount, booked, openClaim, received, deviation, due, overdue } = row;
    return Object.assign(new ContributionOutcomeType(), {
      party,
      lineNo,
      label,
      state,
      amount: presentAmount(amount),
      booked: booked && presentAmount(booked),
      openClaim: openClaim && presentAmount(openClaim),
      received: received && presentAmount(received),
      deviation: deviation && presentAmount(deviation),
      due: presentAmount(due),
      overdue: overdue && presentAmount(overdue),
    });
  }
}

@ObjectType('Contributions', {
  description: 'Ett års bidrag från parterna (5 § lagen 2003:1210): begärt, beslutat och mottaget.',
})
export class ContributionsType {
  @Field(() => Int, { description: 'Året.' })
  year: number;

  @Field(() => ContributionVersionType, {
    nullable: true,
    description: 'Senaste beslutade eller publicerade versionen, annars den senaste; null när ingen finns.',
  })
  current: ContributionVersionType | null;

  @Field(() => [ContributionVersionType], { description: 'Alla versioner, den nyaste först.' })
  versions: readonly ContributionVersionType[];

  @Field({ description: 'Om året har böcker att läsa det mottagna ur.' })
  hasBooks: boolean;

  @Field({ description: 'Om böckerna är konstruerade.' })
  booksAreConstructed: boolean;

  @Field(() => [ContributionOutcomeType], {
    description: 'Den gällande versionens rader bredvid böckerna, och efter varje parts rader dess summa.',
  })
  outcomes: readonly ContributionOutcomeType[];

  @Field(() => [ContributionFindingType], { description: 'Att se över i den gällande versionen.' })
  findings: readonly ContributionFindingType[];

  static of(forbundId: string, found: Contributions): ContributionsType {
    const { year, versions, current, hasBooks, booksAreConstructed, outcomes, findings } = found;
    return Object.assign(new ContributionsType(), {
      year,
      current: current && ContributionVersionType.of(forbundId, current),
      versions: versions.map((version) => ContributionVersionType.of(forbundId, version)),
      hasBooks,
      booksAreConstructed,
      outcomes: outcomes.map((row) => ContributionOutcomeType.of(row)),
      findings: findings.map((finding) => ContributionFindingType.of(finding)),
    });
  }
}
