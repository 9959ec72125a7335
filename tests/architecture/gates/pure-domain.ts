import ts from 'typescript';
import { importsOf, isInside } from './imports.js';
import { lineOf, nodesOf } from './syntax.js';
import type { SourceFile, SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

/** Packages that compute and do nothing else: exact decimals, name-based ids, code pages. */
const PURE_PACKAGES = new Set(['decimal.js', 'iconv-lite', 'uuid']);

/** What reads a clock, chance or the world. */
const IMPURE = [
  /^Date\.now$/,
  /^Math\.random$/,
  /^performance\.now$/,
  /^crypto\./,
  /^process\b/,
  /^fetch$/,
  /^setTimeout$/,
];

/** Imports and calls that the domain floor may not have: no framework, clock, chance, file or network. */
export function pureDomain(tree: SourceTree): Violation[] {
  const packages = importsOf(tree)
    .filter(({ from }) => from.path.startsWith('libs/domain/'))
    .filter(({ specifier }) => !isInside(specifier) && !PURE_PACKAGES.has(specifier))
    .map(({ from, line, specifier }) => ({
      file: from.path,
      line,
      message: `imports ${specifier}: the domain is pure`,
    }));
  return [...packages, ...tree.within('libs/domain').flatMap(impureCalls)];
}

function impureCalls(file: SourceFile): Violation[] {
  const found: Violation[] = [];
  for (const call of nodesOf(file, ts.isCallExpression)) {
    const callee = call.expression.getText();
    if (IMPURE.some((pattern) => pattern.test(callee))) {
      found.push({
        file: file.path,
        line: lineOf(file, call),
        message: `calls ${callee}: the domain is pure`,
      });
    }
  }
  for (const made of nodesOf(file, ts.isNewExpression)) {
    if (made.expression.getText() === 'Date' && !made.arguments?.length) {
      found.push({
        file: file.path,
        line: lineOf(file, made),
        message: 'reads the clock: the domain is pure',
      });
    }
  }
  return found;
}
