import { operation } from '../../api/operation.js';
import type { BookedFilesAnswer, PageVariables } from './import.answers.js';

export const BOOKED_FILES = operation<BookedFilesAnswer, PageVariables>(/* GraphQL */ `
  query BookedFiles($slug: String!, $after: String) {
    forbund(slug: $slug) {
      imports(first: 10, after: $after) {
        edges {
          node {
            id
            fileName
            sha256
            charset
            entries
            rows
            newAccounts
            unmappedAccounts
            isConstructed
            bookedBy
            bookedAt
            warnings {
              line
              label
              field
              rule
              message
              advice
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
