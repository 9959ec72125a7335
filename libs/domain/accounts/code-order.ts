/** Orders codes by their characters, the same on every machine and in every language setting. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
