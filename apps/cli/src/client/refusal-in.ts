import { DomainError } from '@samla/domain/errors/domain-error.js';
import type { GraphqlAnswer } from './graphql-answer.js';

/** What an answer without a result says, as the error that it was in the API: a problem, or its first error. */
export function refusalIn(
  answer: GraphqlAnswer,
  problem?: { readonly code?: string; readonly message?: string },
): Error {
  const first = answer.errors?.[0];
  const code = problem?.code ?? first?.extensions?.code ?? 'INTERNAL';
  const message = problem?.message ?? first?.message ?? 'API:t gav inget svar.';
  return code === 'INTERNAL' ? new Error(message) : new DomainError(code, message);
}
