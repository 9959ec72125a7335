import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { depConstraints, readFloors } from './tests/architecture/floors.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const floors = readFloors(`${root}tests/architecture/floors.json`);
const { bans } = JSON.parse(readFileSync(`${root}tests/architecture/bans.json`, 'utf8'));

/** What the command line puts together has no alias, being no lib, so it imports these by path. */
const PARTS_OF_THE_COMMAND_LINE = '^(\\.\\./)+(migrations/migrations|(api|worker)/src/[\\w./-]+)\\.js$';

/** The order of the floors as a lint rule; `byPath` are the relative imports between projects that are allowed. */
const moduleBoundaries = (byPath) => [
  'error',
  { allow: byPath, enforceBuildableLibDependency: false, depConstraints: depConstraints(floors) },
];

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
/** What serves asks whether the database has run the migrations that it was built with. */
const LIST_OF_MIGRATIONS = '^(\\.\\./)+migrations/migrations\\.js$';

const PRODUCT = ['libs/**/*.ts', 'apps/**/*.{ts,tsx}', 'migrations/**/*.ts'];

/** Faults that no type checker sees, in scripts and TypeScript alike. */
const coreRules = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'no-async-promise-executor': 'error',
  'no-cond-assign': 'error',
  'no-constant-condition': ['error', { checkLoops: false }],
  'no-control-regex': 'error',
  'no-debugger': 'error',
  'no-dupe-keys': 'error',
  'no-empty': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-self-compare': 'error',
  'no-unreachable': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-escape': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
};

/**
 * `no-restricted-syntax` is one rule, and a later block replaces an earlier one whole: so each ban becomes a rule of
 * its own name, made from the same selectors.
 */
const banPlugin = {
  rules: Object.fromEntries(
    bans.map((ban) => [
      ban.name,
      {
        meta: { type: 'problem', schema: [] },
        create: (context) =>
          Object.fromEntries(
            ban.syntax.map(({ selector, message }) => [
              selector,
              (node) => context.report({ node, message }),
            ]),
          ),
      },
    ]),
  ),
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.nx/',
      '.samla/',
      'coverage/',
      'tmp/',
      'tests/architecture/fixtures/',
      '**/dist/',
    ],
  },
  { files: ['**/*.mjs', '**/*.js', ...TYPESCRIPT], rules: coreRules },
  {
    files: TYPESCRIPT,
    extends: [...tseslint.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: root,
      },
    },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: PRODUCT,
    plugins: { '@nx': nx },
    rules: {
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 60 }],
      'max-lines': ['error', { max: 300 }],
      '@nx/enforce-module-boundaries': moduleBoundaries([]),
    },
  },
  {
    files: ['apps/{api,worker}/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': moduleBoundaries([LIST_OF_MIGRATIONS]) },
  },
  {
    files: ['apps/cli/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': moduleBoundaries([PARTS_OF_THE_COMMAND_LINE]) },
  },
  ...bans.map((ban) => ({
    files: ban.files,
    ignores: ban.except ?? [],
    plugins: { samla: banPlugin },
    rules: { [`samla/${ban.name}`]: 'error' },
  })),
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    ...reactHooks.configs.flat['recommended-latest'],
  },
);
