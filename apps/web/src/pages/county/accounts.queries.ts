import { operation } from '../../api/operation.js';
import { ASKED, BY_IT } from './asked-of-county.js';
import type { CountyVariables, OpenedRowsAnswer } from './county.answers.js';

/** The accounts behind each förbund's amount in a row of this type. */
const opened = (type: string, line: string): string => `
  fragment Opened on ${type} {
    ${line}
    label
    cells {
      forbund {
        slug
      }
      accounts {
        account
        accountName
        counterparty
        insats
        amount {
          exact
          presented
          unit
        }
      }
    }
  }
`;
const LINE = opened('ConsolidatedLine', 'line');
const FIGURE_ROW = opened('ConsolidatedFigureRow', 'line: key');

export const INCOME_ACCOUNTS = operation<OpenedRowsAnswer, CountyVariables>(/* GraphQL */ `
  ${LINE}
  query CountyIncomeAccounts(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
        rows: incomeStatement {
          ...Opened
        }
      }
    }
  }
`);

export const BALANCE_ACCOUNTS = operation<OpenedRowsAnswer, CountyVariables>(/* GraphQL */ `
  ${LINE}
  query CountyBalanceAccounts(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
        rows: balanceSheet {
          ...Opened
        }
      }
    }
  }
`);

export const CASH_FLOW_ACCOUNTS = operation<OpenedRowsAnswer, CountyVariables>(/* GraphQL */ `
  ${FIGURE_ROW}
  query CountyCashFlowAccounts(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
        rows: cashFlow {
          ...Opened
        }
      }
    }
  }
`);

export const EQUITY_ACCOUNTS = operation<OpenedRowsAnswer, CountyVariables>(/* GraphQL */ `
  ${FIGURE_ROW}
  query CountyEquityAccounts(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
        rows: equityBridge {
          ...Opened
        }
      }
    }
  }
`);

export const OPERATING_ACCOUNTS = operation<OpenedRowsAnswer, CountyVariables>(/* GraphQL */ `
  ${opened('ConsolidatedOperatingRow', 'line: key')}
  query CountyOperatingAccounts(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
        operatingStatement {
          rows {
            ...Opened
          }
        }
      }
    }
  }
`);
