import { operation } from '../../api/operation.js';
import type { BudgetAnswer, BudgetVariables, BudgetYearsAnswer, DifferenceAnswer } from './budget.answers.js';

const FIGURE = /* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
`;

const LINE = /* GraphQL */ `
  fragment Line on BudgetLine {
    lineNo
    kind
    groupKey
    groupLabel
    label
    account
    insats
    costCentre
    amount {
      ...Figure
    }
    months {
      ...Figure
    }
    takenAlong
    proposedBy
    note
  }
`;

export const BUDGET_YEARS = operation<BudgetYearsAnswer, { readonly slug: string }>(/* GraphQL */ `
  query BudgetYears($slug: String!) {
    forbund(slug: $slug) {
      budgetYears
      fiscalYears {
        year
        isConstructed
      }
    }
  }
`);

export const BUDGET = operation<BudgetAnswer, BudgetVariables>(/* GraphQL */ `
  ${FIGURE}
  ${LINE}
  fragment Sums on BudgetOutcomeTotal {
    outcome {
      ...Figure
    }
    budget {
      ...Figure
    }
    budgetToPeriod {
      ...Figure
    }
    deviation {
      ...Figure
    }
    shareUsed
  }
  fragment Booking on BookedOutcome {
    kind
    account
    insats
    costCentre
    amount {
      ...Figure
    }
  }
  query Budget($slug: String!, $year: Int!, $toPeriod: Int!) {
    forbund(slug: $slug) {
      id
      slug
      name
      budgets(year: $year) {
        id
        year
        phase
        phaseName
        name
        isDraft
        isInForce
        decision {
          id
          body
          bodyName
          decidedOn
          paragraph
          title
          document
        }
        samradOn
        basedOn
        document
        place
        isConstructed
        createdBy
        lines {
          ...Line
        }
        groups {
          key
          label
          kind
        }
        printedTotals {
          key
          label
          printed {
            ...Figure
          }
          computed {
            ...Figure
          }
          difference {
            ...Figure
          }
        }
        findings {
          code
          severity
          paragraph
          message
          lineNos
          isDivisibleByNine
        }
        outcome(toPeriod: $toPeriod) {
          toPeriod
          hasBooks
          lines {
            line {
              lineNo
            }
            booked {
              ...Booking
            }
            outcome {
              ...Figure
            }
            budget {
              ...Figure
            }
            budgetToPeriod {
              ...Figure
            }
            deviation {
              ...Figure
            }
            shareUsed
          }
          totals {
            key
            label
            ...Sums
          }
          withoutLine {
            ...Booking
          }
        }
      }
    }
  }
`);

export const BUDGET_DIFFERENCE = operation<
  DifferenceAnswer,
  { readonly slug: string; readonly from: string; readonly to: string }
>(/* GraphQL */ `
  ${FIGURE}
  ${LINE}
  query BudgetDifference($slug: String!, $from: ID!, $to: ID!) {
    forbund(slug: $slug) {
      budgetDifference(from: $from, to: $to) {
        added {
          ...Line
        }
        removed {
          ...Line
        }
        changed {
          before {
            ...Line
          }
          after {
            ...Line
          }
          change {
            ...Figure
          }
        }
        sums {
          key
          label
          before {
            ...Figure
          }
          after {
            ...Figure
          }
          change {
            ...Figure
          }
        }
      }
    }
  }
`);
