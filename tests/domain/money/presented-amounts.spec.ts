import fc from 'fast-check';
import { Money } from '@samla/domain/money/money.js';
import { fromPresented, presentAddUp, presentEach, type Unit } from '@samla/domain/money/presentation.js';

const money = (text: string) => Money.parse(text);
const unit = fc.constantFrom<Unit>('KR', 'TKR', 'KKR');
const parts = fc.array(
  fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map((ore) => Money.fromOre(ore)),
  { maxLength: 12 },
);

describe('presented amounts', () => {
  it.each([
    ['-471931.20', 'KR', '-471931'],
    ['11495714.60', 'KR', '11495715'],
    ['0.50', 'KR', '1'],
    ['-0.50', 'KR', '-1'],
    ['-0.49', 'KR', '0'],
    ['6030339.00', 'TKR', '6030'],
    ['2252500.00', 'TKR', '2253'],
    ['-499.99', 'KKR', '0'],
    ['-500.00', 'KKR', '-1'],
  ] as const)('rounds %s in %s half up by magnitude to %s', (exact, inUnit, presented) => {
    expect(presentEach(money(exact), inUnit)).toBe(presented);
  });

  it('lets the insatser of Västerås 2021 add up to 12296 tkr by lifting the largest remainder', () => {
    const insatser = [
      '6030339',
      '3294761',
      '1504294',
      '100000',
      '290253',
      '213626',
      '717486.60',
      '145411',
    ].map(money);
    const { presented, forced } = presentAddUp(insatser, 'TKR');
    expect(presented).toEqual(['6030', '3295', '1504', '100', '290', '214', '718', '145']);
    expect(forced.map((isForced, index) => (isForced ? index : -1)).filter((index) => index >= 0)).toEqual([
      6,
    ]);
  });

  it('rounds a group of costs as the same group of income', () => {
    fc.assert(
      fc.property(parts, unit, (group, inUnit) => {
        fc.pre(!Money.sum(group).isZero());
        const mirrored = presentAddUp(
          group.map((part) => part.negate()),
          inUnit,
        );
        const negated = presentAddUp(group, inUnit).presented.map((text) => (-BigInt(text)).toString());
        expect(mirrored.presented).toEqual(negated);
      }),
    );
  });

  it('always adds up to the presented sum, each part within one unit, whole parts untouched', () => {
    fc.assert(
      fc.property(parts, unit, (group, inUnit) => {
        const { presented, forced } = presentAddUp(group, inUnit);
        const total = presented.reduce((sum, text) => sum + BigInt(text), 0n);
        expect(total.toString()).toBe(presentEach(Money.sum(group), inUnit));
        group.forEach((part, index) => {
          const off = fromPresented(presented[index]!, inUnit).subtract(part).abs();
          expect(off.compare(fromPresented('1', inUnit))).toBe(-1);
          expect(forced[index]).toBe(presented[index] !== presentEach(part, inUnit));
        });
      }),
    );
  });

  it('reaches a total that a group above has fixed one unit away, and refuses one that is further', () => {
    expect(presentAddUp([money('1.30'), money('1.30')], 'KR', '2').presented).toEqual(['1', '1']);
    expect(presentAddUp([money('1.30'), money('1.30')], 'KR', '3').presented).toEqual(['2', '1']);
    expect(() => presentAddUp([money('1.30')], 'KR', '9')).toThrow(RangeError);
  });
});
