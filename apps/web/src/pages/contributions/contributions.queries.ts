import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';
import type { ContributionsAnswer, Decision } from './contributions.answers.js';

export const CONTRIBUTIONS = operation<
  ContributionsAnswer,
  { readonly slug: string; readonly year: number; readonly on: string }
>(/* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  fragment Version on ContributionVersion {
    id
    version
    status
    basis
    total {
      ...Figure
    }
    document
    place
    isConstructed
    recordedBy
    recordedAt
    lines {
      lineNo
      party
      label
      amount {
        ...Figure
      }
      decision {
        id
        bodyName
        decidedOn
        paragraph
        title
      }
      instalments {
        fromPeriod
        toPeriod
        dueOn
        amount {
          ...Figure
        }
      }
    }
  }
  query Contributions($slug: String!, $year: Int!, $on: Date!) {
    forbund(slug: $slug) {
      id
      slug
      name
      contributions(year: $year) {
        year
        current {
          ...Version
        }
        versions {
          ...Version
        }
        hasBooks
        booksAreConstructed
        outcomes {
          party
          lineNo
          label
          state
          amount {
            ...Figure
          }
          booked {
            ...Figure
          }
          openClaim {
            ...Figure
          }
          received {
            ...Figure
          }
          due {
            ...Figure
          }
          overdue {
            ...Figure
          }
        }
        findings {
          code
          message
          rule
        }
      }
      contributionKeys {
        id
        validFrom
        basis
        document
        isConstructed
        weights {
          organisationId
          name
          weight
        }
      }
    }
    grantModel(on: $on) {
      on
      isVerified
      parameters {
        key
        label
        value
        unit
        validFrom
        source
        verified
      }
    }
  }
`);

/** An organisation that pays together with others of its party. */
export interface Payer {
  readonly party: string;
  readonly partyShare: string;
  readonly organisation: { readonly id: string; readonly name: string };
}

export const PAYERS = operation<
  { readonly forbund: { readonly members: readonly Payer[] } },
  { readonly slug: string; readonly on: string }
>(/* GraphQL */ `
  query Payers($slug: String!, $on: Date!) {
    forbund(slug: $slug) {
      members(on: $on) {
        party
        partyShare
        organisation {
          id
          name
        }
      }
    }
  }
`);

export const DECISIONS_OF_CONTRIBUTIONS = operation<
  { readonly forbund: { readonly decisions: { readonly edges: readonly { readonly node: Decision }[] } } },
  { readonly slug: string }
>(/* GraphQL */ `
  query DecisionsOfContributions($slug: String!) {
    forbund(slug: $slug) {
      decisions(first: 50) {
        edges {
          node {
            id
            bodyName
            decidedOn
            paragraph
            title
          }
        }
      }
    }
  }
`);

interface Written {
  readonly forbundId: string;
  readonly idempotencyKey: string;
}

/** A year's allotment to be divided by the law and the key. */
export interface RequestInput extends Written {
  readonly year: number;
  readonly basis: 'TOTAL' | 'STATE_HALF';
  readonly amount: string;
  readonly unit: 'KR' | 'TKR';
  readonly frequency: 'MONTH' | 'QUARTER' | 'HALF_YEAR';
  readonly document: string;
}

/** What came of a request: the version, or why not. */
export interface Requested {
  readonly version: { readonly version: number };
}

export const REQUEST_CONTRIBUTIONS = operation<
  { readonly requestContributions: Requested | Problem },
  { readonly input: RequestInput }
>(/* GraphQL */ `
  mutation RequestContributions($input: RequestContributionsInput!) {
    requestContributions(input: $input) {
      __typename
      ... on ContributionsRequested {
        version {
          version
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

export const DECIDE_CONTRIBUTIONS = operation<
  { readonly decideContributions: Requested | Problem },
  {
    readonly input: Written & {
      readonly versionId: string;
      readonly decisionId: string;
      readonly lineNos: readonly number[];
    };
  }
>(/* GraphQL */ `
  mutation DecideContributions($input: DecideContributionsInput!) {
    decideContributions(input: $input) {
      __typename
      ... on ContributionsDecided {
        version {
          version
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);

/** What came of a key: its first day, or why not. */
export interface KeySet {
  readonly key: { readonly validFrom: string };
}

export const SET_CONTRIBUTION_KEY = operation<
  { readonly setContributionKey: KeySet | Problem },
  {
    readonly input: Written & {
      readonly validFrom: string;
      readonly basis: string;
      readonly document: string;
      readonly weights: readonly { readonly organisationId: string; readonly weight: string }[];
    };
  }
>(/* GraphQL */ `
  mutation SetContributionKey($input: SetContributionKeyInput!) {
    setContributionKey(input: $input) {
      __typename
      ... on ContributionKeySet {
        key {
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
