import ts from 'typescript';
import type { SourceFile } from './source-tree.js';

/** Calls `look` on every node of the file, outermost first. */
export function visit(file: SourceFile, look: (node: ts.Node) => void): void {
  const step = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, step);
  };
  step(file.syntax);
}

/** All nodes of one kind in the file. */
export function nodesOf<T extends ts.Node>(file: SourceFile, is: (node: ts.Node) => node is T): T[] {
  const found: T[] = [];
  visit(file, (node) => {
    if (is(node)) found.push(node);
  });
  return found;
}

/** The line of a node, counted from 1. */
export function lineOf(file: SourceFile, node: ts.Node): number {
  return file.syntax.getLineAndCharacterOfPosition(node.getStart(file.syntax)).line + 1;
}

/** How many lines a node covers, without the comment before it. */
export function heightOf(file: SourceFile, node: ts.Node): number {
  return file.syntax.getLineAndCharacterOfPosition(node.getEnd()).line + 2 - lineOf(file, node);
}

/** The names of the decorators on a declaration, such as `Entity`. */
export function decoratorNames(node: ts.Node): string[] {
  const decorators = ts.canHaveDecorators(node) ? (ts.getDecorators(node) ?? []) : [];
  return decorators.map(({ expression }) => {
    const callee = ts.isCallExpression(expression) ? expression.expression : expression;
    return callee.getText();
  });
}
