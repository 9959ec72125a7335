/** A GraphQL enum's object from a domain list of names: the domain keeps plain unions, the schema wants an object. */
export function enumOf<Name extends string>(names: readonly Name[]): { readonly [N in Name]: N } {
  return Object.fromEntries(names.map((name) => [name, name])) as { readonly [N in Name]: N };
}
