import { operation } from '../../api/operation.js';
import type { OperatingRow } from '../forbund/forbund.answers.js';
import type { BudgetVariables } from './budget.answers.js';

export interface PublishedOutcomeAnswer {
  readonly forbund: {
    readonly statements: {
      readonly operatingStatement: {
        readonly budgetDocument: string | null;
        readonly rows: readonly OperatingRow[];
      } | null;
    };
  };
}

export const PUBLISHED_OUTCOME = operation<PublishedOutcomeAnswer, BudgetVariables>(/* GraphQL */ `
  fragment Printed on Amount {
    exact
    presented
    unit
  }
  query PublishedOutcome($slug: String!, $year: Int!, $toPeriod: Int!) {
    forbund(slug: $slug) {
      statements(year: $year, toPeriod: $toPeriod) {
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
              ...Printed
            }
            budget {
              ...Printed
            }
            deviation {
              ...Printed
            }
            comparison {
              ...Printed
            }
          }
        }
      }
    }
  }
`);
