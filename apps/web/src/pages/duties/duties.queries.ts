import { operation } from '../../api/operation.js';
import type { CountyDutiesAnswer, DutiesAnswer } from './duties.answers.js';

const DUTY = /* GraphQL */ `
  fragment ShownDuty on Duty {
    id
    key
    year
    title
    basis
    standing
    roleName
    evidence
    opensOn
    nominal
    lastLawful
    note
    isLocal
    isOccurrence
    document
    isConstructed
    status
    doneOn
    decision {
      bodyName
      decidedOn
      paragraph
    }
    latest {
      ...ToldOfDuty
    }
    history {
      ...ToldOfDuty
    }
    findings {
      code
      severity
      message
    }
  }
  fragment ToldOfDuty on DutyEvent {
    kind
    doneOn
    note
    document
    isConstructed
    recordedBy
    recordedAt
  }
  fragment ShownReminder on DutyReminder {
    dutyKey
    title
    roleName
    stage
    raisedOn
    lastLawful
    status
  }
`;

export const DUTIES = operation<DutiesAnswer, { readonly slug: string; readonly year: number }>(
  /* GraphQL */ `
    ${DUTY}
    query Duties($slug: String!, $year: Int!) {
      forbund(slug: $slug) {
        id
        slug
        name
        duties(year: $year) {
          ...ShownDuty
        }
        dutyReminders(year: $year) {
          ...ShownReminder
        }
        calendarFeeds {
          id
          name
          createdBy
          createdAt
          revokedAt
        }
        decisions(first: 50) {
          edges {
            node {
              id
              bodyName
              decidedOn
              paragraph
              title
            }
          }
        }
      }
    }
  `,
);

export const COUNTY_DUTIES = operation<CountyDutiesAnswer, { readonly slug: string; readonly year: number }>(
  /* GraphQL */ `
    ${DUTY}
    query CountyDuties($slug: String!, $year: Int!) {
      county(slug: $slug) {
        id
        slug
        name
        duties(year: $year) {
          ...ShownDuty
        }
        dutyReminders(year: $year) {
          ...ShownReminder
        }
      }
    }
  `,
);
