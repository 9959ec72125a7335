import { operation } from '../../api/operation.js';
import type {
  ApproveAnswer,
  ApproveVariables,
  HandInAnswer,
  HandInVariables,
  SubmissionsAnswer,
  SubmissionsVariables,
} from './submissions.answers.js';

export const SUBMISSIONS = operation<SubmissionsAnswer, SubmissionsVariables>(/* GraphQL */ `
  query Submissions($slug: String!, $year: Int!, $toPeriod: Int!) {
    forbund(slug: $slug) {
      id
      slug
      name
      submissions(year: $year) {
        id
        year
        toPeriod
        kind
        source
        version
        sha256
        state
        handedInAt
        handedInBy
        approvedAt
        approvedBy
        isConstructed
      }
      submissionMonitor(year: $year, toPeriod: $toPeriod) {
        kind
        deadline
        daysLate
        status
        version
        handedInAt
        approvedAt
        waitingVersion
        changedSince
        uncompared
        differences {
          count
          sum {
            exact
            presented
            unit
          }
        }
      }
    }
  }
`);

export const HAND_IN = operation<HandInAnswer, HandInVariables>(/* GraphQL */ `
  mutation HandIn($input: HandInInput!) {
    handIn(input: $input) {
      __typename
      ... on HandedInSubmission {
        submission {
          version
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const APPROVE = operation<ApproveAnswer, ApproveVariables>(/* GraphQL */ `
  mutation Approve($input: ApproveSubmissionInput!) {
    approveSubmission(input: $input) {
      __typename
      ... on SubmissionApproved {
        submission {
          version
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);
