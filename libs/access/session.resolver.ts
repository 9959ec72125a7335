import { Args, createUnionType, Mutation, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@samla/platform/graphql/context-params.js';
import type { GraphqlContext } from '@samla/platform/graphql/graphql-context.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { SignedIn, SignInInput, SignInRefused } from './session.graphql.js';
import { SessionService } from './session.service.js';
import { ViewerType } from './viewer.graphql.js';

const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Sessionen, eller varför inloggningen inte gick.',
  types: () => [SignedIn, SignInRefused] as const,
  resolveType: (value: object) => value.constructor,
});

@Resolver()
export class SessionResolver {
  constructor(private readonly sessions: SessionService) {}

  @Mutation(() => SignInResult, {
    description: 'Loggar in med användarnamn och lösenord; gäller i tolv timmar.',
  })
  signIn(
    @RequestContext() context: GraphqlContext,
    @Args('input') { username, password }: SignInInput,
  ): Promise<SignedIn | SignInRefused> {
    const { of } = SignInRefused;
    return withProblems(
      { WRONG_CREDENTIALS: of, RATE_LIMITED: of, USER_DISABLED: of, DEMO_CLOSED: of },
      async () => {
        const { token, expiresAt, user } = await this.sessions.signIn(
          username,
          password,
          context.requestId(),
        );
        context.setSession?.(token, expiresAt);
        return Object.assign(new SignedIn(), { token, expiresAt, viewer: ViewerType.of(user) });
      },
    );
  }

  @Mutation(() => Boolean, { description: 'Loggar ut. True om det fanns en session att avsluta.' })
  async signOut(@RequestContext() { token, setSession, requestId }: GraphqlContext): Promise<boolean> {
    const ended = token !== null && (await this.sessions.signOut(token, requestId()));
    setSession?.(null);
    return ended;
  }
}
