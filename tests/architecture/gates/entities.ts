import ts from 'typescript';
import { importsOf } from './imports.js';
import { decoratorNames, lineOf, nodesOf } from './syntax.js';
import type { SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

const GRAPHQL = new Set(['ObjectType', 'InputType', 'InterfaceType', 'ArgsType']);

/** Rows that are answered as they lie: classes with both decorators, and *.graphql.ts that import *.entity.ts. */
export function entitiesAsGraphql(tree: SourceTree): Violation[] {
  const both = tree.files.flatMap((file) =>
    nodesOf(file, ts.isClassDeclaration)
      .filter((node) => {
        const names = decoratorNames(node);
        return names.includes('Entity') && names.some((name) => GRAPHQL.has(name));
      })
      .map((node) => ({
        file: file.path,
        line: lineOf(file, node),
        message: `${node.name?.text ?? 'a class'} is an entity and a GraphQL type in one`,
      })),
  );
  const borrowed = importsOf(tree)
    .filter(({ from, target }) => from.path.endsWith('.graphql.ts') && target?.endsWith('.entity.ts'))
    .map(({ from, line, target }) => ({ file: from.path, line, message: `imports the entity ${target}` }));
  const typeorm = importsOf(tree)
    .filter(
      ({ from, specifier }) =>
        from.path.endsWith('.graphql.ts') && /^(typeorm|@nestjs\/typeorm)$/.test(specifier),
    )
    .map(({ from, line, specifier }) => ({ file: from.path, line, message: `imports ${specifier}` }));
  const described = importsOf(tree)
    .filter(({ from, specifier }) => from.path.endsWith('.entity.ts') && specifier === '@nestjs/graphql')
    .map(({ from, line }) => ({
      file: from.path,
      line,
      message: 'is an entity and imports @nestjs/graphql',
    }));
  return [...both, ...borrowed, ...typeorm, ...described];
}
