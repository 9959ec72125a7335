import { createHash } from 'node:crypto';
import { CHAIN_START, ChainHash, chainHash } from '@samla/ledger/journal/chain-hash.js';
import { headText, rowText } from '@samla/domain/journal/entry-text.js';

const BOOKING = {
  entryNo: 12n,
  year: 2021,
  revision: 0,
  recordedAt: new Date('2022-01-15T12:00:00.250Z'),
  importId: null,
  reverses: null,
  isConstructed: false,
};
const ENTRY = {
  line: 23,
  series: 'A',
  number: '1',
  date: '2021-03-31',
  period: 3,
  text: 'Tabb\toch \\ och\nrad',
  rows: [],
};
const ROW = {
  line: 24,
  account: '1930',
  ore: -5n,
  counterparty: 'NV',
  insats: '',
  costCentre: '',
  otherObjects: '{"6":"P1"}',
  text: 'åäö',
};

describe('the text of an entry', () => {
  it('is one line with escapes, and \\N for nothing', () => {
    expect(headText(ENTRY, BOOKING)).toBe(
      '12\t2021\tA\t1\t0\t2021-03-31\t2022-01-15T12:00:00.250Z\tTabb\\toch \\\\ och\\nrad\t\\N\t23\t\\N\tf\t',
    );
    expect(headText({ ...ENTRY, line: 0 }, { ...BOOKING, reverses: 3n, isConstructed: true })).toMatch(
      /\t\\N\t\\N\t3\tt\t$/,
    );
  });

  it.each([
    [-5n, '-0.05'],
    [0n, '0.00'],
    [5n, '0.05'],
    [-99n, '-0.99'],
    [100n, '1.00'],
    [-12345n, '-123.45'],
    [99999999999999n, '999999999999.99'],
  ])('writes %s öre as %s', (ore, written) => {
    expect(rowText({ ...ROW, ore }, 12n, 1, 3)).toBe(
      `12\t1\t3\t1930\t${written}\tNV\t\t\t{"6":"P1"}\tåäö\t24\n`,
    );
  });
});

describe('the chain', () => {
  const head = headText(ENTRY, BOOKING);
  const rows = rowText(ROW, 12n, 1, 3);

  it('hashes the hash before, the head and the rows, each on its line', () => {
    const text = `${CHAIN_START}\n${head}\n${rows}`;
    expect(chainHash(CHAIN_START, head, rows)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('gives the same for rows in pieces', () => {
    const hash = new ChainHash(CHAIN_START, head);
    hash.add(rows.slice(0, 7));
    hash.add(Buffer.from(rows.slice(7)));
    expect(hash.end()).toBe(chainHash(CHAIN_START, head, rows));
  });

  it('is another for another hash before, head or row', () => {
    const hashes = [
      chainHash(CHAIN_START, head, rows),
      chainHash('1'.repeat(64), head, rows),
      chainHash(CHAIN_START, `${head} `, rows),
      chainHash(CHAIN_START, head, rows.replace('-0.05', '-0.06')),
    ];
    expect(new Set(hashes).size).toBe(4);
  });
});
