import { operation } from '../../api/operation.js';
import { ASKED, BY_IT, FIGURES } from './asked-of-county.js';
import type { CountyAnswer, CountyEliminationsAnswer, CountyVariables } from './county.answers.js';

export const COUNTY = operation<
  CountyAnswer,
  CountyVariables & { readonly compares: boolean }
>(/* GraphQL */ `
  ${FIGURES}
  fragment Before on ConsolidatedLine {
    line
    label
    total {
      ...Figure
    }
  }
  query County(${ASKED}, $compares: Boolean!) {
    county(slug: $slug) {
      id
      slug
      name
      isConstructed
      years
      forbund {
        slug
        name
      }
      consolidation(${BY_IT}) {
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
          members {
            slug
            name
          }
          submissions {
            id
            toPeriod
            version
            sha256
            handedInAt
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
        outside {
          message
        }
        comparison @include(if: $compares) {
          year
          incomeStatement {
            ...Before
          }
          balanceSheet {
            ...Before
          }
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
  query CountyEliminations(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
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
