import { randomUUID } from 'node:crypto';
import { toGlobalId } from '@samla/platform/graphql/global-id.js';
import type { GraphqlAnswer, TestApi } from '../support/api.js';
import type { TestForbund } from '../support/forbund.js';

/** What the tests ask of a job. */
export const JOB = `id kind state bytesRead bytesTotal entries rows phrase attempts lastError declinedBy declinedReason requestedBy
  file { id fileName } outcome { runId status year entries rows newAccounts unmappedAccounts omittedFaults
    differences { added same changed removed } changes { kind series number } span { firstDate lastDate turnover }
    faults { line label field rule message advice } warnings { rule advice } }`;

const PLAN = `mutation ($input: PlanImportInput!) { planImport(input: $input) { ${JOB} } }`;
const BOOK = `mutation ($input: RequestImportInput!) { requestImport(input: $input) { __typename
  ... on ImportRequested { job { ${JOB} } } ... on FileDeclined { code message declinedBy reason declinedAt } } }`;
const DECLINE = `mutation ($input: DeclineImportInput!) { declineImport(input: $input) { __typename
  ... on ImportDeclined { job { ${JOB} } } ... on RuleProblem { code message } } }`;
const READ = `query ($slug: String!, $id: ID!) { forbund(slug: $slug) { importJob(id: $id) { ${JOB} } } }`;

/** A job as the API answers it. */
export interface Job {
  readonly id: string;
  readonly state: string;
  readonly phrase: string;
  readonly bytesRead: number;
  readonly entries: number;
  readonly lastError: string | null;
  readonly outcome: { readonly status: string; readonly runId: string | null } | null;
}

/** A mutation's answer: a job, or a problem. */
export type Ordered = { readonly __typename: string; readonly code?: string; readonly job: Job };

/** The operations on import jobs, as the holder of a token. */
export function importJobs(api: TestApi, forbund: TestForbund, token: string) {
  const input = (more: Record<string, unknown>) => ({
    input: {
      forbundId: toGlobalId('Forbund', forbund.id),
      idempotencyKey: randomUUID(),
      ...more,
    },
  });
  return {
    plan: (fileId: string, more = {}): Promise<GraphqlAnswer<{ planImport: Job }>> =>
      api.graphql(PLAN, input({ fileId, ...more }), token),
    book: (fileId: string, more = {}): Promise<GraphqlAnswer<{ requestImport: Ordered }>> =>
      api.graphql(BOOK, input({ fileId, ...more }), token),
    decline: (
      importJobId: string,
      reason: string,
      more = {},
    ): Promise<GraphqlAnswer<{ declineImport: Ordered }>> =>
      api.graphql(DECLINE, input({ importJobId, reason, ...more }), token),
    read: (id: string): Promise<GraphqlAnswer<{ forbund: { importJob: Job } }>> =>
      api.graphql(READ, { slug: forbund.slug, id }, token),
  };
}
