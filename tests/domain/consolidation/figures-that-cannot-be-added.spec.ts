import fc from 'fast-check';
import { combineCounties } from '@samla/domain/consolidation/combine-counties.js';
import { consolidate } from '@samla/domain/consolidation/consolidate.js';
import { consolidatedCashFlow } from '@samla/domain/consolidation/consolidated-cash-flow.js';
import { consolidatedOperating } from '@samla/domain/consolidation/consolidated-operating.js';
import { assertSameSource, type FigureSource } from '@samla/domain/consolidation/figure-source.js';
import { equityBridge } from '@samla/domain/consolidation/equity-bridge.js';
import type { PerimeterForbund } from '@samla/domain/consolidation/perimeter.js';
import type { DomainError } from '@samla/domain/errors/domain-error.js';
import { DEFAULT_LAYOUT } from '@samla/domain/statements/layout.js';
import { FIGURE_KINDS } from '@samla/domain/statements/figure-kind.js';
import { Money } from '@samla/domain/money/money.js';
import { COUNTY } from '../support/county.js';

const YEAR_2021: FigureSource = { year: 2021, fromPeriod: 1, toPeriod: 12, kind: 'ACTUAL' };
const of = (...sources: (FigureSource | undefined)[]): PerimeterForbund[] =>
  COUNTY.map((forbund, index) => ({ ...forbund, source: sources[index] ?? YEAR_2021 }));
const refusal = (run: () => unknown): { code: string; message: string } => {
  try {
    run();
  } catch (error) {
    const { code, message } = error as DomainError;
    return { code, message };
  }
  throw new Error('nothing was refused');
};

describe('figures that cannot be added', () => {
  it.each([
    [
      { ...YEAR_2021, year: 2022 },
      'MIXED_YEARS',
      'Norra Västmanland gäller 2021 och Västerås 2022. Belopp från olika år läggs inte ihop: resultatet skulle inte vara något års, och samma pengar kan finnas i båda balansräkningarna.',
    ],
    [
      { ...YEAR_2021, kind: 'BUDGET' as const },
      'MIXED_KINDS',
      'Norra Västmanland är utfall och Västerås är budget. Utfall, budget och prognos läggs inte ihop: summan skulle varken vara vad som hände eller vad som var tänkt.',
    ],
    [
      { ...YEAR_2021, toPeriod: 6 },
      'MIXED_PERIODS',
      'Norra Västmanland gäller period 1–12 och Västerås period 1–6. Olika delar av ett år läggs inte ihop: mellanhavanden som den ena har bokfört kan saknas hos den andra.',
    ],
    [
      { ...YEAR_2021, fromPeriod: 12 },
      'MIXED_PERIODS',
      'Norra Västmanland gäller period 1–12 och Västerås period 12. Olika delar av ett år läggs inte ihop: mellanhavanden som den ena har bokfört kan saknas hos den andra.',
    ],
  ])('%j beside 2021 is refused, and why is said', (source, code, message) => {
    expect(refusal(() => consolidate(of(undefined, source), []))).toEqual({ code, message });
  });

  it('are refused by every part', () => {
    const perimeter = of(undefined, { ...YEAR_2021, year: 2022 });
    const cash = {
      ...{ forbund: COUNTY[0]!.id, line: 'CASH' as const, counterpartyForbund: null },
      ...{ opening: Money.zero, change: Money.zero, closing: Money.zero },
    };
    const parts = [
      () => consolidatedCashFlow(perimeter, [cash], { placementsAreCash: false }),
      () => equityBridge(perimeter, [cash]),
      () => consolidatedOperating({ perimeter, sums: [] }, DEFAULT_LAYOUT.OPERATING_STATEMENT),
      () => combineCounties([{ county: 'x', name: 'X', perimeter, rows: [] }]),
    ];
    expect(parts.map((part) => refusal(part).code)).toEqual(parts.map(() => 'MIXED_YEARS'));
  });

  it('do not disturb where a förbund has nothing approved', () => {
    const perimeter = of(undefined, { ...YEAR_2021, year: 2022 }).map((forbund, index) =>
      index === 1 ? { ...forbund, submission: null } : forbund,
    );
    expect(consolidate(perimeter, []).findings).toMatchObject([{ code: 'MISSING' }]);
  });

  it('are any two that differ, in whatever order, and no two that do not', () => {
    const source = fc.record({
      name: fc.constantFrom('A', 'B'),
      year: fc.integer({ min: 2020, max: 2022 }),
      fromPeriod: fc.constantFrom(1, 4),
      toPeriod: fc.constantFrom(6, 12),
      kind: fc.constantFrom(...FIGURE_KINDS),
    });
    fc.assert(
      fc.property(fc.array(source, { maxLength: 5 }), (sources) => {
        const different = new Set(
          sources.map(({ year, fromPeriod, toPeriod, kind }) => [year, fromPeriod, toPeriod, kind].join(' ')),
        );
        const isRefused = (all: typeof sources): boolean => {
          try {
            assertSameSource(all);
            return false;
          } catch {
            return true;
          }
        };
        expect(isRefused(sources)).toBe(different.size > 1);
        expect(isRefused([...sources].reverse())).toBe(different.size > 1);
      }),
    );
  });
});
