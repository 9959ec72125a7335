import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLField,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  isLeafType,
  isNonNullType,
  isObjectType,
  Kind,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { KeptPart } from './kept-part.js';

type Field = GraphQLField<unknown, unknown>;

/** Set as `@Extensions(KEPT)` on a field whose value, while it is the same object, never changes: its JSON may be kept. */
export const KEPT = { kept: true } as const;

/** A document in which kept fields are asked for whole, and the scalar that writes each of them. */
export interface KeptDocument {
  readonly document: DocumentNode;
  readonly writers: ReadonlyMap<Field, GraphQLScalarType>;
}

/**
 * The document with each kept field as one leaf, which is written once for each value. Null when it asks for none, or
 * below one of them for something that is more than reading properties (a resolver, an argument, a directive), or for
 * the same field in two ways: then it is executed as it stands.
 */
export function keptDocument(schema: GraphQLSchema, document: DocumentNode): KeptDocument | null {
  const types = new TypeInfo(schema);
  const asked = new Map<Field, string>();
  const writers = new Map<Field, GraphQLScalarType>();
  let isSound = true;
  const enter = (node: FieldNode): FieldNode | undefined => {
    const field = types.getFieldDef() as Field | null | undefined;
    if (!field?.extensions['kept'] || !node.selectionSet) return undefined;
    const selected = print(node.selectionSet);
    isSound &&= readsOnly(field.type, node.selectionSet, document, schema) && field.resolve === undefined;
    isSound &&= (asked.get(field) ?? selected) === selected;
    asked.set(field, selected);
    if (isSound && !writers.has(field))
      writers.set(field, writer(`Kept${writers.size}`, field.type, node.selectionSet, document));
    return { ...node, selectionSet: undefined } as FieldNode;
  };
  // What is below a kept field is gone from the new document, so it is not visited either.
  const changed = visit(document, visitWithTypeInfo(types, { Field: { enter } })) as DocumentNode;
  return isSound && writers.size > 0 ? { document: changed, writers } : null;
}

/** Runs `compile` while kept fields are leaves; it waits for nothing, so nobody else sees the schema so. */
export function asLeaves<Result>({ writers }: KeptDocument, compile: () => Result): Result {
  const types = new Map<Field, GraphQLOutputType>();
  try {
    for (const [field, scalar] of writers) {
      types.set(field, field.type);
      field.type = isNonNullType(field.type) ? new GraphQLNonNull(scalar) : scalar;
    }
    return compile();
  } finally {
    for (const [field, type] of types) field.type = type;
  }
}

/** Whether all that is selected are properties, read from objects whose type is known. */
function readsOnly(
  type: GraphQLOutputType,
  { selections }: SelectionSetNode,
  document: DocumentNode,
  schema: GraphQLSchema,
): boolean {
  const of = getNamedType(type);
  if (!isObjectType(of)) return false;
  return selections.every((each) => {
    if (each.directives && each.directives.length > 0) return false;
    if (each.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = fragmentOf(document, each.name.value);
      return fragment !== undefined && readsOnly(of, fragment.selectionSet, document, schema);
    }
    if (each.kind === Kind.INLINE_FRAGMENT) return readsOnly(of, each.selectionSet, document, schema);
    if (each.name.value === '__typename') return true;
    const field = of.getFields()[each.name.value];
    if (!field || field.resolve || field.args.length > 0) return false;
    return each.selectionSet
      ? readsOnly(field.type, each.selectionSet, document, schema)
      : isLeafType(getNamedType(field.type));
  });
}

function fragmentOf(document: DocumentNode, name: string) {
  return document.definitions.find(
    (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name,
  ) as { readonly selectionSet: SelectionSetNode } | undefined;
}

/** A leaf whose text is what the selection makes of its value. */
function writer(
  name: string,
  type: GraphQLOutputType,
  selectionSet: SelectionSetNode,
  document: DocumentNode,
): GraphQLScalarType {
  const query = new GraphQLObjectType({ name: 'KeptPartQuery', fields: { part: { type } } });
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const field = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'part' }, selectionSet } as const;
  const operation = {
    kind: Kind.OPERATION_DEFINITION,
    operation: 'query',
    selectionSet: { kind: Kind.SELECTION_SET, selections: [field] },
  };
  const compiled = compileQuery(new GraphQLSchema({ query }), {
    kind: Kind.DOCUMENT,
    definitions: [operation, ...fragments],
  } as DocumentNode);
  const selection = {};
  const write = (part: object): string => {
    if (!isCompiledQuery(compiled)) throw new Error('a kept field does not compile');
    const result = compiled.query({ part }, undefined, {});
    if (result instanceof Promise || !('data' in result) || result.errors)
      throw new Error('a kept field holds something that is not known yet, or is not what it should be');
    return JSON.stringify((result.data as { part: unknown }).part);
  };
  return new GraphQLScalarType({
    name,
    serialize: (value) => KeptPart.of(value as object, selection, () => write(value as object)),
  });
}
