import ts from 'typescript';
import { heightOf, lineOf, nodesOf } from './syntax.js';
import type { SourceFile, SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

/** Most lines of a file, of a function, and most parameters of a constructor. */
export const LIMITS = { file: 300, function: 60, constructor: 6 } as const;

/** Files, functions and constructors that have grown past what can be read in one go. */
export function sizes(tree: SourceTree): Violation[] {
  return tree.files.flatMap((file) => [...tallFile(file), ...tallFunctions(file), ...wideConstructors(file)]);
}

function tallFile(file: SourceFile): Violation[] {
  const lines = file.text.replace(/\n$/, '').split('\n').length;
  return lines > LIMITS.file
    ? [{ file: file.path, line: 0, message: `has ${lines} lines, more than ${LIMITS.file}` }]
    : [];
}

function tallFunctions(file: SourceFile): Violation[] {
  return nodesOf(file, isFunction)
    .filter((node) => heightOf(file, node) > LIMITS.function)
    .map((node) => ({
      file: file.path,
      line: lineOf(file, node),
      message: `has a function of ${heightOf(file, node)} lines, more than ${LIMITS.function}`,
    }));
}

function wideConstructors(file: SourceFile): Violation[] {
  return nodesOf(file, ts.isConstructorDeclaration)
    .filter((node) => node.parameters.length > LIMITS.constructor)
    .map((node) => ({
      file: file.path,
      line: lineOf(file, node),
      message: `has a constructor of ${node.parameters.length} parameters, more than ${LIMITS.constructor}`,
    }));
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return ts.isFunctionLike(node) && 'body' in node && node.body !== undefined;
}
