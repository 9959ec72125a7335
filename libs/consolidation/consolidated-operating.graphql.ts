import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ForbundReferenceType } from '@samla/forbund/forbund.graphql.js';
import { AmountType } from '@samla/platform/graphql/amount.graphql.js';
import { SubmissionSource } from './consolidation-column.graphql.js';
import { ConsolidatedCell } from './consolidated-row.graphql.js';

@ObjectType({ description: 'Ett förbunds belopp på en rad i driftredovisningen, mot budget.' })
export class ConsolidatedOperatingCell extends ConsolidatedCell {
  @Field(() => AmountType, {
    nullable: true,
    description: 'Godkänd budget för samma period; null när förbundet inte har lämnat in någon.',
  })
  budget: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Utfall − budget; bättre än budget är +.' })
  deviation: AmountType | null;
}

@ObjectType({
  description:
    'En rad i den gemensamma driftredovisningen. Intäkter är +, kostnader −; total = summan av förbunden − eliminerat.',
})
export class ConsolidatedOperatingRow {
  @Field({ description: 'Radens nyckel, densamma år efter år.' })
  key: string;

  @Field(() => String, { nullable: true, description: 'Rubrik som raden står under.' })
  group: string | null;

  @Field({ description: 'Radens namn.' })
  label: string;

  @Field(() => Int, { description: 'Radens djup; resultatet är 0.' })
  depth: number;

  @Field({ description: 'Sant för en summarad.' })
  isSum: boolean;

  @Field(() => [ConsolidatedOperatingCell], {
    description: 'Förbundens belopp, i samma ordning som `columns` med inlämning.',
  })
  cells: ConsolidatedOperatingCell[];

  @Field(() => AmountType, { description: 'Det som är borttaget som mellanhavanden.' })
  eliminated: AmountType;

  @Field(() => AmountType, { description: 'Det hela.' })
  total: AmountType;

  @Field(() => AmountType, {
    nullable: true,
    description: 'Det helas budget, utan mellanhavanden; null när inte alla förbund har lämnat in en.',
  })
  budget: AmountType | null;

  @Field(() => AmountType, { nullable: true, description: 'Total − budget; bättre än budget är +.' })
  deviation: AmountType | null;
}

@ObjectType({ description: 'En godkänd budget som utfallet hålls mot.' })
export class PlanSource {
  @Field(() => ForbundReferenceType, { description: 'Förbundet.' })
  forbund: ForbundReferenceType;

  @Field(() => SubmissionSource, { description: 'Versionen som budgeten är hämtad ur.' })
  submission: SubmissionSource;
}

@ObjectType({
  description: 'Driftredovisning efter rader som alla förbund har gemensamt, i tkr, mot budget.',
})
export class ConsolidatedOperating {
  @Field(() => [ConsolidatedOperatingRow], { description: 'Raderna; den sista är resultatet.' })
  rows: ConsolidatedOperatingRow[];

  @Field(() => [ForbundReferenceType], {
    description: 'Förbund i sammanställningen utan godkänd budget för perioden.',
  })
  withoutBudget: ForbundReferenceType[];

  @Field(() => [ForbundReferenceType], {
    description: 'Förbund med godkänd budget men utan utfall för perioden; deras budget är inte med.',
  })
  withoutOutcome: ForbundReferenceType[];

  @Field(() => [PlanSource], {
    description:
      'Inlämningarna som budgeten här och i nyckeltalen är hämtad ur; tom när utfall inte hålls mot någon.',
  })
  planSources: PlanSource[];
}
