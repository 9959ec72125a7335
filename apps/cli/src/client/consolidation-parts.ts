import { CONSOLIDATION_QUERY } from './consolidation-query.js';

/** Parts of a consolidation by the names that the command line has for them, with what is asked of each. */
const PARTS = {
  'income-statement': 'incomeStatement { ...consolidatedLine }',
  'balance-sheet': 'balanceSheet { ...consolidatedLine }',
  'cash-flow': 'cashFlow { ...figureRow }',
  'equity-bridge': 'equityBridge { ...figureRow }',
  'operating-statement': `operatingStatement {
        rows {
          key group label depth isSum
          cells { forbund { slug } amount { ...amount } budget { ...amount } deviation { ...amount } }
          eliminated { ...amount } total { ...amount } budget { ...amount } deviation { ...amount }
        }
        withoutBudget { slug name }
      }`,
  'key-figures': `keyFigures {
        key label how
        cells { forbund { slug } percent exactPercent amount { ...amount } }
        total { percent exactPercent amount { ...amount } }
      }`,
  eliminations: `eliminations {
        area amount { ...amount } difference { ...amount } differenceLabel
        first { ...eliminationSide } second { ...eliminationSide }
      }
      outside { forbund { slug name } counterpart { slug name } area booked { ...amount } message }`,
} as const;

/** A part of a consolidation, as the command line names it. */
export type ConsolidationPart = keyof typeof PARTS;
export const CONSOLIDATION_PARTS = Object.keys(PARTS) as ConsolidationPart[];

const FRAGMENTS = CONSOLIDATION_QUERY.slice(CONSOLIDATION_QUERY.indexOf('fragment amount'));

/** The consolidation of any span, kind, subset and structure of a county, with those parts of it. */
export function consolidationPartsQuery(parts: readonly ConsolidationPart[]): string {
  const asked = parts.map((part) => PARTS[part]).join('\n      ');
  // GraphQL refuses a fragment that nothing spreads.
  const used = FRAGMENTS.split(/(?=^fragment )/m).filter((fragment) => {
    const name = /^fragment (\w+)/.exec(fragment)![1]!;
    return name === 'amount' ? /\.\.\.\w+/.test(asked) : asked.includes(`...${name} `);
  });
  const rows = asked.includes('...figureRow ') ? [FIGURE_ROW] : [];
  return `query ConsolidationParts($county: String!, $year: Int!, $fromPeriod: Int!, $toPeriod: Int!, $kind: FigureKind!,
  $forbund: [String!], $structure: FigureStructure!, $structureOn: Date, $knownAt: DateTime) {
  county(slug: $county) {
    consolidation(year: $year, fromPeriod: $fromPeriod, toPeriod: $toPeriod, kind: $kind, forbund: $forbund,
      structure: $structure, structureOn: $structureOn, knownAt: $knownAt) {
      county { slug name }
      year fromPeriod toPeriod kind figureKind structure structureOn knownAt label status isConstructed memberCount
      columns {
        forbund { id slug name }
        members { slug name }
        submissions { version toPeriod sha256 isConstructed }
      }
      ${asked}
      findings { code message forbundIds }
    }
  }
}

${[...used, ...rows].join('\n')}`;
}

const FIGURE_ROW = `fragment figureRow on ConsolidatedFigureRow {
  key label isSum
  cells { forbund { slug } amount { ...amount } }
  eliminated { ...amount } total { ...amount }
}
`;
