import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { constraintFaults, nxTags, type DepConstraint } from './gates/nx-tags.js';
import { asLines } from './gates/violation.js';
import { fixture, FLOORS, HOUSE } from './house.js';

/** What the linter really is told, asked of the linter itself. */
function configuredConstraints(): DepConstraint[] {
  const printed = execFileSync(
    join(HOUSE, 'node_modules/.bin/eslint'),
    ['--print-config', 'libs/ledger/any.ts'],
    {
      cwd: HOUSE,
      encoding: 'utf8',
    },
  );
  const { rules } = JSON.parse(printed) as {
    rules: Record<string, [number, { depConstraints: DepConstraint[] }]>;
  };
  return rules['@nx/enforce-module-boundaries']![1].depConstraints;
}

describe('the Nx projects', () => {
  it('carry the tags of the floors, with every target', () => {
    expect(asLines(nxTags(HOUSE, FLOORS))).toEqual([]);
  });

  it('are caught with a wrong name, tag or target, when missing, and on no floor', () => {
    const two = FLOORS.filter((floor) => ['domain', 'platform', 'ledger'].includes(floor.name));
    expect(asLines(nxTags(fixture('nx-tags'), two))).toEqual([
      'libs/domain/project.json has the tags feature:domain,everything, not floor:domain',
      'libs/domain/project.json is called pure, not domain',
      'libs/domain/project.json lacks the targets build, test',
      'libs/ledger/project.json is missing',
      'libs/tools/project.json is a project on no floor',
    ]);
  });
});

describe('the constraints of the linter', () => {
  it('say the same order as the gate, without *', () => {
    expect(asLines(constraintFaults(configuredConstraints(), FLOORS))).toEqual([]);
  }, 60_000);

  it('are caught when they allow everything, say more than the floors or forget one', () => {
    const three = FLOORS.slice(0, 3);
    const loose: DepConstraint[] = [
      { sourceTag: '*', onlyDependOnLibsWithTags: ['*'] },
      { sourceTag: 'floor:domain', onlyDependOnLibsWithTags: ['floor:domain', 'floor:platform'] },
      {
        sourceTag: 'feature:access',
        onlyDependOnLibsWithTags: ['feature:access', 'floor:platform', 'floor:domain'],
      },
    ];
    expect(asLines(constraintFaults(loose, three))).toEqual([
      'eslint.config.mjs allows * for *',
      'eslint.config.mjs says of floor:domain something else than floors.json',
      'eslint.config.mjs says of floor:platform something else than floors.json',
    ]);
  });
});
