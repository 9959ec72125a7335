import { tally } from '../runner/jest-run.mjs';
import { capabilities, leftOut } from '../runner/capabilities.mjs';

const report = (counts: object): object => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 1,
  numTodoTests: 1,
  ...counts,
});

describe('the counts of a test run', () => {
  it('are those of the report', () => {
    expect(tally(report({ numFailedTests: 2 }), 1)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('count a file that could not run, a bad end and a missing report as failed', () => {
    expect(tally(report({ numRuntimeErrorTestSuites: 1 }), 1).failed).toBe(1);
    expect(tally(report({}), 1).failed).toBe(1);
    expect(tally(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('a machine with Node and nothing else', () => {
  it('is told what the run leaves out, a line for each', () => {
    const bare = capabilities('/nowhere/checkout', { PATH: '/nowhere', CHROME_PATH: '/nowhere/chromium' });
    expect(bare).toEqual({
      redisUrl: undefined,
      redisServer: undefined,
      browser: undefined,
      hledger: undefined,
      beanQuery: undefined,
      samples: undefined,
    });
    expect(leftOut(bare).map((line: string) => line.split(':')[0])).toEqual([
      'Redis',
      'Browser',
      'Oracles',
      'Samples',
    ]);
  });

  it('can be played where there is more, by naming what is to be done without', () => {
    const env = { PATH: process.env['PATH'], CHROME_PATH: process.execPath };
    expect(capabilities('/nowhere/checkout', env).browser).toBe(process.execPath);
    const told = leftOut(
      capabilities('/nowhere/checkout', { ...env, SAMLA_TEST_WITHOUT: 'redis,browser,oracles' }),
    );
    expect(told.map((line: string) => line.split(':')[0])).toEqual([
      'Redis',
      'Browser',
      'Oracles',
      'Samples',
    ]);
  });
});
