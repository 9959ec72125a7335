import { Args, createUnionType, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@samla/domain/errors/domain-error.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { type Connection, MOST_PER_PAGE } from '@samla/platform/graphql/connection.graphql.js';
import { pageOf } from '@samla/platform/paging.js';
import { toConnection } from '@samla/platform/graphql/connection.js';
import { CurrentPrincipal, RequestLoaders } from '@samla/platform/graphql/context-params.js';
import { costOfPage } from '@samla/platform/graphql/cost.js';
import { fromGlobalId } from '@samla/platform/graphql/global-id.js';
import type { Loaders } from '@samla/platform/graphql/loaders.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import type { TenantContext } from '@samla/platform/tenant-context.js';
import { DocumentCheckCounts, DocumentCheckType } from '../checks/document-check.graphql.js';
import {
  AnswerFindingInput,
  DocumentFindingConnection,
  DocumentFindingType,
  FindingAnswered,
  FindingAnswerType,
  FindingPageArgs,
} from './finding.graphql.js';
import { FindingService } from './finding.service.js';
import { resultPage } from './result-page-argument.js';
import { type SaidOfFinding, saidKey } from './said-of-finding.js';
import { DocumentTieConnection, DocumentTieType, TiePageArgs } from './tie.graphql.js';

const AnswerFindingResult = createUnionType({
  name: 'AnswerFindingResult',
  description: 'Det besvarade fyndet, eller regeln som sa nej.',
  types: () => [FindingAnswered, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

/** What a check has come to. */
@Resolver(() => DocumentCheckType)
export class CheckResultResolver {
  constructor(private readonly service: FindingService) {}

  @ResolveField(() => DocumentCheckCounts, { description: 'Hur många samband och fynd den har.' })
  async counts(
    @Parent() { forbundKey, key }: DocumentCheckType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<DocumentCheckCounts> {
    const context = tenantFor(principal, forbundKey, 'READ_STATEMENTS');
    const loader = loaders.of(`document-check-counts-${forbundKey}`, (ids: readonly string[]) =>
      this.service.counts(context, ids),
    );
    return Object.assign(new DocumentCheckCounts(), await loader.load(key));
  }

  @ResolveField(() => DocumentFindingConnection, {
    description: 'Fynden, det allvarligaste först.',
    complexity: costOfPage,
  })
  async findings(
    @Parent() { forbundKey, key }: DocumentCheckType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
    @Args() { first, after, severity = null, status = null }: FindingPageArgs,
  ): Promise<Connection<DocumentFindingType>> {
    const context = tenantFor(principal, forbundKey, 'READ_STATEMENTS');
    const [page, filter] = [resultPage(pageOf(first, after, 1, MOST_PER_PAGE)), { severity, status }];
    const name = JSON.stringify(['document-findings', forbundKey, filter, page]);
    const loader = loaders.of(name, (ids: readonly string[]) =>
      this.service.findings(context, ids, filter, page),
    );
    return toConnection(
      (await loader.load(key)) ?? { rows: [], hasNext: false },
      ({ findingNo }) => [String(findingNo)],
      (finding) => DocumentFindingType.of(forbundKey, finding),
    );
  }

  @ResolveField(() => DocumentTieConnection, {
    description: 'Sambanden som prövades, i kontrollens ordning.',
    complexity: costOfPage,
  })
  async ties(
    @Parent() { forbundKey, key }: DocumentCheckType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
    @Args() { first, after, outcome = null }: TiePageArgs,
  ): Promise<Connection<DocumentTieType>> {
    const context = tenantFor(principal, forbundKey, 'READ_STATEMENTS');
    const page = resultPage(pageOf(first, after, 1, MOST_PER_PAGE));
    const name = JSON.stringify(['document-ties', forbundKey, outcome, page]);
    const loader = loaders.of(name, (ids: readonly string[]) =>
      this.service.ties(context, ids, outcome, page),
    );
    return toConnection(
      (await loader.load(key)) ?? { rows: [], hasNext: false },
      ({ tieNo }) => [String(tieNo)],
      (tie) => DocumentTieType.of(tie),
    );
  }
}

/** Answers to findings. */
@Resolver(() => DocumentFindingType)
export class DocumentFindingResolver {
  constructor(private readonly service: FindingService) {}

  @ResolveField(() => [FindingAnswerType], {
    description:
      'Vad förbundet har sagt om fyndet, äldst först. Det sista gäller så länge platsen visar samma belopp.',
  })
  async answers(
    @Parent() finding: DocumentFindingType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<FindingAnswerType[]> {
    const { answers } = await this.said(finding, principal, loaders);
    return answers.map((answer) => FindingAnswerType.of(answer));
  }

  @ResolveField(() => [FindingAnswerType], {
    description:
      'Svar på samma plats i en tidigare version, som inte gäller längre: beloppen har ändrats sedan dess.',
  })
  async lapsedAnswers(
    @Parent() finding: DocumentFindingType,
    @CurrentPrincipal() principal: Principal | null,
    @RequestLoaders() loaders: Loaders,
  ): Promise<FindingAnswerType[]> {
    const { lapsed } = await this.said(finding, principal, loaders);
    return lapsed.map((answer) => FindingAnswerType.of(answer));
  }

  @Mutation(() => AnswerFindingResult, {
    description:
      'Förklarar eller godtar ett fynd, eller tar tillbaka ett svar. Problem: `PERSONAL_DATA`, `FINDING_NOT_ANSWERED`.',
  })
  answerFinding(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, findingId, kind, reason, idempotencyKey }: AnswerFindingInput,
  ): Promise<FindingAnswered | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'WRITE_PLAN');
    const { of } = RuleProblem;
    return withProblems({ PERSONAL_DATA: of, FINDING_NOT_ANSWERED: of }, async () => {
      const asked = { ...findingWithin(context, findingId), kind, reason };
      const finding = await this.service.answer(context, asked, idempotencyKey);
      const shown = DocumentFindingType.of(context.forbundId, finding);
      return Object.assign(new FindingAnswered(), { finding: shown });
    });
  }

  private async said(
    { forbundKey, kept }: DocumentFindingType,
    principal: Principal | null,
    loaders: Loaders,
  ): Promise<SaidOfFinding> {
    const context = tenantFor(principal, forbundKey, 'READ_STATEMENTS');
    const loader = loaders.of(`said-of-findings-${forbundKey}`, (keys: readonly string[]) =>
      this.service.said(context, keys),
    );
    return (await loader.load(saidKey(kept))) ?? { answers: [], lapsed: [] };
  }
}

/** The keys of a finding of this very förbund; another's is `NOT_FOUND`, like an unknown one. */
function findingWithin(
  { forbundId }: TenantContext,
  id: string,
): { readonly checkId: string; readonly findingNo: number } {
  const [owner, checkId = '', findingNo = ''] = fromGlobalId('DocumentFinding', id);
  if (owner === forbundId && /^\d{1,9}$/.test(findingNo))
    return { checkId, findingNo: Number.parseInt(findingNo, 10) };
  throw new DomainError('NOT_FOUND', 'Det finns inget med den identiteten.');
}
