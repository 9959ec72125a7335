import { Field, GraphQLISODateTime, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Permission } from '@samla/domain/access/permissions.js';
import type { DomainError } from '@samla/domain/errors/domain-error.js';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import { Problem } from '@samla/platform/graphql/problem.graphql.js';
import { PermissionEnum } from './mandate.graphql.js';

/** A machine's way in. The token itself is never shown again. */
@ObjectType('ApiKey', {
  description: 'API-nyckel: en maskins väg in, för den som skapade den och aldrig vidare än dennes uppdrag.',
})
export class ApiKeyType {
  @Field(() => ID, { description: 'Globalt id.' })
  id: string;

  @Field({ description: 'Nyckelns namn.' })
  name: string;

  @Field(() => [PermissionEnum], {
    description: 'Vad nyckeln får göra, så länge uppdragen ger rätt till det.',
  })
  scopes: readonly Permission[];

  @Field(() => GraphQLISODateTime, { description: 'När nyckeln skapades.' })
  createdAt: Date;

  @Field(() => GraphQLISODateTime, { description: 'När nyckeln slutar gälla.' })
  expiresAt: Date;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'När nyckeln återkallades; null om den inte är det.',
  })
  revokedAt: Date | null;

  static of({ id, name, scopes, createdAt, expiresAt, revokedAt }: ApiKeyType): ApiKeyType {
    const key = { id: toGlobalId('ApiKey', id), name, scopes, createdAt, expiresAt, revokedAt };
    return Object.assign(new ApiKeyType(), key);
  }
}

@InputType({ description: 'Ny API-nyckel.' })
export class CreateApiKeyInput {
  @Field({ description: 'Namn att känna igen nyckeln på, högst 100 tecken.' })
  name: string;

  @Field(() => [PermissionEnum], { description: 'Behörigheter; alla ska rymmas i dina uppdrag i dag.' })
  scopes: Permission[];

  @Field(() => GraphQLISODateTime, { description: 'När nyckeln ska sluta gälla, inom ett år.' })
  expiresAt: Date;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@InputType({ description: 'Återkallelse av en egen API-nyckel.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'Nyckeln.' })
  id: string;

  @Field({ description: 'Samma nyckel igen ger samma svar, utan att något görs två gånger.' })
  idempotencyKey: string;
}

@ObjectType({ description: 'Nyckeln är skapad.' })
export class ApiKeyCreated {
  @Field(() => ApiKeyType, { description: 'Den nya nyckeln.' })
  apiKey: ApiKeyType;

  @Field(() => String, {
    nullable: true,
    description:
      'Det hemliga värdet, att skicka som `Authorization: Bearer`. Visas en gång; null när samma anrop upprepas.',
  })
  token: string | null;
}

@ObjectType({ description: 'Nyckeln är återkallad.' })
export class ApiKeyRevoked {
  @Field(() => ApiKeyType, { description: 'Den återkallade nyckeln.' })
  apiKey: ApiKeyType;
}

/** More was asked for than the mandates give. */
@ObjectType({
  implements: () => [Problem],
  description: 'Nyckeln skulle få mer än den som skapar den (`SCOPES_TOO_WIDE`).',
})
export class ScopesTooWide extends Problem {
  @Field(() => [PermissionEnum], { description: 'De behörigheter som nyckeln inte kan få.' })
  scopes: readonly Permission[];

  static of({ code, message, details }: DomainError): ScopesTooWide {
    return Object.assign(new ScopesTooWide(), { code, message, scopes: details['scopes'] as Permission[] });
  }
}
