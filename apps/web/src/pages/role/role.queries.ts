import { operation } from '../../api/operation.js';

/** What a förbund is, to somebody who may not see its figures. */
export interface ForbundFactsAnswer {
  readonly forbund: {
    readonly name: string;
    readonly organisationNumber: string | null;
    readonly seat: string;
    readonly county: { readonly name: string };
  };
}

export const FORBUND_FACTS = operation<ForbundFactsAnswer, { readonly slug: string }>(/* GraphQL */ `
  query ForbundFacts($slug: String!) {
    forbund(slug: $slug) {
      name
      organisationNumber
      seat
      county {
        name
      }
    }
  }
`);
