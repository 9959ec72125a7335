import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import {
  DECISION_BODIES,
  DECISION_BODY_NAMES,
  type DecisionBody,
} from '@samla/domain/governance/decision-body.js';
import { connectionOf } from '@samla/platform/graphql/connection.graphql.js';
import { CalendarDate } from '@samla/platform/graphql/date.scalar.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { Decision } from './decision.js';

export const DecisionBodyEnum = enumOf(DECISION_BODY_NAMES);
registerEnumType(DecisionBodyEnum, {
  name: 'DecisionBody',
  description: 'Vem som har fattat ett beslut.',
  valuesMap: Object.fromEntries(
    Object.entries(DECISION_BODIES).map(([body, description]) => [body, { description }]),
  ),
});

@ObjectType('DecisionFinding', {
  description: 'Något att se över i ett beslut. Beslutet står kvar som det är.',
})
export class DecisionFindingType {
  @Field({
    description: '`OUTSIDE_MANDATE`: ingen i styrelsen hade uppdrag i förbundet den dagen.',
  })
  code: string;

  @Field({ description: 'Förklaring på svenska.' })
  message: string;
}

/** A decision; other features show theirs with it: `DecisionType.of(forbundId, decision)`. */
@ObjectType('Decision', {
  description: 'Beslut enligt protokoll, som budget, bidrag, insatser och årshjul vilar på. Ändras aldrig.',
})
export class DecisionType {
  /** Id of the förbund; not in the schema. */
  forbundKey: string;

  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field(() => DecisionBodyEnum, { description: 'Vem som beslutade.' })
  body: DecisionBody;

  @Field({ description: 'Vem som beslutade, på svenska.' })
  bodyName: string;

  @Field(() => CalendarDate, { description: 'Beslutsdag.' })
  decidedOn: string;

  @Field({ description: 'Protokollets paragraf (§); tom när dokumentet inte anger någon.' })
  paragraph: string;

  @Field({ description: 'Vad som beslutades.' })
  title: string;

  @Field({ description: 'Protokoll eller dokument som beslutet är läst ur; kan vara tomt.' })
  document: string;

  @Field({ description: 'Konstruerat för demo eller prov, inte verkligt.' })
  isConstructed: boolean;

  static of(forbundId: string, decision: Decision): DecisionType {
    const { id: key, body, decidedOn, paragraph, title, document, isConstructed } = decision;
    return Object.assign(new DecisionType(), {
      forbundKey: forbundId,
      id: toGlobalId('Decision', forbundId, key),
      body,
      bodyName: DECISION_BODIES[body],
      decidedOn,
      paragraph,
      title,
      document,
      isConstructed,
    });
  }
}

@ObjectType({ description: 'En sida av besluten.' })
export class DecisionConnection extends connectionOf(DecisionType, 'Decision') {}

@InputType({ description: 'Ett fattat beslut, som det registreras.' })
export class NewDecisionInput {
  @Field(() => DecisionBodyEnum, { description: 'Vem som beslutade.' })
  body: DecisionBody;

  @Field(() => CalendarDate, { description: 'Beslutsdag; inte senare än i dag.' })
  decidedOn: string;

  @Field(() => String, { nullable: true, description: 'Protokollets paragraf.' })
  paragraph?: string | null;

  @Field({ description: 'Vad som beslutades, 1–500 tecken, utan personuppgifter.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'Protokollet eller dokumentet.' })
  document?: string | null;
}

@InputType({ description: 'Ett fattat beslut.' })
export class RecordDecisionInput extends NewDecisionInput {
  @Field(() => ID, { description: 'Förbundet.' })
  forbundId: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Beslutet är registrerat.' })
export class DecisionRecorded {
  @Field(() => DecisionType, { description: 'Beslutet.' })
  decision: DecisionType;
}
