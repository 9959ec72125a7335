import {
  type ASTNode,
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/**
 * How deep, how renamed, how long and how costly an operation may be; the cost is told in `extensions.cost`. Selections
 * count with fragments written out, as the weighing and the compiling after this walk them; tokens bound the parsing,
 * and with it the comparison of each field with every other of its name.
 */
export const LIMITS = { depth: 14, aliases: 30, selections: 2_000, tokens: 4_000, cost: 20_000 } as const;

/** Refuses operations that are deeper, or longer with their fragments written out, than the limits. */
export const sizeLimit: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const fragments = new Map<string, Extent>();
  return {
    OperationDefinition(operation) {
      const { depth, selections } = extentOf(operation.selectionSet, context, fragments);
      if (depth > LIMITS.depth) {
        context.reportError(
          refused(`Frågan är ${depth} nivåer djup; högst ${LIMITS.depth} är tillåtet.`, operation),
        );
      }
      if (selections > LIMITS.selections) {
        const message = `Frågan väljer mer än ${LIMITS.selections} fält när dess fragment skrivs ut; det är för många.`;
        context.reportError(refused(message, operation));
      }
    },
  };
};

/** Refuses operations that rename more fields than the limit: many aliases of one field are one call made many times. */
export const aliasLimit: ValidationRule = (context: ValidationContext): ASTVisitor => {
  let aliases = 0;
  return {
    Field(field) {
      if (field.alias) aliases += 1;
    },
    Document: {
      leave(document) {
        if (aliases > LIMITS.aliases) {
          context.reportError(
            refused(`Frågan har ${aliases} alias; högst ${LIMITS.aliases} är tillåtna.`, document),
          );
        }
      },
    },
  };
};

/** How deep a selection set goes, and how many selections it has when every fragment is written out. */
interface Extent {
  readonly depth: number;
  readonly selections: number;
}

const NOTHING: Extent = { depth: 0, selections: 0 };

/** Measures each fragment once, however often it is spread: fragments that spread each other twice would double the work at each step. */
function extentOf(set: SelectionSetNode, context: ValidationContext, fragments: Map<string, Extent>): Extent {
  let { depth, selections } = NOTHING;
  for (const selection of set.selections) {
    const below = extentBelow(selection, context, fragments);
    const isField = selection.kind === Kind.FIELD;
    // Introspection is deep by nature and carries no figures.
    if (!isField) depth = Math.max(depth, below.depth);
    else if (!selection.name.value.startsWith('__')) depth = Math.max(depth, 1 + below.depth);
    selections += 1 + below.selections;
  }
  return { depth, selections };
}

function extentBelow(
  selection: SelectionNode,
  context: ValidationContext,
  fragments: Map<string, Extent>,
): Extent {
  if (selection.kind !== Kind.FRAGMENT_SPREAD) {
    return selection.selectionSet ? extentOf(selection.selectionSet, context, fragments) : NOTHING;
  }
  const name = selection.name.value;
  const known = fragments.get(name);
  if (known) return known;
  const fragment = context.getFragment(name);
  if (!fragment) return NOTHING;
  // A fragment that spreads itself is refused by another rule; here it must only not loop.
  fragments.set(name, NOTHING);
  const extent = extentOf(fragment.selectionSet, context, fragments);
  fragments.set(name, extent);
  return extent;
}

function refused(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}
