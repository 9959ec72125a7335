import { type ASTNode, type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from 'graphql';

/** How deep, how renamed and how costly an operation may be. Told in the answer's `extensions.cost`. */
export const LIMITS = { depth: 14, aliases: 30, cost: 20_000 } as const;

/** Refuses operations whose fields lie deeper than the limit; fragments count where they are spread. */
export const depthLimit: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    // Introspection is deep by nature and carries no figures.
    const depth = depthOf(operation.selectionSet, context, new Set());
    if (depth > LIMITS.depth) {
      context.reportError(refused(`Frågan är ${depth} nivåer djup; högst ${LIMITS.depth} är tillåtet.`, operation));
    }
  },
});

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
          context.reportError(refused(`Frågan har ${aliases} alias; högst ${LIMITS.aliases} är tillåtna.`, document));
        }
      },
    },
  };
};

function depthOf(selections: SelectionSetNode, context: ValidationContext, open: Set<string>): number {
  let deepest = 0;
  for (const selection of selections.selections) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) continue;
      const below = selection.selectionSet ? depthOf(selection.selectionSet, context, open) : 0;
      deepest = Math.max(deepest, 1 + below);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, context, open));
    } else {
      deepest = Math.max(deepest, depthOfSpread(selection.name.value, context, open));
    }
  }
  return deepest;
}

function depthOfSpread(name: string, context: ValidationContext, open: Set<string>): number {
  const fragment = context.getFragment(name);
  // A fragment that spreads itself is refused by another rule; here it must only not loop.
  if (!fragment || open.has(name)) return 0;
  return depthOf(fragment.selectionSet, context, new Set(open).add(name));
}

function refused(message: string, node: ASTNode): GraphQLError {
  return new GraphQLError(message, { nodes: node, extensions: { code: 'BAD_USER_INPUT' } });
}
