import fc from 'fast-check';
import type { AddedRow } from '@samla/domain/consolidation/added-row.js';
import { columnsOf, inColumns, type FigureColumn } from '@samla/domain/consolidation/columns.js';
import { combineCounties } from '@samla/domain/consolidation/combine-counties.js';
import { consolidate, type Consolidation } from '@samla/domain/consolidation/consolidate.js';
import { consolidateSpan } from '@samla/domain/consolidation/consolidate-span.js';
import { consolidatedCashFlow } from '@samla/domain/consolidation/consolidated-cash-flow.js';
import type { ConsolidationSum } from '@samla/domain/consolidation/consolidation-sum.js';
import { equityBridge } from '@samla/domain/consolidation/equity-bridge.js';
import type { PerimeterForbund } from '@samla/domain/consolidation/perimeter.js';
import { periodDifference } from '@samla/domain/consolidation/period-difference.js';
import { rowsWithin } from '@samla/domain/consolidation/subset.js';
import { successorOn, type Succession } from '@samla/domain/consolidation/succession.js';
import { Money } from '@samla/domain/money/money.js';
import { COUNTY, MALARDALEN, NORRA, row, VASTERAS } from '../support/county.js';
import { county, handedIn, IDS, PERIMETER } from './books.js';

type Part = (
  perimeter: readonly PerimeterForbund[],
  sums: readonly ConsolidationSum[],
) => readonly AddedRow[];
const statements = ({ incomeStatement, balanceSheet }: Consolidation): readonly AddedRow[] => [
  ...incomeStatement,
  ...balanceSheet,
];
/** Every part that has rows to add. */
const PARTS: readonly Part[] = [
  (perimeter, sums) => statements(consolidateSpan(perimeter, sums)),
  (perimeter, sums) => consolidatedCashFlow(perimeter, sums, { placementsAreCash: false }),
  (perimeter, sums) => equityBridge(perimeter, sums, PERIMETER),
];
const within = (members: ReadonlySet<string>) => PERIMETER.filter(({ id }) => members.has(id));
const shownBy = (part: Part, columns: readonly FigureColumn[], sums: readonly ConsolidationSum[]) =>
  inColumns(part(PERIMETER, sums), columns, (members) =>
    part(within(members), rowsWithin(within(members), sums)),
  );
const totals = (rows: readonly AddedRow[]): string[] => rows.map(({ key, total }) => `${key} ${total}`);

/** Whole years, half years and what is between. */
const spans = county.chain((booked) =>
  fc.constantFrom(
    handedIn(booked, 3),
    handedIn(booked, 1),
    periodDifference(handedIn(booked, 3), handedIn(booked, 1)).sums,
  ),
);
/** Any förbund may have gone into any other that stands after it, so that there are chains and no rings. */
const structure = fc
  .tuple(...IDS.map((_, index) => fc.option(fc.integer({ min: index + 1, max: IDS.length - 1 + index }))))
  .map((into) =>
    into.flatMap((successor, index): Succession[] =>
      successor === null || successor >= IDS.length
        ? []
        : [{ predecessor: IDS[index]!, successor: IDS[successor]!, validFrom: '2024-01-01' }],
    ),
  );

describe('old structure and new structure', () => {
  it('agree to the öre for every line of every part and span', () => {
    fc.assert(
      fc.property(spans, structure, (sums, successions) => {
        const columns = columnsOf(PERIMETER, successorOn(successions, '2024-12-31'), (id) => id);
        for (const part of PARTS) {
          const rows = shownBy(part, columns, sums);
          expect(totals(rows as unknown as AddedRow[])).toEqual(totals(part(PERIMETER, sums)));
          for (const { perForbund, eliminated, total } of rows) {
            expect(Money.sum(perForbund.map(({ amount }) => amount)).subtract(eliminated).ore).toBe(
              total.ore,
            );
          }
        }
      }),
    );
  });

  it('of one förbund in the new is the whole in one column, with nothing left to eliminate', () => {
    fc.assert(
      fc.property(spans, (sums) => {
        const all: Succession[] = ['a', 'b', 'c'].map((predecessor) => ({
          predecessor,
          successor: 'd',
          validFrom: '2024-01-01',
        }));
        const columns = columnsOf(PERIMETER, successorOn(all, '2024-01-01'), (id) => id);
        for (const part of PARTS) {
          const rows = shownBy(part, columns, sums);
          expect(
            rows.map(({ perForbund, eliminated }) => [
              ...perForbund.map(({ forbund, amount }) => `${forbund} ${amount}`),
              eliminated.toString(),
            ]),
          ).toEqual(rows.map(({ total }) => [`d ${total}`, '0.00']));
        }
      }),
    );
  });

  it('of nobody who has gone into another are the same', () => {
    fc.assert(
      fc.property(spans, (sums) => {
        const columns = columnsOf(PERIMETER, successorOn([], '2024-12-31'), (id) => id);
        for (const part of PARTS) {
          const rows = part(PERIMETER, sums);
          expect(
            shownBy(part, columns, sums).map(({ key, perForbund, eliminated }) => [
              key,
              eliminated.toString(),
              ...perForbund.map(({ forbund, amount }) => `${forbund} ${amount}`),
            ]),
          ).toEqual(
            rows.map(({ key, perForbund, eliminated }) => [
              key,
              eliminated.toString(),
              ...perForbund.map(({ forbund, amount }) => `${forbund} ${amount}`),
            ]),
          );
        }
      }),
    );
  });
});

describe('Västmanland before and after 2024', () => {
  const successions: readonly Succession[] = [VASTERAS, MALARDALEN].map((predecessor) => ({
    predecessor,
    successor: NORRA,
    validFrom: '2024-01-01',
  }));
  const rows = [
    row(VASTERAS, 'RECEIVABLES', '93677', NORRA),
    row(VASTERAS, 'RECEIVABLES', '127016', MALARDALEN),
    row(VASTERAS, 'OTHER_EQUITY', '-220693'),
    row(NORRA, 'SHORT_TERM_DEBT', '-93677', VASTERAS),
    row(NORRA, 'CASH', '93677'),
    row(MALARDALEN, 'SHORT_TERM_DEBT', '-127016', VASTERAS),
    row(MALARDALEN, 'CASH', '127016'),
  ];
  const whole = statements(consolidate(COUNTY, rows));
  const shown = (on: string) =>
    inColumns(
      whole,
      columnsOf(COUNTY, successorOn(successions, on), (id) => id),
      (members) => {
        const some = COUNTY.filter(({ id }) => members.has(id));
        return statements(consolidate(some, rowsWithin(some, rows)));
      },
    ).find(({ key }) => key === 'RECEIVABLES')!;

  it('shows three förbund and what is between them on the last day of 2023', () => {
    const { perForbund, eliminated, total } = shown('2023-12-31');
    expect(perForbund.map(({ forbund, amount }) => `${forbund} ${amount}`)).toEqual([
      `${MALARDALEN} 0.00`,
      `${NORRA} 0.00`,
      `${VASTERAS} 220693.00`,
    ]);
    expect([eliminated, total].map(String)).toEqual(['220693.00', '0.00']);
  });

  it('shows one förbund, which owes itself nothing, on the first day of 2024', () => {
    const { perForbund, eliminated, total } = shown('2024-01-01');
    expect(perForbund.map(({ forbund, amount }) => `${forbund} ${amount}`)).toEqual([`${NORRA} 0.00`]);
    expect([eliminated, total].map(String)).toEqual(['0.00', '0.00']);
    expect(perForbund[0]!.parts.map(({ forbund, amount }) => `${forbund} ${amount}`)).toEqual([
      `${NORRA} 0.00`,
      `${VASTERAS} 220693.00`,
      `${MALARDALEN} 0.00`,
    ]);
  });
});

describe('who stands for a förbund', () => {
  const into = (predecessor: string, successor: string, validFrom: string): Succession => ({
    predecessor,
    successor,
    validFrom,
  });

  it('is the last that has taken over by the day', () => {
    const chain = [into('a', 'b', '2020-01-01'), into('b', 'c', '2024-01-01')];
    const on = (day: string) => IDS.map(successorOn(chain, day));
    expect(on('2019-12-31')).toEqual(['a', 'b', 'c', 'd']);
    expect(on('2023-12-31')).toEqual(['b', 'b', 'c', 'd']);
    expect(on('2024-01-01')).toEqual(['c', 'c', 'c', 'd']);
  });

  it('is refused where one has been divided, and where they go round', () => {
    const divided = [into('a', 'b', '2020-01-01'), into('a', 'c', '2021-01-01')];
    expect(() => successorOn(divided, '2022-01-01')).toThrow(
      expect.objectContaining({ code: 'SUCCESSION_DIVIDED' }),
    );
    expect(successorOn(divided, '2020-12-31')('a')).toBe('b');
    const ring = successorOn([into('a', 'b', '2020-01-01'), into('b', 'a', '2020-01-01')], '2022-01-01');
    expect(() => ring('a')).toThrow(expect.objectContaining({ code: 'SUCCESSION_CIRCULAR' }));
    expect(ring('c')).toBe('c');
  });
});

describe('several counties', () => {
  const [west, east] = [PERIMETER.slice(0, 2), PERIMETER.slice(2)];
  const countiesOf = (sums: readonly ConsolidationSum[]) => [
    { county: 'east', name: 'Östra länet', perimeter: east, rows: rowsWithin(east, sums) },
    { county: 'west', name: 'Västra länet', perimeter: west, rows: rowsWithin(west, sums) },
  ];

  it('are one county of all, with each shown as it is alone and the dealings across the border eliminated', () => {
    fc.assert(
      fc.property(spans, (sums) => {
        const combined = combineCounties(countiesOf(sums));
        for (const part of PARTS) {
          expect(totals(part(combined.perimeter, combined.rows))).toEqual(totals(part(PERIMETER, sums)));
          const alone = new Map(
            totals(part(west, rowsWithin(west, sums))).map((text) => [text.split(/ (?=\S+$)/)[0]!, text]),
          );
          const shown = shownBy(part, combined.columns, sums).map(({ key, perForbund }) => {
            const own = perForbund.find(({ forbund }) => forbund === 'west')!;
            return { key, text: `${key} ${own.amount}` };
          });
          expect(shown.map(({ text }) => text)).toEqual(
            shown.map(({ key }) => alone.get(key) ?? `${key} 0.00`),
          );
        }
      }),
    );
  });

  it('do not depend on the order that they are named in, nor does one county of them', () => {
    fc.assert(
      fc.property(spans, (sums) => {
        const [one, other] = [countiesOf(sums), [...countiesOf(sums)].reverse()].map(combineCounties);
        expect(other!.columns).toEqual(one!.columns);
        const of = ({ perimeter, rows }: typeof one & object) => statements(consolidateSpan(perimeter, rows));
        expect(totals(of(other!))).toEqual(totals(of(one!)));
      }),
    );
  });

  it('cannot have a förbund in common', () => {
    const shared = [
      { county: 'west', name: 'Västra länet', perimeter: west, rows: [] },
      { county: 'east', name: 'Östra länet', perimeter: [...east, west[0]!], rows: [] },
    ];
    expect(() => combineCounties(shared)).toThrow(expect.objectContaining({ code: 'DUPLICATE_FORBUND' }));
  });
});
