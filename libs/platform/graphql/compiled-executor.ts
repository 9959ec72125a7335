import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { asLeaves, keptDocument } from './kept-fields.js';

type Compiled = CompiledQuery | ExecutionResult;

/** What Apollo hands to an executor, as far as it is used here. */
interface ExecutorCall {
  readonly document: DocumentNode;
  readonly operationName?: string | null;
  readonly request: { readonly variables?: Record<string, unknown> };
  readonly context?: unknown;
}

/**
 * Executes operations compiled to one function each; a parsed document is compiled once per operation name. Without
 * `keepsFields` no field is a leaf: writing parts by themselves only costs where no value comes back.
 */
export function compiledExecutor(
  schema: GraphQLSchema,
  keepsFields = true,
): (call: ExecutorCall) => Promise<ExecutionResult> {
  // Apollo keeps parsed documents and drops the least used; what was compiled of them goes with them.
  const compiled = new WeakMap<DocumentNode, Map<string, Compiled>>();
  return async ({ document, operationName, request, context }) => {
    const ofDocument = compiled.get(document) ?? new Map<string, Compiled>();
    compiled.set(document, ofDocument);
    const key = operationName ?? '';
    const query = ofDocument.get(key) ?? compiledOf(schema, document, operationName, keepsFields);
    ofDocument.set(key, query);
    if (!isCompiledQuery(query)) return query;
    return withWholeErrors(await query.query(undefined, context, request.variables ?? {}));
  };
}

/** Fields whose values are kept from answer to answer are leaves, as far as the operation lets them be. */
function compiledOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  keepsFields: boolean,
): Compiled {
  const name = operationName ?? undefined;
  const kept = keepsFields ? keptDocument(schema, document) : null;
  if (!kept) return compileQuery(schema, document, name);
  return asLeaves(kept, () => compileQuery(schema, kept.document, name));
}

/** Compiled code makes errors that lack `extensions` when the cause has none, and Apollo's formatting falls over them. */
function withWholeErrors(result: ExecutionResult): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map(whole) } : result;
}

function whole({ message, path, locations, originalError, extensions }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path, originalError, extensions });
  // The places are known, the syntax nodes that they were counted from are not.
  return Object.assign(error, { locations });
}
