import { operation } from '../../api/operation.js';
import type {
  AnswerAnswer,
  AnswerVariables,
  DifferencesAnswer,
  DifferencesVariables,
  EntriesAnswer,
  EntriesVariables,
} from './differences.answers.js';

const DIFFERENCE = /* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  fragment Compared on MutualComparison {
    approved {
      slug
      name
    }
    missing {
      slug
      name
    }
  }
  fragment Side on MutualDifferenceSide {
    forbund {
      id
      slug
      name
    }
    booked {
      ...Figure
    }
    version
    responsible {
      displayName
      roleName
      isNamed
    }
    note
    status
  }
  fragment Difference on MutualDifference {
    id
    year
    toPeriod
    area
    first {
      ...Side
    }
    second {
      ...Side
    }
    difference {
      ...Figure
    }
    isOneSided
    ageDays
    oldestEntry
    status
    proposals {
      code
      message
      amount {
        ...Figure
      }
      explainsAll
    }
    history {
      forbund {
        slug
        name
      }
      status
      note
      difference {
        ...Figure
      }
      responsible
      writtenBy
      writtenAt
    }
  }
`;

export const COUNTY_DIFFERENCES = operation<DifferencesAnswer, DifferencesVariables>(/* GraphQL */ `
  ${DIFFERENCE}
  query CountyDifferences($slug: String!, $year: Int!, $toPeriod: Int!) {
    place: county(slug: $slug) {
      name
      mutualComparison(year: $year, toPeriod: $toPeriod) {
        ...Compared
      }
      mutualDifferences(year: $year, toPeriod: $toPeriod) {
        ...Difference
      }
    }
  }
`);

export const FORBUND_DIFFERENCES = operation<DifferencesAnswer, DifferencesVariables>(/* GraphQL */ `
  ${DIFFERENCE}
  query ForbundDifferences($slug: String!, $year: Int!, $toPeriod: Int!) {
    place: forbund(slug: $slug) {
      name
      mutualComparison(year: $year, toPeriod: $toPeriod) {
        ...Compared
      }
      mutualDifferences(year: $year, toPeriod: $toPeriod) {
        ...Difference
      }
    }
  }
`);

const ENTRIES = /* GraphQL */ `
  fragment Entries on MutualDifferenceSide {
    entries(first: 50, after: $after) {
      edges {
        node {
          entryNo
          series
          number
          entryDate
          period
          account
          accountName
          amount {
            exact
            presented
            unit
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
  fragment BothSides on MutualDifference {
    id
    first @include(if: $isFirst) {
      ...Entries
    }
    second @skip(if: $isFirst) {
      ...Entries
    }
  }
`;

export const COUNTY_ENTRIES = operation<EntriesAnswer, EntriesVariables>(/* GraphQL */ `
  ${ENTRIES}
  query CountyEntries($slug: String!, $year: Int!, $toPeriod: Int!, $isFirst: Boolean!, $after: String) {
    place: county(slug: $slug) {
      mutualDifferences(year: $year, toPeriod: $toPeriod) {
        ...BothSides
      }
    }
  }
`);

export const FORBUND_ENTRIES = operation<EntriesAnswer, EntriesVariables>(/* GraphQL */ `
  ${ENTRIES}
  query ForbundEntries($slug: String!, $year: Int!, $toPeriod: Int!, $isFirst: Boolean!, $after: String) {
    place: forbund(slug: $slug) {
      mutualDifferences(year: $year, toPeriod: $toPeriod) {
        ...BothSides
      }
    }
  }
`);

export const ANSWER_DIFFERENCE = operation<AnswerAnswer, AnswerVariables>(/* GraphQL */ `
  mutation AnswerDifference($input: AnswerMutualDifferenceInput!) {
    answerMutualDifference(input: $input) {
      __typename
      ... on Problem {
        code
        message
      }
    }
  }
`);
