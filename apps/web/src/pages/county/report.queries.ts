import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';
import type { ReportRun } from './county.answers.js';

const RUN = /* GraphQL */ `
  fragment Run on ReportRun {
    id
    state
    progress
    phrase
    lastError
    finishedAt
    documents {
      format
      fileName
      sha256
      url
    }
  }
`;

interface RequestVariables {
  readonly input: {
    readonly idempotencyKey: string;
    readonly countyId: string;
    readonly year: number;
    readonly toPeriod: number;
  };
}

interface RequestAnswer {
  readonly requestConsolidatedReport: { readonly __typename: string; readonly run: ReportRun } | Problem;
}

export const REQUEST_REPORT = operation<RequestAnswer, RequestVariables>(/* GraphQL */ `
  ${RUN}
  mutation RequestReport($input: RequestConsolidatedReportInput!) {
    requestConsolidatedReport(input: $input) {
      __typename
      ... on ReportRequested {
        run {
          ...Run
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const REPORT_RUN = operation<{ readonly reportRun: ReportRun }, { readonly id: string }>(
  /* GraphQL */ `
    ${RUN}
    query FollowReport($id: ID!) {
      reportRun(id: $id) {
        ...Run
      }
    }
  `,
);

export const REPORT_PROGRESS = operation<{ readonly reportRunProgress: ReportRun }, { readonly id: string }>(
  /* GraphQL */ `
    ${RUN}
    subscription ReportProgress($id: ID!) {
      reportRunProgress(id: $id) {
        ...Run
      }
    }
  `,
);
