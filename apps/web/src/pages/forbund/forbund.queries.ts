import { operation } from '../../api/operation.js';
import type {
  EntriesAnswer,
  EntriesVariables,
  ForbundAccountsAnswer,
  ForbundAnswer,
  ForbundVariables,
} from './forbund.answers.js';

export const FORBUND = operation<ForbundAnswer, ForbundVariables>(/* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  fragment Row on StatementLine {
    line
    label
    note
    isSum
    isForced
    amount {
      ...Figure
    }
    comparison {
      ...Figure
    }
    comparisonSource
    comparisonDocument
  }
  query Forbund($slug: String!, $year: Int!, $toPeriod: Int!) {
    forbund(slug: $slug) {
      slug
      name
      organisationNumber
      seat
      county {
        slug
        name
      }
      statements(year: $year, toPeriod: $toPeriod) {
        year
        toPeriod
        isConstructed
        label
        incomeStatement {
          ...Row
        }
        balanceSheet {
          ...Row
        }
        notes {
          key
          number
          title
          rows {
            key
            label
            group
            counterparty
            isSum
            isForced
            amount {
              ...Figure
            }
            comparison {
              ...Figure
            }
          }
        }
        operatingStatement {
          budgetDocument
          rows {
            key
            group
            label
            isSum
            isForced
            forcedReason
            amount {
              ...Figure
            }
            budget {
              ...Figure
            }
            deviation {
              ...Figure
            }
            comparison {
              ...Figure
            }
          }
        }
      }
    }
  }
`);

export const FORBUND_ACCOUNTS = operation<ForbundAccountsAnswer, ForbundVariables>(/* GraphQL */ `
  fragment Opened on StatementLine {
    line
    accounts {
      number
      name
      counterparty
      insats
      amount {
        exact
        presented
        unit
      }
    }
  }
  query ForbundAccounts($slug: String!, $year: Int!, $toPeriod: Int!) {
    forbund(slug: $slug) {
      statements(year: $year, toPeriod: $toPeriod) {
        incomeStatement {
          ...Opened
        }
        balanceSheet {
          ...Opened
        }
      }
    }
  }
`);

export const ENTRIES = operation<EntriesAnswer, EntriesVariables>(/* GraphQL */ `
  query Entries($slug: String!, $year: Int!, $account: String!, $after: String) {
    forbund(slug: $slug) {
      journalEntries(year: $year, account: $account, first: 25, after: $after) {
        edges {
          node {
            id
            series
            number
            entryDate
            text
            sourceFile
            sourceLine
            rows {
              rowNo
              account
              period
              counterparty
              insats
              costCentre
              amount
              sourceLine
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
