import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isUnionType } from 'graphql';
import type { Violation } from './violation.js';

const SCHEMA = 'apps/api/schema.graphql';

/**
 * Members of result unions that no test and no committed example ever gets as an answer. A member counts as reached
 * where a test expects its type name as a quoted word, or an example answers it as `__typename`.
 */
export function unreachedMembers(root: string): Violation[] {
  const schema = buildSchema(readFileSync(join(root, SCHEMA), 'utf8'));
  const answers = [
    ...textsBelow(join(root, 'tests'), /\.spec\.ts$/),
    ...textsBelow(join(root, 'docs/examples'), /\.json$/),
  ];
  return Object.values(schema.getTypeMap())
    .filter(isUnionType)
    .flatMap((union) => union.getTypes().map((member) => ({ union: union.name, member: member.name })))
    .filter(({ member }) => !answers.some((text) => new RegExp(`(['"\`])${member}\\1`).test(text)))
    .map(({ union, member }) => ({
      file: SCHEMA,
      line: 0,
      message: `${union}.${member} is reached by no test`,
    }));
}

function textsBelow(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path) && !path.startsWith('architecture/'))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
