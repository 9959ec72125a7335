import { Test } from '@nestjs/testing';
import { JobWorkerModule } from '@samla/platform/jobs/job-worker.module.js';
import { JobMismatch, matchProcessors } from '@samla/platform/jobs/match-processors.js';
import { IMPATIENT, Recorder, testJob } from './job-bench.js';

function faultsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof JobMismatch) return error.faults;
    throw error;
  }
  return [];
}

describe('a worker’s contracts and processors', () => {
  const first = testJob('first');
  const second = testJob('second');

  it('match one to one', () => {
    const processors = [new Recorder(second), new Recorder(first)];
    const matched = matchProcessors([first, second] as never, processors as never);
    expect([...matched.keys()].sort()).toEqual(['first', 'second']);
  });

  it('are refused with every fault at once', () => {
    const processors = [new Recorder(first), new Recorder(first), new Recorder(testJob('stray'))];
    expect(
      faultsOf(() => matchProcessors([first, second, testJob('first')] as never, processors as never)),
    ).toEqual([
      'first: two contracts have this name',
      'second: no processor',
      'first: no processor',
      "Recorder: its contract stray is not among the worker's",
      'first: more than one processor',
    ]);
  });

  it('stop the worker from starting when they do not match', async () => {
    const queue = { databaseUrl: 'postgres://nowhere.invalid/none', redisUrl: undefined, timings: IMPATIENT };
    const module = JobWorkerModule.with({ queue, contracts: [first as never], processors: [], imports: [] });
    const starting = Test.createTestingModule({ imports: [module] })
      .useMocker(() => ({}))
      .compile();
    await expect(starting).rejects.toThrow('first: no processor');
  });
});
