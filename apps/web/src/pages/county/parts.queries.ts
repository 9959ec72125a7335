import { operation } from '../../api/operation.js';
import { ASKED, BY_IT } from './asked-of-county.js';
import type { CountyVariables } from './county.answers.js';
import type { KeyFiguresAnswer, OperatingAnswer, RowsAnswer } from './parts.answers.js';

/** Rows of the parts that are not lines of the two statements: their key stands where those have a line. */
const ROW = /* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  fragment PartRow on ConsolidatedFigureRow {
    line: key
    label
    isSum
    cells {
      forbund {
        slug
      }
      amount {
        ...Figure
      }
    }
    eliminated {
      ...Figure
    }
    total {
      ...Figure
    }
  }
`;

export const CASH_FLOW = operation<RowsAnswer, CountyVariables>(/* GraphQL */ `
  ${ROW}
  query CountyCashFlow(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
        rows: cashFlow {
          ...PartRow
        }
      }
    }
  }
`);

export const EQUITY_BRIDGE = operation<RowsAnswer, CountyVariables>(/* GraphQL */ `
  ${ROW}
  query CountyEquityBridge(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
        rows: equityBridge {
          ...PartRow
        }
      }
    }
  }
`);

export const OPERATING = operation<OperatingAnswer, CountyVariables>(/* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  query CountyOperating(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
        operatingStatement {
          rows {
            line: key
            group
            label
            isSum
            cells {
              forbund {
                slug
              }
              amount {
                ...Figure
              }
            }
            eliminated {
              ...Figure
            }
            total {
              ...Figure
            }
            budget {
              ...Figure
            }
            deviation {
              ...Figure
            }
          }
          withoutBudget {
            slug
            name
          }
        }
      }
    }
  }
`);

export const KEY_FIGURES = operation<KeyFiguresAnswer, CountyVariables>(/* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  query CountyKeyFigures(${ASKED}) {
    county(slug: $slug) {
      consolidation(${BY_IT}) {
        keyFigures {
          key
          label
          how
          cells {
            forbund {
              slug
            }
            percent
            exactPercent
            amount {
              ...Figure
            }
          }
          total {
            percent
            exactPercent
            amount {
              ...Figure
            }
          }
        }
      }
    }
  }
`);
