import type { Amount } from '../../api/amount.js';
import { operation } from '../../api/operation.js';

/** What the budget in force makes of the equity of its year; kronor as text. */
export interface PlannedYear {
  readonly year: number;
  readonly opening: Amount;
  readonly result: Amount;
  readonly closing: Amount;
  readonly document: string;
}

export interface BudgetEquityAnswer {
  readonly forbund: { readonly equity: { readonly planned: readonly PlannedYear[] } };
}

export const BUDGET_EQUITY = operation<BudgetEquityAnswer, { readonly slug: string; readonly year: number }>(
  /* GraphQL */ `
    fragment Kronor on Amount {
      exact
      presented
      unit
    }
    query BudgetEquity($slug: String!, $year: Int!) {
      forbund(slug: $slug) {
        equity(fromYear: $year, toYear: $year) {
          planned {
            year
            opening {
              ...Kronor
            }
            result {
              ...Kronor
            }
            closing {
              ...Kronor
            }
            document
          }
        }
      }
    }
  `,
);
