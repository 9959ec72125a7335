import { operation } from '../../api/operation.js';
import type { ImportAnswer, ImportTargetAnswer, ImportVariables } from './import.answers.js';

export const IMPORT_TARGET = operation<ImportTargetAnswer, { readonly slug: string }>(/* GraphQL */ `
  query ImportTarget($slug: String!) {
    forbund(slug: $slug) {
      id
      slug
      name
    }
  }
`);

export const IMPORT_SIE = operation<ImportAnswer, ImportVariables>(/* GraphQL */ `
  fragment Fault on SieFault {
    line
    label
    field
    rule
    message
  }
  mutation ImportSie($input: ImportSieInput!) {
    importSie(input: $input) {
      ... on SieImported {
        file
        sha256
        status
        entries
        rows
        newAccounts
        unmappedAccounts
        warnings {
          ...Fault
        }
      }
      ... on SieRefused {
        file
        sha256
        status
        entries
        rows
        newAccounts
        unmappedAccounts
        warnings {
          ...Fault
        }
        faults {
          ...Fault
        }
      }
    }
  }
`);
