import fc from 'fast-check';
import { Money } from '@samla/domain/money/money.js';

const anyMoney = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((ore) => Money.fromOre(ore));

describe('amounts are exact to the öre', () => {
  it.each([
    ['-471931.20', -47193120n],
    ['0', 0n],
    ['-0.00', 0n],
    ['7.5', 750n],
    ['-0.05', -5n],
    ['9999999999999999.99', 999999999999999999n],
  ])('reads %s', (text, ore) => {
    expect(Money.parse(text).ore).toBe(ore);
  });

  it.each(['', '1,50', '1 000', '1.234', '1e3', '+5', '.5', '5.', 'NaN', '--1', ' 1'])(
    'refuses "%s"',
    (text) => {
      expect(() => Money.parse(text)).toThrow(
        expect.objectContaining({ code: 'INVALID_AMOUNT', details: { text } }),
      );
    },
  );

  it('writes what it reads, always with two decimals', () => {
    expect(Money.parse('-0.05').toString()).toBe('-0.05');
    expect(Money.parse('12').toString()).toBe('12.00');
    expect(JSON.stringify({ amount: Money.parse('1.5') })).toBe('{"amount":"1.50"}');
    fc.assert(fc.property(anyMoney, (money) => Money.parse(money.toString()).equals(money)));
  });

  it('adds 0.10 and 0.20 to 0.30, and a sum does not depend on order', () => {
    expect(Money.parse('0.10').add(Money.parse('0.20')).toString()).toBe('0.30');
    fc.assert(
      fc.property(fc.array(anyMoney), (amounts) =>
        Money.sum(amounts).equals(Money.sum([...amounts].reverse())),
      ),
    );
  });

  it('knows sign, size and order', () => {
    const debt = Money.parse('-2.00');
    expect([debt.isNegative(), debt.abs().toString(), debt.negate().toString()]).toEqual([
      true,
      '2.00',
      '2.00',
    ]);
    expect([debt.compare(Money.zero), Money.zero.compare(debt), debt.compare(Money.fromOre(-200n))]).toEqual([
      -1, 1, 0,
    ]);
    expect(debt.add(Money.parse('2')).isZero()).toBe(true);
  });
});
