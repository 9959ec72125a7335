import { operation } from '../api/operation.js';

/** A räkenskapsår of a förbund and what is locked in it. */
export interface BookYear {
  readonly year: number;
  readonly lockedAt: string | null;
  readonly lockedPeriods: readonly number[];
}

export interface BookYearsAnswer {
  readonly forbund: { readonly fiscalYears: readonly BookYear[] };
}

export interface CountyYearsAnswer {
  readonly county: { readonly years: readonly number[] };
}

interface PlaceVariables {
  readonly slug: string;
}

export const BOOK_YEARS = operation<BookYearsAnswer, PlaceVariables>(/* GraphQL */ `
  query BookYears($slug: String!) {
    forbund(slug: $slug) {
      fiscalYears {
        year
        lockedAt
        lockedPeriods
      }
    }
  }
`);

export const COUNTY_YEARS = operation<CountyYearsAnswer, PlaceVariables>(/* GraphQL */ `
  query CountyYears($slug: String!) {
    county(slug: $slug) {
      years
    }
  }
`);
