import { operation } from '../../api/operation.js';
import type { BookedFilesAnswer, PageVariables, ReverseAnswer, ReverseVariables } from './import.answers.js';

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
            fileType
            year
            differences {
              added
              same
              changed
              removed
            }
            isReversal
            reverses
            reason
            reversedBy
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

export const REVERSE_IMPORT = operation<ReverseAnswer, ReverseVariables>(/* GraphQL */ `
  mutation ReverseImport($input: ReverseImportInput!) {
    reverseImport(input: $input) {
      __typename
      ... on ImportReversed {
        run {
          id
        }
      }
      ... on Problem {
        code
        message
      }
    }
  }
`);
