import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';

type Resolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * Takes away the resolvers that only read the property of the field's own name. The framework gives one to every field,
 * and compiled execution must then call a function for each leaf of an answer instead of reading the property. A plain
 * property can hold no promise: what has to be waited for has a resolver of its own.
 */
export function withPlainFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (field.resolve && readsOnlyItself(field.resolve, field.name)) delete field.resolve;
    }
  }
  return schema;
}

/** Asked by trying it on an object that tells what is read: another property, or a default for a missing one, is more than plain. */
function readsOnlyItself(resolve: Resolver, name: string): boolean {
  if (resolve.name !== FRAMEWORK_RESOLVER) return false;
  const read: PropertyKey[] = [];
  const witness = new Proxy({}, { get: (_target, key) => void read.push(key) });
  const missing = resolve(witness, {}, undefined, undefined as never);
  return missing === undefined && read.length === 1 && read[0] === name;
}

/** Name of the framework's own resolver; every other function is left alone. */
const FRAMEWORK_RESOLVER = 'rootFieldResolver';
