import { Courtesy, Rests } from '@samla/platform/jobs/courtesy.js';
import { openDatabase, workerDatabase } from '../support/database.js';

/** Time that passes only when told to, and what is slept of it. */
class Hours {
  private ms = 0;
  readonly slept: number[] = [];
  now = (): number => this.ms;
  sleep = (ms: number): Promise<void> => {
    this.slept.push(ms);
    this.ms += ms;
    return Promise.resolve();
  };
  pass(ms: number): void {
    this.ms += ms;
  }
}

/** Sixty pieces of 100 ms, beside which others make so many transactions for each; the job makes one for each. */
async function sixtyPieces(others: number, ms = 100): Promise<number[]> {
  const hours = new Hours();
  let ended = 1000;
  const rests = new Rests(() => Promise.resolve((ended += 1)), hours);
  for (let piece = 0; piece < 60; piece += 1) {
    hours.pass(ms);
    ended += 1 + others;
    await rests.rest(1);
  }
  return hours.slept;
}

describe('a long job', () => {
  it('rests twice as long as a piece took once it has seen that others ask', async () => {
    const slept = await sixtyPieces(5);
    expect(slept.length).toBeGreaterThan(3);
    expect(new Set(slept)).toEqual(new Set([200]));
  });

  it('does not rest for its own transactions and those of the queue', async () => {
    expect(await sixtyPieces(1)).toEqual([]);
  });

  it('never rests longer than a second', async () => {
    const slept = await sixtyPieces(60, 2000);
    expect(slept.length).toBeGreaterThan(3);
    expect(Math.max(...slept)).toBe(1000);
  });

  it('can see in the database that others ask', async () => {
    const { database, close } = await openDatabase(await workerDatabase());
    const courtesy = new Courtesy(database);
    const asked = jest.spyOn(database, 'registry');
    await courtesy.begin().rest(1);
    const [first] = (await asked.mock.results[0]!.value) as { ended: number }[];
    expect(first!.ended).toBeGreaterThan(0);
    await close();
  });
});
