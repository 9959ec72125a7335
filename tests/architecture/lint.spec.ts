import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fixture, HOUSE } from './house.js';

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string; readonly line: number }[];
}

/** The real configuration of the linter over a small house that breaks it, in a workspace of its own. */
function lintFixture(): string[] {
  const house = mkdtempSync(join(tmpdir(), 'broken-house-'));
  try {
    cpSync(fixture('lint'), house, { recursive: true });
    symlinkSync(join(HOUSE, 'node_modules'), join(house, 'node_modules'));
    const bin = (tool: string): string => join(HOUSE, 'node_modules/.bin', tool);
    const env = {
      ...process.env,
      NX_DAEMON: 'false',
      NX_WORKSPACE_DATA_DIRECTORY: join(house, '.nx/workspace-data'),
    };
    execFileSync(bin('nx'), ['show', 'projects'], { cwd: house, env });
    const linted = spawnSync(
      bin('eslint'),
      [
        ...['--config', join(HOUSE, 'eslint.config.mjs'), '--format', 'json'],
        ...['--parser-options', 'project:./tsconfig.json', '--parser-options', `tsconfigRootDir:${house}`],
        'libs',
      ],
      { cwd: house, env, encoding: 'utf8' },
    );
    const start = linted.stdout.indexOf('[{');
    if (start < 0) throw new Error(`the linter answered nothing: ${linted.stdout}${linted.stderr}`);
    const files = JSON.parse(linted.stdout.slice(start)) as LintedFile[];
    return files.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line }) => `${relative(house, filePath)}:${line} ${ruleId}`),
    );
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

describe('the linter', () => {
  it('catches each ban, size and climbing import of a house that breaks them, and nothing else', () => {
    expect(lintFixture().sort()).toEqual([
      'libs/domain/climbing.ts:1 @nx/enforce-module-boundaries',
      'libs/domain/share.ts:1 samla/inexact-numbers',
      'libs/domain/share.ts:2 samla/inexact-numbers',
      'libs/domain/share.ts:2 samla/inexact-numbers',
      'libs/domain/share.ts:3 samla/inexact-numbers',
      'libs/ledger/writing.ts:1 @nx/enforce-module-boundaries',
      'libs/ledger/writing.ts:10 samla/outside-the-transaction',
      'libs/ledger/writing.ts:13 samla/outside-the-transaction',
      'libs/ledger/writing.ts:14 @typescript-eslint/no-floating-promises',
      'libs/ledger/writing.ts:14 samla/outside-the-transaction',
      'libs/ledger/writing.ts:15 samla/outside-the-transaction',
      'libs/ledger/writing.ts:7 samla/outside-the-transaction',
      'libs/platform/elsewhere.ts:1 samla/environment-outside-config',
      'libs/platform/elsewhere.ts:3 samla/console-in-libs',
      'libs/statements/statement.ts:2 samla/wide-constructors',
      'libs/statements/winding.ts:1 complexity',
      'libs/statements/winding.ts:21 max-lines-per-function',
    ]);
  }, 120_000);
});
