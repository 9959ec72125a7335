import { operation } from '../../api/operation.js';
import type { ForbundAccountsAnswer, ForbundAnswer, ForbundVariables } from './forbund.answers.js';

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
