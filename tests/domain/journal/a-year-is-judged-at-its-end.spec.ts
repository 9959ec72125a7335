import fc from 'fast-check';
import { carryDifferences, openingEntry } from '@samla/domain/journal/year-end-carry.js';
import { type YearEndSide, yearEndSides } from '@samla/domain/journal/year-end-sides.js';
import {
  type AccountYear,
  closing,
  isSettled,
  type YearEndBooks,
  yearEndFindings,
} from '@samla/domain/journal/year-end.js';
import { compileMapping } from '@samla/domain/accounts/mapping.js';
import { KOMMUN_BAS_2021 } from '@samla/domain/accounts/kommun-bas.js';

const mapping = compileMapping(KOMMUN_BAS_2021.rows);
const sides = yearEndSides(mapping);

/** Accounts as `number: [opening, moved]` in öre. */
const accountsOf = (given: Readonly<Record<string, readonly [number, number]>>): Map<string, AccountYear> =>
  new Map(
    Object.entries(given).map(([account, [opening, moved]]) => [
      account,
      { opening: BigInt(opening), moved: BigInt(moved) },
    ]),
  );

const PREVIOUS = { '1930': [1_000, 500], '2010': [-1_000, 0], '3511': [0, -900], '4611': [0, 400] } as const;
const OWN = { '1930': [1_500, -200], '2010': [-1_500, 0], '4611': [0, 200] } as const;

const books = (changes: Partial<YearEndBooks> = {}): YearEndBooks => ({
  year: 2022,
  locked: false,
  accounts: accountsOf(OWN),
  previous: { accounts: accountsOf(PREVIOUS), locked: true },
  next: null,
  unbalanced: new Map(),
  unmapped: [],
  fileSays: [],
  laterYears: [],
  ...changes,
});
const found = (changes: Partial<YearEndBooks> = {}) =>
  yearEndFindings(books(changes), sides).map(
    ({ code, severity, account, expected, found: is, difference }) => [
      code,
      severity,
      account,
      expected,
      is,
      difference,
    ],
  );

describe('a year at its end', () => {
  it('that opens as the one before closed, its result in equity, has nothing to tell', () => {
    expect(found()).toEqual([]);
    expect(isSettled(yearEndFindings(books(), sides))).toBe(true);
  });

  it('may carry the result to another account of equity', () => {
    const accounts = accountsOf({
      '1930': [1_500, -200],
      '2010': [-1_000, 0],
      '2020': [-500, 0],
      '4611': [0, 200],
    });
    expect(found({ accounts })).toEqual([]);
  });

  it.each<[string, Partial<YearEndBooks>, readonly unknown[][]]>([
    [
      'an account opens with another amount',
      { accounts: accountsOf({ ...OWN, '1930': [1_499, -200], '1511': [1, 0] }) },
      [
        ['OPENING_DIFFERS', 'ERROR', '1511', 0n, 1n, 1n],
        ['OPENING_DIFFERS', 'ERROR', '1930', 1_500n, 1_499n, -1n],
      ],
    ],
    [
      'the result was not carried to equity',
      { accounts: accountsOf({ ...OWN, '2010': [-1_000, 0] }) },
      [['OPENING_DIFFERS', 'ERROR', null, -1_500n, -1_000n, 500n]],
    ],
    [
      'the result stands where it was',
      { accounts: accountsOf({ ...OWN, '2010': [-1_000, 0], '3511': [-500, 0] }) },
      [
        ['OPENING_DIFFERS', 'ERROR', '3511', 0n, -500n, -500n],
        ['OPENING_DIFFERS', 'ERROR', null, -1_500n, -1_000n, 500n],
        ['YEAR_UNBALANCED', 'ERROR', null, 0n, 500n, 500n],
      ],
    ],
    [
      'nothing was carried',
      { accounts: accountsOf({ '1930': [0, -200], '4611': [0, 200] }) },
      [['OPENING_MISSING', 'ERROR', null, null, null, null]],
    ],
    [
      'the entries do not sum to zero',
      { accounts: accountsOf({ ...OWN, '4611': [0, 201] }), unbalanced: new Map([[3, 1n]]) },
      [
        ['YEAR_UNBALANCED', 'ERROR', null, 0n, 1n, 1n],
        ['MONTH_UNBALANCED', 'ERROR', null, 0n, 1n, 1n],
      ],
    ],
    [
      'the next year opens otherwise',
      { next: accountsOf({ '1930': [1_301, 0], '2010': [-1_301, 0] }) },
      [
        ['NEXT_OPENING_DIFFERS', 'ERROR', '1930', 1_300n, 1_301n, 1n],
        ['NEXT_OPENING_DIFFERS', 'ERROR', null, -1_300n, -1_301n, -1n],
      ],
    ],
    [
      'an account has no line',
      { unmapped: ['4611'] },
      [['UNMAPPED_ACCOUNT', 'WARNING', '4611', null, 200n, null]],
    ],
    [
      'the year before is open, and the file said otherwise',
      { previous: { accounts: accountsOf(PREVIOUS), locked: false }, fileSays: ['Konto 1930: …'] },
      [
        ['FILE_DIFFERS', 'WARNING', null, null, null, null],
        ['PREVIOUS_YEAR_OPEN', 'WARNING', null, null, null, null],
      ],
    ],
    [
      'a later year is booked',
      { laterYears: [2023] },
      [['LATER_YEAR_BOOKED', 'NOTICE', null, null, null, null]],
    ],
    ['a later year is booked and this one locked', { laterYears: [2023], locked: true }, []],
  ])('tells when %s', (_what, changes, wanted) => {
    expect(found(changes)).toEqual(wanted);
  });

  it('puts errors before what is to be judged', () => {
    const severities = found({ unmapped: ['4611'], laterYears: [2023], unbalanced: new Map([[1, 5n]]) });
    expect(severities.map(([, severity]) => severity)).toEqual(['ERROR', 'WARNING', 'NOTICE']);
  });

  it('knows result accounts by their line, and without one by their class', () => {
    const own = yearEndSides({ lineOf: (account) => (account === '1999' ? 'COSTS' : undefined) });
    expect(['1999', '1930', '2010', '3511', '8999', '9010'].map(own)).toEqual<YearEndSide[]>([
      'CLOSED',
      'CARRIED',
      'CARRIED',
      'CLOSED',
      'CLOSED',
      'CLOSED',
    ]);
    expect(['1930', '2010', '3511'].map(sides)).toEqual<YearEndSide[]>(['CARRIED', 'EQUITY', 'CLOSED']);
  });
});

describe('balances that are carried forward', () => {
  const closingBalances = fc.array(
    fc.record({
      account: fc.constantFrom('1511', '1930', '2010', '2511', '3511', '4611', '9010'),
      counterparty: fc.constantFrom('', 'NV'),
      insats: fc.constantFrom('', '10'),
      ore: fc.bigInt(-10_000n, 10_000n),
    }),
    { maxLength: 12 },
  );

  it('sum to zero when the year did, open every account as it closed, and leave no result behind', () => {
    fc.assert(
      fc.property(closingBalances, (random) => {
        const rest = -random.reduce((sum, { ore }) => sum + ore, 0n);
        const closed = [...random, { account: '1930', counterparty: '', insats: '', ore: rest }];
        const entry = openingEntry(closed, sides, { equityAccount: '2010', date: '2023-01-01' });
        const rows = entry?.rows ?? [];
        expect(rows.reduce((sum, { ore }) => sum + ore, 0n)).toBe(0n);
        expect(rows.every(({ account, ore }) => ore !== 0n && sides(account) !== 'CLOSED')).toBe(true);
        const opened = new Map<string, bigint>();
        for (const { account, ore } of rows) opened.set(account, (opened.get(account) ?? 0n) + ore);
        expect(carryDifferences(entry, opened)).toEqual([]);
        // What was carried is what the judge of the next year wants to see.
        const previous = new Map<string, AccountYear>();
        for (const { account, ore } of closed)
          previous.set(account, { opening: 0n, moved: ore + (previous.get(account)?.moved ?? 0n) });
        const accounts = new Map([...opened].map(([account, ore]) => [account, { opening: ore, moved: 0n }]));
        const findings = yearEndFindings(
          books({ accounts, previous: { accounts: previous, locked: true } }),
          sides,
        );
        expect(findings.filter(({ code }) => code !== 'OPENING_MISSING')).toEqual([]);
        expect([...previous.values()].reduce((sum, year) => sum + closing(year), 0n)).toBe(0n);
      }),
    );
  });

  it('that a year was opened with otherwise are told account by account', () => {
    const closed = [
      { account: '1930', counterparty: '', insats: '', ore: 500n },
      { account: '3511', counterparty: '', insats: '', ore: -500n },
    ];
    const entry = openingEntry(closed, sides, { equityAccount: '2010', date: '2023-01-01' });
    const opened = new Map([
      ['1930', 400n],
      ['2020', -400n],
    ]);
    expect(carryDifferences(entry, opened)).toEqual([
      { account: '1930', expected: 500n, found: 400n },
      { account: '2010', expected: -500n, found: 0n },
      { account: '2020', expected: 0n, found: -400n },
    ]);
    expect(openingEntry([], sides, { equityAccount: '2010', date: '2023-01-01' })).toBeUndefined();
  });
});
