import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ContributionUnit } from '@samla/domain/contributions/contribution-unit.js';
import type { InstalmentFrequency } from '@samla/domain/contributions/instalments.js';
import type { PartyKind } from '@samla/domain/forbund/shares.js';
import { presentAmount } from '@samla/domain/statements/layout.js';
import { PartyEnum } from '@samla/forbund/membership.graphql.js';
import { DecisionType } from '@samla/governance/decisions/decision.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type {
  ContributionBasis,
  ContributionFinding,
  ContributionLine,
  ContributionStatus,
  ContributionVersion,
} from './contribution.js';
import {
  ContributionBasisEnum,
  ContributionStatusEnum,
  ContributionUnitEnum,
  InstalmentFrequencyEnum,
} from './contribution-enums.graphql.js';

@ObjectType('ContributionInstalment', { description: 'En del av årets bidrag och dagen den förfaller.' })
export class ContributionInstalmentType {
  @Field(() => Int, { description: 'Första månaden, 1–12.' })
  fromPeriod: number;

  @Field(() => Int, { description: 'Sista månaden, 1–12.' })
  toPeriod: number;

  @Field(() => CalendarDate, { description: 'Förfallodag.' })
  dueOn: string;

  @Field(() => AmountType, { description: 'Beloppet; delarna är tillsammans årets bidrag på öret.' })
  amount: AmountType;
}

@ObjectType('ContributionLine', {
  description: 'Vad en medlem, eller en part som dokumentet inte delar upp, ska betala under året.',
})
export class ContributionLineType {
  @Field(() => Int, { description: 'Radens nummer i versionen.' })
  lineNo: number;

  @Field(() => PartyEnum, { description: 'Part.' })
  party: PartyKind;

  @Field(() => ID, {
    nullable: true,
    description: 'Medlemmen, globalt id på organisationen; null för en hel part.',
  })
  organisationId: string | null;

  @Field({ description: 'Medlemmens namn, eller dokumentets ord.' })
  label: string;

  @Field(() => AmountType, { description: 'Årets bidrag.' })
  amount: AmountType;

  @Field(() => DecisionType, { nullable: true, description: 'Beslutet; null så länge bidraget är begärt.' })
  decision: DecisionType | null;

  @Field(() => [ContributionInstalmentType], { description: 'Delarna med förfallodagar.' })
  instalments: readonly ContributionInstalmentType[];

  static of(forbundId: string, line: ContributionLine): ContributionLineType {
    const { organisationId, amount, decision, instalments, ...facts } = line;
    return Object.assign(new ContributionLineType(), facts, {
      organisationId: organisationId && toGlobalId('Organisation', organisationId),
      amount: presentAmount(amount),
      decision: decision && DecisionType.of(forbundId, decision),
      instalments: instalments.map((part) =>
        Object.assign(new ContributionInstalmentType(), part, { amount: presentAmount(part.amount) }),
      ),
    });
  }
}

@ObjectType('ContributionFinding', { description: 'Något att se över i bidragen, med regeln.' })
export class ContributionFindingType {
  @Field({
    description:
      '`SHARE_DEVIATES`, `PARTIES_MERGED`, `KEY_DEVIATES`, `COUNTERPARTY_MISSING`, `BOOKED_DEVIATES`, `BOOKED_WITHOUT_LINE` eller `OVERDUE`.',
  })
  code: string;

  @Field({ description: 'Förklaring på svenska.' })
  message: string;

  @Field({ description: 'Lagrum eller regel.' })
  rule: string;

  @Field(() => PartyEnum, { description: 'Parten.' })
  party: PartyKind;

  @Field({ description: 'Medlem eller part, till namnet.' })
  label: string;

  @Field(() => AmountType, { description: 'Beloppet som avviker.' })
  amount: AmountType;

  @Field(() => AmountType, { description: 'Vad det skulle vara.' })
  expected: AmountType;

  @Field(() => AmountType, { description: 'Beloppet minus vad det skulle vara.' })
  difference: AmountType;

  static of(finding: ContributionFinding): ContributionFindingType {
    const { amount, expected, difference, ...facts } = finding;
    return Object.assign(new ContributionFindingType(), facts, {
      amount: presentAmount(amount),
      expected: presentAmount(expected),
      difference: presentAmount(difference),
    });
  }
}

@ObjectType('ContributionVersion', {
  description: 'En version av årets bidrag. Den ändras aldrig: ett ändrat bidrag är en ny version.',
})
export class ContributionVersionType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => Int, { description: 'Året.' })
  year: number;

  @Field(() => Int, { description: 'Versionens nummer under året.' })
  version: number;

  @Field(() => ContributionStatusEnum, { description: 'Hur långt den har kommit.' })
  status: ContributionStatus;

  @Field(() => ContributionBasisEnum, { description: 'Hur bidraget är angivet.' })
  basis: ContributionBasis;

  @Field(() => ContributionUnitEnum, { description: 'Avrundningsenhet.' })
  unit: ContributionUnit;

  @Field(() => AmountType, { description: 'Alla parters bidrag; beräknat ur raderna.' })
  total: AmountType;

  @Field(() => ID, {
    nullable: true,
    description: 'Fördelningsnyckeln som användes; null när ingen behövdes.',
  })
  keyId: string | null;

  @Field(() => InstalmentFrequencyEnum, { description: 'Periodisering.' })
  frequency: InstalmentFrequency;

  @Field({ description: 'Dokumentet; kan vara tomt.' })
  document: string;

  @Field({ description: 'Plats i dokumentet; kan vara tom.' })
  place: string;

  @Field({ description: 'Konstruerade belopp för demo eller prov.' })
  isConstructed: boolean;

  @Field({ description: 'Vem som angav den.' })
  recordedBy: string;

  @Field(() => Date, { description: 'När den angavs.' })
  recordedAt: Date;

  @Field(() => [ContributionLineType], { description: 'Raderna.' })
  lines: readonly ContributionLineType[];

  @Field(() => [ContributionFindingType], { description: 'Avvikelser från 5 § och från fördelningsnyckeln.' })
  findings: readonly ContributionFindingType[];

  static of(forbundId: string, version: ContributionVersion): ContributionVersionType {
    const { id, total, keyId, lines, findings, ...facts } = version;
    return Object.assign(new ContributionVersionType(), facts, {
      id: toGlobalId('ContributionVersion', forbundId, id),
      total: presentAmount(total),
      keyId: keyId && toGlobalId('ContributionKey', forbundId, keyId),
      lines: lines.map((line) => ContributionLineType.of(forbundId, line)),
      findings: findings.map((finding) => ContributionFindingType.of(finding)),
    });
  }
}
