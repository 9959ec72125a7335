import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { Money } from '@samla/domain/money/money.js';

const split = (amount: string, weights: (Decimal | string)[]) =>
  Money.parse(amount)
    .allocate(weights)
    .map((part) => part.toString());

describe('allocation loses no öre', () => {
  it('gives the öre left over to the largest remainder, the first of equals', () => {
    expect(split('100.00', ['1', '1', '1'])).toEqual(['33.34', '33.33', '33.33']);
    expect(split('-100.00', ['1', '1', '1'])).toEqual(['-33.34', '-33.33', '-33.33']);
    expect(split('0.03', ['2', '1', '1'])).toEqual(['0.01', '0.01', '0.01']);
    expect(split('13310000.00', ['0.5', '0.25', new Decimal('0.25')])).toEqual([
      '6655000.00',
      '3327500.00',
      '3327500.00',
    ]);
  });

  it('gives nothing to a weight of zero', () => {
    expect(split('0.01', ['0', '1', '0'])).toEqual(['0.00', '0.01', '0.00']);
  });

  it.each([[[]], [['0', '0']], [['-1', '2']], [['many']], [['Infinity']]])(
    'refuses the weights %j',
    (weights) => {
      expect(() => split('1.00', weights)).toThrow(
        expect.objectContaining({ code: 'ALLOCATION_IMPOSSIBLE' }),
      );
    },
  );

  it('always adds up to the whole, with no part further than one öre from its exact share', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
        fc
          .array(fc.nat(10_000), { minLength: 1, maxLength: 13 })
          .filter((weights) => weights.some((w) => w > 0)),
        (ore, weights) => {
          const total = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
          const parts = Money.fromOre(ore).allocate(weights.map(String));
          expect(Money.sum(parts).ore).toBe(ore);
          parts.forEach((part, index) => {
            const off = part.ore * total - ore * BigInt(weights[index]!);
            expect(off < total && off > -total).toBe(true);
          });
        },
      ),
    );
  });
});
