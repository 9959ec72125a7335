import { operation } from '../../api/operation.js';
import type { ImportAnswer, ImportTargetAnswer, ImportVariables } from './import.answers.js';

export const IMPORT_TARGET = operation<ImportTargetAnswer, { readonly slug: string }>(/* GraphQL */ `
  query ImportTarget($slug: String!) { forbund(slug: $slug) { id slug name } }
`);

export const IMPORT_SIE = operation<ImportAnswer, ImportVariables>(/* GraphQL */ `
  mutation ImportSie($input: ImportSieInput!) {
    importSie(input: $input) {
      __typename
      ... on SieImported {
        report {
          file
          sha256
          status
          entries
          rows
          newAccounts
          unmappedAccounts
          faults { line label field rule message }
        }
      }
      ... on Problem { code message }
    }
  }
`);
