import { barrels } from './gates/barrels.js';
import { cycles } from './gates/cycles.js';
import { entitiesAsGraphql } from './gates/entities.js';
import { environmentOutsideConfig } from './gates/environment.js';
import { featureRoles } from './gates/feature-roles.js';
import { jobsAgainstProcessors } from './gates/jobs.js';
import { moneyAsNumber } from './gates/money.js';
import { pureDomain } from './gates/pure-domain.js';
import { sizes } from './gates/sizes.js';
import { SourceTree } from './gates/source-tree.js';
import { upwardImports } from './gates/upward-imports.js';
import { asLines, type Violation } from './gates/violation.js';
import { fixture, FLOORS, houseTree } from './house.js';

interface Gate {
  readonly name: string;
  readonly check: (tree: SourceTree) => Violation[];
  /** What the gate says of its fixture, whole. */
  readonly caught: readonly string[];
}

const GATES: readonly Gate[] = [
  {
    name: 'cycles',
    check: cycles,
    caught: [
      'libs/domain/money/layout.ts is in an import cycle of 3: libs/domain/money/layout.ts, libs/domain/money/money.ts, libs/domain/money/round.ts',
    ],
  },
  {
    name: 'upward-imports',
    check: (tree) => upwardImports(tree, FLOORS),
    caught: [
      'apps/api/main.ts:1 imports apps/worker/main.ts: api may not use worker',
      'apps/web/page.tsx:1 imports libs/platform/database.ts: web may not use platform',
      'libs/domain/budget.ts:1 imports libs/platform/database.ts: domain may not use platform',
      'libs/ledger/journal.service.ts:1 imports libs/statements/statement.service.ts: ledger may not use statements',
      'libs/ledger/journal.service.ts:2 imports ./gone.js, which is no file',
      'libs/statements/statement.service.ts:1 imports ../platform/database.js across floors: say @samla/…',
      'libs/tools/stray.ts stands on no floor of floors.json',
    ],
  },
  {
    name: 'feature-roles',
    check: (tree) => featureRoles(tree, FLOORS),
    caught: [
      'libs/ledger/journal.repository.ts:1 is a repository and imports the service libs/ledger/journal.service.ts',
      'libs/ledger/journal.resolver.ts:1 is a resolver and imports the repository libs/ledger/journal.repository.ts',
      'libs/ledger/journal.service.ts:1 imports libs/ledger/journal.graphql.ts: only resolvers import *.graphql.ts',
      'libs/statements/statement.service.ts:1 imports the entity libs/ledger/journal.entity.ts of another floor: only services and modules are for others',
    ],
  },
  {
    name: 'pure-domain',
    check: pureDomain,
    caught: [
      'libs/domain/today.ts:1 imports node:fs: the domain is pure',
      'libs/domain/today.ts:2 reads the clock: the domain is pure',
      'libs/domain/today.ts:3 calls Date.now: the domain is pure',
      'libs/domain/today.ts:3 calls Math.random: the domain is pure',
    ],
  },
  {
    name: 'barrels',
    check: barrels,
    caught: [
      'libs/domain/utils.ts is called utils.ts, which does not say what is inside',
      'libs/ledger/everything.ts only re-exports: import the file that holds the thing',
      'libs/ledger/index.ts is a barrel: import the file that holds the thing',
    ],
  },
  {
    name: 'sizes',
    check: sizes,
    caught: [
      'libs/ledger/long.ts:1 has a function of 62 lines, more than 60',
      'libs/ledger/tall.ts has 301 lines, more than 300',
      'libs/ledger/wide.ts:2 has a constructor of 7 parameters, more than 6',
    ],
  },
  {
    name: 'environment',
    check: environmentOutsideConfig,
    caught: [
      'libs/ledger/where.ts:1 reads the environment outside libs/platform/config/',
      'libs/ledger/where.ts:2 reads the environment outside libs/platform/config/',
      'libs/ledger/where.ts:3 reads the environment outside libs/platform/config/',
      'libs/ledger/where.ts:3 reads the environment outside libs/platform/config/',
      'libs/ledger/where.ts:3 reads the environment outside libs/platform/config/',
    ],
  },
  {
    name: 'money',
    check: moneyAsNumber,
    caught: [
      'libs/ledger/balance.ts:11 holds the amount amount as number | null',
      'libs/ledger/balance.ts:15 holds the amount sums as readonly number[]',
      'libs/ledger/balance.ts:15 holds the amount total as number',
      'libs/ledger/balance.ts:5 answers a Float: an amount is a decimal string',
      'libs/ledger/balance.ts:8 holds the amount openingBalance as number',
    ],
  },
  {
    name: 'entities',
    check: entitiesAsGraphql,
    caught: [
      'libs/ledger/journal.entity.ts:1 is an entity and imports @nestjs/graphql',
      'libs/ledger/journal.entity.ts:4 Journal is an entity and a GraphQL type in one',
      'libs/ledger/journal.graphql.ts:1 imports the entity libs/ledger/journal.entity.ts',
    ],
  },
  {
    name: 'jobs',
    check: jobsAgainstProcessors,
    caught: [
      'libs/reports/childless.processor.ts has 0 contracts of its name, not one',
      'libs/reports/childless.processor.ts imports libs/reports/make-report.job.ts, not childless.job.ts',
      'libs/reports/orphan.job.ts has 0 processors of its name, not one',
      'libs/reports/renamed.job.ts calls its job other-name, not renamed',
      'libs/reports/twice.job.ts has 2 processors of its name, not one',
    ],
  },
];

describe.each(GATES)('the gate $name', ({ name, check, caught }) => {
  it('catches the fixture that breaks it', () => {
    expect(asLines(check(SourceTree.read(fixture(name))))).toEqual(caught);
  });

  it('finds nothing in the house', () => {
    expect(asLines(check(houseTree))).toEqual([]);
  });
});

describe('what the gates read', () => {
  it.each(FLOORS.filter((floor) => floor.name !== 'tests'))('includes source of $root', ({ root }) => {
    expect(houseTree.within(root).length).toBeGreaterThan(0);
  });
});
