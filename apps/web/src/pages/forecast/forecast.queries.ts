import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';
import type { AccuracyAnswer, ForecastAnswer, ForecastRule, ForecastVariables } from './forecast.answers.js';

const FIGURE = /* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
`;

export const FORECAST = operation<ForecastAnswer, ForecastVariables>(/* GraphQL */ `
  ${FIGURE}
  fragment Sums on ForecastAmounts {
    budget {
      ...Figure
    }
    outcome {
      ...Figure
    }
    remaining {
      ...Figure
    }
    expected {
      ...Figure
    }
    deviation {
      ...Figure
    }
  }
  fragment Proposal on ForecastProposal {
    rule
    label
    total {
      ...Figure
    }
    explanation
  }
  fragment Change on ForecastChange {
    changeNo
    lineKey
    rule
    amount {
      ...Figure
    }
    reason
    changedBy
    changedAt
  }
  query Forecast($slug: String!, $year: Int!, $asOfPeriod: Int) {
    forbund(slug: $slug) {
      id
      slug
      name
      forecast(year: $year, asOfPeriod: $asOfPeriod) {
        year
        asOfPeriod
        lastBookedPeriod
        name
        budgetVersionId
        budgetName
        lines {
          key
          kind
          groupKey
          groupLabel
          label
          budget {
            ...Figure
          }
          outcome {
            ...Figure
          }
          remaining {
            ...Figure
          }
          expected {
            ...Figure
          }
          deviation {
            ...Figure
          }
          proposal {
            ...Proposal
          }
          offers {
            ...Proposal
          }
          change {
            ...Change
          }
        }
        income {
          ...Sums
        }
        costs {
          ...Sums
        }
        result {
          ...Sums
        }
        equity {
          opening {
            ...Figure
          }
          budgeted {
            ...Figure
          }
          expected {
            ...Figure
          }
          effect {
            ...Figure
          }
        }
        changes {
          ...Change
        }
        isConstructed
      }
      savedForecasts(year: $year) {
        id
        name
        asOfPeriod
        income {
          ...Figure
        }
        costs {
          ...Figure
        }
        result {
          ...Figure
        }
        expectedEquity {
          ...Figure
        }
        document
        place
        isConstructed
        createdBy
        createdAt
      }
    }
  }
`);

export const FORECAST_ACCURACY = operation<
  AccuracyAnswer,
  { readonly slug: string; readonly years: readonly number[] }
>(/* GraphQL */ `
  ${FIGURE}
  query ForecastAccuracy($slug: String!, $years: [Int!]!) {
    forbund(slug: $slug) {
      forecastAccuracy(years: $years) {
        lineKey
        label
        plan
        monthsLeft
        years
        meanDeviation {
          ...Figure
        }
        meanShare
        spread
        underspent
        isConstructed
      }
    }
  }
`);

interface OfForecast {
  readonly forbundId: string;
  readonly year: number;
  readonly asOfPeriod: number;
  readonly budgetVersionId: string;
  readonly idempotencyKey: string;
}

export interface ChangeInput extends OfForecast {
  readonly lineKey: string;
  readonly rule: ForecastRule;
  readonly amount: string | null;
  readonly reason: string;
}

/** What was written: the forecast of a year. */
export interface ForecastWritten {
  readonly forecast: { readonly year: number };
}

export const CHANGE_FORECAST_LINE = operation<
  { readonly changeForecastLine: ForecastWritten | Problem },
  { readonly input: ChangeInput }
>(/* GraphQL */ `
  mutation ChangeForecastLine($input: ChangeForecastLineInput!) {
    changeForecastLine(input: $input) {
      __typename
      ... on ForecastLineChanged {
        forecast {
          year
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const SAVE_FORECAST = operation<
  { readonly saveForecast: ForecastWritten | Problem },
  { readonly input: OfForecast & { readonly name: string | null } }
>(/* GraphQL */ `
  mutation SaveForecast($input: SaveForecastInput!) {
    saveForecast(input: $input) {
      __typename
      ... on ForecastSaved {
        forecast {
          year
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);
