import fc from 'fast-check';
import type { ExportedRecord } from '@samla/domain/journal-export/exported-books.js';
import type { SieRecord } from '@samla/domain/sie/record.js';
import { Letters } from '@samla/domain/sie-writer/letters.js';
import iconv from 'iconv-lite';
import { books as emptyBooks, planned } from '../sie/sie-file.js';
import { type RandomBooks, randomBooks } from './random-books.js';
import { readRecords, written } from './read-back.js';

/** What stands in the file for a text: the same text where CP437 has its letters. */
const asText = (text: string): string => decoded(new Letters().text(text));
const asKey = (key: string): string => decoded(new Letters().key(key));
const decoded = (bytes: string): string => iconv.decode(Buffer.from(bytes, 'latin1'), 'cp437');
/** A backslash right before the closing quote cannot be written. */
const needsQuotes = (text: string): boolean => /[\s"{}]/.test(text);
const ending = (text: string, instead: string): string =>
  text.endsWith('\\') && needsQuotes(text) ? text.slice(0, -1) + instead : text;
const wantedText = (text: string): string => ending(asText(text), '/');
const wantedKey = (key: string): string => ending(asKey(key), 'U+005C');
/** A series is a key too, but stands alone in a field. */
const wantedField = (key: string): string => ending(asKey(key), '/');

function wantedEntries(records: readonly ExportedRecord[]): unknown[] {
  const entries: { rows: unknown[] }[] = [];
  let opening = false;
  for (const record of records) {
    if (record.kind === 'entry') {
      opening = record.period === 0;
      const { series, number, date, text } = record;
      if (!opening)
        entries.push({
          series: wantedField(series),
          number: wantedField(number),
          date,
          text: wantedText(text),
          rows: [],
        } as never);
    } else if (!opening) {
      const { account, ore, objects, text } = record;
      const list = objects.map(({ dimension, code }) => ({ dimension, code: wantedKey(code) }));
      entries.at(-1)!.rows.push({ account, ore, objects: list, text: wantedText(text) });
    }
  }
  return entries;
}

/** Rows that count, not those of an entry's history. */
const counts = (record: SieRecord): record is SieRecord & { kind: 'row' } =>
  record.kind === 'row' && record.label === '#TRANS';

/** The history of every entry as text, in any order within it. */
function wantedHistory(records: readonly ExportedRecord[]): string[][] {
  return records.flatMap((record) =>
    record.kind === 'entry' && record.period > 0
      ? [
          (record.corrections ?? [])
            .map(({ kind, account, ore, objects, text, date }) => {
              const list = objects.map(({ dimension, code }) => `${dimension}=${wantedKey(code)}`);
              return [kind, account, ore, list, wantedText(text), date].join('|');
            })
            .sort(),
        ]
      : [],
  );
}

function readHistory(records: readonly SieRecord[]): string[][] {
  const entries: string[][] = [];
  for (const record of records) {
    if (record.kind === 'entry') entries.push([]);
    else if (record.kind === 'row' && record.label !== '#TRANS') {
      const { label, account, ore, objects, text, date } = record;
      const list = objects.map(({ dimension, code }) => `${dimension}=${code}`);
      const kind = label === '#BTRANS' ? 'STRUCK' : 'ADDED';
      entries.at(-1)!.push([kind, account, ore, list, text, date ?? ''].join('|'));
    }
  }
  return entries.map((history) => history.sort());
}

function readEntries(records: readonly SieRecord[]): unknown[] {
  const entries: { rows: unknown[] }[] = [];
  for (const record of records) {
    if (record.kind === 'entry') {
      const { series, number, date, text } = record;
      entries.push({ series, number, date, text, rows: [] } as never);
    } else if (counts(record)) {
      const { account, ore, objects, text } = record;
      entries.at(-1)!.rows.push({ account, ore, objects: objects.map((each) => ({ ...each })), text });
    }
  }
  return entries;
}

const runs = { numRuns: 400 };

describe('books that are written and read again', () => {
  it.each(['4E', '4I'] as const)('are the same entries, rows and objects as type %s', (type) => {
    fc.assert(
      fc.property(randomBooks(), (random) => {
        const { records, faults } = readRecords(written(random, type).bytes);
        expect(faults).toEqual([]);
        expect(readEntries(records)).toEqual(wantedEntries(random.records));
        expect(readHistory(records)).toEqual(wantedHistory(random.records));
      }),
      runs,
    );
  });

  it('keep every text to the letter where CP437 has its letters, and replace nothing', () => {
    fc.assert(
      fc.property(randomBooks(false), (random) => {
        const { bytes, replaced } = written(random, '4E');
        for (const { letter } of replaced.letters) expect(letter).toBe('\\');
        const { records } = readRecords(bytes);
        const texts = records.flatMap((record) => (counts(record) ? [record.text] : []));
        const wanted = random.records.flatMap((record) => (record.kind === 'row' ? [record.text] : []));
        const plain = wanted.map((text) => ending(text, '/'));
        expect(texts).toEqual(plain.slice(plain.length - texts.length));
      }),
      runs,
    );
  });

  it('are planned for booking without fault or warning about balances, with the same opening by counterparty', () => {
    fc.assert(
      fc.property(randomBooks(), (random) => {
        const { planner, entries } = planned(
          written(random, '4E').bytes,
          emptyBooks({ organisationNumber: null }),
        );
        const plan = planner.plan();
        expect(plan.faults).toEqual([]);
        expect(
          plan.warnings.map(({ rule }) => rule).filter((rule) => /BALANCE|RESULT|YEAR|KSUMMA/.test(rule)),
        ).toEqual([]);
        expect(sumsOf([...entries, ...(plan.opening ? [plan.opening] : [])])).toEqual(wantedSums(random));
      }),
      runs,
    );
  });

  it('have all records of the head, in the order of the specification', () => {
    fc.assert(
      fc.property(randomBooks(), (random) => {
        const labels = iconv
          .decode(Buffer.from(written(random, '4E').bytes), 'cp437')
          .split('\r\n')
          .flatMap((line) => /^#\w+/.exec(line)?.[0] ?? []);
        const order = [...new Set(labels)];
        expect(labels.at(-1)).toBe('#KSUMMA');
        expect(order.filter((label) => !/TRANS/.test(label))).toEqual(
          ORDER.filter((label) => order.includes(label)),
        );
        expect(order).toEqual(
          expect.arrayContaining([
            '#FLAGGA',
            '#KSUMMA',
            '#PROGRAM',
            '#FORMAT',
            '#GEN',
            '#SIETYP',
            '#FNAMN',
            '#RAR',
            '#KONTO',
          ]),
        );
        expect(order.includes('#PROSA')).toBe(random.books.isConstructed);
        expect(order.includes('#ORGNR')).toBe(random.books.organisationNumber !== null);
        expect(order).not.toContain('#KPTYP');
      }),
      { numRuns: 50 },
    );
  });
});

const ORDER = [
  '#FLAGGA',
  '#KSUMMA',
  '#PROGRAM',
  '#FORMAT',
  '#GEN',
  '#SIETYP',
  '#PROSA',
  '#ORGNR',
  '#FNAMN',
  '#RAR',
  '#VALUTA',
  '#KONTO',
  '#KTYP',
  '#DIM',
  '#OBJEKT',
  '#IB',
  '#UB',
  '#RES',
  '#OIB',
  '#OUB',
  '#VER',
];

interface Summed {
  readonly period: number;
  readonly rows: readonly { account: string; ore: bigint; counterparty: string }[];
}

/** Sums by account, month and counterparty. */
function sumsOf(entries: readonly Summed[]): Record<string, string> {
  const sums = new Map<string, bigint>();
  for (const { period, rows } of entries)
    for (const { account, ore, counterparty } of rows) {
      const at = `${account} ${period} ${counterparty}`;
      sums.set(at, (sums.get(at) ?? 0n) + ore);
    }
  return Object.fromEntries([...sums].filter(([, ore]) => ore !== 0n).map(([at, ore]) => [at, `${ore}`]));
}

function wantedSums({ records }: RandomBooks): Record<string, string> {
  const entries: { period: number; rows: { account: string; ore: bigint; counterparty: string }[] }[] = [];
  for (const record of records) {
    if (record.kind === 'entry') entries.push({ period: record.period, rows: [] });
    else {
      const party = record.objects.find(({ dimension }) => dimension === 21);
      entries.at(-1)!.rows.push({
        account: record.account,
        ore: record.ore,
        counterparty: party ? wantedKey(party.code) : '',
      });
    }
  }
  return sumsOf(entries);
}
