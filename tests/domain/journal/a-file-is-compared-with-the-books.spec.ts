import { contentOf, Difference, entryKey, type KnownEntry } from '@samla/domain/journal/difference.js';
import { KnownEntries } from '@samla/domain/journal/known-entries.js';
import type { Entry } from '@samla/domain/journal/entry.js';

const ROW = { line: 9, counterparty: '', insats: '', costCentre: '', otherObjects: '', text: '' };
const entry = (changes: Partial<Entry> = {}, ore = 100n): Entry => ({
  line: 8,
  series: 'A',
  number: '1',
  date: '2021-03-31',
  period: 3,
  text: 'Hyra',
  rows: [
    { ...ROW, account: '1930', ore: -ore },
    { ...ROW, account: '6011', ore },
  ],
  ...changes,
});
const booked = (of: Entry, changes: Partial<KnownEntry> = {}): KnownEntry => ({
  series: of.series,
  number: of.number,
  revision: 0,
  live: { entryNo: 7n, period: of.period, digest: contentOf(of) },
  ...changes,
});
const knowing = (...entries: KnownEntry[]) =>
  new Map(entries.map((one) => [entryKey(one.series, one.number), one]));
const OPEN = new Set<number>();

describe('a file is compared with the books', () => {
  it('what is booked alike is left alone, in a locked period too', () => {
    const locks = new Set([3]);
    const difference = new Difference(knowing(booked(entry())), contentOf, locks);
    expect(difference.take(entry({ line: 80 }))).toEqual({ kind: 'SAME' });
    expect(difference.counts(0)).toEqual({ added: 0, same: 1, changed: 0, removed: 0 });
  });

  it.each([
    ['an amount', entry({}, 101n)],
    ['the day', entry({ date: '2021-03-30' })],
    ['the text', entry({ text: 'Hyra mars' })],
    ['an object', entry({ rows: entry().rows.map((row) => ({ ...row, insats: '10' })) })],
    ['the account', entry({ rows: entry().rows.map((row) => ({ ...row, account: `${row.account}1` })) })],
  ])('%s that differs takes the booked one back', (_what, changed) => {
    const known = booked(entry(), { revision: 2 });
    const difference = new Difference(knowing(known), contentOf, OPEN);
    expect(difference.take(changed)).toEqual({ kind: 'CHANGED', revision: 4, takenBack: known });
  });

  it('opening balances without counterparties are those that are booked with them, if the accounts agree', () => {
    const split = entry({ period: 0, rows: entry().rows.map((row) => ({ ...row, counterparty: 'NV' })) });
    const whole = entry({ period: 0 });
    const opening = new Map([
      ['1930', -100n],
      ['6011', 100n],
    ]);
    const known = new KnownEntries();
    known.add(booked(split, { live: { entryNo: 7n, period: 0, digest: 'of the split one', opening } }));
    expect(new Difference(known, contentOf, new Set([1])).take(whole)).toEqual({ kind: 'SAME' });
    expect(new Difference(known, contentOf, OPEN).take(entry({ period: 0 }, 101n)).kind).toBe('CHANGED');
    const other = entry({ period: 0, rows: entry().rows.map((row) => ({ ...row, counterparty: 'VM' })) });
    expect(new Difference(known, contentOf, OPEN).take(other).kind).toBe('CHANGED');
  });

  it('what was taken back is booked again as the next revision', () => {
    const known = booked(entry(), { revision: 1, live: null });
    expect(new Difference(knowing(known), contentOf, OPEN).take(entry())).toEqual({
      kind: 'NEW',
      revision: 2,
    });
  });

  it('nothing new or changed goes into a locked period, nor out of one', () => {
    const known = booked(entry());
    const march = new Set([3]);
    expect(new Difference(knowing(known), contentOf, march).take(entry({}, 5n))).toMatchObject({
      kind: 'LOCKED',
      period: 3,
    });
    const moved = entry({ date: '2021-04-01', period: 4 });
    expect(new Difference(knowing(known), contentOf, march).take(moved)).toMatchObject({
      kind: 'LOCKED',
      period: 3,
    });
    expect(new Difference(new Map(), contentOf, march).take(entry())).toMatchObject({ kind: 'LOCKED' });
    expect(new Difference(new Map(), contentOf, march).take(moved)).toEqual({ kind: 'NEW', revision: 0 });
  });

  it('opening balances are part of every month, so one locked month shuts them out', () => {
    const locks = new Set([6]);
    expect(new Difference(new Map(), contentOf, locks).take(entry({ period: 0 }))).toMatchObject({
      kind: 'LOCKED',
    });
  });

  it('what the file no longer holds is gone, but not what is later or of another series', () => {
    const gone = booked(entry({ number: '2' }));
    const later = booked(entry({ number: '3', date: '2021-04-01', period: 4 }));
    const other = booked(entry({ series: 'LÖN' }));
    const opening = booked(entry({ series: 'IB', number: '0', period: 0 }));
    const known = knowing(booked(entry()), gone, later, other, opening);
    const difference = new Difference(known, contentOf, OPEN);
    difference.take(entry());
    expect(difference.gone()).toEqual([gone]);
  });
});
