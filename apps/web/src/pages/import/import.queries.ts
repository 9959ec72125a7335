import { operation } from '../../api/operation.js';
import type {
  BookAnswer,
  BookVariables,
  DeclineAnswer,
  DeclineVariables,
  ImportJobAnswer,
  ImportJobsAnswer,
  ImportProgressAnswer,
  ImportProgressAskedAnswer,
  ImportTargetAnswer,
  JobVariables,
  PageVariables,
  PlanAnswer,
  PlanVariables,
} from './import.answers.js';

export const IMPORT_TARGET = operation<ImportTargetAnswer, { readonly slug: string }>(/* GraphQL */ `
  query ImportTarget($slug: String!) {
    forbund(slug: $slug) {
      id
      slug
      name
    }
  }
`);

const PROGRESS = /* GraphQL */ `
  fragment Progress on ImportJob {
    id
    kind
    state
    bytesRead
    bytesTotal
    entries
    rows
    phrase
    attempts
    lastError
  }
`;

export const IMPORT_JOB = operation<ImportJobAnswer, JobVariables>(/* GraphQL */ `
  ${PROGRESS}
  fragment Fault on SieFault {
    line
    label
    field
    rule
    message
    advice
  }
  query ImportJob($slug: String!, $id: ID!) {
    forbund(slug: $slug) {
      id
      slug
      name
      importJob(id: $id) {
        ...Progress
        requestedBy
        requestedAt
        declinedBy
        declinedReason
        file {
          id
          fileName
          sha256
          size
          charset
          url
          preview {
            line
            text
          }
        }
        outcome {
          runId
          status
          year
          entries
          rows
          differences {
            added
            same
            changed
            removed
          }
          changes {
            kind
            series
            number
          }
          newAccounts
          unmappedAccounts
          span {
            firstDate
            lastDate
            turnover
          }
          faults {
            ...Fault
          }
          omittedFaults
          warnings {
            ...Fault
          }
        }
      }
    }
  }
`);

export const IMPORT_PROGRESS = operation<ImportProgressAnswer, { readonly id: string }>(/* GraphQL */ `
  ${PROGRESS}
  subscription ImportProgress($id: ID!) {
    importProgress(id: $id) {
      ...Progress
    }
  }
`);

export const IMPORT_PROGRESS_ASKED = operation<ImportProgressAskedAnswer, JobVariables>(/* GraphQL */ `
  ${PROGRESS}
  query ImportProgressAsked($slug: String!, $id: ID!) {
    forbund(slug: $slug) {
      importJob(id: $id) {
        ...Progress
      }
    }
  }
`);

export const IMPORT_JOBS = operation<ImportJobsAnswer, PageVariables>(/* GraphQL */ `
  query ImportJobs($slug: String!, $after: String) {
    forbund(slug: $slug) {
      importJobs(first: 10, after: $after) {
        edges {
          node {
            id
            kind
            state
            phrase
            requestedBy
            requestedAt
            file {
              fileName
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

export const PLAN_IMPORT = operation<PlanAnswer, PlanVariables>(/* GraphQL */ `
  mutation PlanImport($input: PlanImportInput!) {
    planImport(input: $input) {
      id
    }
  }
`);

export const REQUEST_IMPORT = operation<BookAnswer, BookVariables>(/* GraphQL */ `
  mutation RequestImport($input: RequestImportInput!) {
    requestImport(input: $input) {
      __typename
      ... on ImportRequested {
        job {
          id
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const DECLINE_IMPORT = operation<DeclineAnswer, DeclineVariables>(/* GraphQL */ `
  mutation DeclineImport($input: DeclineImportInput!) {
    declineImport(input: $input) {
      __typename
      ... on ImportDeclined {
        job {
          id
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);
