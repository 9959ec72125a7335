import fc from 'fast-check';
import { brokenOpenings, equityRun, type PublishedEquity } from '@samla/domain/equity/equity-run.js';
import { Money } from '@samla/domain/money/money.js';
import { DEMO_EQUITY } from '../../../apps/cli/src/demo/equity/published-equity.js';

const kr = (text: string): Money => Money.parse(text);
const VASTERAS = DEMO_EQUITY.filter(({ forbund }) => forbund === 'vasteras').map(
  ({ year, result, closing, document, place }): PublishedEquity => ({
    year,
    result: result === null ? null : kr(result),
    closing: closing === null ? null : kr(closing),
    document,
    place,
    isConstructed: false,
  }),
);

describe('equity over the years', () => {
  it('Västerås 2017–2021 as published, chained back to 3 930 051 at the end of 2016', () => {
    const run = equityRun([], VASTERAS);
    expect(run.map((each) => [each.year, each.opening, each.result, each.closing].map(String))).toEqual([
      ['2017', '3930051.00', '1408177.00', '5338228.00'],
      ['2018', '5338228.00', '1439273.00', '6777501.00'],
      ['2019', '6777501.00', '1276476.00', '8053977.00'],
      ['2020', '8053977.00', '187326.00', '8241303.00'],
      ['2021', '8241303.00', '-471931.00', '7769372.00'],
    ]);
    expect(run.map(({ isDerived }) => isDerived)).toEqual([true, true, false, false, false]);
    expect(brokenOpenings(run)).toEqual([]);
  });

  it('books come before what is published, which stands beside them', () => {
    const booked = {
      year: 2021,
      opening: kr('8241303.40'),
      result: kr('-471931.20'),
      other: Money.zero,
      isConstructed: true,
    };
    const run = equityRun([booked], VASTERAS);
    const last = run.at(-1)!;
    expect(last).toMatchObject({ source: 'BOOKS', isConstructed: true });
    expect([last.closing, last.difference].map(String)).toEqual(['7769372.20', '0.20']);
    expect(brokenOpenings(run)).toEqual([]);
  });

  it('a year that begins elsewhere is told: between books to the öre, beside what is published from a krona', () => {
    const booked = (year: number, opening: string, result: string) => ({
      ...{ year, opening: kr(opening), result: kr(result), other: Money.zero, isConstructed: true },
    });
    const broken = (...years: Parameters<typeof equityRun>) =>
      brokenOpenings(equityRun(...years)).map(({ year, difference }) => [year, String(difference)]);
    expect(broken([booked(2022, '5', '1'), booked(2023, '6.01', '0')], [])).toEqual([[2023, '0.01']]);
    expect(broken([booked(2022, '7769373.00', '0')], VASTERAS)).toEqual([]);
    expect(broken([booked(2022, '7769373.01', '0')], VASTERAS)).toEqual([[2022, '1.01']]);
  });

  it('a year of which too little is known is left out', () => {
    const alone = { ...VASTERAS[0]!, year: 2010, result: kr('5'), closing: null };
    expect(equityRun([], [alone])).toEqual([]);
    expect(equityRun([], [{ ...alone, result: null, closing: kr('7') }])).toEqual([]);
  });

  it('ties for any books: opening + result + other = closing, and each year begins where the last ended', () => {
    const amounts = fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }).map((ore) => Money.fromOre(ore));
    const years = fc.array(fc.tuple(amounts, amounts), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, years, fc.boolean(), (start, moved, fromBooks) => {
        let opening = start;
        const facts = moved.map(([result, other], index) => {
          const kept = fromBooks ? other : Money.zero;
          const year = { year: 2010 + index, opening, result, other: kept };
          opening = opening.add(result).add(kept);
          return { ...year, closing: opening };
        });
        const run = fromBooks
          ? equityRun(
              facts.map((each) => ({ ...each, isConstructed: true })),
              [],
            )
          : equityRun([], printedLastOnly(facts));
        expect(run.map(({ year }) => year)).toEqual(facts.map(({ year }) => year));
        for (const [index, each] of run.entries()) {
          expect(each.opening.add(each.result).add(each.other).ore).toBe(each.closing.ore);
          expect(each.closing.ore).toBe(facts[index]!.closing.ore);
        }
        expect(brokenOpenings(run)).toEqual([]);
      }),
    );
  });
});

/** Only the last closing balance is printed: the others follow from the results. */
function printedLastOnly(
  facts: readonly { year: number; result: Money; closing: Money }[],
): PublishedEquity[] {
  return facts.map(({ year, result, closing }, index) => ({
    year,
    result,
    closing: index === facts.length - 1 ? closing : null,
    document: 'prov',
    place: '',
    isConstructed: true,
  }));
}
