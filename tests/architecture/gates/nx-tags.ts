import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Floor } from './floors.js';
import type { Violation } from './violation.js';

/** What `@nx/enforce-module-boundaries` is told of one tag. */
export interface DepConstraint {
  readonly sourceTag?: string;
  readonly onlyDependOnLibsWithTags?: readonly string[];
}

const TARGETS = ['lint', 'typecheck', 'build', 'test'];

/** Projects whose name or tags differ from the floors, that lack a target, and projects on no floor. */
export function nxTags(root: string, floors: readonly Floor[]): Violation[] {
  const known = new Set(floors.map((floor) => floor.root));
  const strays = projectRoots(root)
    .filter((found) => !known.has(found))
    .map((found) => ({ file: `${found}/project.json`, line: 0, message: 'is a project on no floor' }));
  return [...strays, ...floors.flatMap((floor) => projectFaults(root, floor))];
}

/** Constraints of the linter that say something else than the floors, or that allow everything. */
export function constraintFaults(
  constraints: readonly DepConstraint[],
  floors: readonly Floor[],
): Violation[] {
  const fault = (message: string): Violation => ({ file: 'eslint.config.mjs', line: 0, message });
  const wild = constraints
    .filter(({ sourceTag, onlyDependOnLibsWithTags }) =>
      [sourceTag, ...(onlyDependOnLibsWithTags ?? ['*'])].includes('*'),
    )
    .map(({ sourceTag }) => fault(`allows * for ${sourceTag}`));
  const tagOf = new Map(floors.map((floor) => [floor.name, floor.tag]));
  const different = floors.flatMap((floor) => {
    const said = constraints.filter(({ sourceTag }) => sourceTag === floor.tag);
    const allowed = [floor.tag, ...floor.uses.map((name) => tagOf.get(name)!)].sort();
    const same =
      said.length === 1 && String([...(said[0]!.onlyDependOnLibsWithTags ?? [])].sort()) === String(allowed);
    return same ? [] : [fault(`says of ${floor.tag} something else than floors.json`)];
  });
  return [...wild, ...different];
}

function projectFaults(root: string, floor: Floor): Violation[] {
  const file = `${floor.root}/project.json`;
  const fault = (message: string): Violation => ({ file, line: 0, message });
  if (!existsSync(join(root, file))) return [fault('is missing')];
  const project = JSON.parse(readFileSync(join(root, file), 'utf8')) as {
    name?: string;
    tags?: string[];
    targets?: Record<string, unknown>;
  };
  const missing = TARGETS.filter((target) => !project.targets?.[target]);
  return [
    ...(project.name === floor.name ? [] : [fault(`is called ${project.name}, not ${floor.name}`)]),
    ...(String(project.tags) === floor.tag ? [] : [fault(`has the tags ${project.tags}, not ${floor.tag}`)]),
    ...(missing.length === 0 ? [] : [fault(`lacks the targets ${missing.join(', ')}`)]),
  ];
}

function projectRoots(root: string): string[] {
  const below = ['libs', 'apps'].flatMap((folder) =>
    existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map((name) => `${folder}/${name}`) : [],
  );
  return [...below, ...readdirSync(root)].filter((folder) => existsSync(join(root, folder, 'project.json')));
}
