import { ArgsType, Field, GraphQLISODateTime, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { auditActionFacts } from '@samla/domain/audit/audit-action.js';
import {
  AUDIT_ACTOR_KINDS,
  AUDIT_OUTCOMES,
  type AuditActorKind,
  type AuditOutcome,
  type ChainedAuditEvent,
} from '@samla/domain/audit/audit-event.js';
import { connectionOf, PageArgs } from '@samla/platform/graphql/connection.graphql.js';
import { enumOf } from '@samla/platform/graphql/enum-of.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';

const ActorKindEnum = enumOf(AUDIT_ACTOR_KINDS);
registerEnumType(ActorKindEnum, {
  name: 'AuditActorKind',
  description: 'Vem som gjorde något.',
  valuesMap: {
    USER: { description: 'En inloggad person.' },
    API_KEY: { description: 'En API-nyckel, på uppdrag av den som skapade den.' },
    SYSTEM: { description: 'Samla självt, i ett jobb.' },
    COMMAND_LINE: { description: 'Den som kör kommandon vid databasen.' },
    NOBODY: { description: 'Någon som aldrig kom in.' },
  },
});

const OutcomeEnum = enumOf(AUDIT_OUTCOMES);
registerEnumType(OutcomeEnum, {
  name: 'AuditOutcome',
  description: 'Hur det gick.',
  valuesMap: {
    DONE: { description: 'Det gjordes.' },
    REFUSED: { description: 'En regel sa nej, och ingenting ändrades.' },
  },
});

@ObjectType('AuditEvent', {
  description:
    'En händelse i loggen (behandlingshistorik): något som skrivits, avvisats eller lästs. Ändras aldrig.',
})
export class AuditEventType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Löpnummer i loggen, från 1 utan luckor.' })
  eventNo: string;

  @Field(() => GraphQLISODateTime, { description: 'När, enligt databasens klocka.' })
  recordedAt: Date;

  @Field(() => ActorKindEnum, { description: 'Vem: person, nyckel, jobb eller kommandorad.' })
  actorKind: AuditActorKind;

  @Field({ description: 'Personens eller nyckelns id (UUID); för övriga ett fast id.' })
  actorId: string;

  @Field({ description: 'Användarnamnet, eller användarnamn och nyckelns namn, som det var då.' })
  actorName: string;

  @Field(() => [String], { description: 'Koder för de roller som den hade där då.' })
  roles: string[];

  @Field({ description: 'Vad som gjordes: en stabil kod, för en ändring mutationens namn.' })
  action: string;

  @Field({ description: 'Vad som gjordes, på svenska.' })
  label: string;

  @Field({ description: 'Slag av det som det gjordes med.' })
  objectKind: string;

  @Field({ description: 'Nyckeln till det som det gjordes med.' })
  objectKey: string;

  @Field(() => Int, { description: 'Hur många det gällde.' })
  objectCount: number;

  @Field({ description: 'Skälet, där åtgärden har ett; annars tomt.' })
  reason: string;

  @Field(() => OutcomeEnum, { description: 'Hur det gick.' })
  outcome: AuditOutcome;

  @Field({ description: 'Regelns kod när det avvisades; annars tomt.' })
  code: string;

  @Field({ description: 'SHA-256 av det som skickades in, aldrig det själv; tomt när inget skickades.' })
  inputSha256: string;

  @Field({ description: 'Anropets id: samma för allt som ett anrop gjorde.' })
  requestId: string;

  @Field({ description: 'SHA-256 av händelsen och av hashen före den: kedjan.' })
  hash: string;

  static of(place: string, event: ChainedAuditEvent): AuditEventType {
    const { roles, recordedAt, concernsForbundId: _concerns, ...facts } = event;
    return Object.assign(new AuditEventType(), facts, {
      id: toGlobalId('AuditEvent', place, event.eventNo),
      recordedAt: new Date(recordedAt),
      roles: roles === '' ? [] : roles.split(','),
      label: auditActionFacts(event.action)?.label ?? event.action,
    });
  }
}

@ObjectType({ description: 'En sida av loggen.' })
export class AuditEventConnection extends connectionOf(AuditEventType, 'AuditEvent') {}

@ArgsType()
export class AuditTrailArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Bara händelser med koden.' })
  action?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Bara händelser från och med då.' })
  from?: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'Bara händelser före då.' })
  to?: Date | null;
}
