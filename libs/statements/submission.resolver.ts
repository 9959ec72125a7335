import { Args, createUnionType, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ForbundType } from '@samla/forbund/forbund.graphql.js';
import { tenantFor } from '@samla/platform/auth/authorise.js';
import type { Principal } from '@samla/platform/auth/principal.js';
import { CurrentPrincipal } from '@samla/platform/graphql/context-params.js';
import { uuidOf } from '@samla/platform/graphql/global-id.js';
import { tenantNamed } from '@samla/platform/graphql/named-place.js';
import { RuleProblem } from '@samla/platform/graphql/problem.graphql.js';
import { withProblems } from '@samla/platform/graphql/problems.js';
import {
  ApproveSubmissionInput,
  HandedInSubmission,
  HandInInput,
  SubmissionApproved,
  SubmissionType,
  UnmappedAccountsProblem,
  WHOLE_YEAR,
} from './submission.graphql.js';
import { SubmissionService } from './submission.service.js';

const HandInResult = createUnionType({
  name: 'HandInResult',
  description: 'Den förseglade inlämningen, eller varför det inte gick.',
  types: () => [HandedInSubmission, UnmappedAccountsProblem, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const ApproveSubmissionResult = createUnionType({
  name: 'ApproveSubmissionResult',
  description: 'Den godkända inlämningen, eller regeln som sa nej.',
  types: () => [SubmissionApproved, RuleProblem] as const,
  resolveType: (value: object) => value.constructor,
});

const HAND_IN_PROBLEMS = {
  UNMAPPED_ACCOUNTS: UnmappedAccountsProblem.of,
  NO_FIGURES: RuleProblem.of,
  SUBMISSION_UNBALANCED: RuleProblem.of,
  OPENING_ON_RESULT_LINE: RuleProblem.of,
  MUTUAL_ENTRIES_DIFFER: RuleProblem.of,
  ALREADY_HANDED_IN: RuleProblem.of,
};

const APPROVE_PROBLEMS = {
  SAME_PERSON: RuleProblem.of,
  ALREADY_APPROVED: RuleProblem.of,
  SUPERSEDED: RuleProblem.of,
};

/** Submissions of a förbund: read, hand in, approve. */
@Resolver(() => ForbundType)
export class SubmissionResolver {
  constructor(private readonly service: SubmissionService) {}

  @ResolveField(() => [SubmissionType], { description: 'Inlämningar, den senaste först.' })
  async submissions(
    @Parent() { key: forbundId }: ForbundType,
    @CurrentPrincipal() principal: Principal | null,
    @Args('year', { type: () => Int, nullable: true, description: 'Räkenskapsår; alla när det utelämnas.' })
    year?: number | null,
  ): Promise<SubmissionType[]> {
    const context = tenantFor(principal, forbundId, 'READ_SUBMISSIONS');
    return (await this.service.list(context, year ?? null)).map((submission) =>
      SubmissionType.of(submission),
    );
  }

  @Mutation(() => HandInResult, {
    description:
      'Förseglar vad bokföringen, budgeten eller prognosen säger nu som nästa version. Problem: `UNMAPPED_ACCOUNTS`, `NO_FIGURES`, `SUBMISSION_UNBALANCED`, `OPENING_ON_RESULT_LINE`, `MUTUAL_ENTRIES_DIFFER`, `ALREADY_HANDED_IN`.',
  })
  handIn(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, year, toPeriod, kind, idempotencyKey }: HandInInput,
  ): Promise<HandedInSubmission | UnmappedAccountsProblem | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'HAND_IN');
    return withProblems<HandedInSubmission, UnmappedAccountsProblem | RuleProblem>(
      HAND_IN_PROBLEMS,
      async () => {
        const submission = await this.service.handIn(context, {
          year,
          toPeriod: toPeriod ?? WHOLE_YEAR,
          kind: kind ?? 'ACTUAL',
          idempotencyKey,
        });
        return Object.assign(new HandedInSubmission(), { submission: SubmissionType.of(submission) });
      },
    );
  }

  @Mutation(() => ApproveSubmissionResult, {
    description:
      'Godkänner en inlämning, så att länet räknar med den. Problem: `SAME_PERSON`, `ALREADY_APPROVED`, `SUPERSEDED`.',
  })
  approveSubmission(
    @CurrentPrincipal() principal: Principal | null,
    @Args('input') { forbundId, submissionId, idempotencyKey }: ApproveSubmissionInput,
  ): Promise<SubmissionApproved | RuleProblem> {
    const context = tenantNamed(principal, forbundId, 'APPROVE_SUBMISSION');
    const id = uuidOf('Submission', submissionId);
    return withProblems<SubmissionApproved, RuleProblem>(APPROVE_PROBLEMS, async () => {
      const submission = await this.service.approve(context, { submissionId: id, idempotencyKey });
      return Object.assign(new SubmissionApproved(), { submission: SubmissionType.of(submission) });
    });
  }
}
