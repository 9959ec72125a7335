/**
 * What is wrong with a package-lock: optional packages that are named and not there (npm install drops silently what
 * the registry lacks at that moment, and the next `npm ci` then refuses the lock), and addresses of a registry, which
 * would bind the lock to one.
 */
export function lockFaults({ packages }) {
  return Object.entries(packages).flatMap(([place, found]) => {
    const missing = Object.keys(found.optionalDependencies ?? {}).filter(
      (name) => !resolves(packages, place, name),
    );
    return [
      ...missing.map((name) => `${place || 'the root'} names ${name}, which the lock lacks`),
      ...(/^https?:/.test(found.resolved ?? '')
        ? [`${place} has the address ${new URL(found.resolved).host}`]
        : []),
    ];
  });
}

/** As Node looks for a package: beside its user first, then in each folder above. */
function resolves(packages, place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}
