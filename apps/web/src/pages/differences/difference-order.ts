import type { DifferenceStatus, MutualDifference } from './differences.answers.js';

/** What a side says when it has nothing more to do. */
const DONE: ReadonlySet<DifferenceStatus> = new Set(['EXPLAINED', 'CORRECTED', 'AGREED']);

/** Whether nothing more is waited for: by a förbund its own word, by the county (null) the words of both. */
export function isDone({ first, second }: MutualDifference, slug: string | null): boolean {
  const sides = [first, second].filter(({ forbund }) => slug === null || forbund.slug === slug);
  return sides.every(({ status }) => DONE.has(status));
}

/** Those that wait first, otherwise as they came. */
export function inWorkOrder(
  differences: readonly MutualDifference[],
  slug: string | null,
): { readonly waiting: readonly MutualDifference[]; readonly done: readonly MutualDifference[] } {
  return {
    waiting: differences.filter((difference) => !isDone(difference, slug)),
    done: differences.filter((difference) => isDone(difference, slug)),
  };
}
