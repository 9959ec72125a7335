import { operation } from '../../api/operation.js';

export interface AccountNamesAnswer {
  readonly forbund: {
    readonly accounts: {
      readonly edges: readonly { readonly node: { readonly number: string; readonly name: string } }[];
    };
  };
}

export const ACCOUNT_NAMES = operation<AccountNamesAnswer, { readonly slug: string; readonly year: number }>(
  /* GraphQL */ `
    query AccountNames($slug: String!, $year: Int!) {
      forbund(slug: $slug) {
        accounts(year: $year, first: 200) {
          edges {
            node {
              number
              name
            }
          }
        }
      }
    }
  `,
);
