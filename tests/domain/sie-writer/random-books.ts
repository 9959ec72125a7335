import fc from 'fast-check';
import type {
  ExportedBalance,
  ExportedBooks,
  ExportedCorrection,
  ExportedDimension,
  ExportedEntry,
  ExportedObject,
  ExportedRecord,
  ExportedRow,
} from '@samla/domain/journal-export/exported-books.js';

/** Books with their journal, as an export gets them. */
export interface RandomBooks {
  readonly books: ExportedBooks;
  readonly records: readonly ExportedRecord[];
}

/** Letters that CP437 has, with everything that means something in a SIE file. */
const OWN_LETTERS = [...'åäöÅÄÖéÉüßñ½°²µ'];
const MARKS = [...'"\\{}#; ,.:()[]*!|%-_~\'`/&<>='];
/** Letters that CP437 has not got. */
const FOREIGN_LETTERS = [...'łøØčŠ€–—”’…§©ÁÕжΩ漢', '🙂', 'a\u0301\u0323'];

const letter = (foreign: boolean): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...'abcXYZ0189') },
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 2, arbitrary: fc.constantFrom(...OWN_LETTERS) },
    ...(foreign ? [{ weight: 2, arbitrary: fc.constantFrom(...FOREIGN_LETTERS) }] : []),
  );

/** Nasty texts, the empty one among them. */
export const text = (foreign = true): fc.Arbitrary<string> =>
  fc.string({ unit: letter(foreign), maxLength: 12 });
const key = (foreign: boolean): fc.Arbitrary<string> =>
  fc.string({ unit: letter(foreign), minLength: 1, maxLength: 8 });

const ACCOUNTS = ['1511', '1930', '2010', '29961', '3511', '4611', '502', '8411', '850000', '9111'];
/** The most that a row may hold: eleven digits of kronor. */
const MOST_ORE = 9_999_999_999_999n;

/** Amounts in öre: zero, one öre, the largest of either sign, and ordinary ones. */
const ore: fc.Arbitrary<bigint> = fc.oneof(
  fc.constantFrom(0n, 1n, -1n, 99n, -100n),
  fc.bigInt({ min: -100_000_00n, max: 100_000_00n }),
);

interface Drawn {
  readonly series: string;
  readonly month: number;
  readonly day: number;
  readonly text: string;
  readonly rows: readonly { account: string; ore: bigint; picks: readonly number[]; text: string }[];
  /** Of the rows, those that were added afterwards; and rows that were struck. */
  readonly added: readonly number[];
  readonly struck: readonly { account: string; ore: bigint; text: string; dated: boolean }[];
  readonly largest: boolean;
}

/** Whole books of 2021: a chart, three dimensions with objects, opening balances and entries that balance. */
export function randomBooks(foreign = true): fc.Arbitrary<RandomBooks> {
  const objects = fc.uniqueArray(fc.record({ code: key(foreign), name: text(foreign) }), {
    maxLength: 4,
    selector: ({ code }) => code.normalize('NFC'),
  });
  const drawn: fc.Arbitrary<Drawn> = fc.record({
    series: fc.oneof(fc.constantFrom('A', 'LEV1', ''), key(foreign)),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    text: text(foreign),
    rows: fc.array(
      fc.record({
        account: fc.constantFrom(...ACCOUNTS),
        ore,
        picks: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
        text: text(foreign),
      }),
      { maxLength: 5 },
    ),
    added: fc.uniqueArray(fc.nat(4), { maxLength: 2 }),
    struck: fc.array(
      fc.record({
        account: fc.constantFrom(...ACCOUNTS),
        ore,
        text: text(foreign),
        dated: fc.boolean(),
      }),
      { maxLength: 2 },
    ),
    largest: fc.boolean(),
  });
  return fc
    .record({
      name: text(foreign),
      names: fc.array(text(foreign), { minLength: ACCOUNTS.length, maxLength: ACCOUNTS.length }),
      dimensionNames: fc.array(text(foreign), { minLength: 2, maxLength: 2 }),
      objects: fc.tuple(objects, objects, objects, objects),
      opening: fc.array(fc.tuple(fc.constantFrom('1511', '1930', '29961'), ore), { maxLength: 5 }),
      entries: fc.array(drawn, { maxLength: 8 }),
      isConstructed: fc.boolean(),
      hasNumber: fc.boolean(),
      hasPrevious: fc.boolean(),
    })
    .map((parts) => {
      const dimensions: ExportedDimension[] = [
        { number: 1, name: 'Kostnadsställe', objects: parts.objects[0] },
        { number: 6, name: parts.dimensionNames[0]!, objects: parts.objects[1] },
        { number: 20, name: 'Insats', objects: parts.objects[2] },
        { number: 21, name: 'Motpart', objects: parts.objects[3] },
      ];
      const records = [
        ...openingRecords(parts.opening, dimensions[3]!),
        ...parts.entries.flatMap((entry, index) => entryRecords(entry, index, dimensions)),
      ];
      const balances = balancesOf(records);
      const books: ExportedBooks = {
        program: { name: 'Samla', version: '0.1.0' },
        generatedOn: '2024-03-15',
        // Å and ö as single bytes: nobody can take the file for UTF-8.
        forbundName: `Förbundet på Ön ${parts.name}`,
        organisationNumber: parts.hasNumber ? '222000-2824' : null,
        isConstructed: parts.isConstructed,
        year: { startsOn: '2021-01-01', endsOn: '2021-12-31' },
        previousYear: parts.hasPrevious ? { startsOn: '2020-01-01', endsOn: '2020-12-31' } : null,
        accounts: ACCOUNTS.map((number, index) => ({ number, name: parts.names[index]! })),
        dimensions,
        balances,
        previousBalances: parts.hasPrevious ? balances : [],
      };
      return { books, records };
    });
}

function entry(changes: Partial<ExportedEntry>): ExportedEntry {
  return {
    kind: 'entry',
    entryNo: '1',
    series: 'A',
    number: '1',
    date: '2021-01-01',
    recordedOn: '2021-02-03',
    period: 1,
    text: '',
    ...changes,
  };
}

function row(account: string, amount: bigint, changes: Partial<ExportedRow> = {}): ExportedRow {
  return { kind: 'row', account, ore: amount, objects: [], text: '', ...changes };
}

function openingRecords(
  opening: readonly (readonly [string, bigint])[],
  parties: ExportedDimension,
): ExportedRecord[] {
  const rows = opening.flatMap(([account, amount], index) => {
    const object = parties.objects[index];
    const objects = object ? [{ dimension: parties.number, code: object.code }] : [];
    return [row(account, amount, { objects }), row('2010', -amount)];
  });
  if (rows.length === 0) return [];
  return [entry({ entryNo: '1', series: 'IB', number: '0', period: 0, text: 'Ingående balans' }), ...rows];
}

function entryRecords(
  drawn: Drawn,
  index: number,
  dimensions: readonly ExportedDimension[],
): ExportedRecord[] {
  const two = (part: number): string => `${part}`.padStart(2, '0');
  const date = `2021-${two(drawn.month)}-${two(drawn.day)}`;
  const head = entry({
    entryNo: `${index + 2}`,
    series: drawn.series,
    // Whatever the series is: a number of a file's own.
    number: `${index + 1}`,
    date,
    period: drawn.month,
    text: drawn.text,
  });
  const rows = drawn.rows.map(({ account, ore: amount, picks, text: said }) => {
    const objects = dimensions.flatMap(({ number, objects: choices }, at): ExportedObject[] => {
      const object = choices[picks[at]!];
      return object ? [{ dimension: number, code: object.code }] : [];
    });
    return row(account, amount, { objects, text: said });
  });
  const corrections: ExportedCorrection[] = [
    ...drawn.added.flatMap((at) => {
      const became = rows[at];
      return became ? [{ ...became, kind: 'ADDED' as const, date: at % 2 === 0 ? date : '' }] : [];
    }),
    ...drawn.struck.map(({ dated, ...said }) => ({
      ...said,
      kind: 'STRUCK' as const,
      objects: [],
      date: dated ? date : '',
    })),
  ];
  const rest = rows.reduce((sum, each) => sum + each.ore, 0n);
  return [
    corrections.length > 0 ? { ...head, corrections } : head,
    ...rows,
    ...(rows.length > 0 ? [row('1930', -rest)] : []),
    // The largest amounts there are, on one account, so that no sum is larger.
    ...(drawn.largest ? [row('4611', MOST_ORE), row('4611', -MOST_ORE)] : []),
  ];
}

/** What the journal adds up to, by account and by account and counterparty. */
export function balancesOf(records: readonly ExportedRecord[]): ExportedBalance[] {
  const sums = new Map<string, ExportedBalance>();
  let period = 0;
  for (const record of records) {
    if (record.kind === 'entry') {
      ({ period } = record);
      continue;
    }
    const party = record.objects.find(({ dimension }) => dimension === 21) ?? null;
    for (const object of party ? [null, party] : [null]) {
      const at = `${record.account} ${object?.code ?? ''}`;
      const before = sums.get(at) ?? { account: record.account, object, opening: 0n, change: 0n };
      sums.set(at, {
        ...before,
        ...(period === 0 ? { opening: before.opening + record.ore } : { change: before.change + record.ore }),
      });
    }
  }
  return [...sums.values()];
}
