import { Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';

export const ConsolidationKind = enumOf(['MANAGEMENT_COMBINATION']);
registerEnumType(ConsolidationKind, {
  name: 'ConsolidationKind',
  description: 'Vad sammanställningen är i lagens mening.',
  valuesMap: {
    MANAGEMENT_COMBINATION: {
      description: 'Ledningssammanställning; inte ”sammanställda räkenskaper” enligt LKBR 12 kap.',
    },
  },
});

export const ConsolidationStatus = enumOf(['COMPLETE', 'INCOMPLETE']);
registerEnumType(ConsolidationStatus, {
  name: 'ConsolidationStatus',
  description: 'Om alla förbund är med och alla mellanhavanden har två sidor.',
  valuesMap: {
    COMPLETE: {
      description: 'Alla förbund har en godkänd inlämning, och alla mellanhavanden har två sidor.',
    },
    INCOMPLETE: {
      description: 'Ett förbund saknas, eller ett mellanhavande har bara en sida; se `findings`.',
    },
  },
});

@ObjectType({ description: 'Den godkända inlämningen som ett förbunds siffror kommer från.' })
export class SubmissionSource {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => Int, { description: 'Till och med period 1–12; 12 är hela året.' })
  toPeriod: number;

  @Field(() => Int, { description: 'Version inom förbund, år, period och slag.' })
  version: number;

  @Field({ description: 'Inlämningens sigill (SHA-256 över alla rader, län, vem och när).' })
  sha256: string;

  @Field(() => GraphQLISODateTime, { description: 'När inlämningen gjordes.' })
  handedInAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'När inlämningen godkändes.' })
  approvedAt: Date;

  @Field({ description: 'Sant när siffrorna är konstruerade för demonstration.' })
  isConstructed: boolean;
}

@ObjectType({
  description:
    'Ett förbund i sammanställningen och varifrån dess siffror kommer; i en annan struktur de som gått upp i det.',
})
export class ConsolidationColumn {
  @Field(() => ForbundReferenceType, { description: 'Förbundet.' })
  forbund: ForbundReferenceType;

  @Field(() => [ForbundReferenceType], {
    description: 'Förbunden som bokförde: det självt, och i en annan struktur de som gått upp i det.',
  })
  members: readonly ForbundReferenceType[];

  @Field(() => SubmissionSource, {
    nullable: true,
    description:
      'Null när förbundet saknar godkänd inlämning för perioden, och när kolumnen är gjord av flera; se `submissions`.',
  })
  submission: SubmissionSource | null;

  @Field(() => [SubmissionSource], {
    description: 'Alla inlämningar som kolumnen är gjord av; även den före `fromPeriod`.',
  })
  submissions: SubmissionSource[];
}
