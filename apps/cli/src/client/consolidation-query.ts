/** The consolidated county-year with eliminations and sources: word for word what `docs/examples/consolidated-county.graphql` asks. */
export const CONSOLIDATION_QUERY = `query ConsolidatedCounty($county: String!, $year: Int!) {
  county(slug: $county) {
    consolidation(year: $year) {
      county { slug name }
      year
      toPeriod
      kind
      label
      status
      isConstructed
      memberCount
      columns {
        forbund { id slug name }
        submission { version sha256 isConstructed }
      }
      incomeStatement { ...consolidatedLine }
      balanceSheet { ...consolidatedLine }
      eliminations {
        area
        amount { ...amount }
        difference { ...amount }
        differenceLabel
        first { ...eliminationSide }
        second { ...eliminationSide }
      }
      findings { code message forbundIds }
    }
  }
}

fragment amount on Amount { exact presented unit }

fragment consolidatedLine on ConsolidatedLine {
  line
  label
  isSum
  cells { forbund { slug } amount { ...amount } }
  eliminated { ...amount }
  total { ...amount }
}

fragment eliminationSide on EliminationSide {
  forbund { slug name }
  booked { ...amount }
  rows { account accountName counterparty insats line amount { ...amount } }
}
`;
