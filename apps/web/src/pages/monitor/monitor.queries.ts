import { operation } from '../../api/operation.js';
import type { MonitorAnswer, MonitorVariables } from './monitor.answers.js';

export const MONITOR = operation<MonitorAnswer, MonitorVariables>(/* GraphQL */ `
  query Monitor($slug: String!, $year: Int!, $toPeriod: Int!) {
    county(slug: $slug) {
      id
      slug
      name
      monitor(year: $year, toPeriod: $toPeriod) {
        year
        toPeriod
        summary {
          late
        }
        rows {
          forbund {
            slug
            name
          }
          kind
          deadline
          daysLate
          status
          version
          handedInAt
          approvedAt
          waitingVersion
          uncompared
          differences {
            count
            sum {
              exact
              presented
              unit
            }
          }
        }
      }
    }
  }
`);
