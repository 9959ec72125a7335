import { operation } from '../api/operation.js';

/** A räkenskapsår of a förbund and what is locked in it. */
export interface BookYear {
  readonly year: number;
  readonly lockedAt: string | null;
  readonly lockedBy: string | null;
  /** Why it was locked although the year-end check had found faults. */
  readonly lockReason: string | null;
  /** Months that are locked one by one. */
  readonly locks: readonly MonthLock[];
  /** Locks of months that have been opened again. */
  readonly openedLocks: readonly OpenedLock[];
}

/** A locked month: when and by whom. */
export interface MonthLock {
  readonly period: number;
  readonly lockedAt: string;
  readonly lockedBy: string;
}

/** A month that was locked and has been opened again, and why. */
export interface OpenedLock extends MonthLock {
  readonly openedAt: string;
  readonly openedBy: string;
  readonly reason: string;
}

/** A year, or the first months of one, whose outcome is published in documents. */
export interface PublishedYear {
  readonly year: number;
  readonly toPeriod: number;
  readonly documents: readonly string[];
}

export interface BookYearsAnswer {
  readonly forbund: {
    readonly fiscalYears: readonly BookYear[];
    readonly publishedYears: readonly PublishedYear[];
  };
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
        lockedBy
        lockReason
        locks {
          period
          lockedAt
          lockedBy
        }
        openedLocks {
          period
          lockedAt
          lockedBy
          openedAt
          openedBy
          reason
        }
      }
      publishedYears {
        year
        toPeriod
        documents
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
