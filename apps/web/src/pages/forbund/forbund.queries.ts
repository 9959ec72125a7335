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
  fragment Flow on FigureRow {
    key
    label
    isSum
    isForced
    sums
    amount {
      ...Figure
    }
    comparison {
      ...Figure
    }
  }
  fragment Term on TieTerm {
    statement
    label
    year
    isSubtracted
    amount {
      ...Figure
    }
  }
  query Forbund($slug: String!, $year: Int!, $toPeriod: Int!, $fromPeriod: Int, $asOf: Date) {
    forbund(slug: $slug) {
      slug
      name
      organisationNumber
      seat
      county {
        slug
        name
      }
      statements(year: $year, toPeriod: $toPeriod, fromPeriod: $fromPeriod, asOf: $asOf) {
        year
        fromPeriod
        toPeriod
        asOf
        cashFlow {
          ...Flow
        }
        balanceRequirement {
          ...Flow
        }
        multiYear {
          years
          rows {
            key
            label
            measure
            cells {
              year
              amount {
                ...Figure
              }
              number
              source
              document
              place
              isComputed
            }
          }
        }
        keyFigures {
          key
          label
          how
          percent
          exactPercent
          amount {
            ...Figure
          }
          comparisonPercent
          terms {
            label
            amount {
              ...Figure
            }
            lines
            source
          }
        }
        ties {
          key
          label
          year
          holds
          outcome
          whole {
            ...Term
          }
          parts {
            ...Term
          }
          explanation
        }
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
          budgetRule
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
            forecast {
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
  fragment Account on AccountAmount {
    number
    name
    counterparty
    insats
    counterpartyCode
    insatsCode
    costCentreCode
    amount {
      exact
      presented
      unit
    }
  }
  fragment Opened on StatementLine {
    line
    accounts {
      ...Account
    }
  }
  fragment OpenedFlow on FigureRow {
    key
    accounts {
      ...Account
    }
  }
  query ForbundAccounts($slug: String!, $year: Int!, $toPeriod: Int!, $fromPeriod: Int, $asOf: Date) {
    forbund(slug: $slug) {
      statements(year: $year, toPeriod: $toPeriod, fromPeriod: $fromPeriod, asOf: $asOf) {
        incomeStatement {
          ...Opened
        }
        balanceSheet {
          ...Opened
        }
        cashFlow {
          ...OpenedFlow
        }
        balanceRequirement {
          ...OpenedFlow
        }
        notes {
          key
          rows {
            key
            accounts {
              ...Account
            }
          }
        }
        operatingStatement {
          rows {
            key
            accounts {
              ...Account
            }
          }
        }
      }
    }
  }
`);

export const ENTRIES = operation<EntriesAnswer, EntriesVariables>(/* GraphQL */ `
  query Entries(
    $slug: String!
    $year: Int!
    $account: String!
    $fromPeriod: Int
    $toPeriod: Int
    $asOf: Date
    $counterparty: String
    $insats: String
    $costCentre: String
    $after: String
  ) {
    forbund(slug: $slug) {
      journalEntries(
        year: $year
        account: $account
        fromPeriod: $fromPeriod
        toPeriod: $toPeriod
        asOf: $asOf
        counterparty: $counterparty
        insats: $insats
        costCentre: $costCentre
        first: 25
        after: $after
      ) {
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
