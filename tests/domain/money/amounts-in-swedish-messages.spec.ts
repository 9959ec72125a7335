import { Money } from '@samla/domain/money/money.js';
import { swedishKronor } from '@samla/domain/money/swedish.js';

describe('an amount in a message', () => {
  it.each([
    ['0.00', '0,00 kr'],
    ['-0.05', '−0,05 kr'],
    ['999.90', '999,90 kr'],
    ['-101250.00', '−101 250,00 kr'],
    ['9999999999999999.99', '9 999 999 999 999 999,99 kr'],
  ])('%s is written %s', (amount, written) => {
    expect(swedishKronor(Money.parse(amount))).toBe(written.replaceAll(' ', '\u00a0'));
  });
});
