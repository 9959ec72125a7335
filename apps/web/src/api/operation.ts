/** A GraphQL document together with the shapes of its variables and its answer. */
export interface Operation<Answer, Variables extends object> {
  readonly text: string;
  /** Never set: they carry the types from the document to the call. */
  readonly answer?: Answer;
  readonly variables?: Variables;
}

/** Names the shapes of a GraphQL document. */
export function operation<Answer, Variables extends object = Record<string, never>>(
  text: string,
): Operation<Answer, Variables> {
  return { text };
}
