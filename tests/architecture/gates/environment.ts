import ts from 'typescript';
import { lineOf, visit } from './syntax.js';
import type { SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

const CONFIG = 'libs/platform/config/';

/** Reads of the environment anywhere but in the configuration. */
export function environmentOutsideConfig(tree: SourceTree): Violation[] {
  return tree.files
    .filter((file) => !file.path.startsWith(CONFIG))
    .flatMap((file) => {
      const found: Violation[] = [];
      visit(file, (node) => {
        if (!readsEnvironment(node)) return;
        found.push({
          file: file.path,
          line: lineOf(file, node),
          message: `reads the environment outside ${CONFIG}`,
        });
      });
      return found;
    });
}

function readsEnvironment(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'env' && /\bprocess$/.test(node.expression.getText());
  if (ts.isElementAccessExpression(node)) {
    return node.expression.getText() === 'process' && /^['"]env['"]$/.test(node.argumentExpression.getText());
  }
  if (ts.isVariableDeclaration(node)) {
    return node.initializer?.getText() === 'process' && /\benv\b/.test(node.name.getText());
  }
  if (!ts.isImportDeclaration(node) || !/^['"](node:)?process['"]$/.test(node.moduleSpecifier.getText()))
    return false;
  return /\benv\b/.test(node.importClause?.getText() ?? '');
}
