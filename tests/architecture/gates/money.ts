import ts from 'typescript';
import { lineOf, visit } from './syntax.js';
import type { SourceFile, SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

/** Names that hold an amount of kronor: the word alone or as the last part of a longer name; not a number of bytes. */
const AMOUNT =
  /^(?!bytes)(?:.*[a-z0-9])?(amounts?|opening|change|closing|balances?|sums?|totals?|debit|credit)$/i;

/** Types that cannot carry öre exactly. */
const INEXACT = /\bnumber\b/;

/** Fields, parameters and variables that hold an amount as a JavaScript number, and GraphQL fields of Float. */
export function moneyAsNumber(tree: SourceTree): Violation[] {
  return tree.files.flatMap((file) => {
    const found: Violation[] = [];
    visit(file, (node) => {
      const message = complaint(file, node);
      if (message) found.push({ file: file.path, line: lineOf(file, node), message });
    });
    return found;
  });
}

function complaint(file: SourceFile, node: ts.Node): string | undefined {
  if (isTyped(node)) {
    const name = node.name.getText(file.syntax);
    const type = node.type?.getText(file.syntax);
    if (AMOUNT.test(name) && type && INEXACT.test(type) && !type.includes('=>')) {
      return `holds the amount ${name} as ${type}`;
    }
  }
  if (ts.isDecorator(node) && /^@Field\b/.test(node.getText(file.syntax))) {
    const text = node.getText(file.syntax);
    if (/=>\s*\[?\s*Float\b/.test(text)) return 'answers a Float: an amount is a decimal string';
  }
  if (
    ts.isDecorator(node) &&
    /^@(Args|Query|Mutation|ResolveField)\b.*=>\s*\[?\s*Float\b/s.test(node.getText(file.syntax))
  ) {
    return 'takes or answers a Float: an amount is a decimal string';
  }
  return undefined;
}

type Typed = ts.PropertyDeclaration | ts.PropertySignature | ts.ParameterDeclaration | ts.VariableDeclaration;

function isTyped(node: ts.Node): node is Typed {
  return (
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isParameter(node) ||
    ts.isVariableDeclaration(node)
  );
}
