import fc from 'fast-check';
import { EntryNumbers } from '@samla/domain/sie/entry-numbers.js';
import { faultsOf, plan, soundFile } from './sie-file.js';

describe('series and numbers are told apart', () => {
  it('exactly as a set of them would, in any order', () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 30 }).map(String),
      fc.constantFrom('007', 'A1', '1e3', '9'.repeat(40)),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('', 'A', 'B'), number), { maxLength: 80 }), (taken) => {
        const numbers = new EntryNumbers();
        const seen = new Set<string>();
        for (const [series, text] of taken) {
          const key = `${series} ${text}`;
          expect(numbers.take(series, text)).toBe(seen.has(key) ? 'REPEATED' : 'NEW');
          seen.add(key);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a million that rise cost nothing, also with gaps', () => {
    const numbers = new EntryNumbers();
    for (let number = 1; number <= 1_000_000; number += 1) {
      if (numbers.take('A', String(number)) !== 'NEW') throw new Error(`${number} is refused`);
      if (number % 10 === 0 && numbers.take('B', String(number)) !== 'NEW')
        throw new Error(`${number} is refused`);
    }
    expect(numbers.take('A', '500000')).toBe('REPEATED');
    expect(numbers.take('B', '500000')).toBe('REPEATED');
    expect(numbers.take('B', '500005')).toBe('NEW');
  });

  it('what has no order has an end', () => {
    const numbers = new EntryNumbers();
    let taken = 0;
    while (taken < 2_000_000 && numbers.take('A', `x${taken}`) === 'NEW') taken += 1;
    expect(taken).toBeGreaterThan(500_000);
    expect(taken).toBeLessThan(1_500_000);
  });

  it('a repeated number is refused where it stands the second time', () => {
    expect(faultsOf(plan(soundFile({ '#VER A 2': '#VER A 1 20210331' })))).toEqual(['ENTRY_REPEATED@28']);
    expect(plan(soundFile({ '#VER A 2': '#VER B 1 20210331' })).faults).toEqual([]);
  });
});
