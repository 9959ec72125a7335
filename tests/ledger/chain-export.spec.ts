import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from '@samla/platform/database/database.js';
import { openDatabase, type TestDatabaseUrls, withOwner, workerDatabase } from '../support/database.js';
import { newForbund, type TestForbund } from '../support/forbund.js';
import {
  book,
  type Chains,
  chainsOn,
  exported,
  numbersFrom,
  randomEntries,
  verified,
  verifiedEach,
} from './chain-books.js';

let urls: TestDatabaseUrls;
let database: Database;
let close: () => Promise<void>;
let chains: Chains;

beforeAll(async () => {
  urls = await workerDatabase();
  ({ database, close } = await openDatabase(urls));
  chains = chainsOn(database);
});
afterAll(() => close());

/** A förbund with two years of random entries. */
async function booked(seed: number, count = 12): Promise<TestForbund> {
  const forbund = await newForbund(database);
  await book(database, chains, forbund.context, 2022, randomEntries(seed, count, 2022));
  await book(database, chains, forbund.context, 2023, randomEntries(seed + 1, count, 2023, 100));
  return forbund;
}

/** For each byte of an export the entry that it belongs to; null for the header and the last line. */
function entriesByByte(bytes: Buffer): { entryNo: number | null; header: boolean }[] {
  const places: { entryNo: number | null; header: boolean }[] = [];
  let [entryNo, first]: [number | null, boolean] = [null, true];
  for (const line of bytes.toString('latin1').split(/(?<=\n)/)) {
    if (line.startsWith('E\t')) entryNo = Number.parseInt(line.slice(2), 10);
    if (line.startsWith('Z\t')) entryNo = null;
    for (let at = 0; at < line.length; at += 1) places.push({ entryNo, header: first });
    first = false;
  }
  return places;
}

/** The place that the script names. */
const placeIn = (said: string): string => /, (the header|the end|entry \d+)[ :]/.exec(said)?.[1] ?? said;

/** The lines of an export, changed. */
function withLines(bytes: Buffer, change: (lines: string[]) => void): Buffer {
  const lines = bytes.toString('latin1').split(/(?<=\n)/);
  change(lines);
  return Buffer.from(lines.join(''), 'latin1');
}

describe('an exported journal', () => {
  it.each([1, 2, 3, 4, 5])(
    'of random books (%i) is verified by the script, whatever their texts hold',
    async (seed) => {
      const forbund = await booked(seed * 100, 40);
      const bytes = await exported(chains, forbund.context);
      const rows = bytes.toString('latin1').match(/^R\t/gm)!.length;
      const series = bytes.toString('latin1').trimEnd().split('\n').at(-1)!.split('\t')[3];
      expect(verified(bytes)).toEqual({ said: `OK: 80 entries, ${rows} rows, ${series} chains`, status: 0 });
      expect(
        bytes.toString().startsWith(`samla-journal\t1\t${forbund.slug}\t2024-01-15T12:00:00.000Z\t`),
      ).toBe(true);
    },
  );

  it('of a förbund that has booked nothing is verified too', async () => {
    const { context } = await newForbund(database);
    expect(verified(await exported(chains, context))).toEqual({
      said: 'OK: 0 entries, 0 rows, 0 chains',
      status: 0,
    });
  });

  it('does not hold another förbund, and is told in the trail', async () => {
    const [one, other] = [await booked(7), await booked(8)];
    const ids = (bytes: Buffer): string[] => bytes.toString('latin1').match(/^H\t.*/gm)!;
    const own = new Set(ids(await exported(chains, one.context)));
    expect(ids(await exported(chains, other.context)).some((hash) => own.has(hash))).toBe(false);
    const [event] = await database.tenant(one.context, (tx) =>
      tx.query<Record<string, unknown>>(
        `select action, object_key, object_count from audit_event where forbund_id = $1`,
        [one.id],
      ),
    );
    expect(event).toEqual({ action: 'exportJournal', object_key: one.slug, object_count: 24 });
  });
});

describe('a byte of an export that was changed', () => {
  it('is found wherever it is, and the entry that it stands in is named', async () => {
    const bytes = await exported(chains, (await booked(40)).context);
    const places = entriesByByte(bytes);
    const below = numbersFrom(4711);
    const changes = Array.from({ length: 1_500 }, () => {
      const at = below(bytes.length);
      const changed = Buffer.from(bytes);
      // Line ends, tabs, digits and anything else; never the byte that was there.
      const instead = [10, 9, 48 + below(10), below(256)][below(4)]!;
      changed[at] = instead === bytes[at] ? bytes[at]! ^ 1 : instead;
      return { at, changed };
    });
    const answers = await verifiedEach([bytes, ...changes.map(({ changed }) => changed)]);
    expect(answers[0]).toEqual({ status: 0, said: expect.stringMatching(/^OK: /) });
    changes.forEach(({ at, changed }, index) => {
      const { said, status } = answers[index + 1]!;
      const { entryNo, header } = places[at]!;
      expect({ at, to: changed[at], status }).toEqual({ at, to: changed[at], status: 1 });
      if (entryNo !== null) expect({ at, place: placeIn(said) }).toEqual({ at, place: `entry ${entryNo}` });
      else if (header) expect({ at, place: placeIn(said) }).toEqual({ at, place: 'the header' });
      else expect(said).toMatch(/WRONG: (line \d+|the last line)/);
    });
  }, 120_000);

  it('is found at the places that matter most', async () => {
    const bytes = await exported(chains, (await booked(60)).context);
    const text = bytes.toString('latin1');
    const lines = text.split(/(?<=\n)/);
    const [fifth, sixth] = [
      lines.findIndex((line) => line.startsWith('E\t5\t')),
      lines.findIndex((line) => line.startsWith('E\t6\t')),
    ];
    expect(sixth - fifth).toBeGreaterThan(3);
    const spliced = (at: number, gone: number, ...put: string[]): Buffer =>
      withLines(bytes, (all) => void all.splice(at, gone, ...put));
    const cases: Readonly<Record<string, readonly [Buffer, string]>> = {
      'a row deleted': [spliced(fifth + 1, 1), 'entry 5'],
      'the last row deleted': [spliced(sixth - 2, 1), 'entry 5'],
      'a head deleted': [spliced(fifth, 1), 'entry 5'],
      'a hash deleted': [spliced(sixth - 1, 1), 'entry 5'],
      'an entry deleted': [spliced(fifth, sixth - fifth), 'entry 5'],
      'rows swapped': [spliced(fifth + 1, 2, lines[fifth + 2]!, lines[fifth + 1]!), 'entry 5'],
      'a row doubled': [spliced(fifth + 1, 0, lines[fifth + 1]!), 'entry 5'],
      'an entry doubled': [spliced(sixth, 0, ...lines.slice(fifth, sixth)), 'entry 6'],
      'entries swapped': [spliced(fifth, sixth - fifth), 'entry 5'],
      'an amount changed': [
        spliced(
          fifth + 1,
          1,
          lines[fifth + 1]!.replace(
            /(\d)(\.\d\d)\t/,
            (_, digit: string, rest: string) => `${(Number(digit) + 1) % 10}${rest}\t`,
          ),
        ),
        'entry 5',
      ],
      'cut after an entry': [withLines(bytes, (all) => void all.splice(sixth)), 'after entry 5'],
      'cut within a line': [bytes.subarray(0, bytes.length - 20), 'cut off'],
      'without its last line end': [bytes.subarray(0, bytes.length - 1), 'cut off'],
      'a piece of a line after the end': [Buffer.concat([bytes, Buffer.from('x')]), 'after its end'],
      'something after the end': [Buffer.concat([bytes, Buffer.from('\n')]), 'the end'],
      empty: [Buffer.alloc(0), 'cut off'],
    };
    const answers = await verifiedEach(Object.values(cases).map(([changed]) => changed));
    Object.entries(cases).forEach(([name, [, place]], at) => {
      expect({ name, ...answers[at] }).toEqual({ name, status: 1, said: expect.stringContaining(place) });
    });
  });

  it('is found where hashes were made anew after it, by an earlier export', async () => {
    const { context, id } = await booked(80);
    const folder = await mkdtemp(path.join(tmpdir(), 'samla-chain-'));
    const earlier = path.join(folder, 'earlier');
    await writeFile(earlier, await exported(chains, context));
    await book(database, chains, context, 2023, randomEntries(82, 5, 2023, 500));
    const later = await exported(chains, context);
    expect(verified(later, earlier).status).toBe(0);
    // The whole journal is forged: the chains hold, but they are other chains.
    const forged = await newForbund(database);
    await book(database, chains, forged.context, 2022, randomEntries(90, 29, 2022));
    const text = (await exported(chains, forged.context)).toString('latin1');
    expect(verified(Buffer.from(text, 'latin1')).status).toBe(0);
    const { said, status } = verified(Buffer.from(text, 'latin1'), earlier);
    expect({ said, status }).toEqual({ said: expect.stringMatching(/earlier export/), status: 1 });
    // And an end that was taken away, with heads that know nothing of it.
    await withOwner(async (owner) => {
      await owner.query('delete from ledger_entry where forbund_id = $1', [id]);
      await owner.query('delete from journal_entry where forbund_id = $1', [id]);
      await owner.query('delete from journal_chain where forbund_id = $1', [id]);
      await owner.query('update journal_head set next_entry_no = 1 where forbund_id = $1', [id]);
    }, urls.owner);
    const emptied = await exported(chains, context);
    expect(verified(emptied).status).toBe(0);
    expect(verified(emptied, earlier)).toEqual({
      said: expect.stringMatching(/stands in the earlier export/),
      status: 1,
    });
    await rm(folder, { recursive: true });
  });
});
