import type { Role } from '@samla/domain/access/roles.js';
import type { RiskLevel, RiskStatus } from '@samla/domain/governance/risk.js';
import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';

/** One assessment of a risk. */
export interface Assessment {
  readonly version: number;
  readonly title: string;
  readonly probability: number;
  readonly consequence: number;
  readonly value: number;
  readonly level: RiskLevel;
  readonly owner: Role;
  readonly ownerName: string;
  readonly measure: string;
  readonly status: RiskStatus;
  readonly note: string;
  readonly document: string;
  readonly isConstructed: boolean;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

export interface Risk {
  readonly id: string;
  readonly latest: Assessment;
  readonly history: readonly Assessment[];
}

export interface RisksAnswer {
  readonly forbund: { readonly id: string; readonly name: string; readonly risks: readonly Risk[] };
}

export const RISKS = operation<RisksAnswer, { readonly slug: string }>(/* GraphQL */ `
  fragment Assessed on RiskAssessment {
    version
    title
    probability
    consequence
    value
    level
    owner
    ownerName
    measure
    status
    note
    document
    isConstructed
    recordedBy
    recordedAt
  }
  query Risks($slug: String!) {
    forbund(slug: $slug) {
      id
      name
      risks {
        id
        latest {
          ...Assessed
        }
        history {
          ...Assessed
        }
      }
    }
  }
`);

/** An assessment as it is filled in. */
export interface AssessmentFields {
  readonly title: string;
  readonly probability: number;
  readonly consequence: number;
  readonly owner: Role;
  readonly measure: string;
  readonly status: RiskStatus;
  readonly note: string;
}

export interface RiskWritten {
  readonly risk: { readonly id: string; readonly latest: { readonly title: string } };
}

type Input = AssessmentFields & { readonly forbundId: string; readonly idempotencyKey: string };

export const ADD_RISK = operation<{ readonly addRisk: RiskWritten | Problem }, { readonly input: Input }>(
  /* GraphQL */ `
    mutation AddRisk($input: AddRiskInput!) {
      addRisk(input: $input) {
        __typename
        ... on RiskAssessed {
          risk {
            id
            latest {
              title
            }
          }
        }
        ... on Problem {
          code
          message
        }
      }
    }
  `,
);

export const REVISE_RISK = operation<
  { readonly reviseRisk: RiskWritten | Problem },
  { readonly input: Input & { readonly riskId: string; readonly afterVersion: number } }
>(/* GraphQL */ `
  mutation ReviseRisk($input: ReviseRiskInput!) {
    reviseRisk(input: $input) {
      __typename
      ... on RiskAssessed {
        risk {
          id
          latest {
            title
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
