import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, visit } from './syntax.js';
import type { SourceFile, SourceTree } from './source-tree.js';

/** One `import`, `export … from`, `import()` or `import type` of a file. */
export interface Import {
  readonly from: SourceFile;
  readonly line: number;
  /** As written. */
  readonly specifier: string;
  /** The file of the same tree that it means; undefined for a package. */
  readonly target: string | undefined;
}

const ALIAS = /^@samla\//;

/** Every import of the tree, those of types too: a cycle of types is a cycle for the reader. */
export function importsOf(tree: SourceTree): Import[] {
  return tree.files.flatMap((file) => {
    const found: Import[] = [];
    visit(file, (node) => {
      const literal = specifierOf(node);
      if (!literal) return;
      found.push({
        from: file,
        line: lineOf(file, node),
        specifier: literal.text,
        target: resolve(tree, file.path, literal.text),
      });
    });
    return found;
  });
}

/** Whether the specifier means a file of the house, found or not. */
export function isInside(specifier: string): boolean {
  return specifier.startsWith('.') || ALIAS.test(specifier);
}

function specifierOf(node: ts.Node): ts.StringLiteral | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
      ? node.moduleSpecifier
      : undefined;
  }
  if (
    ts.isImportTypeNode(node) &&
    ts.isLiteralTypeNode(node.argument) &&
    ts.isStringLiteral(node.argument.literal)
  ) {
    return node.argument.literal;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const imports =
    node.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(node.expression) && node.expression.text === 'require');
  return imports && argument && ts.isStringLiteral(argument) ? argument : undefined;
}

function resolve(tree: SourceTree, from: string, specifier: string): string | undefined {
  if (!isInside(specifier)) return undefined;
  const bare = ALIAS.test(specifier)
    ? specifier.replace(ALIAS, 'libs/')
    : posix.normalize(posix.join(posix.dirname(from), specifier));
  const stem = bare.replace(/\.(js|jsx|ts|tsx)$/, '');
  return [`${stem}.ts`, `${stem}.tsx`, `${stem}/index.ts`, `${stem}/index.tsx`].find((path) =>
    tree.has(path),
  );
}
