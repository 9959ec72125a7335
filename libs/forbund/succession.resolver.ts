import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { installationFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import { CountyType } from './county.graphql.js';
import { ForbundDirectory } from './forbund-directory.service.js';
import { ForbundReferenceType } from './forbund.graphql.js';
import { ForbundSuccessionType, RecordSuccessionInput, SuccessionRecorded } from './succession.graphql.js';
import { type Succession, SuccessionService } from './succession.service.js';

const RecordSuccessionResult = createUnionType({
  name: 'RecordSuccessionResult',
  description: 'Den registrerade efterträdaren, eller regeln som sa nej.',
  types: () => [SuccessionRecorded, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const CODES = ['OTHER_COUNTY', 'BASIS_INVALID', 'SUCCEEDED_ALREADY', 'SUCCESSION_CIRCULAR'] as const;
const PROBLEMS = Object.fromEntries(CODES.map((code) => [code, RuleProblem.of]));

/** Which förbund of a county has gone up in which. */
@Resolver(() => CountyType)
export class SuccessionResolver {
  constructor(
    private readonly service: SuccessionService,
    private readonly directory: ForbundDirectory,
  ) {}

  @ResolveField(() => [ForbundSuccessionType], {
    description: 'Förbund i länet som gått upp i andra, den första först.',
  })
  async successions(
    @Parent() county: CountyType,
    @RequestLoaders() loaders: Loaders,
  ): Promise<ForbundSuccessionType[]> {
    const loader = loaders.of('successions', (ids: readonly string[]) => this.service.ofCounties(ids));
    return Promise.all(((await loader.load(county.key)) ?? []).map((each) => this.shown(each, loaders)));
  }

  @Mutation(() => RecordSuccessionResult, {
    description: `Registrerar att ett förbund går upp i ett annat i samma län (operatör). Problem: ${CODES.map((code) => `\`${code}\``).join(', ')}.`,
  })
  recordSuccession(
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
    @Args('input') { predecessorId, successorId, validFrom, basis, idempotencyKey }: RecordSuccessionInput,
  ): Promise<SuccessionRecorded | RuleProblem> {
    const { actor } = installationFor(principal, 'ADMINISTER');
    const wanted = {
      predecessorId: uuidOf('Forbund', predecessorId),
      successorId: uuidOf('Forbund', successorId),
      validFrom,
      basis,
    };
    return withProblems(PROBLEMS, async () => {
      const succession = await this.shown(await this.service.record(actor, wanted, idempotencyKey), loaders);
      return Object.assign(new SuccessionRecorded(), { succession });
    });
  }

  /** By the names of today, each förbund read once. */
  private async shown(
    { predecessorId, successorId, validFrom, basis }: Succession,
    loaders: Loaders,
  ): Promise<ForbundSuccessionType> {
    const loader = loaders.of('forbund-by-id', (ids: readonly string[]) => this.directory.forbundByIds(ids));
    const [predecessor, successor] = await Promise.all(
      [predecessorId, successorId].map(async (id) => ForbundReferenceType.of((await loader.load(id))!)),
    );
    return { predecessor: predecessor!, successor: successor!, validFrom, basis };
  }
}
