/** The class that gives a förbund its colour, the same in tables, key figures and charts. */
export function colourClass(index: number): string {
  return `colour-${(index % 3) + 1}`;
}
