import { entryKey, type KnownEntry } from '@samla/domain/journal/difference.js';
import { KnownEntries } from '@samla/domain/journal/known-entries.js';

const live: KnownEntry = {
  series: 'A',
  number: '1',
  revision: 0,
  live: { entryNo: 12_345_678_901n, period: 12, digest: 'aGVqIGhlag-_' },
};
const takenBack: KnownEntry = { series: '', number: 'LEV 1', revision: 3, live: null };

describe('the entries of a year, held as short texts', () => {
  const known = new KnownEntries();
  for (const entry of [live, takenBack, { ...live, revision: 2, live: null }, live]) known.add(entry);

  it('are given as they were taken, and the last one of a number holds', () => {
    expect(known.size).toBe(2);
    expect(known.get(entryKey('A', '1'))).toEqual(live);
    expect(known.get(entryKey('', 'LEV 1'))).toEqual(takenBack);
    expect(known.get(entryKey('A', '2'))).toBeUndefined();
    expect([known.has(entryKey('A', '1')), known.has(entryKey('A', '2'))]).toEqual([true, false]);
  });

  it('are a map like any other', () => {
    expect([...known.values()]).toEqual([live, takenBack]);
    expect(new Map(known)).toEqual(
      new Map([
        ['A\n1', live],
        ['\nLEV 1', takenBack],
      ]),
    );
    const seen: [string, KnownEntry][] = [];
    known.forEach((entry, key) => seen.push([key, entry]));
    expect(seen).toEqual([...known.entries()]);
    expect([...known.keys()]).toEqual(['A\n1', '\nLEV 1']);
  });
});
