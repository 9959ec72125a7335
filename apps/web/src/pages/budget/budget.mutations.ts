import type { DecisionBody } from '@samla/domain/governance/decision-body.js';
import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';
import type { BudgetPhase, Decision } from './budget.answers.js';

/** The version that was written. */
export interface BudgetWritten {
  readonly budget: { readonly id: string; readonly year: number; readonly name: string };
}

/** A line as it is sent; its number is its place. */
export interface LineInput {
  readonly kind: string;
  readonly groupKey: string;
  readonly groupLabel: string;
  readonly label: string;
  readonly account: string;
  readonly insats: string;
  readonly costCentre: string;
  readonly amount: string;
  readonly months: readonly string[] | null;
  readonly takenAlong: boolean;
  readonly proposedBy: string;
  readonly note: string;
}

interface Written {
  readonly idempotencyKey: string;
  readonly forbundId: string;
}

interface OfVersion extends Written {
  readonly versionId: string;
}

export interface CopyInput extends OfVersion {
  readonly year: number;
  readonly phase: BudgetPhase;
  readonly name: string;
  readonly percent: string | null;
}

export interface SetLinesInput extends OfVersion {
  readonly lines: readonly LineInput[];
  readonly printedTotals: readonly {
    readonly key: string;
    readonly label: string;
    readonly amount: string;
  }[];
}

/** A decision that is not registered yet. */
export interface NewDecision {
  readonly body: DecisionBody;
  readonly decidedOn: string;
  readonly paragraph: string;
  readonly title: string;
  readonly document: string;
}

/** A decision that is registered, or one that is registered with the binding: one of the two. */
export interface DecideInput extends OfVersion {
  readonly decisionId?: string;
  readonly decision?: NewDecision;
  readonly samradOn: string | null;
}

export interface ProposeInput extends OfVersion {
  readonly lineNos: readonly number[];
  readonly takenAlong: boolean;
  readonly proposedBy: string;
}

const RESULT = /* GraphQL */ `
  fragment Result on BudgetResult {
    __typename
    ... on BudgetWritten {
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
`;

export const CREATE_BUDGET = operation<
  { readonly createBudget: BudgetWritten | Problem },
  { readonly input: Written & { readonly year: number; readonly name: string } }
>(/* GraphQL */ `
  ${RESULT}
  mutation CreateBudget($input: CreateBudgetInput!) {
    createBudget(input: $input) {
      ...Result
    }
  }
`);

export const COPY_BUDGET = operation<
  { readonly copyBudget: BudgetWritten | Problem },
  { readonly input: CopyInput }
>(/* GraphQL */ `
  ${RESULT}
  mutation CopyBudget($input: CopyBudgetInput!) {
    copyBudget(input: $input) {
      ...Result
    }
  }
`);

export const SET_BUDGET_LINES = operation<
  { readonly setBudgetLines: BudgetWritten | Problem },
  { readonly input: SetLinesInput }
>(/* GraphQL */ `
  ${RESULT}
  mutation SetBudgetLines($input: SetBudgetLinesInput!) {
    setBudgetLines(input: $input) {
      ...Result
    }
  }
`);

export const DECIDE_BUDGET = operation<
  { readonly decideBudget: BudgetWritten | Problem },
  { readonly input: DecideInput }
>(/* GraphQL */ `
  ${RESULT}
  mutation DecideBudget($input: DecideBudgetInput!) {
    decideBudget(input: $input) {
      ...Result
    }
  }
`);

export const PROPOSE_TO_LANSFORBUND = operation<
  { readonly proposeToLansforbund: BudgetWritten | Problem },
  { readonly input: ProposeInput }
>(/* GraphQL */ `
  ${RESULT}
  mutation ProposeToLansforbund($input: ProposeToLansforbundInput!) {
    proposeToLansforbund(input: $input) {
      ...Result
    }
  }
`);

export interface DecisionsAnswer {
  readonly forbund: { readonly decisions: { readonly edges: readonly { readonly node: Decision }[] } };
}

export const DECISIONS = operation<DecisionsAnswer, { readonly slug: string }>(/* GraphQL */ `
  query DecisionsToChoose($slug: String!) {
    forbund(slug: $slug) {
      decisions(first: 50) {
        edges {
          node {
            id
            body
            bodyName
            decidedOn
            paragraph
            title
            document
          }
        }
      }
    }
  }
`);
