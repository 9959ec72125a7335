import ts from 'typescript';
import { importsOf } from './imports.js';
import { nodesOf } from './syntax.js';
import type { SourceFile, SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

/**
 * Contracts without exactly one processor of their name and the reverse, contracts that call their job something else
 * than their file, and processors of another contract. The contract stands with the feature that asks for the work, the
 * processor with the one that does it, so the two may lie in different folders.
 */
export function jobsAgainstProcessors(tree: SourceTree): Violation[] {
  const jobs = tree.files.filter((file) => file.path.endsWith('.job.ts'));
  const processors = tree.files.filter((file) => file.path.endsWith('.processor.ts'));
  return [
    ...unpaired(jobs, processors, 'processors'),
    ...unpaired(processors, jobs, 'contracts'),
    ...wrongNames(jobs),
    ...wrongContracts(tree, processors),
  ];
}

function unpaired(files: readonly SourceFile[], others: readonly SourceFile[], what: string): Violation[] {
  return files.flatMap(({ path }) => {
    const count = others.filter((other) => jobOf(other.path) === jobOf(path)).length;
    return count === 1 ? [] : [fault(path, `has ${count} ${what} of its name, not one`)];
  });
}

/** The name in the contract is the file's own, so that a queue's job is found by its file. */
function wrongNames(jobs: readonly SourceFile[]): Violation[] {
  return jobs.flatMap((file) => {
    const names = nodesOf(file, ts.isPropertyAssignment)
      .filter((property) => property.name.getText() === 'name' && ts.isStringLiteral(property.initializer))
      .map((property) => (property.initializer as ts.StringLiteral).text);
    if (names.length !== 1) return [fault(file.path, `says ${names.length} names, not one`)];
    return names[0] === jobOf(file.path)
      ? []
      : [fault(file.path, `calls its job ${names[0]}, not ${jobOf(file.path)}`)];
  });
}

function wrongContracts(tree: SourceTree, processors: readonly SourceFile[]): Violation[] {
  const imports = importsOf(tree);
  return processors.flatMap(({ path }) => {
    const contracts = imports
      .filter(({ from, target }) => from.path === path && target?.endsWith('.job.ts'))
      .map(({ target }) => target!);
    if (contracts.length === 1 && jobOf(contracts[0]!) === jobOf(path)) return [];
    return [fault(path, `imports ${contracts.join(', ') || 'no contract'}, not ${jobOf(path)}.job.ts`)];
  });
}

/** The job's name, as the file says it. */
function jobOf(path: string): string {
  return path
    .split('/')
    .at(-1)!
    .replace(/\.(job|processor)\.ts$/, '');
}

function fault(file: string, message: string): Violation {
  return { file, line: 0, message };
}
