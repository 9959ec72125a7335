import { readFileSync } from 'node:fs';

/** Every project of the house with the names of the projects that it may import, lowest floor first. */
export function readFloors(file) {
  const data = JSON.parse(readFileSync(file, 'utf8'));
  const libs = data.libs.map((lib, at) => ({
    ...lib,
    uses: data.libs.slice(0, at).map((below) => below.name),
  }));
  const named = {
    'every lib': libs.map((lib) => lib.name),
    'every project': [...data.libs, ...data.apps, ...data.beside].map((project) => project.name),
  };
  const above = [...data.apps, ...data.beside].map((project) => ({
    ...project,
    uses: (named[project.uses] ?? project.uses).filter((name) => name !== project.name),
  }));
  return [...libs, ...above];
}

/** The same order as tags: what `@nx/enforce-module-boundaries` is told. */
export function depConstraints(floors) {
  const tagOf = new Map(floors.map((floor) => [floor.name, floor.tag]));
  return floors.map((floor) => ({
    sourceTag: floor.tag,
    onlyDependOnLibsWithTags: [floor.tag, ...floor.uses.map((name) => tagOf.get(name))],
  }));
}
