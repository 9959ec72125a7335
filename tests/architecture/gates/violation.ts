/** One place where the code breaks a rule of the house. */
export interface Violation {
  /** Path from the root of the tree that was read, with `/`. */
  readonly file: string;
  /** Line counted from 1; 0 where the whole file or tree is at fault. */
  readonly line: number;
  readonly message: string;
}

/** The violations as readable lines, sorted, for a test's message. */
export function asLines(violations: readonly Violation[]): string[] {
  return violations
    .map(({ file, line, message }) => `${file}${line > 0 ? `:${line}` : ''} ${message}`)
    .sort();
}
