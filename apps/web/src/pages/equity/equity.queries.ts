import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';
import type { EquityAnswer } from './equity.answers.js';

export const EQUITY = operation<
  EquityAnswer,
  { readonly slug: string; readonly fromYear: number; readonly toYear: number }
>(/* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  query Equity($slug: String!, $fromYear: Int!, $toYear: Int!) {
    forbund(slug: $slug) {
      id
      slug
      name
      equity(fromYear: $fromYear, toYear: $toYear) {
        years {
          year
          source
          opening {
            ...Figure
          }
          result {
            ...Figure
          }
          other {
            ...Figure
          }
          closing {
            ...Figure
          }
          isConstructed
          isDerived
          document
          place
          allotment {
            ...Figure
          }
          ceiling {
            percent
            ceiling {
              ...Figure
            }
            share
            excess {
              ...Figure
            }
            isOver
            source
            verified
            consequence
          }
          planned {
            year
            closing {
              ...Figure
            }
            document
          }
          grantChange {
            changePercent
            effect
            explanation
            unverified
          }
        }
        planned {
          year
          closing {
            ...Figure
          }
          document
        }
        goals {
          goal {
            id
            on
            direction
            amount {
              ...Figure
            }
            percentOfAllotment
            wording
            document
            place
            isConstructed
          }
          limit {
            ...Figure
          }
          equity {
            ...Figure
          }
          basis
          difference {
            ...Figure
          }
          isMet
        }
        ceiling {
          validFrom
          steps {
            fromAllotment {
              ...Figure
            }
            percent
          }
          source
          verified
        }
        findings {
          code
          message
          rule
          sources
        }
      }
    }
  }
`);

/** A goal to be set: an amount or per cent of the allotment, not both. */
export interface GoalInput {
  readonly forbundId: string;
  readonly on: string;
  readonly direction: 'AT_MOST' | 'AT_LEAST' | 'NEAR';
  readonly amount: string | null;
  readonly percentOfAllotment: string | null;
  readonly wording: string;
  readonly document: string;
  readonly idempotencyKey: string;
}

/** What came of it: the goal's day, or why not. */
export interface GoalSet {
  readonly goal: { readonly on: string };
}

export const SET_EQUITY_GOAL = operation<
  { readonly setEquityGoal: GoalSet | Problem },
  { readonly input: GoalInput }
>(/* GraphQL */ `
  mutation SetEquityGoal($input: SetEquityGoalInput!) {
    setEquityGoal(input: $input) {
      __typename
      ... on EquityGoalSet {
        goal {
          on
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

/** What came of a staircase: its first day, or why not. */
export interface CeilingSet {
  readonly ceiling: { readonly validFrom: string };
}

export const SET_EQUITY_CEILING = operation<
  { readonly setEquityCeiling: CeilingSet | Problem },
  {
    readonly input: {
      readonly forbundId: string;
      readonly validFrom: string;
      readonly steps: readonly { readonly fromAllotment: string; readonly percent: string }[];
      readonly source: string;
      readonly verified: boolean;
      readonly idempotencyKey: string;
    };
  }
>(/* GraphQL */ `
  mutation SetEquityCeiling($input: SetEquityCeilingInput!) {
    setEquityCeiling(input: $input) {
      __typename
      ... on EquityCeilingSet {
        ceiling {
          validFrom
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);
