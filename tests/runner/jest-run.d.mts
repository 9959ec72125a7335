/** How many tests ended which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
export function tally(report: object | undefined, exitCode: number | null): Counts;
