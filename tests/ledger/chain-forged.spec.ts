import { CHAIN_START, chainHash } from '@samla/ledger/journal/chain-hash.js';
import { JournalText } from '@samla/ledger/journal/journal-text.js';
import { ChainProof } from '@samla/ledger/journal/chain-proof.js';
import type { ChainRecord } from '@samla/domain/journal/chain-record.js';
import type { Entry } from '@samla/domain/journal/entry.js';
import { headText, rowText } from '@samla/domain/journal/entry-text.js';
import { randomEntries, verified } from './chain-books.js';

/** Rows of an entry as they stand in a journal. */
const rowsOf = ({ rows, period }: Entry, entryNo: bigint): string[] =>
  rows.map((row, at) => rowText(row, entryNo, at + 1, period).trimEnd());

/** A journal whose hashes and heads all agree with what it says, whatever that is: `forge` changes rows before they are hashed. */
function forged(entries: readonly Entry[], forge: (rows: string[]) => string[] = (rows) => rows) {
  const heads = new Map<string, { entryNo: bigint; hash: string }>();
  const records: ChainRecord[] = [];
  entries.forEach((entry, at) => {
    const entryNo = BigInt(at + 1);
    const booking = { year: 2023, revision: 0, recordedAt: new Date('2024-01-01T00:00:00Z'), importId: null };
    const text = headText(entry, { ...booking, entryNo, reverses: null, isConstructed: false });
    const rows = at === 2 ? forge(rowsOf(entry, entryNo)) : rowsOf(entry, entryNo);
    const before = heads.get(entry.series)?.hash ?? CHAIN_START;
    const hash = chainHash(before, text, rows.map((row) => `${row}\n`).join(''));
    heads.set(entry.series, { entryNo, hash });
    const accounts = [...new Set(rows.map((row) => row.split('\t')[3]!))].sort();
    const { series, number } = entry;
    records.push({ kind: 'ENTRY', entryNo: `${entryNo}`, series, number, text, hash, accounts });
    for (const row of rows) {
      const [, rowNo = '', , account = ''] = row.split('\t');
      records.push({
        kind: 'ROW',
        entryNo: `${entryNo}`,
        rowNo: Number.parseInt(rowNo, 10),
        account,
        text: row,
      });
    }
  });
  const ends = { heads, nextEntryNo: BigInt(entries.length + 1) };
  const proof = new ChainProof();
  const text = new JournalText();
  let file = text.begin('prov', new Date('2024-01-02T00:00:00Z'));
  for (const record of records) {
    proof.take(record);
    file += text.add(record);
  }
  file += text.end(ends);
  return { broken: proof.end(ends), ...verified(Buffer.from(file)) };
}

const entries = (): Entry[] => {
  const all = randomEntries(17, 30).filter(({ rows }) => rows.length > 2);
  expect(all.length).toBeGreaterThan(4);
  return all;
};
const fields = (row: string, change: (fields: string[]) => void): string => {
  const all = row.split('\t');
  change(all);
  return all.join('\t');
};

describe('a journal whose hashes are all right', () => {
  it('is whole when its entries are', () => {
    expect(forged(entries())).toMatchObject({ broken: null, status: 0, said: expect.stringMatching(/^OK/) });
  });

  it.each<[string, (rows: string[]) => string[], RegExp]>([
    [
      'does not sum to zero',
      ([first, ...rest]) => [fields(first!, (all) => (all[4] = '0.01')), ...rest],
      /öre/,
    ],
    ['leaves out a row', ([, ...rest]) => rest, /not row 1/],
    ['has rows in another order', ([first, second, ...rest]) => [second!, first!, ...rest], /not row 1/],
    [
      'has an amount that is none',
      ([first, ...rest]) => [fields(first!, (all) => (all[4] = 'NaN')), ...rest],
      /no amount/,
    ],
  ])('is refused where an entry %s', (_what, forge, why) => {
    const { broken, said, status } = forged(entries(), forge);
    expect(broken?.place.entryNo).toBe('3');
    expect({ said, status }).toEqual({ said: expect.stringMatching(/entry 3 /), status: 1 });
    expect(said).toMatch(why);
  });

  it('is refused where a row belongs to another entry by its number', () => {
    const { said, status } = forged(entries(), (rows) =>
      rows.map((row) => fields(row, (all) => (all[0] = '4'))),
    );
    expect({ said, status }).toEqual({ said: expect.stringMatching(/entry 3 .*not row 1/), status: 1 });
  });
});
