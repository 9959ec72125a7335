import { operation } from '../../api/operation.js';
import type { JournalAnswer, JournalVariables } from './journal.answers.js';

export const JOURNAL = operation<JournalAnswer, JournalVariables>(/* GraphQL */ `
  query Journal($slug: String!, $year: Int!, $period: Int, $account: String, $first: Int!, $after: String) {
    forbund(slug: $slug) {
      name
      journalEntries(year: $year, period: $period, account: $account, first: $first, after: $after) {
        edges {
          node {
            id
            entryNo
            series
            number
            revision
            entryDate
            text
            reverses
            reversedBy
            sourceFile
            sourceLine
            rows {
              rowNo
              account
              counterparty
              insats
              text
              amount
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
