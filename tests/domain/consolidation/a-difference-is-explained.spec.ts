import fc from 'fast-check';
import { addDays } from '@samla/domain/calendar/day.js';
import { explainDifference } from '@samla/domain/consolidation/explain-difference.js';
import { Money } from '@samla/domain/money/money.js';
import { matchPostings } from '@samla/domain/consolidation/match-postings.js';
import { type PairEntry, postingsOf } from '@samla/domain/consolidation/posting.js';
import { agreed, END, entry, side } from './mutual-books.js';

const NOTHING_LATER: readonly PairEntry[] = [];
const explain = (
  a: readonly PairEntry[],
  b: readonly PairEntry[],
  after: { a?: readonly PairEntry[] | null; b?: readonly PairEntry[] | null } = {},
) =>
  explainDifference({
    area: 'BALANCE',
    first: side('a', a, after.a === undefined ? NOTHING_LATER : after.a),
    second: side('b', b, after.b === undefined ? NOTHING_LATER : after.b),
    periodEnd: END,
  });
const short = ({ proposals }: ReturnType<typeof explain>) =>
  proposals.map(
    ({ code, amount, explainsAll, entries }) =>
      `${code} ${amount}${explainsAll ? ' all' : ''}: ${entries.map((row) => row.forbund + row.entryNo).join(' ')}`,
  );
const money = (kronor: string) => Money.parse(kronor);

describe('a difference is explained', () => {
  it('by a payment that leaves one bank on 30 December and reaches the other in January', () => {
    const paid = entry('a', 90, '2022-12-30', '8640.00');
    const claim = [entry('b', 1, '2022-10-19', '41640.00'), entry('b', 2, '2022-11-18', '-33000.00')];
    const debt = [entry('a', 1, '2022-10-19', '-41640.00'), entry('a', 2, '2022-11-18', '33000.00'), paid];
    const received = entry('b', 3, '2023-01-04', '-8640.00');
    const found = explain(debt, claim, { a: [], b: [received] });
    expect(short(found)).toEqual(['TIMING 8640.00 all: a90 b3']);
    expect(found.oldestEntry).toBe('2022-12-30');
    expect(found.proposals[0]?.message).toBe(
      'A 90 den 2022-12-30 hos Alfa (8\u00a0640,00\u00a0kr) ligger före periodens slut, A 3 den 2023-01-04 hos Beta (−8\u00a0640,00\u00a0kr) efter: periodförskjutning.',
    );
    // Before anybody knows what came in January it is likely, and that nothing was booked at all is possible.
    expect(short(explain(debt, claim, { b: null }))).toEqual([
      'TIMING 8640.00 all: a90',
      'MISSING_ENTRY 8640.00 all: a90',
    ]);
    // And once January is known and holds nothing of the kind, it is no timing.
    expect(short(explain(debt, claim))).toEqual(['MISSING_ENTRY 8640.00 all: a90']);
  });

  it('by a payment that both have booked after the end, and so is no timing of an older voucher', () => {
    const later = [entry('a', 5, '2023-01-10', '8640.00'), entry('b', 5, '2023-01-11', '-8640.00')] as const;
    const found = explain([entry('a', 1, '2022-12-30', '8640.00')], [entry('b', 1, '2022-03-01', '500.00')], {
      a: [later[0]],
      b: [later[1]],
    });
    expect(short(found).filter((each) => each.startsWith('TIMING'))).toEqual([]);
  });

  it.each([
    ['25', '125000.00', '-100000.00'],
    ['12', '112.00', '-100.00'],
    ['6', '1060.06', '-1000.06'],
    ['25', '12.51', '-10.01'],
  ])('by VAT of %s %% on one side', (rate, gross, net) => {
    const found = explain([entry('a', 1, '2022-05-01', gross)], [entry('b', 1, '2022-05-03', net)]);
    expect(short(found)).toEqual([`VAT ${money(gross).add(money(net))} all: a1 b1`]);
    expect(found.proposals[0]?.message).toContain(`momsen på ${rate} %`);
  });

  it('by VAT on everything that one side has booked', () => {
    const a = [entry('a', 1, '2022-02-01', '12500.00'), entry('a', 2, '2022-08-01', '2500.00')];
    const found = explain(a, [entry('b', 1, '2022-12-31', '-12000.00')]);
    expect(short(found)[0]).toBe('VAT 3000.00 all: a1 a2 b1');
    expect(found.proposals[0]?.message).toContain('moms på 25 % hos Alfa');
  });

  it('by two digits that have changed places', () => {
    const found = explain(
      [entry('a', 1, '2022-05-01', '93677.00')],
      [entry('b', 1, '2022-05-03', '-96377.00')],
    );
    expect(short(found)).toEqual(['TRANSPOSITION -2700.00 all: a1 b1']);
  });

  it('by a sign turned round', () => {
    const found = explain([entry('a', 1, '2022-05-01', '100.00')], [entry('b', 1, '2022-05-03', '100.00')]);
    expect(short(found)).toEqual(['SIGN 200.00 all: a1 b1']);
  });

  it('by a voucher booked twice, or one that the other lacks', () => {
    const a = [entry('a', 1, '2022-05-01', '700.00'), entry('a', 2, '2022-05-09', '700.00')];
    const found = explain(a, [entry('b', 1, '2022-05-01', '-700.00')]);
    expect(short(found)).toEqual(['DOUBLE 700.00 all: a2 a1', 'MISSING_ENTRY 700.00 all: a2']);
  });

  it('by several of the vouchers that are left, where they alone are the difference', () => {
    const a = [
      entry('a', 1, '2022-02-01', '500.00'),
      entry('a', 2, '2022-04-01', '230.00'),
      entry('a', 3, '2022-06-01', '317.00'),
    ];
    const b = [entry('b', 1, '2022-08-01', '-183.00'), entry('b', 2, '2022-10-01', '-317.05')];
    const more = [entry('a', 4, '2022-11-01', '0.05')];
    expect(short(explain([...a, ...more], b))[0]).toBe('PARTIAL 547.00 all: a2 a3');
    // That everything left sums to the difference is always so, and says nothing.
    const all = explain(a.slice(1), []);
    expect(short(all)).toEqual(['MISSING_ENTRY 230.00: a2', 'MISSING_ENTRY 317.00: a3']);
  });

  it('in part by older years, named as the net of both openings and never as a voucher of one side', () => {
    const opening = (forbund: string, amount: string) =>
      entry(forbund, 0, '2022-01-01', amount, { period: 0, series: 'IB', number: '' });
    const found = explain(
      [opening('a', '100.00'), entry('a', 1, '2022-06-01', '700.00')],
      [opening('b', '-60.00')],
    );
    expect(short(found)).toEqual(['OPENING 40.00: a0 b0', 'MISSING_ENTRY 700.00: a1']);
    const [older] = found.proposals;
    expect(older?.message).toContain('40,00\u00a0kr är från tidigare år');
    for (const { message } of found.proposals) expect(message).not.toContain('ingående balans den');
    expect(short(explain([opening('a', '100.00')], []))).toEqual(['OPENING 100.00 all: a0']);
  });

  it('by December, which is on its way, where the same amount recurs every month and is met late', () => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    const day = (month: number, of: number) =>
      `2022-${String(month).padStart(2, '0')}-${String(of).padStart(2, '0')}`;
    const a = months.map((month) => entry('a', month, day(month, 28), '1000.00'));
    const b = months.slice(1).map((month) => entry('b', month, day(month, 16), '-1000.00'));
    const found = explain(a, b, { b: [entry('b', 13, '2023-01-16', '-1000.00')] });
    expect(short(found)).toEqual(['TIMING 1000.00 all: a12 b13']);
    // One in the middle that was never met is still the one that is named.
    const lacking = a
      .filter(({ entryNo }) => entryNo !== '5')
      .map((each) => ({ ...each, forbund: 'b', amount: each.amount.negate() }));
    expect(short(explain(a, lacking))).toEqual(['MISSING_ENTRY 1000.00 all: a5']);
  });

  it('by what the other has booked, and not by a voucher that its own side took back at once', () => {
    const a = [entry('a', 1, '2022-01-10', '1000.00'), entry('a', 2, '2022-01-12', '-1000.00')];
    const b = [entry('b', 1, '2022-12-10', '-1000.00')];
    expect(short(explain(a, b))).toEqual(['MISSING_ENTRY -1000.00 all: b1']);
  });

  it('by nothing yet, where one of them has shown nothing', () => {
    const found = explainDifference({
      ...{ area: 'BALANCE', periodEnd: END, first: side('a', [entry('a', 1, '2022-05-01', '9.00')]) },
      second: { ...side('b', []), isShown: false },
    });
    expect([found.difference.toString(), found.proposals]).toEqual(['9.00', []]);
  });

  it('by what older years left, and not once somebody has settled it', () => {
    const opening = (forbund: string, amount: string) =>
      entry(forbund, 0, '2022-01-01', amount, { period: 0, series: 'IB', number: '' });
    const a = [opening('a', '109890.00')];
    const b = [opening('b', '-101250.00')];
    const found = explain(a, b);
    expect(short(found)).toEqual(['OPENING 8640.00 all: a0 b0']);
    const late = entry('a', 9, '2022-07-01', '55.00');
    const settled = explain([...a, entry('a', 4, '2022-01-04', '-8640.00'), late], b);
    expect(short(settled)).toEqual(['MISSING_ENTRY 55.00 all: a9']);
  });

  it('not by vouchers that one side booked whole and the other in parts, or has taken back', () => {
    const a = [
      entry('a', 1, '2022-05-01', '300.00'),
      entry('a', 2, '2022-06-01', '40.00'),
      entry('a', 3, '2022-06-02', '-40.00'),
      entry('a', 4, '2022-07-01', '9.00'),
    ];
    const b = [entry('b', 1, '2022-05-02', '-100.00'), entry('b', 2, '2022-05-05', '-200.00')];
    expect(short(explain(a, b))).toEqual(['MISSING_ENTRY 9.00 all: a4']);
  });

  it('in each area by itself: what moves within the balance is nothing, a cost is no claim', () => {
    const moved = [
      entry('a', 1, '2022-05-01', '10.00'),
      entry('a', 1, '2022-05-01', '-10.00', { rowNo: 2, account: '1791' }),
    ];
    const cost = entry('a', 2, '2022-05-01', '-70.00', { line: 'COSTS', account: '4621' });
    expect(explain([...moved, cost], [])).toEqual({
      difference: Money.zero,
      oldestEntry: null,
      proposals: [],
    });
  });
});

/** One fault among dealings that agree, with the code that must tell it. */
const fault = fc.tuple(
  fc.integer({ min: 12_345, max: 9_876_543 }).map((ore) => BigInt(ore)),
  fc.integer({ min: 1, max: 28 }).map((day) => `2022-10-${String(day).padStart(2, '0')}`),
  fc.constantFrom('VAT', 'SIGN', 'TRANSPOSITION', 'MISSING_ENTRY', 'TIMING', 'DOUBLE'),
);
const swapped = (ore: bigint): bigint => {
  const digits = [...ore.toString()];
  // No amount begins with a zero.
  const at = digits.findIndex(
    (digit, index) =>
      index + 1 < digits.length && digits[index + 1] !== digit && (index > 0 || digits[1] !== '0'),
  );
  return at === -1
    ? ore
    : BigInt([...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join(''));
};

interface Planted {
  readonly a: readonly PairEntry[];
  readonly b: readonly PairEntry[];
  readonly later: readonly PairEntry[];
}

function plant(code: string, ore: bigint, day: string): Planted {
  const of = (forbund: string, amount: bigint, no = 900, on = day) =>
    entry(forbund, no, on, Money.fromOre(amount));
  const planted: Readonly<Record<string, Planted>> = {
    VAT: { a: [of('a', ore + (ore * 25n + 50n) / 100n)], b: [of('b', -ore)], later: [] },
    SIGN: { a: [of('a', ore)], b: [of('b', ore)], later: [] },
    TRANSPOSITION: { a: [of('a', ore)], b: [of('b', -swapped(ore))], later: [] },
    MISSING_ENTRY: { a: [of('a', ore)], b: [], later: [] },
    DOUBLE: { a: [of('a', ore), of('a', ore, 901)], b: [of('b', -ore)], later: [] },
    TIMING: {
      a: [of('a', ore, 900, '2022-12-29')],
      b: [],
      later: [of('b', -ore, 901, '2023-01-09')],
    },
  };
  return planted[code]!;
}

/** The same amount each month, met so many days later each time but for a day or two, the last ones still on their way. */
const recurring = fc.record({
  ore: fc.integer({ min: 1, max: 9_000_000 }).map((ore) => Money.fromOre(BigInt(ore))),
  on: fc.integer({ min: 1, max: 28 }),
  delay: fc.integer({ min: 10, max: 40 }),
  varies: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 }),
  underWay: fc.integer({ min: 1, max: 3 }),
});

describe('whatever else two förbund have between them', () => {
  it('of what recurs every month and is met late, the last ones are what is left', () => {
    fc.assert(
      fc.property(recurring, ({ ore, on, delay, varies, underWay }) => {
        const a = varies.map((_, month) =>
          entry(
            'a',
            month + 1,
            `2022-${String(month + 1).padStart(2, '0')}-${String(on).padStart(2, '0')}`,
            ore,
          ),
        );
        const b = a
          .slice(0, -underWay)
          .map((each, month) =>
            entry('b', month + 1, addDays(each.entryDate, delay + (varies[month] ?? 0)), ore.negate()),
          );
        const left = matchPostings(postingsOf(a, 'BALANCE'), postingsOf(b, 'BALANCE'));
        expect(left.first.map(({ entryDate }) => entryDate)).toEqual(
          a.slice(-underWay).map(({ entryDate }) => entryDate),
        );
        expect([left.second, left.opening]).toEqual([[], null]);
      }),
    );
  });

  it('dealings that both have booked are no difference', () => {
    fc.assert(
      fc.property(agreed, ({ a, b }) => {
        expect(explain(a, b)).toEqual({ difference: Money.zero, oldestEntry: null, proposals: [] });
      }),
    );
  });

  it('one fault is found, explains all of the difference, and names its own vouchers', () => {
    fc.assert(
      fc.property(agreed, fault, ({ a, b }, [ore, day, code]) => {
        const planted = plant(code, ore, day);
        const found = explain([...a, ...planted.a], [...b, ...planted.b], { b: planted.later });
        const sum = Money.sum([...planted.a, ...planted.b].map(({ amount }) => amount));
        fc.pre(!sum.isZero());
        expect(found.difference.toString()).toBe(sum.toString());
        const told = found.proposals.filter((each) => each.code === code && each.explainsAll);
        expect(told).not.toEqual([]);
        const own = new Set(
          [...planted.a, ...planted.b, ...planted.later].map((row) => row.forbund + row.entryNo),
        );
        expect(told.some(({ entries }) => entries.some((row) => own.has(row.forbund + row.entryNo)))).toBe(
          true,
        );
      }),
      { numRuns: 500 },
    );
  });

  const row = (forbund: string) =>
    fc
      .record({
        no: fc.integer({ min: 1, max: 30 }),
        rowNo: fc.integer({ min: 1, max: 9_999 }),
        ore: fc.integer({ min: -300, max: 300 }),
        isOpening: fc.boolean(),
      })
      .map(({ no, rowNo, ore, isOpening }) =>
        isOpening && no < 3
          ? entry(forbund, 0, '2022-01-01', Money.fromOre(BigInt(ore)), { period: 0, rowNo })
          : entry(forbund, no, addDays('2022-10-20', no * 2), Money.fromOre(BigInt(ore)), { rowNo }),
      );
  const anything = fc.tuple(fc.array(row('a'), { maxLength: 20 }), fc.array(row('b'), { maxLength: 20 }));

  it('what is taken away sums to nothing, and what is left to the difference', () => {
    fc.assert(
      fc.property(anything, ([a, b]) => {
        const { first, second, opening } = matchPostings(postingsOf(a, 'BALANCE'), postingsOf(b, 'BALANCE'));
        const left = [...first, ...second, ...(opening ? [opening] : [])].map(({ amount }) => amount);
        expect(Money.sum(left).toString()).toBe(
          Money.sum([...a, ...b].map(({ amount }) => amount)).toString(),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('the answer is the same in whatever order the rows come, and rests on rows that are there', () => {
    const shuffled = anything.chain(([a, b]) =>
      fc.tuple(
        fc.constant([a, b] as const),
        fc.shuffledSubarray(a, { minLength: a.length }),
        fc.shuffledSubarray(b, { minLength: b.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([[a, b], otherA, otherB]) => {
        const found = explain(a, b, { a: null });
        expect(short(explain(otherA, otherB, { a: null }))).toEqual(short(found));
        const known = new Set([...a, ...b]);
        for (const { entries, amount, explainsAll } of found.proposals) {
          expect(entries.every((each) => known.has(each))).toBe(true);
          expect(explainsAll).toBe(amount.equals(found.difference));
        }
        expect(found.proposals.length === 0).toBe(found.difference.isZero());
      }),
      { numRuns: 300 },
    );
  });
});
