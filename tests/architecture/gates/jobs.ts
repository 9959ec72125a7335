import ts from 'typescript';
import { importsOf } from './imports.js';
import { nodesOf } from './syntax.js';
import type { SourceFile, SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

/** Contracts without a processor and the reverse, two contracts of one name, and processors of another's contract. */
export function jobsAgainstProcessors(tree: SourceTree): Violation[] {
  const jobs = tree.files.filter((file) => file.path.endsWith('.job.ts'));
  const processors = tree.files.filter((file) => file.path.endsWith('.processor.ts'));
  const stem = (path: string): string => path.replace(/\.(job|processor)\.ts$/, '');
  const pairless = [
    ...jobs
      .filter((job) => !processors.some((processor) => stem(processor.path) === stem(job.path)))
      .map(({ path }) => fault(path, 'has no processor beside it')),
    ...processors
      .filter((processor) => !jobs.some((job) => stem(job.path) === stem(processor.path)))
      .map(({ path }) => fault(path, 'has no contract (*.job.ts) beside it')),
  ];
  return [...pairless, ...wrongNames(jobs), ...wrongContracts(tree, processors)];
}

/** The name in the contract is the file's own, so that a queue's job is found by its file. */
function wrongNames(jobs: readonly SourceFile[]): Violation[] {
  return jobs.flatMap((file) => {
    const names = nodesOf(file, ts.isPropertyAssignment)
      .filter((property) => property.name.getText() === 'name' && ts.isStringLiteral(property.initializer))
      .map((property) => (property.initializer as ts.StringLiteral).text);
    const own = file.path
      .split('/')
      .at(-1)!
      .replace(/\.job\.ts$/, '');
    if (names.length !== 1) return [fault(file.path, `says ${names.length} names, not one`)];
    return names[0] === own ? [] : [fault(file.path, `calls its job ${names[0]}, not ${own}`)];
  });
}

function wrongContracts(tree: SourceTree, processors: readonly SourceFile[]): Violation[] {
  const imports = importsOf(tree);
  return processors.flatMap(({ path }) => {
    const contracts = imports.filter(({ from, target }) => from.path === path && target?.endsWith('.job.ts'));
    const own = path.replace(/\.processor\.ts$/, '.job.ts');
    if (contracts.length === 1 && contracts[0]!.target === own) return [];
    return [
      fault(path, `imports ${contracts.map(({ target }) => target).join(', ') || 'no contract'}, not ${own}`),
    ];
  });
}

function fault(file: string, message: string): Violation {
  return { file, line: 0, message };
}
