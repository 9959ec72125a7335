/** What stands in the editor on the first visit. */
export const DEFAULT_QUERY = `# Samla: samordningsförbundens siffror.
# Logga in på sidan först (till exempel som lanspresidium), och tryck sedan på pilen.

query Lanet {
  county(slug: "vastmanland") {
    name
    consolidation(year: 2021) {
      label
      status
      incomeStatement {
        label
        cells { forbund { slug } amount { presented } }
        eliminated { presented }
        total { exact presented unit }
      }
      eliminations {
        area
        first { forbund { name } booked { exact } }
        second { forbund { name } booked { exact } }
        amount { exact }
      }
    }
  }
}
`;
