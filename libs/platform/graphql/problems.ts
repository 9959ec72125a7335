import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { Problem } from './problem.graphql.js';

/** Which refusals a mutation answers as problems, and how each becomes one. */
export type DeclaredProblems<P extends Problem> = Readonly<Record<string, (error: DomainError) => P>>;

/** Runs a mutation's service call; declared refusals come back as problems, everything else stays thrown. */
export async function withProblems<Result, P extends Problem>(
  declared: DeclaredProblems<P>,
  work: () => Promise<Result>,
): Promise<Result | P> {
  try {
    return await work();
  } catch (error) {
    const problem = error instanceof DomainError ? declared[error.code] : undefined;
    if (!problem) throw error;
    return problem(error as DomainError);
  }
}
