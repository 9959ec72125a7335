import { operation } from '../../api/operation.js';
import type { Amount } from '../../api/amount.js';
import type { Problem } from '../../api/problem.js';
import type { BudgetFinding, BudgetPhase, PrintedTotal } from './budget.answers.js';
import type { BudgetWritten } from './budget.mutations.js';

/** A fault of a budget file: where, by which rule, and what to do. */
export interface BudgetFault {
  readonly row: number;
  readonly column: string;
  readonly rule: string;
  readonly message: string;
  readonly advice: string;
}

/** What a file would become; nothing is saved. */
export interface BudgetPlan {
  readonly format: 'SIE' | 'XLSX' | 'CSV';
  readonly lines: readonly { readonly lineNo: number }[];
  readonly groups: readonly { readonly key: string; readonly label: string; readonly amount: Amount }[];
  readonly income: Amount;
  readonly costs: Amount;
  readonly result: Amount;
  readonly printedTotals: readonly PrintedTotal[];
  readonly findings: readonly BudgetFinding[];
  readonly faults: readonly BudgetFault[];
  readonly notices: readonly string[];
  readonly known: { readonly id: string; readonly name: string } | null;
  readonly before: { readonly name: string; readonly year: number } | null;
  readonly difference: {
    readonly added: readonly { readonly label: string }[];
    readonly removed: readonly { readonly label: string }[];
    readonly changed: readonly { readonly change: Amount }[];
  } | null;
}

/** The file was refused, with everything that is wrong with it. */
export interface BudgetImportRefused extends Problem {
  readonly faults: readonly BudgetFault[];
}

interface OfFile {
  readonly forbundId: string;
  readonly fileId: string;
  readonly year: number;
  readonly unit: Amount['unit'];
  readonly idempotencyKey: string;
}

interface ImportInput extends OfFile {
  readonly phase: BudgetPhase;
  readonly name: string;
}

const FIGURE = /* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
`;

export const PLAN_BUDGET_IMPORT = operation<
  { readonly planBudgetImport: BudgetPlan | Problem },
  { readonly input: OfFile }
>(/* GraphQL */ `
  ${FIGURE}
  mutation PlanBudgetImport($input: PlanBudgetImportInput!) {
    planBudgetImport(input: $input) {
      __typename
      ... on BudgetImportPlanned {
        format
        lines {
          lineNo
        }
        groups {
          key
          label
          amount {
            ...Figure
          }
        }
        income {
          ...Figure
        }
        costs {
          ...Figure
        }
        result {
          ...Figure
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
        faults {
          row
          column
          rule
          message
          advice
        }
        notices
        known {
          id
          name
        }
        before {
          name
          year
        }
        difference {
          added {
            label
          }
          removed {
            label
          }
          changed {
            change {
              ...Figure
            }
          }
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const IMPORT_BUDGET = operation<
  { readonly importBudget: BudgetWritten | BudgetImportRefused | Problem },
  { readonly input: ImportInput }
>(/* GraphQL */ `
  mutation ImportBudget($input: ImportBudgetInput!) {
    importBudget(input: $input) {
      __typename
      ... on BudgetImported {
        budget {
          id
          year
          name
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);
