import { operation } from '../../api/operation.js';
import type { EntriesAnswer, EntriesVariables } from './forbund.answers.js';

export const ENTRIES = operation<EntriesAnswer, EntriesVariables>(/* GraphQL */ `
  query Entries(
    $slug: String!
    $year: Int!
    $account: String!
    $fromPeriod: Int
    $toPeriod: Int
    $asOf: Date
    $counterparty: String
    $insats: String
    $costCentre: String
    $after: String
  ) {
    forbund(slug: $slug) {
      journalEntries(
        year: $year
        account: $account
        fromPeriod: $fromPeriod
        toPeriod: $toPeriod
        asOf: $asOf
        counterparty: $counterparty
        insats: $insats
        costCentre: $costCentre
        first: 25
        after: $after
      ) {
        edges {
          node {
            id
            series
            number
            entryDate
            text
            sourceFile
            sourceLine
            rows {
              rowNo
              account
              period
              counterparty
              insats
              costCentre
              amount
              sourceLine
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
`);
