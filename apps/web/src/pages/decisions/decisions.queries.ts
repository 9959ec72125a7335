import type { DecisionBody } from '@samla/domain/governance/decision-body.js';
import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';

/** A decision as it stands in a protocol. */
export interface ShownDecision {
  readonly id: string;
  readonly bodyName: string;
  readonly decidedOn: string;
  readonly paragraph: string;
  readonly title: string;
  readonly document: string;
  readonly isConstructed: boolean;
  readonly findings: readonly { readonly code: string; readonly message: string }[];
}

export interface DecisionsAnswer {
  readonly forbund: {
    readonly id: string;
    readonly name: string;
    readonly decisions: {
      readonly edges: readonly { readonly node: ShownDecision }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
}

export const DECISIONS = operation<DecisionsAnswer, { readonly slug: string; readonly after: string | null }>(
  /* GraphQL */ `
    query Decisions($slug: String!, $after: String) {
      forbund(slug: $slug) {
        id
        name
        decisions(first: 25, after: $after) {
          edges {
            node {
              id
              bodyName
              decidedOn
              paragraph
              title
              document
              isConstructed
              findings {
                code
                message
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  `,
);

/** A decision as it is filled in. */
export interface DecisionFields {
  readonly body: DecisionBody;
  readonly decidedOn: string;
  readonly paragraph: string;
  readonly title: string;
  readonly document: string;
}

export interface DecisionWritten {
  readonly decision: { readonly id: string; readonly title: string };
}

export const RECORD_DECISION = operation<
  { readonly recordDecision: DecisionWritten | Problem },
  { readonly input: DecisionFields & { readonly forbundId: string; readonly idempotencyKey: string } }
>(/* GraphQL */ `
  mutation RecordOneDecision($input: RecordDecisionInput!) {
    recordDecision(input: $input) {
      __typename
      ... on DecisionRecorded {
        decision {
          id
          title
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);
