/** A förbund's name without the word that all of them share, for menus and column heads. */
export function shortName(name: string): string {
  const short = name.replace(/^Samordningsförbundet\s+/, '').replace(/s? Samordningsförbund$/, '');
  return short === '' ? name : short;
}
