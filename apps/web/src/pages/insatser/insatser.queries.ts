import { operation } from '../../api/operation.js';
import type {
  InsatsAnswer,
  InsatsDecisionsAnswer,
  InsatserAnswer,
  InsatserVariables,
  InsatsVariables,
  WriteAnswer,
  WriteVariables,
} from './insatser.answers.js';

const AMOUNT = '{ exact presented unit }';
const MONEY = `{ decided ${AMOUNT} outcome ${AMOUNT} remaining ${AMOUNT} }`;
const FACTS = `code objectCode name kind state performer isConstructed total ${MONEY} years { isConstructed } findings { code message }
  reports { id title from to dueOn receivedOn document state isConstructed }`;

export const INSATSER = operation<InsatserAnswer, InsatserVariables>(/* GraphQL */ `
  query Insatser($slug: String!, $state: InsatsState) {
    forbund(slug: $slug) {
      id
      slug
      name
      insatser(first: 200, state: $state) {
        edges { node { ${FACTS} } }
        pageInfo { hasNextPage }
      }
    }
  }
`);

export const INSATS = operation<InsatsAnswer, InsatsVariables>(/* GraphQL */ `
  query Insats($slug: String!, $code: String!) {
    forbund(slug: $slug) {
      id
      slug
      name
      insats(code: $code) {
        ${FACTS}
        followUpMethod
        isEsf
        agreement { from to document }
        costKind { kind label explanation fundable }
        endedOn
        cancelledOn
        document
        place
        outcomeSource
        years { year isConstructed own ${MONEY} cumulative ${MONEY} }
        grants {
          id amount ${AMOUNT} from to note document place isConstructed costKind { label fundable }
          decision { bodyName decidedOn paragraph title isConstructed }
        }
        publishedOutcomes { amount ${AMOUNT} from to document place isCounted }
        goals {
          id label unit direction target from to fulfilment document values { onDay value comment }
        }
        counts {
          from to measure span isPublished document place isConstructed
          counts { kind label partOf women men all }
        }
        history { version name performer reason recordedBy recordedAt }
      }
    }
  }
`);

export const INSATS_DECISIONS = operation<InsatsDecisionsAnswer, { readonly slug: string }>(/* GraphQL */ `
  query InsatsDecisions($slug: String!) {
    forbund(slug: $slug) {
      decisions(first: 200) {
        edges {
          node {
            id
            decidedOn
            title
          }
        }
      }
    }
  }
`);

const SAVED = `__typename ... on InsatsSaved { insats { code } } ... on Problem { code message }`;

export const ADD_INSATS = operation<WriteAnswer, WriteVariables>(/* GraphQL */ `
  mutation AddInsats($input: AddInsatsInput!) { addInsats(input: $input) { ${SAVED} } }
`);

export const CHANGE_INSATS = operation<WriteAnswer, WriteVariables>(/* GraphQL */ `
  mutation ChangeInsats($input: ChangeInsatsInput!) { changeInsats(input: $input) { ${SAVED} } }
`);

export const GRANT_MONEY = operation<WriteAnswer, WriteVariables>(/* GraphQL */ `
  mutation GrantInsatsMoney($input: GrantInsatsMoneyInput!) { grantInsatsMoney(input: $input) { ${SAVED} } }
`);

export const SET_GOAL = operation<WriteAnswer, WriteVariables>(/* GraphQL */ `
  mutation SetInsatsGoal($input: SetInsatsGoalInput!) { setInsatsGoal(input: $input) { ${SAVED} } }
`);

export const REPORT_GOAL = operation<WriteAnswer, WriteVariables>(/* GraphQL */ `
  mutation ReportInsatsGoal($input: ReportInsatsGoalInput!) { reportInsatsGoal(input: $input) { ${SAVED} } }
`);

export const REQUIRE_REPORT = operation<WriteAnswer, WriteVariables>(/* GraphQL */ `
  mutation RequireInsatsReport($input: RequireInsatsReportInput!) { requireInsatsReport(input: $input) { ${SAVED} } }
`);

export const RECEIVE_REPORT = operation<WriteAnswer, WriteVariables>(/* GraphQL */ `
  mutation ReceiveInsatsReport($input: ReceiveInsatsReportInput!) { receiveInsatsReport(input: $input) { ${SAVED} } }
`);

export const SET_COUNTS = operation<WriteAnswer, WriteVariables>(/* GraphQL */ `
  mutation SetInsatsCounts($input: SetInsatsCountsInput!) { setInsatsCounts(input: $input) { ${SAVED} } }
`);
