import { floorOf, type Floor } from './floors.js';
import { importsOf, type Import } from './imports.js';
import type { SourceTree } from './source-tree.js';
import type { Violation } from './violation.js';

/** The part that a file plays in its feature, by the last word of its name. */
type Role = 'module' | 'entity' | 'repository' | 'service' | 'resolver' | 'graphql' | 'job' | 'processor';

const ROLES: readonly Role[] = [
  'module',
  'entity',
  'repository',
  'service',
  'resolver',
  'graphql',
  'job',
  'processor',
];

/** What a role may never import inside the feature: data flows resolver → service → repository → entity. */
const NEVER: Readonly<Record<Role, readonly Role[]>> = {
  module: [],
  entity: ['repository', 'service', 'resolver', 'graphql', 'job', 'processor', 'module'],
  repository: ['service', 'resolver', 'graphql', 'job', 'processor', 'module'],
  service: ['resolver', 'graphql', 'processor', 'module'],
  resolver: ['repository', 'processor', 'module'],
  graphql: ['entity', 'repository', 'service', 'resolver', 'job', 'processor', 'module'],
  job: ['entity', 'repository', 'service', 'resolver', 'graphql', 'processor', 'module'],
  processor: ['entity', 'repository', 'resolver', 'graphql', 'module'],
};

/** Imports against the flow inside a feature, and repositories or entities of another feature. */
export function featureRoles(tree: SourceTree, floors: readonly Floor[]): Violation[] {
  return importsOf(tree).flatMap((found) => {
    const message = complaint(found, floors);
    return message ? [{ file: found.from.path, line: found.line, message }] : [];
  });
}

function complaint(found: Import, floors: readonly Floor[]): string | undefined {
  const target = found.target && roleOf(found.target);
  if (!target || !found.target) return undefined;
  const own = floorOf(floors, found.from.path);
  const other = floorOf(floors, found.target);
  const foreign = own?.name !== other?.name;
  if (foreign && (target === 'repository' || target === 'entity')) {
    return `imports the ${target} ${found.target} of another floor: only services and modules are for others`;
  }
  const role = roleOf(found.from.path);
  if (target === 'graphql' && role !== 'resolver' && role !== 'graphql' && !isGraphqlFloor(found.from.path)) {
    return `imports ${found.target}: only resolvers import *.graphql.ts`;
  }
  if (role && NEVER[role].includes(target)) return `is a ${role} and imports the ${target} ${found.target}`;
  return undefined;
}

/** The edge itself, where the feature's types are put together, is no feature. */
function isGraphqlFloor(path: string): boolean {
  return path.startsWith('libs/platform/graphql/');
}

function roleOf(path: string): Role | undefined {
  return ROLES.find((role) => path.endsWith(`.${role}.ts`));
}
