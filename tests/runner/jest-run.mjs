// One run of Jest, and what it counted.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs Jest with these arguments; its report goes to the terminal, its counts to the answer. */
export async function jestRun(root, args, env) {
  const file = path.join(tmpdir(), `samla-jest-${process.pid}.json`);
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  const fixed = ['--forceExit', '--passWithNoTests', '--json', '--outputFile', file];
  // Jest writes its JSON to stdout too; the readable report goes to stderr.
  const child = spawn(process.execPath, [jest, ...fixed, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const forward = (signal) => child.kill(signal);
  process.once('SIGINT', forward).once('SIGTERM', forward);
  const [code] = await once(child, 'exit');
  process.off('SIGINT', forward).off('SIGTERM', forward);
  try {
    return tally(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code);
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * What a report of Jest says, as passed, failed, skipped. A file that could not run is one failed test, and a Jest that
 * ended badly without a failure in its report (or without a report) is one too: nothing red is ever counted as green.
 */
export function tally(report, exitCode) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
