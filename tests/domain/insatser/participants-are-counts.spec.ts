import fc from 'fast-check';
import { addCounts, type CountSet, countSetFindings, countTotals } from '@samla/domain/insatser/count-set.js';
import {
  assertCounts,
  COUNT_MEASURE_NAMES,
  COUNT_SPAN_NAMES,
  type CountColumn,
  countFaults,
  type CountKind,
  type ParticipantCount,
} from '@samla/domain/insatser/participant-count.js';

const count = (
  kind: CountKind,
  women: number | null,
  men: number | null,
  all: number | null,
): ParticipantCount => ({
  kind,
  label: '',
  partOf: '',
  women,
  men,
  all,
});
const other = (label: string, all: number, partOf = ''): ParticipantCount => ({
  ...count('OTHER', null, null, all),
  label,
  partOf,
});
const set = (changes: Partial<CountSet>): CountSet => ({
  from: '2020-01-01',
  to: '2020-12-31',
  measure: 'UNIQUE_PERSONS',
  span: 'PERIOD',
  isPublished: true,
  document: 'Årsredovisning 2020',
  place: '1.5',
  counts: [count('ONGOING', null, null, 1)],
  ...changes,
});
const codes = (work: () => void): string => {
  try {
    work();
    return 'nothing';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** Stocks that add up: women, men and a total with some of unknown sex. */
const anyStocks = fc
  .array(fc.record({ opening: fc.nat(500), added: fc.nat(500), share: fc.nat(100) }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((sexes) => {
    const stock = sexes.map(({ opening, added, share }) => {
      const ongoing = opening + added;
      const ended = Math.floor((ongoing * share) / 100);
      return { OPENING: opening, NEW: added, ENDED: ended, CLOSING: ongoing - ended, ONGOING: ongoing };
    });
    return (['OPENING', 'NEW', 'ENDED', 'CLOSING', 'ONGOING'] as const).map((kind) => {
      const [women, men, unknown] = stock.map((each) => each[kind]) as [number, number, number];
      return count(kind, women, men, women + men + unknown);
    });
  });

describe('the stock identity', () => {
  it('is refused with its numbers when it does not hold', () => {
    const wrong = [
      count('OPENING', 10, 5, 15),
      count('NEW', 4, 2, 6),
      count('ENDED', 3, 1, 4),
      count('CLOSING', 11, 6, 18),
    ];
    expect(() => assertCounts(wrong)).toThrow(
      expect.objectContaining({
        code: 'STOCK_IDENTITY',
        message: 'Ingående 15 + nya 6 − avslutade 4 = 17, men utgående är 18 (totalt).',
      }),
    );
  });

  it('says nothing of what is unknown', () => {
    expect(
      countFaults([count('OPENING', null, null, 15), count('NEW', 4, 2, null), count('CLOSING', 1, 1, 18)]),
    ).toEqual([]);
  });

  it('holds for stocks that add up and catches every change of one number by one', () => {
    fc.assert(
      fc.property(
        anyStocks,
        fc.nat(4),
        fc.constantFrom<CountColumn>('women', 'men', 'all'),
        fc.constantFrom(1, -1),
        (stocks, index, column, by) => {
          expect(countFaults(stocks)).toEqual([]);
          const changed = stocks.map((each, at) =>
            at === index ? { ...each, [column]: (each[column] ?? 0) + by } : each,
          );
          expect(countFaults(changed).map(({ code }) => code)).toContain('STOCK_IDENTITY');
        },
      ),
    );
  });

  it('goes on from one period to the next: what Rehabteamet printed for 2019 and 2020 does not', () => {
    const of2019 = set({
      ...{ from: '2019-01-01', to: '2019-12-31' },
      counts: [
        count('ONGOING', null, null, 42),
        count('NEW', null, null, 16),
        count('ENDED', null, null, 13),
      ],
    });
    const of2020 = set({
      counts: [count('ONGOING', 23, 13, 36), count('NEW', null, null, 10), count('ENDED', null, null, 12)],
    });
    expect(countSetFindings([of2020, of2019])).toEqual([
      { code: 'STOCK_CARRY', message: 'Utgående 29 2019, men ingående 26 2020 (unika personer).' },
    ]);
  });
});

describe('counts by sex', () => {
  it('are never more than the total, which may hold some of unknown sex', () => {
    expect(codes(() => assertCounts([count('ONGOING', 11, 5, 17)]))).toBe('nothing');
    expect(codes(() => assertCounts([count('ONGOING', 11, 5, 15)]))).toBe('SEX_OVER_TOTAL');
    expect(codes(() => assertCounts([count('ONGOING', 16, null, 15)]))).toBe('SEX_OVER_TOTAL');
  });

  it.each([
    [[]],
    [[count('NEW', null, null, null)]],
    [[count('NEW', -1, null, null)]],
    [[count('NEW', 0.5, null, null)]],
    [[count('NEW', null, null, 1), count('NEW', null, null, 1)]],
    [[count('OTHER', null, null, 1)]],
    [[{ ...count('NEW', null, null, 1), label: 'Nya' }]],
    [[other('Lärare', 1, 'Personal')]],
  ])('are refused when they are none: %j', (counts) => {
    expect(codes(() => assertCounts(counts))).toBe('COUNT_INVALID');
  });
});

describe('published counts', () => {
  it('stand beside each other where two places print different numbers', () => {
    const table = set({ place: 'tabell', counts: [count('ONGOING', 59, 38, 97)] });
    const text = set({ place: 'text', counts: [count('ONGOING', null, null, 95)] });
    expect(countSetFindings([table, text])).toEqual([
      {
        code: 'PUBLISHED_DIFFERS',
        message:
          'Deltagare under perioden 2020: 97 (Årsredovisning 2020, tabell), men 95 (Årsredovisning 2020, text).',
      },
    ]);
  });

  it('are not compared between a year and all years since the start', () => {
    const sinceStart = set({ span: 'SINCE_START', counts: [count('ONGOING', null, null, 98)] });
    expect(countSetFindings([sinceStart, set({ counts: [count('ONGOING', null, null, 50)] })])).toEqual([]);
  });

  it('are found where parts are not the whole', () => {
    const counts = [
      other('Lärare', 21),
      other('A', 8, 'Lärare'),
      other('B', 6, 'Lärare'),
      other('C', 5, 'Lärare'),
    ];
    expect(countSetFindings([set({ counts })])).toEqual([
      { code: 'PARTS_DIFFER', message: '2020: Lärare: 8 + 6 + 5 = 19, men 21 anges.' },
    ]);
  });
});

describe('counts of different measures', () => {
  const anySet = fc.record({
    measure: fc.constantFrom(...COUNT_MEASURE_NAMES),
    span: fc.constantFrom(...COUNT_SPAN_NAMES),
    counts: fc.array(
      fc.nat(1000).map((all) => count('ONGOING', null, null, all)),
      { minLength: 1, maxLength: 1 },
    ),
  });

  it('are never added: persons and participations, this year and since the start', () => {
    fc.assert(
      fc.property(fc.array(anySet, { minLength: 1 }), (sets) => {
        const mixed = new Set(sets.map(({ measure, span }) => `${measure} ${span}`)).size > 1;
        expect(codes(() => addCounts(sets, 'ONGOING'))).toBe(mixed ? 'MEASURES_MIXED' : 'nothing');
      }),
    );
  });

  it('have sums of their own, which together lose no count', () => {
    fc.assert(
      fc.property(fc.array(anySet), (sets) => {
        const totals = countTotals(sets);
        const keys = totals.map(({ measure, span, kind }) => `${measure} ${span} ${kind}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const { measure, span, all } of totals) {
          const own = sets.filter((each) => each.measure === measure && each.span === span);
          expect(all).toBe(own.reduce((sum, { counts }) => sum + (counts[0]?.all ?? 0), 0));
        }
      }),
    );
  });

  it('count women and men where nobody told the total, and never nobody', () => {
    const told = [
      set({ counts: [count('NEW', 3, 4, null)] }),
      set({ counts: [count('NEW', null, null, 5)] }),
    ];
    expect(countTotals(told)).toMatchObject([{ kind: 'NEW', all: 12 }]);
  });

  it('leave what is counted under a label of its own out of every sum', () => {
    expect(countTotals([set({ counts: [other('Lärare', 21)] })])).toEqual([]);
  });
});
