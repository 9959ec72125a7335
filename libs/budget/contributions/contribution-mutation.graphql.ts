import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ContributionUnit } from '@samla/domain/contributions/contribution-unit.js';
import type { InstalmentFrequency } from '@samla/domain/contributions/instalments.js';
import type { DomainError } from '@samla/domain/errors/domain-error.js';
import { type PartyKind, PARTY_KINDS } from '@samla/domain/forbund/shares.js';
import { Money } from '@samla/domain/money/money.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { PartyEnum } from '@samla/forbund/membership.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { Decimal } from '@samla/platform/graphql/decimal.scalar.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import type { ContributionBasis } from './contribution.js';
import {
  ContributionBasisEnum,
  ContributionUnitEnum,
  InstalmentFrequencyEnum,
} from './contribution-enums.graphql.js';
import { ContributionVersionType } from './contribution-version.graphql.js';

@InputType({ description: 'Ett angivet bidrag.' })
export class ContributionLineInput {
  @Field(() => PartyEnum, { description: 'Part.' })
  party: PartyKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Medlemmen, globalt id på organisationen; utan för en hel part.',
  })
  organisationId?: string | null;

  @Field({ description: 'Medlemmens namn, eller dokumentets ord.' })
  label: string;

  @Field(() => Decimal, { description: 'Belopp i kronor, från noll.' })
  amount: string;
}

@InputType({ description: 'Ett års bidrag från parterna.' })
export class RequestContributionsInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => Int, { description: 'Året.' })
  year: number;

  @Field(() => ContributionBasisEnum, { description: 'Hur bidraget anges.' })
  basis: ContributionBasis;

  @Field(() => Decimal, {
    nullable: true,
    description:
      'Hela summan (`TOTAL`) eller statens hälft (`STATE_HALF`), i kronor; utelämnas för `ENTERED`.',
  })
  amount?: string | null;

  @Field(() => [ContributionLineInput], {
    nullable: true,
    description: 'Raderna, för `ENTERED` och bara då.',
  })
  lines?: ContributionLineInput[] | null;

  @Field(() => ContributionUnitEnum, {
    nullable: true,
    description: 'Avrundningsenhet, `KR` om inget anges.',
  })
  unit?: ContributionUnit | null;

  @Field(() => InstalmentFrequencyEnum, {
    nullable: true,
    description: 'Periodisering, `QUARTER` om inget anges.',
  })
  frequency?: InstalmentFrequency | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Förfallodag i periodens första månad, 1–28; 28 om inget anges.',
  })
  dueDay?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Beloppen står så i ett dokument: de tas emot även om de avviker från 5 §, och avvikelsen visas. Bara `ENTERED`.',
  })
  isPublished?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Dokumentet; krävs för publicerade belopp.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'Plats i dokumentet.' })
  place?: string | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Bidragen är begärda.' })
export class ContributionsRequested {
  @Field(() => ContributionVersionType, { description: 'Versionen.' })
  version: ContributionVersionType;
}

@ObjectType('ShareFault', { description: 'En part vars bidrag inte är dess andel enligt 5 §.' })
export class ShareFaultType {
  @Field(() => PartyEnum, { description: 'Part.' })
  party: PartyKind;

  @Field(() => AmountType, { description: 'Angivet.' })
  paid: AmountType;

  @Field(() => AmountType, { description: 'Andelen.' })
  expected: AmountType;

  @Field(() => AmountType, { description: 'Angivet minus andelen.' })
  difference: AmountType;
}

@ObjectType('SharesInvalidProblem', {
  implements: () => [Problem],
  description: 'Bidragen följer inte 5 §: staten hälften, regionen och kommunerna en fjärdedel var.',
})
export class SharesInvalidProblem extends Problem {
  @Field(() => [ShareFaultType], { description: 'Parterna som avviker.' })
  faults: readonly ShareFaultType[];

  static of({ code, message, details }: DomainError): SharesInvalidProblem {
    const parties = (details['parties'] ?? []) as readonly Record<string, string>[];
    const amount = (text: string | undefined) => presentAmount(Money.parse(text ?? '0'));
    return Object.assign(new SharesInvalidProblem(), {
      code,
      message,
      faults: parties.map(({ party, paid, expected, difference }) =>
        Object.assign(new ShareFaultType(), {
          party: PARTY_KINDS.find((kind) => kind === party)!,
          paid: amount(paid),
          expected: amount(expected),
          difference: amount(difference),
        }),
      ),
    });
  }
}

@InputType({ description: 'Bidrag som är beslutade.' })
export class DecideContributionsInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field(() => ID, { description: 'Versionen av årets bidrag.' })
  versionId: string;

  @Field(() => ID, { description: 'Det registrerade beslutet.' })
  decisionId: string;

  @Field(() => [Int], {
    nullable: true,
    description: 'Raderna som beslutet gäller; utan dem alla som ännu inte är beslutade.',
  })
  lineNos?: number[] | null;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Bidragen är bundna till beslutet.' })
export class ContributionsDecided {
  @Field(() => ContributionVersionType, { description: 'Versionen som den nu står.' })
  version: ContributionVersionType;
}
