import { operation } from '../../api/operation.js';
import type { CountyAccountsAnswer, CountyAnswer, CountyVariables } from './county.answers.js';

const FIGURES = /* GraphQL */ `
  fragment Figure on Amount { exact presented unit }
  fragment Row on ConsolidatedLine {
    line
    label
    isSum
    cells { forbund { slug } amount { ...Figure } }
    eliminated { ...Figure }
    total { ...Figure }
  }
`;

export const COUNTY = operation<CountyAnswer, CountyVariables>(/* GraphQL */ `
  ${FIGURES}
  query County($slug: String!, $year: Int!, $toPeriod: Int!) {
    county(slug: $slug) {
      id
      slug
      name
      isConstructed
      consolidation(year: $year, toPeriod: $toPeriod) {
        year
        toPeriod
        knownAt
        label
        status
        isConstructed
        columns {
          forbund { slug name }
          status
          submission { id version sha256 handedInAt approvedAt isConstructed }
        }
        incomeStatement { ...Row }
        balanceSheet { ...Row }
        eliminations {
          first { slug name }
          second { slug name }
          area
          status
          amount { ...Figure }
          difference { ...Figure }
          firstSide { ...Figure }
          secondSide { ...Figure }
        }
        findings { code message }
      }
    }
  }
`);

export const COUNTY_ACCOUNTS = operation<CountyAccountsAnswer, CountyVariables>(/* GraphQL */ `
  fragment Opened on ConsolidatedLine {
    line
    cells {
      forbund { slug }
      accounts { account name counterparty insats amount { exact presented unit } }
    }
  }
  query CountyAccounts($slug: String!, $year: Int!, $toPeriod: Int!) {
    county(slug: $slug) {
      consolidation(year: $year, toPeriod: $toPeriod) {
        incomeStatement { ...Opened }
        balanceSheet { ...Opened }
      }
    }
  }
`);
