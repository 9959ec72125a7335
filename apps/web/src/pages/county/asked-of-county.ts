/** What every question about the county is asked with, and how it is handed on. */
export const ASKED =
  '$slug: String!, $year: Int!, $fromPeriod: Int!, $toPeriod: Int!, $kind: FigureKind!, $forbund: [String!], ' +
  '$structure: FigureStructure!, $structureOn: Date, $knownAt: DateTime';
export const BY_IT =
  'year: $year, fromPeriod: $fromPeriod, toPeriod: $toPeriod, kind: $kind, forbund: $forbund, ' +
  'structure: $structure, structureOn: $structureOn, knownAt: $knownAt';

export const FIGURES = /* GraphQL */ `
  fragment Figure on Amount {
    exact
    presented
    unit
  }
  fragment Row on ConsolidatedLine {
    line
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
