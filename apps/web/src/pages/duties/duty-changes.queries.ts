import { operation } from '../../api/operation.js';
import type { Problem } from '../../api/problem.js';
import type { CalendarFeed } from './duties.answers.js';

/** That the year was changed. */
export interface DutyWritten {
  readonly duty: { readonly id: string; readonly title: string };
}

type Written<Name extends string> = Readonly<Record<Name, DutyWritten | Problem>>;
type Input = { readonly input: Readonly<Record<string, unknown>> };

const changed = <Name extends string>(name: Name, input: string) =>
  operation<Written<Name>, Input>(/* GraphQL */ `
    mutation Change($input: ${input}!) {
      ${name}(input: $input) {
        __typename
        ... on DutyTold {
          duty {
            id
            title
          }
        }
        ... on Problem {
          code
          message
        }
      }
    }
  `);

export const MARK = changed('markDutyDone', 'MarkDutyDoneInput');
export const MARK_COUNTY = changed('markCountyDutyDone', 'MarkCountyDutyDoneInput');
export const NOT_APPLICABLE = changed('setDutyNotApplicable', 'SetDutyNotApplicableInput');
export const COUNTY_NOT_APPLICABLE = changed('setCountyDutyNotApplicable', 'SetCountyDutyNotApplicableInput');
export const REOPEN = changed('reopenDuty', 'ReopenDutyInput');
export const ADD = changed('addLocalDuty', 'AddLocalDutyInput');
export const ADD_COUNTY = changed('addCountyDuty', 'AddCountyDutyInput');

/** The address that was made: its path is told once. */
export interface FeedCreated {
  readonly path: string | null;
  readonly feed: CalendarFeed;
}

export const CREATE_FEED = operation<{ readonly createCalendarFeed: FeedCreated | Problem }, Input>(
  /* GraphQL */ `
    mutation CreateCalendarFeed($input: CreateCalendarFeedInput!) {
      createCalendarFeed(input: $input) {
        __typename
        ... on CalendarFeedCreated {
          path
          feed {
            id
            name
            createdBy
            createdAt
            revokedAt
          }
        }
        ... on Problem {
          code
          message
        }
      }
    }
  `,
);

export const REVOKE_FEED = operation<
  { readonly revokeCalendarFeed: { readonly feed: { readonly id: string } } },
  Input
>(/* GraphQL */ `
  mutation RevokeCalendarFeed($input: RevokeCalendarFeedInput!) {
    revokeCalendarFeed(input: $input) {
      feed {
        id
      }
    }
  }
`);
