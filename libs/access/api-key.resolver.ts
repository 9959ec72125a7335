import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import { signedIn } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { personId } from './acting-user.js';
import {
  ApiKeyCreated,
  ApiKeyRevoked,
  ApiKeyType,
  CreateApiKeyInput,
  RevokeApiKeyInput,
  ScopesTooWide,
} from './api-key.graphql.js';
import { ApiKeyService } from './api-key.service.js';

const CreateApiKeyResult = createUnionType({
  name: 'CreateApiKeyResult',
  description: 'Den nya nyckeln, eller varför den inte skapades.',
  types: () => [ApiKeyCreated, ScopesTooWide, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver()
export class ApiKeyResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @Mutation(() => CreateApiKeyResult, {
    description:
      'Skapar en API-nyckel åt den inloggade. Problem: `SCOPES_TOO_WIDE`, `EXPIRY_INVALID`, `NAME_INVALID`.',
  })
  createApiKey(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') input: CreateApiKeyInput,
  ): Promise<ApiKeyCreated | ScopesTooWide | RuleProblem> {
    const person = signedIn(principal);
    const problems = {
      SCOPES_TOO_WIDE: ScopesTooWide.of,
      EXPIRY_INVALID: RuleProblem.of,
      NAME_INVALID: RuleProblem.of,
    };
    return withProblems<ApiKeyCreated, ScopesTooWide | RuleProblem>(problems, async () => {
      const { key, token } = await this.keys.create(person, input);
      return Object.assign(new ApiKeyCreated(), { apiKey: ApiKeyType.of(key), token });
    });
  }

  @Mutation(() => ApiKeyRevoked, { description: 'Återkallar en egen API-nyckel, genast och för gott.' })
  async revokeApiKey(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { id, idempotencyKey }: RevokeApiKeyInput,
  ): Promise<ApiKeyRevoked> {
    const person = signedIn(principal);
    // Told before anything about the id is: a key ends no keys.
    personId(person.actor);
    const key = await this.keys.revoke(person, uuidOf('ApiKey', id), idempotencyKey);
    return Object.assign(new ApiKeyRevoked(), { apiKey: ApiKeyType.of(key) });
  }
}
