import ts from 'typescript';
import type { SourceFile, SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

const SAYS_NOTHING = /^(utils?|helpers?|commons?|types|misc|shared|constants)(\.|$)/;

/** Files that only pass on what others export, and names that do not say what is inside. */
export function barrels(tree: SourceTree): Violation[] {
  return tree.files.flatMap((file) => {
    const message = complaint(file);
    return message ? [{ file: file.path, line: 0, message }] : [];
  });
}

function complaint(file: SourceFile): string | undefined {
  const parts = file.path.split('/');
  const name = parts.at(-1)!;
  if (/^index\.tsx?$/.test(name)) return 'is a barrel: import the file that holds the thing';
  const vague = parts.find((part) => SAYS_NOTHING.test(part));
  if (vague) return `is called ${vague}, which does not say what is inside`;
  const { statements } = file.syntax;
  const passesOn = statements.some(
    (statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier,
  );
  const onlyPasses = statements.every(
    (statement) => ts.isExportDeclaration(statement) || ts.isImportDeclaration(statement),
  );
  return passesOn && onlyPasses ? 'only re-exports: import the file that holds the thing' : undefined;
}
