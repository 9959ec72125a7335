import fc from 'fast-check';
import type { Entry } from '@samla/domain/journal/entry.js';
import type { ExportedEntry, ExportedRow } from '@samla/domain/journal-export/exported-books.js';
import { reversalOf } from '@samla/domain/journal/reversal.js';
import type { Database } from '@samla/platform/database/database.js';
import { tenantContext } from '@samla/platform/tenant-context.js';
import { demoId } from '@samla/domain/identity/demo-id.js';
import { type RandomBooks, randomBooks } from '../../domain/sie-writer/random-books.js';
import { openDatabase, workerDatabase } from '../../support/database.js';
import { demoDatabase } from '../../support/demo.js';
import { newForbund, testActor } from '../../support/forbund.js';
import { book, exported, exportsOn, ownBalances, row } from './exporting.js';
import { BEAN_QUERY, beancountBalances, HLEDGER, hledgerBalances } from './oracle.js';

jest.setTimeout(180_000);

const PROGRAMS = [
  { name: 'hledger', format: 'hledger', program: HLEDGER, balances: hledgerBalances },
  { name: 'beancount', format: 'beancount', program: BEAN_QUERY, balances: beancountBalances },
] as const;

/** Books as entries to be booked; every third one is taken back, and every sixth booked anew. */
function entriesOf({ records }: RandomBooks): { entry: Entry; revision: number; reverses: bigint | null }[] {
  const entries: (Entry & { rows: Entry['rows'][number][] })[] = [];
  for (const record of records) {
    if (record.kind === 'entry') entries.push({ ...headOf(record), rows: [] });
    else entries.at(-1)!.rows.push(rowOf(record));
  }
  const booked: { entry: Entry; revision: number; reverses: bigint | null }[] = [];
  for (const [at, entry] of entries.entries()) {
    booked.push({ entry, revision: 0, reverses: null });
    if (at % 3 !== 2) continue;
    booked.push({ entry: reversalOf(entry), revision: 1, reverses: BigInt(booked.length) });
    if (at % 6 === 5) booked.push({ entry, revision: 2, reverses: null });
  }
  return booked;
}

function headOf({ series, number, date, period, text }: ExportedEntry): Omit<Entry, 'rows'> {
  return { line: 0, series, number, date, period, text };
}

function rowOf({ account, ore, objects, text }: ExportedRow): Entry['rows'][number] {
  const of = (dimension: number): string => objects.find((each) => each.dimension === dimension)?.code ?? '';
  const project = of(6);
  return row(account, ore, {
    costCentre: of(1),
    insats: of(20),
    counterparty: of(21),
    otherObjects: project === '' ? '' : JSON.stringify({ 6: project }),
    text,
  });
}

describe.each(PROGRAMS)('books that are exported to $name', ({ format, program, balances }) => {
  const where = program ? it : it.skip;

  where('give Västerås 2021 of the demo the same balance for every account and month', async () => {
    const urls = await demoDatabase();
    const { database, close } = await openDatabase(urls);
    try {
      const context = tenantContext(demoId('forbund', 'vasteras'), testActor());
      const { bytes, entries } = await exported(exportsOn(database), context, format);
      const own = await ownBalances(database, context);
      expect(entries).toBeGreaterThan(100);
      expect(Object.keys(own).length).toBeGreaterThan(100);
      expect(await balances(program!, bytes)).toEqual(own);
    } finally {
      await close();
      await urls.drop();
    }
  });

  where(
    'give random books, with nasty texts and reversals, the same balance for every account and month',
    async () => {
      const { database, close } = await openDatabase(await workerDatabase());
      try {
        for (const random of fc.sample(randomBooks(), { numRuns: 15, seed: 4711 }))
          await compare(database, random);
      } finally {
        await close();
      }
    },
  );

  async function compare(database: Database, random: RandomBooks): Promise<void> {
    const { context } = await newForbund(database);
    await book(database, context, random.books.accounts, async ({ add }) => {
      for (const { entry, revision, reverses } of entriesOf(random)) await add(entry, revision, reverses);
    });
    const { bytes } = await exported(exportsOn(database), context, format);
    expect(await balances(program!, bytes)).toEqual(await ownBalances(database, context));
  }
});
