import { operation } from '../../api/operation.js';
import type {
  CountyAccountsAnswer,
  CountyAnswer,
  CountyEliminationsAnswer,
  CountyVariables,
} from './county.answers.js';

const FIGURES = /* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  fragment Row on ConsolidatedLine {
    line
    label
    isSum
    cells {
      forbund {
        slug
      }
      amount {
        ...Figure
      }
    }
    eliminated {
      ...Figure
    }
    total {
      ...Figure
    }
  }
`;

export const COUNTY = operation<CountyAnswer, CountyVariables>(/* GraphQL */ `
  ${FIGURES}
  query County($slug: String!, $year: Int!, $toPeriod: Int!) {
    county(slug: $slug) {
      id
      slug
      name
      isConstructed
      years
      consolidation(year: $year, toPeriod: $toPeriod) {
        year
        toPeriod
        knownAt
        label
        status
        isConstructed
        columns {
          forbund {
            slug
            name
          }
          submission {
            id
            version
            sha256
            approvedAt
            isConstructed
          }
        }
        incomeStatement {
          ...Row
        }
        balanceSheet {
          ...Row
        }
        eliminations {
          area
          first {
            forbund {
              slug
              name
            }
            booked {
              ...Figure
            }
          }
          second {
            forbund {
              slug
              name
            }
            booked {
              ...Figure
            }
          }
          amount {
            ...Figure
          }
          difference {
            ...Figure
          }
          differenceLabel
        }
        findings {
          code
          message
        }
      }
    }
  }
`);

export const COUNTY_ACCOUNTS = operation<CountyAccountsAnswer, CountyVariables>(/* GraphQL */ `
  fragment Opened on ConsolidatedLine {
    line
    label
    cells {
      forbund {
        slug
      }
      accounts {
        account
        accountName
        counterparty
        insats
        amount {
          exact
          presented
          unit
        }
      }
    }
  }
  query CountyAccounts($slug: String!, $year: Int!, $toPeriod: Int!) {
    county(slug: $slug) {
      consolidation(year: $year, toPeriod: $toPeriod) {
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

export const COUNTY_ELIMINATIONS = operation<CountyEliminationsAnswer, CountyVariables>(/* GraphQL */ `
  fragment OpenedSide on EliminationSide {
    forbund {
      slug
      name
    }
    rows {
      account
      accountName
      counterparty
      insats
      amount {
        exact
        presented
        unit
      }
    }
  }
  query CountyEliminations($slug: String!, $year: Int!, $toPeriod: Int!) {
    county(slug: $slug) {
      consolidation(year: $year, toPeriod: $toPeriod) {
        eliminations {
          area
          first {
            ...OpenedSide
          }
          second {
            ...OpenedSide
          }
        }
      }
    }
  }
`);
